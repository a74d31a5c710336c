using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>An open execution of an activity.</summary>
internal sealed record StudioContext
{
    public required string Id { get; init; }

    public string? ParentContextId { get; init; }

    public required string ScheduledActivityNodeId { get; init; }

    public string? OwnerActivityNodeId { get; init; }

    public required DataObject Properties { get; init; }

    public DataObject ActivityState { get; init; } = DataObject.Empty;

    public IReadOnlyList<StudioVariable> DynamicVariables { get; init; } = [];

    public required ActivityStatus Status { get; init; }

    public bool IsExecuting { get; }

    public required int FaultCount { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; }

    public DataValue Tag { get; init; }
}
