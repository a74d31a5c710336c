using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>How often an activity ran in an instance: the badge on its card.</summary>
internal sealed record StudioActivityStats
{
    public required string ActivityId { get; init; }

    public required string ActivityNodeId { get; init; }

    public required int StartedCount { get; init; }

    public required int CompletedCount { get; init; }

    public required int UncompletedCount { get; init; }

    public required bool IsBlocked { get; init; }

    public required bool IsFaulted { get; init; }

    public required int AggregateFaultCount { get; init; }

    public DataObject Metadata { get; } = DataObject.Empty;
}
