using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.History;

/// <summary>The rows of an instance's history.</summary>
internal static class HistoryRows
{
    /// <summary>What a later burst changes of an execution.</summary>
    public static readonly RowUpdate<ActivityRow> Recorded = new(
        [nameof(ActivityRow.Status), nameof(ActivityRow.CompletedAt), nameof(ActivityRow.HasBookmarks), nameof(ActivityRow.AggregateFaultCount), nameof(ActivityRow.Fault)],
        [nameof(ActivityRow.Inputs), nameof(ActivityRow.Outputs), nameof(ActivityRow.Payload)]);

    public static JournalRow Of(JournalEntry entry, string instanceId) => new()
    {
        InstanceId = instanceId,
        Sequence = entry.Sequence,
        Execution = entry.Execution,
        ParentExecution = entry.ParentExecution,
        ActivityId = entry.Activity.Id,
        NodeId = entry.Activity.NodeId,
        ActivityType = entry.Activity.Type,
        ActivityTypeVersion = entry.Activity.Version,
        ActivityName = entry.Activity.Name,
        Timestamp = entry.Timestamp,
        EventName = entry.EventName,
        Message = entry.Message,
        Source = entry.Source,
        Payload = entry.Payload.IsNull ? null : DataJson.ToJson(entry.Payload),
    };

    public static ActivityRow Of(ActivityRecord record, string instanceId) => new()
    {
        InstanceId = instanceId,
        Execution = record.Execution,
        ParentExecution = record.ParentExecution,
        SchedulingExecution = record.SchedulingExecution,
        CallStackDepth = record.CallStackDepth,
        ActivityId = record.Activity.Id,
        NodeId = record.Activity.NodeId,
        ActivityType = record.Activity.Type,
        ActivityTypeVersion = record.Activity.Version,
        ActivityName = record.Activity.Name,
        Status = record.Status,
        StartedAt = record.StartedAt,
        CompletedAt = record.CompletedAt,
        HasBookmarks = record.HasBookmarks,
        AggregateFaultCount = record.AggregateFaultCount,
        Inputs = JsonOf(record.Inputs),
        Outputs = JsonOf(record.Outputs),
        Payload = JsonOf(record.Payload),
        Fault = record.Fault is { } fault ? DataJson.ToJson(DataValue.ObjectOf(("code", fault.Code), ("type", fault.Type), ("message", fault.Message))) : null,
    };

    private static string? JsonOf(DataObject? data) => data is null ? null : DataJson.ToJson(data);
}
