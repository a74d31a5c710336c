using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Base of activities that hold a list of activities and variables.</summary>
public abstract class Container : Activity
{
    /// <summary>The activities in order of the definition.</summary>
    public IReadOnlyList<IActivity> Activities { get; internal set; } = [];

    /// <summary>The property of the definition that lists the activities, in Pascal case.</summary>
    internal virtual string ListPort => nameof(Activities);

    /// <summary>The variables of this scope.</summary>
    public IReadOnlyList<VariableDefinition> Variables { get; internal set; } = [];
}
