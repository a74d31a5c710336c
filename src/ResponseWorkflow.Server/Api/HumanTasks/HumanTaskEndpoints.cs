using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Tasks.Queries;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>The inbox: tasks of people.</summary>
internal static class HumanTaskEndpoints
{
    public static void MapHumanTasks(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/human-tasks").WithTags("Human tasks").RequirePermission(Permissions.WorkTasks);
        group.MapGet("/", ListAsync).IsRead("ListHumanTasks", "A part of the caller's inbox.", 400);
        group.MapGet("/counts", CountAsync).IsRead("CountHumanTasks", "The numbers beside the parts of the inbox.");
        group.MapGet("/{taskId}", GetAsync).IsRead("GetHumanTask", "A task with its form, its history and what the caller may do with it.", 404);
        group.MapActs();
        group.MapBatches();
    }

    private static async Task<Ok<CursorPage<HumanTaskModel>>> ListAsync([AsParameters] HumanTaskListQuery query, TaskInbox inbox, ICurrentUser user, IOptions<ApiOptions> options, CancellationToken cancellationToken)
    {
        var (request, size) = query.Read(options.Value);
        var read = (await inbox.ListAsync(request, user.Actor(), cancellationToken)).ToList();
        var places = read.ToDictionary(static entry => entry.Task.Id, static entry => entry.Position, StringComparer.Ordinal);
        return TypedResults.Ok(CursorPage<HumanTaskModel>.Of([.. read.Select(HumanTaskModel.Of)], size, model => Cursor.Write(Cursor.Instant(places[model.Id].At), model.Id)));
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
