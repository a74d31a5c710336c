using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Retention;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Designer.Instances.Models;
using ResponseWorkflow.Server.Designer.Instances.Requests;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>What an operator does with several instances. Each is a transaction of its own; one that is gone meanwhile is passed over.</summary>
internal static class InstanceBulkActions
{
    public static void MapInstanceBulkActions(this IEndpointRouteBuilder elsaApi)
    {
        var group = elsaApi.MapGroup("/bulk-actions").RequirePermission(Permissions.OperateInstances);
        group.MapPost("/delete/workflow-instances/by-id", DeleteAsync);
        group.MapPost("/cancel/workflow-instances", CancelAsync);
        elsaApi.MapPost("/alterations/workflows/retry", RetryAsync).RequirePermission(Permissions.OperateInstances);
    }

    // What cannot be deleted is told when the rest is done, each with its reason.
    private static async Task<Ok<BulkDeletion>> DeleteAsync(BulkRequest request, [AsParameters] Caller caller, InstanceRemoval removal, IOptions<DesignerInstanceOptions> options, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        var deleted = 0;
        foreach (var id in Ids(request, options.Value))
        {
            try
            {
                await removal.RemoveAsync(id, OriginOf(caller), cancellationToken);
                deleted++;
            }
            catch (RefusedException refused) when (refused.Refusal.Kind == RefusalKind.Conflict)
            {
                refusals.AddRange(refused.Refusals);
            }
            catch (RefusedException refused) when (refused.Refusal.Kind == RefusalKind.NotFound)
            {
                // Somebody else has deleted it.
            }
        }

        return refusals.Count == 0 ? TypedResults.Ok(new BulkDeletion(deleted)) : throw new RefusedException(refusals);
    }

    private static async Task<Ok<BulkCancellation>> CancelAsync(BulkRequest request, [AsParameters] Caller caller, InstanceCommands commands, Database database, IOptions<DesignerInstanceOptions> options, CancellationToken cancellationToken)
    {
        var cancelled = 0;
        foreach (var id in await IdsAsync(request, database, options.Value, cancellationToken))
        {
            try
            {
                cancelled += await InstanceActions.TryCancelAsync(commands, id, OriginOf(caller), cancellationToken) ? 1 : 0;
            }
            catch (RefusedException refused) when (refused.Refusal.Kind == RefusalKind.NotFound)
            {
                // Somebody has deleted it.
            }
        }

        return TypedResults.Ok(new BulkCancellation(cancelled));
    }

    private static async Task<Ok<AlterationResults>> RetryAsync(AlterationRetryRequest request, [AsParameters] Caller caller, InstanceCommands commands, Database database, IOptions<DesignerInstanceOptions> options, CancellationToken cancellationToken)
    {
        var ids = Usable("workflowInstanceIds", request.WorkflowInstanceIds, options.Value);
        var results = new List<AlterationResults.One>();
        foreach (var id in ids)
        {
            try
            {
                foreach (var execution in await FaultedAsync(id, request.ActivityIds, database, cancellationToken))
                    await commands.RetryAsync(id, execution, OriginOf(caller), cancellationToken);
                results.Add(new AlterationResults.One(id, IsSuccessful: true, Error: null));
            }
            catch (RefusedException refused)
            {
                results.Add(new AlterationResults.One(id, IsSuccessful: false, refused.Message));
            }
        }

        return TypedResults.Ok(new AlterationResults(results));
    }

    // Without the key of the request: it stands for one command, and these are many.
    private static CommandOrigin OriginOf(Caller caller) => caller.Origin() with { IdempotencyKey = null };

    // The newest faulted execution of each activity; null stands for all faults of the instance.
    private static async Task<IReadOnlyList<int?>> FaultedAsync(string instanceId, IReadOnlyList<string>? activityIds, Database database, CancellationToken cancellationToken)
    {
        if (activityIds is not { Count: > 0 })
            return [null];
        await using var context = database.CreateContext();
        var executions = await context.Activities
            .Where(row => row.InstanceId == instanceId && row.Status == ActivityStatus.Faulted && activityIds.Contains(row.ActivityId))
            .GroupBy(static row => row.ActivityId)
            .Select(static group => group.Max(static row => row.Execution))
            .ToListAsync(cancellationToken);
        return executions.Count > 0 ? [.. executions.Select(static execution => (int?)execution)] : throw new RefusedException(new Refusal(
            "instance.notFaulted", RefusalKind.Conflict, $"None of these activities of '{instanceId}' is faulted.", $"实例“{instanceId}”的这些活动均未出错。", "activityIds"));
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(BulkRequest request, Database database, DesignerInstanceOptions options, CancellationToken cancellationToken)
    {
        if (request.Ids is { Count: > 0 } || (string.IsNullOrEmpty(request.DefinitionId) && string.IsNullOrEmpty(request.DefinitionVersionId)))
            return Ids(request, options);
        await using var context = database.CreateContext();
        var rows = context.Instances.Where(static row => row.Status == WorkflowStatus.Running);
        if (!string.IsNullOrEmpty(request.DefinitionId))
            rows = rows.Where(row => row.DefinitionId == request.DefinitionId);
        if (!string.IsNullOrEmpty(request.DefinitionVersionId))
            rows = rows.Where(row => row.VersionId == request.DefinitionVersionId);
        var ids = await rows.OrderBy(static row => row.CreatedAt).Select(static row => row.Id).Take(options.MaxBulk + 1).ToListAsync(cancellationToken);
        return ids.Count <= options.MaxBulk ? ids : throw InstanceRefusals.TooMany("definitionId", ids.Count, options.MaxBulk);
    }

    /// <summary>The ids of a request, each once.</summary>
    public static IReadOnlyList<string> Ids(BulkRequest request, DesignerInstanceOptions options) => Usable("ids", request.Ids, options);

    private static IReadOnlyList<string> Usable(string field, IReadOnlyList<string>? ids, DesignerInstanceOptions options)
    {
        if (ids is not { Count: > 0 })
            throw InstanceRefusals.Missing(field);
        if (ids.Count > options.MaxBulk)
            throw InstanceRefusals.TooMany(field, ids.Count, options.MaxBulk);
        return [.. ids.Where(static id => id is not null && RouteText.CanBeId(id)).Distinct(StringComparer.Ordinal)];
    }
}
