using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions.Comparison;

/// <summary>The activities of a version by their ids, with what holds them.</summary>
internal sealed class ComparedTree
{
    private readonly Dictionary<string, string> _containers = new(StringComparer.Ordinal);

    public ComparedTree(WorkflowDefinition? definition)
    {
        if (definition is not null)
            Add(definition.Root, null);
    }

    /// <summary>The activities, each before those nested in it. Ids should be unique; of several with the same id the first counts.</summary>
    public OrderedDictionary<string, ActivityDefinition> Activities { get; } = new(StringComparer.Ordinal);

    /// <summary>The activity that holds another; null for the root.</summary>
    public ActivityDefinition? ContainerOf(string id) => _containers.TryGetValue(id, out var container) ? Activities[container] : null;

    /// <summary>What people call an activity; its id when it is not there.</summary>
    public string NameOf(string id) => Activities.TryGetValue(id, out var activity) ? activity.DisplayName : id;

    private void Add(ActivityDefinition activity, string? container)
    {
        if (Activities.TryAdd(activity.Id, activity) && container is not null)
            _containers[activity.Id] = container;
        foreach (var child in activity.Children)
            Add(child.Activity, activity.Id);
    }
}
