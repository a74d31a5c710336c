using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Tasks.Acts;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Problems;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>What people do with several tasks at once.</summary>
internal static class HumanTaskBatches
{
    public static void MapBatches(this RouteGroupBuilder group)
    {
        var batch = group.MapGroup("/batch");
        batch.MapPost("/claim", ClaimAsync).IsCommand("ClaimHumanTasks", "Claims several tasks, with a result for each.", 400);
        batch.MapPost("/complete", CompleteAsync).IsCommand("CompleteHumanTasks", "Completes several tasks by the same outcome, with a result for each.", 400, 413);
        batch.MapPost("/reassign", ReassignAsync).RequirePermission(Permissions.ReassignTasks).IsCommand("ReassignHumanTasks", "Gives several tasks to somebody else, with a result for each.", 400);
    }

    private static async Task<Ok<TaskBatchModel>> ClaimAsync(ClaimTasksRequest body, [AsParameters] Caller caller, TaskBatch batch, HttpRequest request, CancellationToken cancellationToken) =>
        Answer(await batch.ClaimAsync(body.TaskIds ?? [], caller.User.Actor(), caller.Origin().IdempotencyKey, cancellationToken), request);

    private static async Task<Ok<TaskBatchModel>> CompleteAsync(CompleteTasksRequest body, [AsParameters] Caller caller, TaskBatch batch, HttpRequest request, CancellationToken cancellationToken) =>
        Answer(await batch.CompleteAsync(body.TaskIds ?? [], body.Completion(), caller.User.Actor(), caller.Origin().IdempotencyKey, cancellationToken), request);

    private static async Task<Ok<TaskBatchModel>> ReassignAsync(ReassignTasksRequest body, [AsParameters] Caller caller, TaskBatch batch, HttpRequest request, CancellationToken cancellationToken) =>
        Answer(await batch.ReassignAsync(body.TaskIds ?? [], body.To, body.Reason, caller.User.Actor(), caller.Origin().IdempotencyKey, cancellationToken), request);

    private static Ok<TaskBatchModel> Answer(IReadOnlyList<TaskBatchResult> results, HttpRequest request) => TypedResults.Ok(TaskBatchModel.Of(results, ProblemLanguage.IsEnglish(request)));
}
