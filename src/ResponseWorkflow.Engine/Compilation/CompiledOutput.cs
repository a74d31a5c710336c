namespace ResponseWorkflow.Engine.Compilation;

/// <summary>An output of a node and where its value goes.</summary>
/// <param name="Name">Name in Pascal case.</param>
/// <param name="Binding">Id of a variable or name of a workflow output; null when not bound.</param>
/// <param name="IsSerializable">Whether records may hold the value.</param>
internal sealed record CompiledOutput(string Name, string? Binding, bool IsSerializable);
