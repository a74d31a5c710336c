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

/// <summary>The history of an instance, the oldest line first.</summary>
internal static class JournalReads
{
    private const int DefaultTake = 100;

    public static void MapJournal(this IEndpointRouteBuilder elsaApi)
    {
        var group = elsaApi.MapGroup("/workflow-instances/{instanceId}/journal").RequirePermission(Permissions.ReadInstances);
        group.MapGet("/", static (string instanceId, QueryValue<int>? skip, QueryValue<int>? take, Database database, IOptions<DesignerInstanceOptions> options, CancellationToken cancellationToken) =>
            ReadAsync(instanceId, skip, take, null, database, options.Value, cancellationToken));
        group.MapPost("/", static (string instanceId, QueryValue<int>? skip, QueryValue<int>? take, JournalRequest? request, Database database, IOptions<DesignerInstanceOptions> options, CancellationToken cancellationToken) =>
            ReadAsync(instanceId, skip, take, request?.Filter, database, options.Value, cancellationToken));
    }

    private static async Task<Ok<RecordPage<StudioJournalRecord>>> ReadAsync(string instanceId, QueryValue<int>? skip, QueryValue<int>? take, JournalFilter? filter, Database database, DesignerInstanceOptions options, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var skipped = reader.Number("skip", skip, 0, int.MaxValue) ?? 0;
        var taken = reader.Number("take", take, 1, options.MaxJournalPage) ?? Math.Min(DefaultTake, options.MaxJournalPage);
        reader.Demand();
        if (!RouteText.CanBeId(instanceId))
            throw InstanceRefusals.InstanceUnknown(instanceId);
        await using var context = database.CreateContext();
        var rows = Narrow(context.Journal.Where(row => row.InstanceId == instanceId), filter);
        var total = await rows.CountAsync(cancellationToken);
        if (total == 0 && !await context.Instances.AnyAsync(row => row.Id == instanceId, cancellationToken))
            throw InstanceRefusals.InstanceUnknown(instanceId);
        var page = skipped >= total ? [] : await rows.OrderBy(static row => row.Sequence).Skip(skipped).Take(taken).ToListAsync(cancellationToken);
        return TypedResults.Ok(new RecordPage<StudioJournalRecord>([.. page.Select(StudioJournalRecord.Of)], total));
    }

    private static IQueryable<JournalRow> Narrow(IQueryable<JournalRow> rows, JournalFilter? filter)
    {
        if (filter?.ActivityIds is { Count: > 0 } ids)
            rows = rows.Where(row => ids.Contains(row.ActivityId));
        if (filter?.ActivityNodeIds is { Count: > 0 } nodeIds)
            rows = rows.Where(row => nodeIds.Contains(row.NodeId));
        if (filter?.ExcludedActivityTypes is { Count: > 0 } types)
            rows = rows.Where(row => !types.Contains(row.ActivityType));
        if (filter?.EventNames is { Count: > 0 } names)
            rows = rows.Where(row => names.Contains(row.EventName));
        return rows;
    }
}
