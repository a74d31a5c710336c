using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Acts;

/// <summary>What a transaction does with tasks, for other rooms that tell of it. Not safe for use by several threads.</summary>
internal sealed class TaskActsInHand
{
    private readonly List<(HumanTaskRow Task, TaskActRow Act)> _acts = [];

    /// <summary>Those of a transaction.</summary>
    public static TaskActsInHand Of(RuntimeTransaction transaction) => transaction.Remember(static _ => new TaskActsInHand());

    /// <summary>The acts so far, in order.</summary>
    public IReadOnlyList<(HumanTaskRow Task, TaskActRow Act)> Acts => _acts;

    /// <summary>Something is done with a task.</summary>
    public void Add(HumanTaskRow task, TaskActRow act) => _acts.Add((task, act));
}
