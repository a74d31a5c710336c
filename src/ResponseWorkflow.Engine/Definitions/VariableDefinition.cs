using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>A variable of a workflow or of a container.</summary>
/// <param name="Id">Stable id; expressions and output bindings refer to it.</param>
/// <param name="Name">Name in scripts.</param>
/// <param name="TypeName">Alias of the element type.</param>
/// <param name="IsArray">Whether the type is an array of <paramref name="TypeName"/>.</param>
/// <param name="Default">The value at the start of the scope, already converted to the type.</param>
/// <param name="Storage">Whether the value survives a wait.</param>
public sealed record VariableDefinition(string Id, string Name, string TypeName, bool IsArray, DataValue Default, VariableStorage Storage);
