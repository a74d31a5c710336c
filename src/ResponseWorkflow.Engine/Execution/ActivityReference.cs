namespace ResponseWorkflow.Engine.Execution;

/// <summary>Which activity of a definition a journal entry, record, bookmark or incident is about. One object for each node.</summary>
/// <param name="Id">Id in the definition.</param>
/// <param name="NodeId">Path of ids from the workflow's root.</param>
/// <param name="Type">Type name.</param>
/// <param name="Version">Version of the type.</param>
/// <param name="Name">Optional name for scripts.</param>
public sealed record ActivityReference(string Id, string NodeId, string Type, int Version, string? Name);
