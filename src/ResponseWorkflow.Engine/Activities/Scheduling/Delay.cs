using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Scheduling;

/// <summary>Waits for a span of time.</summary>
[Activity("Elsa", "Scheduling", "Waits for a span of time.")]
public sealed class Delay : Activity
{
    /// <summary>The span.</summary>
    [Input(Description = "How long to wait.", DisplayName = "Time Span", DefaultValue = "00:01:00")]
    public Input<TimeSpan> TimeSpan { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context) => TimedWait.Until(context, context.Now + context.Get(TimeSpan), "resumeAt");
}
