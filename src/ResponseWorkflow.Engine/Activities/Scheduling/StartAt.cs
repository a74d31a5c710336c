using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Activities.Scheduling;

/// <summary>Starts the workflow at an instant, or waits for it in the middle of it.</summary>
[Activity("Elsa", "Scheduling", "Starts the workflow at an instant, or waits for it.", DisplayName = "Start at", Kind = ActivityKind.Trigger)]
public sealed class StartAt : Trigger
{
    /// <summary>The instant; one that has passed does not wait.</summary>
    [Input(Description = "The instant.", DisplayName = "Date Time", UIHint = InputUIHints.DateTimePicker, IsRequired = true)]
    public Input<DateTimeOffset> DateTime { get; set; } = default!;

    /// <inheritdoc/>
    protected override object? GetTriggerPayload(TriggerIndexingContext context) => DataValue.ObjectOf(("executeAt", TypeConversion.From(context.Get(DateTime))));

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var due = context.Get(DateTime);
        if (context.IsTriggerOfWorkflow() || due <= context.Now)
            return context.CompleteActivityAsync();
        TimedWait.Until(context, due, "executeAt");
        return ValueTask.CompletedTask;
    }
}
