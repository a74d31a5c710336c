using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>What the rules of one validation share.</summary>
internal sealed class ValidationScope
{
    private readonly Dictionary<ActivityDefinition, FlowGraph> _graphs = [];

    public ValidationScope(WorkflowDefinition definition, ActivityRegistry registry, IWorkflowDefinitions? others)
    {
        (Definition, Registry, Others) = (definition, registry, others);
        var all = new List<ScopedActivity>();
        Collect(new ScopedActivity(definition.Root, null, ""), all);
        Activities = all;
        Names = new NamesInScope(this);
    }

    public WorkflowDefinition Definition { get; }

    public ActivityRegistry Registry { get; }

    public IWorkflowDefinitions? Others { get; }

    public ProblemList Problems { get; } = new();

    /// <summary>All activities, each before those nested in it.</summary>
    public IReadOnlyList<ScopedActivity> Activities { get; }

    /// <summary>What names mean where.</summary>
    public NamesInScope Names { get; }

    /// <summary>The graph of a flowchart, built once.</summary>
    public FlowGraph GraphOf(ActivityDefinition flowchart)
    {
        if (!_graphs.TryGetValue(flowchart, out var graph))
            _graphs[flowchart] = graph = FlowGraph.Build([.. flowchart.Children.Where(static child => child.Port == "Activities").Select(static child => child.Activity)], flowchart.Connections);
        return graph;
    }

    private static void Collect(ScopedActivity scoped, List<ScopedActivity> all)
    {
        all.Add(scoped);
        foreach (var child in scoped.Activity.Children)
            Collect(new ScopedActivity(child.Activity, scoped, child.Port), all);
    }
}
