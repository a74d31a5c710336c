using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>An execution of an activity without its data.</summary>
internal sealed record StudioActivitySummary
{
    public required string Id { get; init; }

    public string? TenantId { get; }

    public required string WorkflowInstanceId { get; init; }

    public required string ActivityId { get; init; }

    public required string ActivityNodeId { get; init; }

    public required string ActivityType { get; init; }

    public required int ActivityTypeVersion { get; init; }

    public string? ActivityName { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required bool HasBookmarks { get; init; }

    public required ActivityStatus Status { get; init; }

    public required int AggregateFaultCount { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }
}
