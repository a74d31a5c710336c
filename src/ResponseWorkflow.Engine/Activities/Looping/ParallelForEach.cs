using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Looping;

/// <summary>Runs its body for each item of a list, all at the same time.</summary>
[Activity("Elsa", "Looping", "Runs an activity for each item of a list, all at the same time.", DisplayName = "Parallel for Each")]
public sealed class ParallelForEach : Activity
{
    /// <summary>The items.</summary>
    [Input(Description = "The items.", UIHint = InputUIHints.SingleLine, DefaultSyntax = "JavaScript")]
    public Input<object> Items { get; set; } = default!;

    /// <summary>What runs for each item.</summary>
    [Port]
    public IActivity? Body { get; set; }

    /// <inheritdoc/>
    protected internal override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (Body is not null && context.GetData(Items).TryGetArray(out var items))
        {
            for (var index = 0; index < items.Count; index++)
                await context.ScheduleActivityAsync(Body, OnBodyCompletedAsync, index, LoopVariables.Of(items[index], index));
        }

        await context.CompleteWhenIdleAsync();
    }

    private static ValueTask OnBodyCompletedAsync(ActivityCompletedContext context) => context.TargetContext.CompleteWhenIdleAsync();
}
