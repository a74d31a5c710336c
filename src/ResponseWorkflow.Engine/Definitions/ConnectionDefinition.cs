namespace ResponseWorkflow.Engine.Definitions;

/// <summary>A connection of a flowchart between two of its activities.</summary>
/// <param name="Source">Id of the activity it leaves.</param>
/// <param name="SourcePort">The outcome it follows; null follows the default outcome.</param>
/// <param name="Target">Id of the activity it enters.</param>
/// <param name="TargetPort">Kept, not interpreted.</param>
public sealed record ConnectionDefinition(string Source, string? SourcePort, string Target, string? TargetPort);
