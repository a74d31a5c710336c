using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Activities.Looping;

/// <summary>Base of loops with one body.</summary>
public abstract class Loop : Activity
{
    private const string Broken = nameof(Broken);

    /// <summary>What is repeated.</summary>
    [Port]
    public IActivity? Body { get; set; }

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityExecutionContext context) => Body is null ? context.CompleteActivityAsync() : NextAsync(context);

    /// <inheritdoc/>
    protected internal override ValueTask OnSignalReceivedAsync(object signal, SignalContext context)
    {
        if (signal is BreakSignal)
        {
            context.Receiver.SetProperty(Broken, true);
            context.StopPropagation();
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Starts the next run of the body, or completes the loop.</summary>
    protected abstract ValueTask NextAsync(ActivityExecutionContext context);

    /// <summary>Runs the body once.</summary>
    protected ValueTask RunBodyAsync(ActivityExecutionContext context, params KeyValuePair<string, DataValue>[] variables) =>
        context.ScheduleActivityAsync(Body, OnBodyCompletedAsync, variables: variables);

    private ValueTask OnBodyCompletedAsync(ActivityCompletedContext completed) =>
        completed.TargetContext.GetProperty<bool>(Broken) ? completed.TargetContext.CompleteActivityAsync() : NextAsync(completed.TargetContext);
}
