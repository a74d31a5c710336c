using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Activities.Scheduling;

/// <summary>Starts the workflow at intervals, or waits for one interval in the middle of it.</summary>
[Activity("Elsa", "Scheduling", "Starts the workflow at intervals, or waits for one interval.", Kind = ActivityKind.Trigger)]
public sealed class Timer : Trigger
{
    /// <summary>The interval.</summary>
    [Input(Description = "The interval.", DefaultValue = "00:01:00")]
    public Input<TimeSpan> Interval { get; set; } = default!;

    /// <inheritdoc/>
    protected override object? GetTriggerPayload(TriggerIndexingContext context) =>
        DataValue.ObjectOf(("interval", TypeConversion.From(context.Get(Interval))));

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (context.IsTriggerOfWorkflow())
            return context.CompleteActivityAsync();
        TimedWait.Until(context, context.Now + context.Get(Interval), "resumeAt");
        return ValueTask.CompletedTask;
    }
}
