using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Making;

/// <summary>Who did which step of an instance.</summary>
internal static class TaskDoers
{
    /// <summary>Who completed a step last; null when nobody has. A returned task was not done.</summary>
    public static Task<string?> LastAsync(ResponseDbContext context, string instanceId, string activityId, CancellationToken cancellationToken) =>
        context.HumanTasks
            .Where(row => row.InstanceId == instanceId && row.ActivityId == activityId && row.State == HumanTaskState.Completed)
            .OrderByDescending(static row => row.EndedAt).ThenByDescending(static row => row.Execution).ThenByDescending(static row => row.Id)
            .Select(static row => row.EndedById)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The first of some steps that a user must not have done last, but did; null when there is none. A step of several members was done by each of them.</summary>
    public static async Task<string?> ForbiddenStepAsync(ResponseDbContext context, string instanceId, IReadOnlyList<string> steps, string userId, CancellationToken cancellationToken)
    {
        if (steps.Count == 0)
            return null;
        var done = await context.HumanTasks
            .Where(row => row.InstanceId == instanceId && steps.Contains(row.ActivityId) && row.State == HumanTaskState.Completed)
            .Select(static row => new { row.ActivityId, row.Execution, row.EndedById })
            .ToListAsync(cancellationToken);
        return steps.FirstOrDefault(step =>
        {
            var ofStep = done.Where(row => row.ActivityId == step).ToArray();
            return ofStep.Any(row => row.Execution == ofStep.Max(static one => one.Execution) && row.EndedById == userId);
        });
    }
}
