using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>A line of an instance's history.</summary>
internal sealed record StudioJournalRecord
{
    public required string Id { get; init; }

    public required string ActivityInstanceId { get; init; }

    public string? ParentActivityInstanceId { get; init; }

    public required string ActivityId { get; init; }

    public required string ActivityType { get; init; }

    public required int ActivityTypeVersion { get; init; }

    public string? ActivityName { get; init; }

    public required string NodeId { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    public required long Sequence { get; init; }

    public required string EventName { get; init; }

    public string? Message { get; init; }

    public string? Source { get; init; }

    /// <summary>Inputs are told with the execution, once, and not with each line.</summary>
    public JsonText? ActivityState { get; }

    public JsonText? Payload { get; init; }

    public static StudioJournalRecord Of(JournalRow row) => new()
    {
        Id = $"{row.InstanceId}-log-{row.Sequence}",
        ActivityInstanceId = ExecutionIds.Of(row.InstanceId, row.Execution),
        ParentActivityInstanceId = ExecutionIds.OfOrNull(row.InstanceId, row.ParentExecution),
        ActivityId = row.ActivityId,
        ActivityType = row.ActivityType,
        ActivityTypeVersion = row.ActivityTypeVersion,
        ActivityName = row.ActivityName,
        NodeId = row.NodeId,
        Timestamp = row.Timestamp,
        Sequence = row.Sequence,
        EventName = row.EventName,
        Message = row.Message,
        Source = row.Source,
        Payload = row.Payload is null ? null : new JsonText(row.Payload),
    };
}
