using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Server.Access;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>What people do with a task.</summary>
internal static class HumanTaskActs
{
    public static void MapActs(this RouteGroupBuilder group)
    {
        var task = group.MapGroup("/{taskId}");
        task.MapPost("/claim", ClaimAsync).IsCommand("ClaimHumanTask", "Takes an open task.", 400, 404, 409, 422);
        task.MapPost("/release", ReleaseAsync).IsCommand("ReleaseHumanTask", "Gives a task back to all who may claim it.", 400, 404, 409, 422);
        task.MapPut("/draft", DraftAsync).IsCommand("SaveHumanTaskDraft", "Keeps what was filled in so far.", 400, 404, 409, 413, 422);
        task.MapPost("/complete", CompleteAsync).IsCommand("CompleteHumanTask", "Completes a task; its instance goes on.", 400, 404, 409, 413, 422);
        task.MapPost("/delegate", DelegateAsync).IsCommand("DelegateHumanTask", "Hands a task to somebody else who may do it.", 400, 404, 409, 422);
        task.MapPost("/return", ReturnAsync).IsCommand("ReturnHumanTask", "Returns a task to an earlier step.", 400, 404, 409, 422);
        task.MapPost("/urge", UrgeAsync).IsCommand("UrgeHumanTask", "Asks for haste.", 400, 404, 409, 422);
        task.MapPost("/withdraw", WithdrawAsync).IsCommand("WithdrawHumanTaskAct", "Takes back the caller's own last act, while nobody has done anything with the task since.", 400, 404, 409, 422);
        task.MapPost("/copies", CopyAsync).IsCommand("CopyHumanTask", "Tells people of a task.", 400, 404, 409, 422);
        task.MapPost("/signers", SignersAsync).IsCommand("AddHumanTaskSigners", "Adds people who are to sign too.", 400, 404, 409, 422);
        task.MapPost("/comments", CommentAsync).IsCommand("CommentHumanTask", "Says something about a task.", 400, 404, 409, 422);
        task.MapPost("/reassign", ReassignAsync).RequirePermission(Permissions.ReassignTasks).IsCommand("ReassignHumanTask", "Gives a task to somebody else, or back to all who may claim it.", 400, 404, 409, 422);
    }

    private static Task<Ok<HumanTaskStandingModel>> ClaimAsync(string taskId, [AsParameters] TaskCaller caller, TaskCommands tasks, HttpResponse response, CancellationToken cancellationToken) =>
        AnswerAsync(tasks.ClaimAsync(caller.Call(taskId), cancellationToken), response);

    private static Task<Ok<HumanTaskStandingModel>> ReleaseAsync(string taskId, ReasonedRequest? body, [AsParameters] TaskCaller caller, TaskCommands tasks, HttpResponse response, CancellationToken cancellationToken) =>
        AnswerAsync(tasks.ReleaseAsync(caller.Call(taskId), body?.Reason, cancellationToken), response);

    private static Task<Ok<HumanTaskStandingModel>> DraftAsync(string taskId, TaskDraftRequest body, [AsParameters] TaskCaller caller, TaskCommands tasks, HttpResponse response, CancellationToken cancellationToken) =>
        AnswerAsync(tasks.SaveDraftAsync(caller.Call(taskId), body.Data, cancellationToken), response);

    private static Task<Ok<HumanTaskStandingModel>> CompleteAsync(string taskId, CompleteHumanTaskRequest? body, [AsParameters] TaskCaller caller, TaskCommands tasks, HttpResponse response, CancellationToken cancellationToken) =>
        AnswerAsync(tasks.CompleteAsync(caller.Call(taskId), body?.Completion() ?? new(), cancellationToken), response);

    private static Task<Ok<HumanTaskStandingModel>> DelegateAsync(string taskId, DelegateTaskRequest body, [AsParameters] TaskCaller caller, TaskCommands tasks, HttpResponse response, CancellationToken cancellationToken) =>
        AnswerAsync(tasks.DelegateAsync(caller.Call(taskId), body.To, body.Reason, cancellationToken), response);

    private static Task<Ok<HumanTaskStandingModel>> ReturnAsync(string taskId, ReturnTaskRequest body, [AsParameters] TaskCaller caller, TaskCommands tasks, HttpResponse response, CancellationToken cancellationToken) =>
        AnswerAsync(tasks.ReturnAsync(caller.Call(taskId), body.Step, body.Reason, cancellationToken), response);

    private static Task<Ok<HumanTaskStandingModel>> UrgeAsync(string taskId, ReasonedRequest? body, [AsParameters] TaskCaller caller, TaskCommands tasks, HttpResponse response, CancellationToken cancellationToken) =>
        AnswerAsync(tasks.UrgeAsync(caller.Call(taskId), body?.Reason, cancellationToken), response);

    private static Task<Ok<HumanTaskStandingModel>> WithdrawAsync(string taskId, ReasonedRequest? body, [AsParameters] TaskCaller caller, TaskCommands tasks, HttpResponse response, CancellationToken cancellationToken) =>
        AnswerAsync(tasks.WithdrawAsync(caller.Call(taskId), body?.Reason, cancellationToken), response);

    private static Task<Ok<HumanTaskStandingModel>> CopyAsync(string taskId, TaskPeopleRequest body, [AsParameters] TaskCaller caller, TaskCommands tasks, HttpResponse response, CancellationToken cancellationToken) =>
        AnswerAsync(tasks.CopyToAsync(caller.Call(taskId), body.People ?? [], body.Reason, cancellationToken), response);

    private static Task<Ok<HumanTaskStandingModel>> SignersAsync(string taskId, TaskPeopleRequest body, [AsParameters] TaskCaller caller, TaskCommands tasks, HttpResponse response, CancellationToken cancellationToken) =>
        AnswerAsync(tasks.AddSignersAsync(caller.Call(taskId), body.People ?? [], body.Reason, cancellationToken), response);

    private static Task<Ok<HumanTaskStandingModel>> CommentAsync(string taskId, TaskCommentRequest body, [AsParameters] TaskCaller caller, TaskCommands tasks, HttpResponse response, CancellationToken cancellationToken) =>
        AnswerAsync(tasks.CommentAsync(caller.Call(taskId), body.Text, cancellationToken), response);

    private static Task<Ok<HumanTaskStandingModel>> ReassignAsync(string taskId, ReassignTaskRequest body, [AsParameters] TaskCaller caller, TaskCommands tasks, HttpResponse response, CancellationToken cancellationToken) =>
        AnswerAsync(tasks.ReassignAsync(caller.Call(taskId), body.To, body.Reason, cancellationToken), response);

    private static async Task<Ok<HumanTaskStandingModel>> AnswerAsync(Task<TaskStanding> act, HttpResponse response)
    {
        var standing = await act;
        Input.RowTag.Tell(response, standing.RowVersion);
        return TypedResults.Ok(HumanTaskStandingModel.Of(standing));
    }
}
