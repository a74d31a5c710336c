using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Containers;

/// <summary>Runs activities at the same time.</summary>
[Activity("Elsa", "Workflows", "Runs activities at the same time.")]
[Hidden]
public sealed class Parallel : Container
{
    /// <inheritdoc/>
    protected internal override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        foreach (var activity in Activities)
            await context.ScheduleActivityAsync(activity, OnChildCompletedAsync);
        await context.CompleteWhenIdleAsync();
    }

    private static ValueTask OnChildCompletedAsync(ActivityCompletedContext context) => context.TargetContext.CompleteWhenIdleAsync();
}
