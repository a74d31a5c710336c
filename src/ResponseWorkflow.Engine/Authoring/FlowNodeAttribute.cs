namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Names the outcomes of an activity class.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FlowNodeAttribute(params string[] outcomes) : Attribute
{
    /// <summary>The outcomes in the order in which the designer shows them.</summary>
    public IReadOnlyList<string> Outcomes { get; } = outcomes;
}
