using ResponseWorkflow.Engine.Compilation;

namespace ResponseWorkflow.Engine.Activities.Branching;

/// <summary>A case of a switch in a flowchart.</summary>
/// <param name="Label">Name of the outcome.</param>
/// <param name="Condition">When the case is taken; null never.</param>
public sealed record FlowSwitchCase(string Label, CompiledExpression? Condition);
