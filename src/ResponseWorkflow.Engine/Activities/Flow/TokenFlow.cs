using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Execution.State;

namespace ResponseWorkflow.Engine.Activities.Flow;

/// <summary>Joins branches by tokens on connections; the merge mode of an activity says which tokens it waits for.</summary>
internal static class TokenFlow
{
    /// <summary>Goes on after a completed child.</summary>
    public static async ValueTask AdvanceAsync(Flowchart flowchart, ActivityExecutionContext context, ActivityExecutionContext child, IReadOnlyList<string> outcomes)
    {
        var flow = context.Flow!;
        var place = child.Node.Place;
        var followed = Array.FindAll(flow.Plan.Outbound[place], connection => flow.Plan.Edges[connection].IsFollowedBy(outcomes));
        foreach (var connection in followed)
            flow.Tokens.Add(new FlowToken(connection, IsBlocked: false));
        Consume(flow, place);
        foreach (var connection in followed)
            await ArriveAsync(flowchart, context, connection);
    }

    /// <summary>Takes the tokens away that brought a canceled child to run, and the bars against what it would have sent.</summary>
    public static void Forget(ActivityExecutionContext context, ActivityExecutionContext child)
    {
        var flow = context.Flow!;
        Consume(flow, child.Node.Place);
        flow.Tokens.RemoveAll(token => token.IsBlocked && flow.Plan.Edges[token.Connection].Source == child.Node.Place);
    }

    private static void Consume(FlowProgress flow, int place) =>
        flow.Tokens.RemoveAll(token => !token.IsBlocked && flow.Plan.Edges[token.Connection].Target == place);

    private static ValueTask ArriveAsync(Flowchart flowchart, ActivityExecutionContext context, int connection)
    {
        var flow = context.Flow!;
        var edge = flow.Plan.Edges[connection];
        if (edge.IsBackward)
            Unblock(flow, edge.Target);
        var mayRun = MergeModes.Of(flowchart.Activities[edge.Target], context) switch
        {
            MergeMode.Merge => HaveTokens(flow, flow.Plan.ForwardInbound[edge.Target]),
            MergeMode.Converge => HaveTokens(flow, flow.Plan.Inbound[edge.Target]),
            MergeMode.Cascade or MergeMode.Race => PassBar(flow, connection),
            _ => IsNothingUpstream(flow, edge.Target),
        };
        return mayRun ? RunAsync(flowchart, context, edge) : ValueTask.CompletedTask;
    }

    private static async ValueTask RunAsync(Flowchart flowchart, ActivityExecutionContext context, FlowEdge edge)
    {
        await flowchart.ScheduleAsync(context, edge.Target, edge.IsBackward);
        var mode = MergeModes.Of(flowchart.Activities[edge.Target], context);
        if (mode is MergeMode.Cascade or MergeMode.Race)
            Block(context.Flow!, edge);
        if (mode == MergeMode.Race)
            await Flowchart.CancelAncestorsAsync(context, edge.Target);
    }

    // A new iteration of a loop starts afresh: bars of the last one must not stop its tokens.
    private static void Unblock(FlowProgress flow, int loopStart)
    {
        var within = flow.Plan.Descendants(loopStart);
        flow.Tokens.RemoveAll(token => token.IsBlocked && (flow.Plan.Edges[token.Connection].Source == loopStart || within.Contains(flow.Plan.Edges[token.Connection].Source)));
    }

    private static bool HaveTokens(FlowProgress flow, int[] inbound) =>
        inbound.Length <= 1 || Array.TrueForAll(inbound, connection => flow.Tokens.Exists(token => token.Connection == connection && !token.IsBlocked));

    private static bool IsNothingUpstream(FlowProgress flow, int target) =>
        !Array.Exists(
            flow.Plan.ForwardInbound[target],
            inbound => flow.Tokens.Exists(token => !token.IsBlocked && flow.Plan.Edges[token.Connection].Target == flow.Plan.Edges[inbound].Source));

    // A barred arrival takes the bar and itself away and has no effect.
    private static bool PassBar(FlowProgress flow, int connection)
    {
        var bar = flow.Tokens.FindIndex(token => token.Connection == connection && token.IsBlocked);
        if (bar < 0)
            return true;
        flow.Tokens.RemoveAt(bar);
        flow.Tokens.RemoveAt(flow.Tokens.FindIndex(token => token.Connection == connection));
        return false;
    }

    private static void Block(FlowProgress flow, FlowEdge edge)
    {
        foreach (var inbound in flow.Plan.ForwardInbound[edge.Target])
        {
            if (flow.Plan.Edges[inbound].Source != edge.Source && !flow.Tokens.Exists(token => token.Connection == inbound && token.IsBlocked))
                flow.Tokens.Add(new FlowToken(inbound, IsBlocked: true));
        }
    }
}
