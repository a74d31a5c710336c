namespace ResponseWorkflow.Engine.Definitions;

/// <summary>A connection of a flowchart as its graph sees it.</summary>
/// <param name="Index">Its place among the flowchart's connections.</param>
/// <param name="Definition">The connection.</param>
/// <param name="Direction">Where it leads.</param>
/// <param name="IsValid">False for a backward connection that is no structured loop: its source can be reached past its target.</param>
public sealed record FlowConnection(int Index, ConnectionDefinition Definition, FlowDirection Direction, bool IsValid)
{
    /// <summary>Whether it leads back.</summary>
    public bool IsBackward => Direction == FlowDirection.Backward;
}
