using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Flow;

/// <summary>Runs one nested activity as a step of a flowchart.</summary>
[Activity("Elsa", "Flow", "Runs one nested activity as a step of a flowchart.", DisplayName = "Container")]
public sealed class FlowNode : Activity
{
    /// <summary>The nested activity.</summary>
    [Port]
    public IActivity? Body { get; set; }

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityExecutionContext context) => context.ScheduleActivityAsync(Body, OnBodyCompletedAsync);

    private static ValueTask OnBodyCompletedAsync(ActivityCompletedContext context) => context.TargetContext.CompleteActivityAsync();
}
