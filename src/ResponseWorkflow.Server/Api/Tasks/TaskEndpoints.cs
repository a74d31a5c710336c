using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Queries;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Instances;
using ResponseWorkflow.Server.Api.Mapping;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Tasks;

/// <summary>Tasks that instances ask the outside to do.</summary>
internal static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/tasks").WithTags("Tasks").RequirePermission(Permissions.ReadInstances);
        group.MapGet("/", ListAsync).IsRead("ListTasks", "Lists open tasks by name, the oldest first.", 400);
        group.MapPost("/{taskId}/complete", CompleteAsync).RequirePermission(Permissions.RunInstances).IsCommand("CompleteTask", "Reports the result of a task; its instance goes on.", 400, 404, 409, 413, 422);
    }

    private static async Task<Ok<CursorPage<TaskModel>>> ListAsync(
        [FromQuery(Name = "name"), Description("Name of the tasks.")] string? name,
        [FromQuery(Name = "instanceId"), Description("The instance that asks.")] string? instanceId,
        [AsParameters] PageQuery query,
        Database database,
        IModelMapper mapper,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = new TaskFilter
        {
            TaskName = reader.Text("name", name),
            InstanceId = reader.Id("instanceId", instanceId),
            After = reader.After(query.Cursor, static parts => parts is [var taskName, var ticks, var id] && Cursor.Instant(ticks) is { } createdAt ? new TaskPlace(taskName, createdAt, id) : null),
        };
        var size = reader.PageSize(query.PageSize, options.Value);
        reader.Demand();
        await using var context = database.CreateContext();
        var read = await mapper.Project<TaskModel>(filter.Apply(context.RequestedTasks).Take(size + 1)).ToListAsync(cancellationToken);
        return TypedResults.Ok(CursorPage<TaskModel>.Of(read, size, static model => Cursor.Write(model.TaskName, Cursor.Instant(model.CreatedAt), model.BookmarkId)));
    }

    private static async Task<Ok<InstanceAnswerModel>> CompleteAsync(string taskId, CompleteTaskRequest? body, [AsParameters] Caller caller, InstanceCommands commands, IModelMapper mapper, CancellationToken cancellationToken) =>
        TypedResults.Ok(mapper.Map<InstanceAnswerModel>(await commands.CompleteTaskAsync(taskId, body?.Result ?? default, caller.Origin(), cancellationToken)));
}
