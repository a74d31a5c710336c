using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Looping;

/// <summary>Ends the nearest loop.</summary>
[Activity("Elsa", "Looping", "Ends the nearest loop.")]
public sealed class Break : CodeActivity, ITerminalNode
{
    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityExecutionContext context) => context.SendSignalAsync(BreakSignal.Instance);
}
