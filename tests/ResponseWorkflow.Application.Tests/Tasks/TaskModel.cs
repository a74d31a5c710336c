using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tests.Tasks;

/// <summary>A task as it should be, by rules so short that they can be seen to be right: the reference that random acts are compared with.</summary>
internal sealed class TaskModel
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private (string By, string? HolderBefore)? _last;

    public HumanTaskState State { get; private set; } = HumanTaskState.Open;

    public string? Holder { get; private set; }

    public string? EndedBy { get; private set; }

    public List<string> History { get; } = ["created"];

    /// <summary>Does an act, if it is allowed.</summary>
    /// <param name="act">What.</param>
    /// <param name="who">Who.</param>
    /// <param name="to">To whom.</param>
    /// <param name="standsFor">Those whose tasks the person may do: the person, and whoever is away.</param>
    /// <param name="isCandidate">Whether one of these holds the role.</param>
    /// <param name="targetIsCandidate">Whether the target holds the role.</param>
    /// <param name="maySee">Whether the person may see the task by more than this.</param>
    /// <param name="mayReassign">Whether the person sees to the unit's tasks.</param>
    public bool Try(string act, string who, string to, IReadOnlyCollection<string> standsFor, bool isCandidate, bool targetIsCandidate, bool mayReassign)
    {
        var isAlive = State is HumanTaskState.Open or HumanTaskState.Claimed;
        var holds = isAlive && Holder is not null && standsFor.Contains(Holder);
        var takes = State == HumanTaskState.Open && isCandidate;
        var sees = mayReassign || isCandidate || standsFor.Contains(Holder ?? "") || EndedBy == who || _told.Contains(who);
        var isAllowed = sees && act switch
        {
            "claim" => takes,
            "release" => holds,
            "complete" or "return" => holds || takes,
            "delegate" => holds && to != Holder && targetIsCandidate,
            "reassign" => isAlive && mayReassign && to != Holder,
            "comment" => true,
            "withdraw" => isAlive && _last?.By == who,
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };
        if (!isAllowed)
            return false;
        _told.Add(who);
        if (Holder is not null && act is "delegate" or "reassign" or "withdraw")
            _told.Add(Holder ?? who);
        var (before, undone) = (Holder, _last);
        _last = act is "claim" or "release" or "delegate" or "reassign" ? (who, before) : null;
        switch (act)
        {
            case "claim":
                (State, Holder) = (HumanTaskState.Claimed, who);
                break;
            case "release":
                (State, Holder) = (HumanTaskState.Open, null);
                break;
            case "complete" or "return":
                Holder ??= who;
                (State, EndedBy) = (act == "complete" ? HumanTaskState.Completed : HumanTaskState.Returned, who);
                break;
            case "withdraw":
                Holder = undone!.Value.HolderBefore;
                State = Holder is null ? HumanTaskState.Open : HumanTaskState.Claimed;
                break;
            case "delegate" or "reassign":
                (State, Holder) = (HumanTaskState.Claimed, to);
                break;
        }

        History.Add(act switch { "claim" => "claimed", "release" => "released", "complete" => "completed", "return" => "returned", "delegate" => "delegated", "reassign" => "reassigned", "withdraw" => "withdrawn", _ => "commented" });
        return true;
    }
}
