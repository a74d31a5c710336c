using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Engine.Activities.Containers;

/// <summary>Runs branches at the same time and waits for all of them or for the first.</summary>
[Activity("Elsa", "Control Flow", "Runs branches at the same time.")]
[Hidden]
public sealed class Fork : Container
{
    /// <summary>When the fork is complete.</summary>
    [Input(Description = "Whether all branches or the first complete the fork.")]
    public ForkJoinMode JoinMode { get; set; }

    /// <inheritdoc/>
    internal override string ListPort => "Branches";

    /// <inheritdoc/>
    protected internal override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        foreach (var branch in Activities)
            await context.ScheduleActivityAsync(branch, OnBranchCompletedAsync);
        await context.CompleteWhenIdleAsync();
    }

    private ValueTask OnBranchCompletedAsync(ActivityCompletedContext context) =>
        JoinMode == ForkJoinMode.WaitAny ? context.TargetContext.CompleteActivityAsync() : context.TargetContext.CompleteWhenIdleAsync();
}
