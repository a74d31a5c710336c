using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Engine.Activities.Primitives;

/// <summary>Writes a line of text.</summary>
[Activity("Elsa", "Console", "Writes a line of text.", DisplayName = "Write Line")]
public sealed class WriteLine : CodeActivity
{
    /// <summary>The text.</summary>
    [Input(Description = "The text to write.")]
    public Input<string> Text { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context) => context.Emit(new TextWritten(context.Get(Text) ?? ""));
}
