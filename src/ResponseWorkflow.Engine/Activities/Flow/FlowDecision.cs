using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Flow;

/// <summary>Takes one of two branches of a flowchart.</summary>
[Activity("Elsa", "Branching", "Follows the branch that the condition says.", DisplayName = "Decision")]
[FlowNode("True", "False")]
public sealed class FlowDecision : Activity
{
    /// <summary>The condition.</summary>
    [Input(Description = "The condition that decides.", UIHint = InputUIHints.SingleLine, DefaultSyntax = "JavaScript", DefaultValue = false)]
    public Input<bool> Condition { get; set; } = default!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityExecutionContext context) =>
        context.CompleteActivityWithOutcomesAsync(context.Get(Condition) ? "True" : "False");
}
