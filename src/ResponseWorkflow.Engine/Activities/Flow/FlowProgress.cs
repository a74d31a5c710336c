using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.State;

namespace ResponseWorkflow.Engine.Activities.Flow;

/// <summary>The progress of one execution of a flowchart during a burst.</summary>
internal sealed class FlowProgress
{
    private int[]? _joinRounds;

    public FlowProgress(FlowPlan plan, FlowchartMode mode)
    {
        Plan = plan;
        Mode = mode;
        var counts = mode == FlowchartMode.Counter;
        ActivityVisits = counts ? new int[plan.Outbound.Length] : [];
        ConnectionVisits = counts ? new int[plan.Edges.Length] : [];
        WasFollowed = counts ? new bool[plan.Edges.Length] : [];
    }

    public FlowPlan Plan { get; }

    public FlowchartMode Mode { get; }

    public int[] ActivityVisits { get; }

    public int[] ConnectionVisits { get; }

    /// <summary>Whether each connection was followed at its latest visit.</summary>
    public bool[] WasFollowed { get; }

    /// <summary>Unconsumed tokens, in order of emission.</summary>
    public List<FlowToken> Tokens { get; } = [];

    public static FlowProgress Restore(Flowchart flowchart, FlowState state)
    {
        var progress = new FlowProgress(flowchart.Plan(state.Start), state.Mode);
        for (var i = 0; i < state.ActivityVisits.Count && i < progress.ActivityVisits.Length; i++)
            progress.ActivityVisits[i] = state.ActivityVisits[i];
        for (var i = 0; i < state.ConnectionVisits.Count && i < progress.ConnectionVisits.Length; i++)
        {
            progress.ConnectionVisits[i] = state.ConnectionVisits[i] / 2;
            progress.WasFollowed[i] = state.ConnectionVisits[i] % 2 == 1;
        }

        if (state.JoinRounds.Count > 0)
            progress._joinRounds = [.. state.JoinRounds];
        progress.Tokens.AddRange(state.Tokens);
        return progress;
    }

    public void Visit(int connection, bool followed)
    {
        ConnectionVisits[connection]++;
        WasFollowed[connection] = followed;
    }

    /// <summary>Whether every forward connection into the activity was visited once more than the activity.</summary>
    public bool AreAllVisited(int activity)
    {
        foreach (var connection in Plan.ForwardInbound[activity])
        {
            if (ConnectionVisits[connection] <= ActivityVisits[activity])
                return false;
        }

        return true;
    }

    public bool WasAnyFollowed(int activity)
    {
        foreach (var connection in Plan.ForwardInbound[activity])
        {
            if (WasFollowed[connection])
                return true;
        }

        return false;
    }

    public bool WereAllFollowed(int activity)
    {
        foreach (var connection in Plan.ForwardInbound[activity])
        {
            if (!WasFollowed[connection])
                return false;
        }

        return true;
    }

    /// <summary>Whether a first-come join has been scheduled already for the round that its next visit would begin.</summary>
    public bool IsJoinTaken(int activity) => _joinRounds is not null && _joinRounds[activity] > ActivityVisits[activity];

    public void TakeJoin(int activity) => (_joinRounds ??= new int[ActivityVisits.Length])[activity] = ActivityVisits[activity] + 1;

    public FlowState ToState()
    {
        var connections = new int[ConnectionVisits.Length];
        for (var i = 0; i < connections.Length; i++)
            connections[i] = (ConnectionVisits[i] * 2) + (WasFollowed[i] ? 1 : 0);
        return new FlowState
        {
            Mode = Mode,
            Start = Plan.Start,
            ActivityVisits = [.. ActivityVisits],
            ConnectionVisits = connections,
            JoinRounds = _joinRounds is null ? [] : [.. _joinRounds],
            Tokens = Tokens.Count == 0 ? [] : [.. Tokens],
        };
    }
}
