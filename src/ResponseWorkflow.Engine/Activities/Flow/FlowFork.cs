using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Flow;

/// <summary>Follows several branches of a flowchart at the same time.</summary>
[Activity("Elsa", "Branching", "Follows several branches at the same time.", DisplayName = "Fork (flow)")]
public sealed class FlowFork : Activity
{
    /// <summary>The branches; each name is an outcome.</summary>
    [Input(Description = "The branches; each name is an outcome.", UIHint = InputUIHints.DynamicOutcomes)]
    public Input<ICollection<string>> Branches { get; set; } = default!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityExecutionContext context) =>
        context.CompleteActivityWithOutcomesAsync([.. context.Get(Branches) ?? []]);
}
