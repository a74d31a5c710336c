using System.Text.Json;
using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Designer.Instances.Models;

/// <summary>An execution of an activity.</summary>
internal sealed record StudioActivityRecord
{
    private static readonly JsonText Nothing = new("{}");

    public required string Id { get; init; }

    public string? TenantId { get; }

    public required string WorkflowInstanceId { get; init; }

    public required string ActivityId { get; init; }

    public required string ActivityNodeId { get; init; }

    public required string ActivityType { get; init; }

    public required int ActivityTypeVersion { get; init; }

    public string? ActivityName { get; init; }

    public JsonText ActivityState { get; init; } = Nothing;

    public JsonText Payload { get; init; } = Nothing;

    public JsonText Outputs { get; init; } = Nothing;

    public JsonText Properties { get; } = Nothing;

    public JsonText Metadata { get; } = Nothing;

    public StudioException? Exception { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required bool HasBookmarks { get; init; }

    public required ActivityStatus Status { get; init; }

    public required int AggregateFaultCount { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public string? SchedulingActivityExecutionId { get; init; }

    public string? SchedulingActivityId { get; init; }

    public string? SchedulingWorkflowInstanceId { get; init; }

    public required int CallStackDepth { get; init; }

    public static StudioActivityRecord Of(ActivityRow row) => new()
    {
        Id = ExecutionIds.Of(row.InstanceId, row.Execution),
        WorkflowInstanceId = row.InstanceId,
        ActivityId = row.ActivityId,
        ActivityNodeId = row.NodeId,
        ActivityType = row.ActivityType,
        ActivityTypeVersion = row.ActivityTypeVersion,
        ActivityName = row.ActivityName,
        ActivityState = Text(row.Inputs),
        Payload = Text(row.Payload),
        Outputs = Text(row.Outputs),
        Exception = ExceptionOf(row.Fault),
        StartedAt = row.StartedAt,
        HasBookmarks = row.HasBookmarks,
        Status = row.Status,
        AggregateFaultCount = row.AggregateFaultCount,
        CompletedAt = row.CompletedAt,
        SchedulingActivityExecutionId = ExecutionIds.OfOrNull(row.InstanceId, row.SchedulingExecution),
        CallStackDepth = row.CallStackDepth,
    };

    private static JsonText Text(string? json) => json is null ? Nothing : new JsonText(json);

    private static StudioException? ExceptionOf(string? fault)
    {
        if (fault is null || !DataJson.Parse(fault).TryGetObject(out var data))
            return null;
        return new StudioException(data["type"].ToString(), data["message"].ToString());
    }
}
