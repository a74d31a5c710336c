using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Activities.Scheduling;

/// <summary>Starts the workflow by a cron expression, or waits for its next instant in the middle of it.</summary>
[Activity("Elsa", "Scheduling", "Starts the workflow by a cron expression, or waits for its next instant.", Kind = ActivityKind.Trigger)]
public sealed class Cron : Trigger
{
    /// <summary>Six fields, seconds first, in UTC.</summary>
    [Input(Description = "Six fields: second, minute, hour, day, month, day of week. In UTC.", DisplayName = "Cron Expression", IsRequired = true)]
    public Input<string> CronExpression { get; set; } = default!;

    /// <inheritdoc/>
    protected override object? GetTriggerPayload(TriggerIndexingContext context) => DataValue.ObjectOf(("cronExpression", context.Get(CronExpression)));

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (context.IsTriggerOfWorkflow())
            return context.CompleteActivityAsync();
        var text = context.Get(CronExpression) ?? "";
        TimedWait.Until(context, NextAfter(text, context.Now), "executeAt", ("cronExpression", text));
        return ValueTask.CompletedTask;
    }

    private static DateTimeOffset NextAfter(string text, DateTimeOffset now)
    {
        try
        {
            return Engine.Scheduling.CronExpression.Parse(text).Next(now)
                ?? throw new ActivityFaultException("cron.never", $"The cron expression '{text}' has no further instant.");
        }
        catch (FormatException exception)
        {
            throw new ActivityFaultException("cron.syntax", exception.Message, exception);
        }
    }
}
