using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.State;

/// <summary>The stored value of a variable.</summary>
/// <param name="Id">Id of a declared variable; null for one that was made while running.</param>
/// <param name="Name">Name of one made while running; null for a declared variable.</param>
/// <param name="Value">The value.</param>
public sealed record VariableState(string? Id, string? Name, DataValue Value);
