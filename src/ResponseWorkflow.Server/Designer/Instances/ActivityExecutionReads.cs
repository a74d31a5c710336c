using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Designer.Instances.Models;
using ResponseWorkflow.Server.Designer.Instances.Requests;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>Executions of activities.</summary>
internal static class ActivityExecutionReads
{
    public static void MapActivityExecutions(this IEndpointRouteBuilder elsaApi)
    {
        var group = elsaApi.MapGroup("/activity-executions").RequirePermission(Permissions.ReadInstances);
        group.MapPost("/report", ReportAsync);
        group.MapGet("/list", ListAsync);
        group.MapGet("/by-id", GetAsync);
        group.MapGet("/{id}/call-stack", CallStackAsync);
        elsaApi.MapGet("/activity-execution-summaries/list", ListSummariesAsync).RequirePermission(Permissions.ReadInstances);
    }

    private static async Task<Ok<StudioActivityReport>> ReportAsync(ReportRequest request, Database database, CancellationToken cancellationToken)
    {
        await using var context = await OpenAsync(database, request.WorkflowInstanceId, cancellationToken);
        return TypedResults.Ok(new StudioActivityReport(await ActivityBadges.ReadAsync(context, request.WorkflowInstanceId!, request.ActivityNodeIds, cancellationToken)));
    }

    private static async Task<Ok<RecordList<StudioActivityRecord>>> ListAsync([AsParameters] ActivityExecutionQuery query, Database database, IOptions<DesignerInstanceOptions> options, CancellationToken cancellationToken)
    {
        await using var context = await OpenAsync(database, query.WorkflowInstanceId, cancellationToken);
        var rows = query.Apply(context.Activities);
        var count = await rows.CountAsync(cancellationToken);
        var newest = await rows.OrderByDescending(static row => row.Execution).Take(options.Value.MaxRecords).ToListAsync(cancellationToken);
        return TypedResults.Ok(new RecordList<StudioActivityRecord>([.. InOrder(newest).Select(StudioActivityRecord.Of)], count));
    }

    private static async Task<Ok<RecordList<StudioActivitySummary>>> ListSummariesAsync([AsParameters] ActivityExecutionQuery query, Database database, IOptions<DesignerInstanceOptions> options, CancellationToken cancellationToken)
    {
        await using var context = await OpenAsync(database, query.WorkflowInstanceId, cancellationToken);
        var rows = query.Apply(context.Activities);
        var count = await rows.CountAsync(cancellationToken);
        var newest = await rows.OrderByDescending(static row => row.Execution).Take(options.Value.MaxRecords).Select(static row => new
        {
            row.InstanceId,
            row.Execution,
            row.ActivityId,
            row.NodeId,
            row.ActivityType,
            row.ActivityTypeVersion,
            row.ActivityName,
            row.StartedAt,
            row.HasBookmarks,
            row.Status,
            row.AggregateFaultCount,
            row.CompletedAt,
        }).ToListAsync(cancellationToken);
        var summaries = newest.OrderBy(static row => row.StartedAt).ThenBy(static row => row.Execution).Select(static row => new StudioActivitySummary
        {
            Id = ExecutionIds.Of(row.InstanceId, row.Execution),
            WorkflowInstanceId = row.InstanceId,
            ActivityId = row.ActivityId,
            ActivityNodeId = row.NodeId,
            ActivityType = row.ActivityType,
            ActivityTypeVersion = row.ActivityTypeVersion,
            ActivityName = row.ActivityName,
            StartedAt = row.StartedAt,
            HasBookmarks = row.HasBookmarks,
            Status = row.Status,
            AggregateFaultCount = row.AggregateFaultCount,
            CompletedAt = row.CompletedAt,
        });
        return TypedResults.Ok(new RecordList<StudioActivitySummary>([.. summaries], count));
    }

    private static async Task<Ok<StudioActivityRecord>> GetAsync(string? id, Database database, CancellationToken cancellationToken)
    {
        if (!ExecutionIds.TryParse(id, out var instanceId, out var execution))
            throw InstanceRefusals.ExecutionUnknown(id);
        await using var context = database.CreateContext();
        var row = await context.Activities.FirstOrDefaultAsync(one => one.InstanceId == instanceId && one.Execution == execution, cancellationToken) ?? throw InstanceRefusals.ExecutionUnknown(id);
        return TypedResults.Ok(StudioActivityRecord.Of(row));
    }

    private static async Task<Ok<StudioCallStack>> CallStackAsync(
        string id,
        QueryValue<bool>? includeCrossWorkflowChain,
        QueryValue<int>? skip,
        QueryValue<int>? take,
        Database database,
        IOptions<DesignerInstanceOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var isCrossing = reader.Value("includeCrossWorkflowChain", includeCrossWorkflowChain) ?? true;
        var skipped = reader.Number("skip", skip, 0, int.MaxValue) ?? 0;
        var taken = reader.Number("take", take, 1, options.Value.MaxRecords) ?? options.Value.MaxRecords;
        reader.Demand();
        if (!ExecutionIds.TryParse(id, out var instanceId, out var execution))
            throw InstanceRefusals.ExecutionUnknown(id);
        await using var context = database.CreateContext();
        var chain = await CallChain.FindAsync(context, instanceId, execution, isCrossing, cancellationToken);
        if (chain.Count == 0)
            throw InstanceRefusals.ExecutionUnknown(id);
        return TypedResults.Ok(new StudioCallStack(id, await CallChain.ReadAsync(context, [.. chain.Skip(skipped).Take(taken)], cancellationToken), chain.Count));
    }

    private static IEnumerable<ActivityRow> InOrder(IEnumerable<ActivityRow> rows) => rows.OrderBy(static row => row.StartedAt).ThenBy(static row => row.Execution);

    private static async Task<ResponseDbContext> OpenAsync(Database database, string? instanceId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(instanceId))
            throw InstanceRefusals.Missing("workflowInstanceId");
        if (!RouteText.CanBeId(instanceId))
            throw InstanceRefusals.InstanceUnknown(instanceId);
        var context = database.CreateContext();
        try
        {
            return await context.Instances.AnyAsync(row => row.Id == instanceId, cancellationToken) ? context : throw InstanceRefusals.InstanceUnknown(instanceId);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }
}
