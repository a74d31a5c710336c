using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Runtime.Retention;

/// <summary>Finished instances whose time is over, and the removal of all that belongs to them.</summary>
internal static class ExpiredInstances
{
    /// <summary>Instances that may go: finished long enough, no call of theirs is still to be made, and no parent runs that may yet ask how they ended.</summary>
    /// <param name="context">Where to look.</param>
    /// <param name="rule">Whose, and until when they must have ended.</param>
    public static IQueryable<InstanceRow> Under(ResponseDbContext context, RetentionRule rule)
    {
        var finished = context.Instances.Where(row => row.Status == WorkflowStatus.Finished && row.FinishedAt <= rule.FinishedBy);
        finished = rule.DefinitionId is { } definitionId
            ? finished.Where(row => row.DefinitionId == definitionId)
            : finished.Where(row => !context.Definitions.Any(definition => definition.DefinitionId == row.DefinitionId && definition.RetentionDays != null));
        return finished
            .Where(row => row.ParentInstanceId == null || !context.Instances.Any(parent => parent.Id == row.ParentInstanceId && parent.Status == WorkflowStatus.Running))
            .Where(row => !context.Outbox.Any(call => call.InstanceId == row.Id && (call.State == OutboxState.Pending || call.State == OutboxState.Leased)));
    }

    /// <summary>Removes instances that may still go, with all that belongs to them, in one transaction.</summary>
    /// <returns>How many instances.</returns>
    public static async Task<int> RemoveAsync(ResponseDbContext context, RetentionRule rule, IReadOnlyList<string> candidates, CancellationToken cancellationToken)
    {
        // The instances go first. That holds them: a command that would wake one at this moment loses the race, runs again, and finds that it is gone.
        var removed = await Under(context, rule).Where(row => candidates.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        if (removed == 0)
            return 0;
        var kept = removed == candidates.Count
            ? []
            : await context.Instances.Where(row => candidates.Contains(row.Id)).Select(static row => row.Id).ToListAsync(cancellationToken);
        var gone = candidates.Except(kept, StringComparer.Ordinal).ToArray();
        await RemoveBelongingsAsync(context, gone, cancellationToken);
        return removed;
    }

    /// <summary>Removes all that belongs to instances that are gone.</summary>
    public static async Task RemoveBelongingsAsync(ResponseDbContext context, IReadOnlyList<string> gone, CancellationToken cancellationToken)
    {
        await context.OutboxAttempts
            .Where(attempt => context.Outbox.Any(call => call.Id == attempt.OutboxId && gone.Contains(call.InstanceId)))
            .ExecuteDeleteAsync(cancellationToken);
        await context.Outbox.Where(row => gone.Contains(row.InstanceId)).ExecuteDeleteAsync(cancellationToken);
        await context.Journal.Where(row => gone.Contains(row.InstanceId)).ExecuteDeleteAsync(cancellationToken);
        await context.Activities.Where(row => gone.Contains(row.InstanceId)).ExecuteDeleteAsync(cancellationToken);
        await context.Bursts.Where(row => gone.Contains(row.InstanceId)).ExecuteDeleteAsync(cancellationToken);
        await context.RequestedTasks.Where(row => gone.Contains(row.InstanceId)).ExecuteDeleteAsync(cancellationToken);
        await context.Bookmarks.Where(row => gone.Contains(row.InstanceId)).ExecuteDeleteAsync(cancellationToken);
        await context.Timers.Where(row => row.InstanceId != null && gone.Contains(row.InstanceId)).ExecuteDeleteAsync(cancellationToken);
        await RemoveTasksAsync(context, gone, cancellationToken);
        await RemoveLimitsAsync(context, gone, cancellationToken);
        await context.Stimuli.Where(row => row.InstanceId != null && gone.Contains(row.InstanceId)).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task RemoveLimitsAsync(ResponseDbContext context, IReadOnlyList<string> gone, CancellationToken cancellationToken)
    {
        var limits = context.RunningLimits.Where(row => gone.Contains(row.InstanceId)).Select(static row => row.Id);
        await context.LimitEvents.Where(row => limits.Contains(row.LimitId)).ExecuteDeleteAsync(cancellationToken);
        await context.LimitSteps.Where(row => limits.Contains(row.LimitId)).ExecuteDeleteAsync(cancellationToken);
        await context.RunningLimits.Where(row => gone.Contains(row.InstanceId)).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task RemoveTasksAsync(ResponseDbContext context, IReadOnlyList<string> gone, CancellationToken cancellationToken)
    {
        var tasks = context.HumanTasks.Where(row => gone.Contains(row.InstanceId)).Select(static row => row.Id);
        await context.TaskCandidates.Where(row => tasks.Contains(row.TaskId)).ExecuteDeleteAsync(cancellationToken);
        await context.TaskActs.Where(row => tasks.Contains(row.TaskId)).ExecuteDeleteAsync(cancellationToken);
        await context.TaskCopies.Where(row => tasks.Contains(row.TaskId)).ExecuteDeleteAsync(cancellationToken);
        await context.TaskDrafts.Where(row => tasks.Contains(row.TaskId)).ExecuteDeleteAsync(cancellationToken);
        await context.HumanTasks.Where(row => gone.Contains(row.InstanceId)).ExecuteDeleteAsync(cancellationToken);
    }
}
