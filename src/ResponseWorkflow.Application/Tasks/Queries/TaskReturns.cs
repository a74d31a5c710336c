using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>Which tasks were made because a later step was returned to their step.</summary>
internal static class TaskReturns
{
    /// <summary>The act of returning by the id of the task that it led to.</summary>
    /// <remarks>It is the newest return to the task's step before the task was made, unless the step had another task in between: then the return was that one's.</remarks>
    public static async Task<IReadOnlyDictionary<string, TaskActRow>> OfAsync(ResponseDbContext context, IReadOnlyCollection<HumanTaskRow> tasks, CancellationToken cancellationToken)
    {
        string[] instances = [.. tasks.Select(static task => task.InstanceId).Distinct(StringComparer.Ordinal)];
        var found = new Dictionary<string, TaskActRow>(StringComparer.Ordinal);
        var returned = await (
            from task in context.HumanTasks
            join act in context.TaskActs on task.Id equals act.TaskId
            where instances.Contains(task.InstanceId) && task.State == HumanTaskState.Returned && act.Act == TaskActs.Returned
            select new { task.InstanceId, Act = act }).ToListAsync(cancellationToken);
        if (returned.Count == 0)
            return found;
        string[] touched = [.. returned.Select(static one => one.InstanceId).Distinct(StringComparer.Ordinal)];
        var siblings = await context.HumanTasks.Where(row => touched.Contains(row.InstanceId)).Select(static row => new { row.InstanceId, row.ActivityId, row.Execution, row.CreatedAt }).ToListAsync(cancellationToken);
        foreach (var task in tasks)
        {
            var last = returned.Where(one => one.InstanceId == task.InstanceId && one.Act.ToId == task.ActivityId && one.Act.At <= task.CreatedAt).MaxBy(static one => one.Act.At)?.Act;
            if (last is not null && !siblings.Any(one => one.InstanceId == task.InstanceId && one.ActivityId == task.ActivityId && one.Execution != task.Execution && one.CreatedAt >= last.At && one.CreatedAt < task.CreatedAt))
                found[task.Id] = last;
        }

        return found;
    }
}
