using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Tasks.Acts;

/// <summary>Does the same with many tasks, each in a transaction of its own: what one refuses does not hold up the others. Safe for use by several threads.</summary>
/// <param name="commands">Does it with each.</param>
/// <param name="options">How many at once.</param>
public sealed class TaskBatch(TaskCommands commands, IOptions<TaskOptions> options)
{
    /// <summary>Claims tasks.</summary>
    public Task<IReadOnlyList<TaskBatchResult>> ClaimAsync(IReadOnlyList<string> taskIds, Actor actor, string? idempotencyKey, CancellationToken cancellationToken) =>
        EachAsync(taskIds, actor, idempotencyKey, commands.ClaimAsync, cancellationToken);

    /// <summary>Completes tasks by the same outcome.</summary>
    public Task<IReadOnlyList<TaskBatchResult>> CompleteAsync(IReadOnlyList<string> taskIds, TaskCompletion completion, Actor actor, string? idempotencyKey, CancellationToken cancellationToken) =>
        EachAsync(taskIds, actor, idempotencyKey, (call, token) => commands.CompleteAsync(call, completion, token), cancellationToken);

    /// <summary>Gives tasks to one person, or back to all who may claim them.</summary>
    public Task<IReadOnlyList<TaskBatchResult>> ReassignAsync(IReadOnlyList<string> taskIds, string? to, string? reason, Actor actor, string? idempotencyKey, CancellationToken cancellationToken) =>
        EachAsync(taskIds, actor, idempotencyKey, (call, token) => commands.ReassignAsync(call, to, reason, token), cancellationToken);

    private async Task<IReadOnlyList<TaskBatchResult>> EachAsync(
        IReadOnlyList<string> taskIds,
        Actor actor,
        string? idempotencyKey,
        Func<TaskCall, CancellationToken, Task<TaskStanding>> act,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(taskIds);
        if (taskIds.Count > options.Value.BatchSize)
            throw TaskRefusals.TooMany("taskIds", options.Value.BatchSize);
        new FieldChecks().Required("taskIds", taskIds.Count == 0 ? null : "given").Length("Idempotency-Key", idempotencyKey).Demand();
        var results = new List<TaskBatchResult>(taskIds.Count);
        foreach (var taskId in taskIds.Distinct(StringComparer.Ordinal))
        {
            try
            {
                // Each task has a key of its own, so that a repeat of a batch that broke off half-way does the rest.
                var standing = await act(new TaskCall(taskId, actor, idempotencyKey is null ? null : KeyOf(idempotencyKey, taskId)), cancellationToken);
                results.Add(new TaskBatchResult(taskId, standing, []));
            }
            catch (RefusedException refused)
            {
                results.Add(new TaskBatchResult(taskId, null, refused.Refusals));
            }
        }

        return results;
    }

    private static string KeyOf(string key, string taskId) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{key}\n{taskId}")));
}
