using ResponseWorkflow.Application.Tasks.Reach;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>What somebody may do with a task now: which buttons a page shows. The commands check it again.</summary>
internal static class AllowedActs
{
    /// <summary>Saving what was filled in so far; no act of the history.</summary>
    public const string Draft = "draft";

    /// <summary>The names of the acts (<see cref="TaskActs"/>).</summary>
    /// <param name="task">The task.</param>
    /// <param name="reach">Who asks.</param>
    /// <param name="mayTake">Whether a role allows to claim it.</param>
    /// <param name="isForbidden">Whether the four eyes forbid it.</param>
    /// <param name="canGoOn">Whether the instance can go on: it is neither suspended nor faulted.</param>
    /// <param name="mayWithdraw">Whether the last act is one that who asks may take back.</param>
    public static IEnumerable<string> Of(HumanTaskRow task, TaskReach reach, bool mayTake, bool isForbidden, bool canGoOn, bool mayWithdraw)
    {
        if (task.IsAlive)
        {
            var holds = reach.StandsFor(task.AssigneeId) is not null;
            var takes = reach.IsPerson && task.State == HumanTaskState.Open && mayTake;
            if (takes && !isForbidden)
                yield return TaskActs.Claimed;
            if (holds && task.RoleId is not null)
                yield return TaskActs.Released;
            if (holds)
            {
                yield return Draft;
                yield return TaskActs.Delegated;
            }

            if ((holds || takes) && !isForbidden && canGoOn)
            {
                yield return TaskActs.Completed;
                if (TaskRules.Read<TaskRules>(task.Rules).ReturnTo.Count > 0)
                    yield return TaskActs.Returned;
            }

            if (holds && canGoOn && task.ControlBookmarkId is not null)
                yield return TaskActs.SignerAdded;
            if (reach.IsPerson && task.AssigneeId != reach.Id)
                yield return TaskActs.Urged;
            if (reach.MayReassign(task))
                yield return TaskActs.Reassigned;
            if (reach.IsPerson && mayWithdraw)
                yield return TaskActs.Withdrawn;
        }

        if (!reach.IsPerson)
            yield break;
        yield return TaskActs.Copied;
        yield return TaskActs.Commented;
    }
}
