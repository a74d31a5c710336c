using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Engine.Activities.Flow;

/// <summary>Joins branches by counting visits; a branch that is not taken is eliminated, so that it does not block a merge.</summary>
internal static class CounterFlow
{
    private enum Join
    {
        Wait,
        Schedule,
        Skip,
    }

    /// <summary>Goes on after a child.</summary>
    /// <param name="flowchart">The flowchart.</param>
    /// <param name="context">Its execution.</param>
    /// <param name="child">The execution that ended.</param>
    /// <param name="outcomes">Its outcomes, empty for a plain completion; null when it was canceled, so that nothing is followed.</param>
    public static async ValueTask AdvanceAsync(Flowchart flowchart, ActivityExecutionContext context, ActivityExecutionContext child, IReadOnlyList<string>? outcomes)
    {
        var flow = context.Flow!;
        var place = child.Node.Place;

        // Coming back by a loop is the same visit of the activity, but a new one of what lies behind it.
        if (child.Tag.IsNull)
            flow.ActivityVisits[place]++;

        foreach (var connection in flow.Plan.Outbound[place])
        {
            var followed = outcomes is not null && flow.Plan.Edges[connection].IsFollowedBy(outcomes);
            if (await VisitAsync(flowchart, context, connection, followed))
                await SkipAsync(flowchart, context, flow.Plan.Edges[connection].Target);
        }
    }

    // Skipped activities are walked with a stack of their own: a long untaken branch must not exhaust the thread's.
    private static async ValueTask SkipAsync(Flowchart flowchart, ActivityExecutionContext context, int activity)
    {
        var flow = context.Flow!;
        var open = new Stack<(int Activity, int Next)>();
        Skip(activity);
        while (open.TryPop(out var at))
        {
            var outbound = flow.Plan.Outbound[at.Activity];
            if (at.Next >= outbound.Length)
                continue;
            open.Push((at.Activity, at.Next + 1));
            if (await VisitAsync(flowchart, context, outbound[at.Next], followed: false))
                Skip(flow.Plan.Edges[outbound[at.Next]].Target);
        }

        void Skip(int skipped)
        {
            flow.ActivityVisits[skipped]++;
            open.Push((skipped, 0));
        }
    }

    // Records the visit of a connection and does what it leads to; true when its target is to be skipped.
    private static async ValueTask<bool> VisitAsync(Flowchart flowchart, ActivityExecutionContext context, int connection, bool followed)
    {
        var flow = context.Flow!;
        var edge = flow.Plan.Edges[connection];
        flow.Visit(connection, followed);
        if (edge.IsBackward)
        {
            if (followed)
                await LoopAsync(flowchart, context, edge);
            return false;
        }

        var join = Decide(flowchart, context, edge, connection, followed);
        if (join == Join.Schedule)
        {
            await flowchart.ScheduleAsync(context, edge.Target, isLoop: false);
            if (IsFirstCome(flowchart, context, edge.Target))
                await Flowchart.CancelAncestorsAsync(context, edge.Target);
        }

        return join == Join.Skip;
    }

    private static ValueTask LoopAsync(Flowchart flowchart, ActivityExecutionContext context, FlowEdge edge)
    {
        if (edge.IsValid)
            return flowchart.ScheduleAsync(context, edge.Target, isLoop: true);
        var (source, target) = (flowchart.Activities[edge.Source], flowchart.Activities[edge.Target]);
        throw new ChildFaultException(new ActivityFaultException(
            "flowchart.invalidBackwardConnection",
            $"Invalid backward connection from '{source.Id}' to '{target.Id}': every path to '{source.Id}' must go through '{target.Id}' for this to be a loop."));
    }

    private static Join Decide(Flowchart flowchart, ActivityExecutionContext context, FlowEdge edge, int connection, bool followed)
    {
        var flow = context.Flow!;
        var target = edge.Target;
        if (flowchart.Activities[target] is FlowJoin join)
        {
            var mode = join.ModeIn(context);
            if (mode == FlowJoinMode.WaitAny)
                return DecideFirstCome(flow, target, connection, followed);
            if (!flow.AreAllVisited(target))
                return Join.Wait;
            return (mode == FlowJoinMode.WaitAll ? flow.WereAllFollowed(target) : flow.WasAnyFollowed(target)) ? Join.Schedule : Join.Skip;
        }

        if (!flow.AreAllVisited(target))
            return Join.Wait;
        return flow.WasAnyFollowed(target) ? Join.Schedule : Join.Skip;
    }

    private static Join DecideFirstCome(FlowProgress flow, int target, int connection, bool followed)
    {
        if (flow.ConnectionVisits[connection] <= flow.ActivityVisits[target] || flow.IsJoinTaken(target))
            return Join.Wait;
        if (followed)
        {
            flow.TakeJoin(target);
            return Join.Schedule;
        }

        return flow.AreAllVisited(target) ? Join.Skip : Join.Wait;
    }

    private static bool IsFirstCome(Flowchart flowchart, ActivityExecutionContext context, int target) =>
        flowchart.Activities[target] is FlowJoin join && join.ModeIn(context) == FlowJoinMode.WaitAny;
}
