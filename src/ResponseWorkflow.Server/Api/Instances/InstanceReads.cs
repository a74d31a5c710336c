using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Queries;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Mapping;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>Reading instances and their history.</summary>
internal static class InstanceReads
{
    public static void MapInstanceReads(this RouteGroupBuilder group)
    {
        group.MapGet("/", ListAsync).RequirePermission(Permissions.ReadInstances).IsRead("ListInstances", "Lists instances, the newest first.", 400);
        group.MapGet("/{instanceId}", GetAsync).RequirePermission(Permissions.ReadInstances).IsRead("GetInstance", "An instance with its data, errors and waits.", 404);
        group.MapGet("/{instanceId}/journal", JournalAsync).RequirePermission(Permissions.ReadInstances).IsRead("ListJournal", "The history of an instance, from its beginning.", 400, 404);
        group.MapGet("/{instanceId}/activities", ActivitiesAsync).RequirePermission(Permissions.ReadInstances).IsRead("ListActivities", "The executions of activities of an instance, in order.", 400, 404);
        group.MapGet("/{instanceId}/bursts", BurstsAsync).RequirePermission(Permissions.ReadInstances).IsRead("ListBursts", "What the transitions of an instance were made from, in order.", 400, 404);
        group.MapGet("/{instanceId}/bookmarks", BookmarksAsync).RequirePermission(Permissions.ReadInstances).IsRead("ListBookmarks", "The places where an instance waits, by id.", 400, 404);
        group.MapGet("/{instanceId}/children", ChildrenAsync).RequirePermission(Permissions.ReadInstances).IsRead("ListChildren", "The instances that an instance dispatched, the newest first.", 400, 404);
    }

    private static async Task<Ok<CursorPage<InstanceModel>>> ListAsync([AsParameters] InstanceListQuery query, Database database, IModelMapper mapper, IOptions<ApiOptions> options, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = new InstanceFilter
        {
            DefinitionId = reader.Id("definitionId", query.DefinitionId),
            VersionId = reader.Id("versionId", query.VersionId),
            Status = reader.Value("status", query.Status),
            SubStatus = reader.Value("subStatus", query.SubStatus),
            CorrelationId = reader.Text("correlationId", query.CorrelationId),
            ParentInstanceId = reader.Id("parentInstanceId", query.ParentInstanceId),
            IsHeld = reader.Value("isHeld", query.IsHeld),
            IsTest = reader.Value("isTest", query.IsTest),
            From = reader.Value("from", query.From),
            Before = reader.Value("to", query.To),
            After = reader.After(query.Cursor, PlaceOf),
        };
        var size = reader.PageSize(query.PageSize, options.Value);
        reader.Demand();
        await using var context = database.CreateContext();
        return TypedResults.Ok(await PageAsync(context, filter, size, mapper, cancellationToken));
    }

    private static async Task<Ok<CursorPage<InstanceModel>>> ChildrenAsync(string instanceId, [AsParameters] PageQuery query, Database database, IModelMapper mapper, IOptions<ApiOptions> options, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = new InstanceFilter { ParentInstanceId = instanceId, After = reader.After(query.Cursor, PlaceOf) };
        var size = reader.PageSize(query.PageSize, options.Value);
        reader.Demand();
        await using var context = await OpenAsync(database, instanceId, cancellationToken);
        return TypedResults.Ok(await PageAsync(context, filter, size, mapper, cancellationToken));
    }

    private static async Task<Ok<InstanceDetail>> GetAsync(string instanceId, Database database, IDefinitionCatalogue catalogue, IModelMapper mapper, CancellationToken cancellationToken)
    {
        if (!RouteText.CanBeId(instanceId))
            throw Unknown(instanceId);
        await using var context = database.CreateContext();
        var row = await context.Instances.FirstOrDefaultAsync(one => one.Id == instanceId, cancellationToken) ?? throw Unknown(instanceId);
        var names = await VariableNames.ReadAsync(catalogue, row.VersionId, cancellationToken);
        return TypedResults.Ok(InstanceDetails.Of(row, WorkflowStateJson.Read(row.State), names, mapper));
    }

    private static Task<Ok<CursorPage<JournalModel>>> JournalAsync(string instanceId, [AsParameters] PageQuery query, Database database, IModelMapper mapper, IOptions<ApiOptions> options, CancellationToken cancellationToken) =>
        HistoryAsync(
            instanceId,
            query,
            database,
            options.Value,
            (context, after) => mapper.Project<JournalModel>(context.Journal.Where(row => row.InstanceId == instanceId && row.Sequence > after).OrderBy(static row => row.Sequence)),
            static model => model.Sequence,
            cancellationToken);

    private static Task<Ok<CursorPage<ActivityModel>>> ActivitiesAsync(string instanceId, [AsParameters] PageQuery query, Database database, IModelMapper mapper, IOptions<ApiOptions> options, CancellationToken cancellationToken) =>
        HistoryAsync(
            instanceId,
            query,
            database,
            options.Value,
            (context, after) => mapper.Project<ActivityModel>(context.Activities.Where(row => row.InstanceId == instanceId && row.Execution > after).OrderBy(static row => row.Execution)),
            static model => model.Execution,
            cancellationToken);

    private static Task<Ok<CursorPage<BurstModel>>> BurstsAsync(string instanceId, [AsParameters] PageQuery query, Database database, IModelMapper mapper, IOptions<ApiOptions> options, CancellationToken cancellationToken) =>
        HistoryAsync(
            instanceId,
            query,
            database,
            options.Value,
            (context, after) => mapper.Project<BurstModel>(context.Bursts.Where(row => row.InstanceId == instanceId && row.Number > after).OrderBy(static row => row.Number)),
            static model => model.Number,
            cancellationToken);

    private static async Task<Ok<CursorPage<BookmarkModel>>> BookmarksAsync(string instanceId, [AsParameters] PageQuery query, Database database, IModelMapper mapper, IOptions<ApiOptions> options, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var after = reader.After(query.Cursor, static parts => parts is [var id] ? id : null);
        var size = reader.PageSize(query.PageSize, options.Value);
        reader.Demand();
        await using var context = await OpenAsync(database, instanceId, cancellationToken);
        var rows = context.Bookmarks.Where(row => row.InstanceId == instanceId);
        if (after is not null)
            rows = rows.Where(row => row.Id.CompareTo(after) > 0);
        var read = await mapper.Project<BookmarkModel>(rows.OrderBy(static row => row.Id).Take(size + 1)).ToListAsync(cancellationToken);
        return TypedResults.Ok(CursorPage<BookmarkModel>.Of(read, size, static model => Cursor.Write(model.Id)));
    }

    // Places in a history are numbers that only grow.
    private static async Task<Ok<CursorPage<TModel>>> HistoryAsync<TModel>(
        string instanceId,
        PageQuery query,
        Database database,
        ApiOptions options,
        Func<ResponseDbContext, long, IQueryable<TModel>> read,
        Func<TModel, long> place,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var after = reader.After(query.Cursor, static parts => parts is [var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (object)(long)number : null);
        var size = reader.PageSize(query.PageSize, options);
        reader.Demand();
        await using var context = await OpenAsync(database, instanceId, cancellationToken);
        var models = await read(context, after is long sequence ? sequence : 0).Take(size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(CursorPage<TModel>.Of(models, size, model => Cursor.Write(place(model).ToString(CultureInfo.InvariantCulture))));
    }

    private static async Task<CursorPage<InstanceModel>> PageAsync(ResponseDbContext context, InstanceFilter filter, int size, IModelMapper mapper, CancellationToken cancellationToken)
    {
        var read = await mapper.Project<InstanceModel>(filter.Apply(context.Instances).Take(size + 1)).ToListAsync(cancellationToken);
        return CursorPage<InstanceModel>.Of(read, size, static model => Cursor.Write(Cursor.Instant(model.CreatedAt), model.Id));
    }

    private static async Task<ResponseDbContext> OpenAsync(Database database, string instanceId, CancellationToken cancellationToken)
    {
        if (!RouteText.CanBeId(instanceId))
            throw Unknown(instanceId);
        var context = database.CreateContext();
        try
        {
            return await context.Instances.AnyAsync(row => row.Id == instanceId, cancellationToken) ? context : throw Unknown(instanceId);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    private static InstancePlace? PlaceOf(string[] parts) => parts is [var ticks, var id] && Cursor.Instant(ticks) is { } createdAt ? new InstancePlace(createdAt, id) : null;

    private static RefusedException Unknown(string instanceId) => new(ApiRefusals.Unknown("instance", "实例", instanceId, "instanceId"));
}
