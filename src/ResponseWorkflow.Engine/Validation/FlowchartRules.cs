using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>Rules about the connections of flowcharts.</summary>
internal static class FlowchartRules
{
    public static void Check(ValidationScope scope)
    {
        foreach (var flowchart in scope.Activities.Where(static scoped => scoped.Activity.TypeName == DefinitionNames.Flowchart))
            Check(scope, flowchart);
    }

    private static void Check(ValidationScope scope, ScopedActivity flowchart)
    {
        ActivityDefinition[] activities = [.. flowchart.Activity.Children.Where(static child => child.Port == "Activities").Select(static child => child.Activity)];
        var byId = activities.DistinctBy(static activity => activity.Id, StringComparer.Ordinal).ToDictionary(static activity => activity.Id, StringComparer.Ordinal);
        var graph = scope.GraphOf(flowchart.Activity);
        foreach (var connection in graph.Connections.Where(static connection => !connection.IsValid))
        {
            var (source, target) = (byId[connection.Definition.Source], byId[connection.Definition.Target]);
            scope.Problems.Add(ValidationProblems.LoopUnstructured, ProblemPlace.Of(source, "connections"), source.DisplayName, target.DisplayName);
        }

        var reached = Reached(graph, activities);
        foreach (var activity in byId.Values)
        {
            if (!reached.Contains(activity.Id))
                scope.Problems.Add(ValidationProblems.Unreachable, ProblemPlace.Of(activity));
            CheckOutcomes(scope, activity, graph.Outbound(activity.Id), byId);
        }
    }

    // Every trigger that can start the workflow is a start of its own.
    private static HashSet<string> Reached(FlowGraph graph, ActivityDefinition[] activities)
    {
        var reached = activities.Where(static activity => activity.CanStartWorkflow).Select(static activity => activity.Id).ToHashSet(StringComparer.Ordinal);
        if (graph.StartId is { } start)
            reached.Add(start);
        var open = new Stack<string>(reached);
        while (open.TryPop(out var id))
        {
            foreach (var connection in graph.Outbound(id))
            {
                if (reached.Add(connection.Definition.Target))
                    open.Push(connection.Definition.Target);
            }
        }

        return reached;
    }

    private static void CheckOutcomes(ValidationScope scope, ActivityDefinition activity, IReadOnlyList<FlowConnection> outbound, Dictionary<string, ActivityDefinition> byId)
    {
        if (Outcomes.Of(activity) is not { } outcomes)
            return;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var connection in outbound.Select(static connection => connection.Definition))
        {
            var port = string.IsNullOrEmpty(connection.SourcePort) ? DescriptorFactory.DefaultOutcome : connection.SourcePort;
            used.Add(port);
            if (outcomes.Contains(port, StringComparer.Ordinal))
                continue;
            var (english, chinese) = Spelling.Hint(port, outcomes);
            scope.Problems.Add(
                ValidationProblems.PortUnknown,
                ProblemPlace.Of(activity, "connections"),
                activity.DisplayName,
                byId[connection.Target].DisplayName,
                port,
                english,
                chinese);
        }

        // The implicit outcome beside others is an offer, not a branch that somebody forgot.
        foreach (var outcome in outcomes.Distinct(StringComparer.Ordinal).Where(outcome => outcomes.Count > 1 && outcome != DescriptorFactory.DefaultOutcome && !used.Contains(outcome)))
            scope.Problems.Add(ValidationProblems.OutcomeOpen, ProblemPlace.Of(activity, "connections"), outcome);
    }
}
