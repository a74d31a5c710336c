using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Acts;

/// <summary>Which acts can be taken back: those after which the workflow still waits as before, and on which nobody has acted since.</summary>
internal static class Withdrawal
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        TaskActs.Claimed, TaskActs.Released, TaskActs.Delegated, TaskActs.Reassigned, TaskActs.Copied, TaskActs.Urged,
    };

    /// <summary>Whether an act is of a kind that can be taken back.</summary>
    public static bool Allows(string act) => Kinds.Contains(act);

    /// <summary>Whether somebody could take back the last act of a history.</summary>
    /// <param name="history">The acts, the oldest first.</param>
    /// <param name="userId">Who would.</param>
    public static bool IsOpenTo(IReadOnlyList<TaskActRow> history, string userId) => history is [.., var last] && last.ById == userId && Allows(last.Act);

    /// <summary>The acts that are taken back together, the last first: one act that told several people stands in the history once for each.</summary>
    /// <param name="newest">Acts, the last first; not empty.</param>
    public static IReadOnlyList<TaskActRow> Together(IReadOnlyList<TaskActRow> newest)
    {
        var last = newest[0];
        return last.Act == TaskActs.Copied
            ? [.. newest.TakeWhile(act => act.Act == TaskActs.Copied && act.ById == last.ById && act.At == last.At && act.Reason == last.Reason)]
            : [last];
    }
}
