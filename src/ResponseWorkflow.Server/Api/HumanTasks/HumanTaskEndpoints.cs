using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Tasks.Queries;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>The inbox: tasks of people.</summary>
internal static class HumanTaskEndpoints
{
    private const int LastPage = 10_000_000;

    public static void MapHumanTasks(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/human-tasks").WithTags("Human tasks").RequirePermission(Permissions.WorkTasks);
        group.MapGet("/", ListAsync).IsRead("ListHumanTasks", "A part of the caller's inbox.", 400);
        group.MapGet("/table", TableAsync).IsRead("ListHumanTaskTable", "A numbered page of the caller's inbox. Of very many, so many are counted and shown as Tasks:TableLimit says.", 400);
        group.MapGet("/export", ExportAsync).IsExport("ExportHumanTasks", "The tasks of a list as a workbook (xlsx).");
        group.MapGet("/choices", ChoicesAsync).IsRead("ListHumanTaskChoices", "By what a part of the inbox can be narrowed: what stands in its first tasks.", 400);
        group.MapGet("/counts", CountAsync).IsRead("CountHumanTasks", "The numbers beside the parts of the inbox.");
        group.MapGet("/{taskId}", GetAsync).IsRead("GetHumanTask", "A task with its form, its history and what the caller may do with it.", 404);
        group.MapActs();
        group.MapBatches();
    }

    private static async Task<Ok<CursorPage<HumanTaskModel>>> ListAsync(
        [AsParameters] HumanTaskListQuery query,
        [AsParameters] PageQuery paging,
        TaskInbox inbox,
        ICurrentUser user,
        TimeProvider time,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var after = reader.After(paging.Cursor, static parts => parts is [var ticks, var id] && Cursor.Instant(ticks) is { } at ? new TaskPosition(at, id) : null);
        var size = reader.PageSize(paging.PageSize, options.Value);
        var request = query.Read(reader, time.GetUtcNow(), after, size + 1);
        reader.Demand();
        var read = (await inbox.ListAsync(request, user.Actor(), cancellationToken)).ToList();
        var places = read.ToDictionary(static entry => entry.Task.Id, static entry => entry.Position, StringComparer.Ordinal);
        return TypedResults.Ok(CursorPage<HumanTaskModel>.Of([.. read.Select(HumanTaskModel.Of)], size, model => Cursor.Write(Cursor.Instant(places[model.Id].At), model.Id)));
    }

    private static async Task<Ok<NumberedPage<HumanTaskModel>>> TableAsync(
        [AsParameters] HumanTaskListQuery query,
        [AsParameters] NumberedPageQuery paging,
        TaskInbox inbox,
        ICurrentUser user,
        TimeProvider time,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        var request = query.Read(reader, time.GetUtcNow(), after: null, size);
        reader.Demand();
        var found = await inbox.PageAsync(request, new PageRequest(number - 1, size), user.Actor(), cancellationToken);
        return TypedResults.Ok(new NumberedPage<HumanTaskModel> { Items = [.. found.Items.Select(HumanTaskModel.Of)], Total = found.TotalCount });
    }

    private static Task<FileStreamHttpResult> ExportAsync(
        [AsParameters] HumanTaskListQuery query,
        [FromQuery(Name = "timeZone"), Description("The zone of the instants, such as Asia/Shanghai; UTC when left out.")] string? timeZone,
        HttpRequest request,
        TaskInbox inbox,
        ICurrentUser user,
        ListExport export,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var list = query.Read(reader, time.GetUtcNow(), after: null, limit: 1);
        reader.Demand();
        var actor = user.Actor();
        return export.WriteAsync(request, "tasks", timeZone, HumanTaskColumns.All, (page, token) => inbox.PageAsync(list, page, actor, token), cancellationToken);
    }

    private static async Task<Ok<HumanTaskChoicesModel>> ChoicesAsync(
        [FromQuery(Name = "tab"), Description("Which part of the inbox; Mine when left out.")] QueryValue<TaskTab>? tab,
        TaskInbox inbox,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var wanted = reader.Value("tab", tab) ?? TaskTab.Mine;
        reader.Demand();
        return TypedResults.Ok(HumanTaskChoicesModel.Of(await inbox.ChoicesAsync(wanted, user.Actor(), cancellationToken)));
    }

    private static async Task<Ok<HumanTaskCountsModel>> CountAsync(TaskInbox inbox, ICurrentUser user, CancellationToken cancellationToken) =>
        TypedResults.Ok(HumanTaskCountsModel.Of(await inbox.CountAsync(user.Actor(), cancellationToken)));

    private static async Task<Ok<HumanTaskDetail>> GetAsync(string taskId, TaskInbox inbox, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        if (!RouteText.CanBeId(taskId))
            throw new RefusedException(ApiRefusals.Unknown("task", "任务", taskId, "taskId"));
        var details = await inbox.GetAsync(taskId, user.Actor(), cancellationToken);
        RowTag.Tell(response, details.Entry.Task.RowVersion);
        return TypedResults.Ok(HumanTaskDetail.Of(details));
    }
}
