using ResponseWorkflow.Engine.Activities.Looping;
using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Containers;

/// <summary>Runs activities one after the other.</summary>
[Activity("Elsa", "Workflows", "Runs activities one after the other.")]
[Hidden]
public sealed class Sequence : Container
{
    private const string Broken = nameof(Broken);

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityExecutionContext context) => RunAsync(context, 0);

    /// <inheritdoc/>
    protected internal override ValueTask OnSignalReceivedAsync(object signal, SignalContext context)
    {
        if (signal is BreakSignal)
            context.Receiver.SetProperty(Broken, true);
        return ValueTask.CompletedTask;
    }

    private ValueTask RunAsync(ActivityExecutionContext context, int place) =>
        place < Activities.Count ? context.ScheduleActivityAsync(Activities[place], OnChildCompletedAsync) : context.CompleteActivityAsync();

    private ValueTask OnChildCompletedAsync(ActivityCompletedContext completed)
    {
        var context = completed.TargetContext;
        var child = completed.ChildContext!;
        return child.Activity is ITerminalNode || context.GetProperty<bool>(Broken)
            ? context.CompleteActivityAsync()
            : RunAsync(context, child.Node.Place + 1);
    }
}
