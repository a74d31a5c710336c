using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Looping;

/// <summary>Repeats its body while a condition holds.</summary>
[Activity("Elsa", "Looping", "Repeats an activity while a condition holds.")]
public sealed class While : Loop
{
    /// <summary>The condition, evaluated before every run.</summary>
    [Input(Description = "The condition, evaluated before every run.", UIHint = InputUIHints.SingleLine, DefaultSyntax = "JavaScript", DefaultValue = false, AutoEvaluate = false)]
    public Input<bool> Condition { get; set; } = default!;

    /// <inheritdoc/>
    protected override ValueTask NextAsync(ActivityExecutionContext context) =>
        context.Get(Condition) ? RunBodyAsync(context) : context.CompleteActivityAsync();
}
