using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>Which executions of activities are wanted.</summary>
internal sealed record ActivityExecutionQuery
{
    [FromQuery(Name = "WorkflowInstanceId")]
    public string? WorkflowInstanceId { get; init; }

    [FromQuery(Name = "ActivityNodeId")]
    public string? ActivityNodeId { get; init; }

    [FromQuery(Name = "ActivityNodeIds")]
    public string[]? ActivityNodeIds { get; init; }

    [FromQuery(Name = "ActivityId")]
    public string? ActivityId { get; init; }

    [FromQuery(Name = "Completed")]
    public QueryValue<bool>? Completed { get; init; }

    /// <summary>The rows, in no order.</summary>
    public IQueryable<ActivityRow> Apply(IQueryable<ActivityRow> rows)
    {
        var reader = new QueryReader();
        var isCompleted = reader.Value("Completed", Completed);
        reader.Demand();
        rows = rows.Where(row => row.InstanceId == WorkflowInstanceId);
        if (!string.IsNullOrEmpty(ActivityNodeId))
            rows = rows.Where(row => row.NodeId == ActivityNodeId);
        if (ActivityNodeIds is { Length: > 0 } nodeIds)
            rows = rows.Where(row => nodeIds.Contains(row.NodeId));
        if (!string.IsNullOrEmpty(ActivityId))
            rows = rows.Where(row => row.ActivityId == ActivityId);
        if (isCompleted is { } completed)
            rows = rows.Where(row => (row.Status == ActivityStatus.Completed) == completed);
        return rows;
    }
}
