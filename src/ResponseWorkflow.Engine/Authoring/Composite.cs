namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Base of activities that hold one root activity in a scope of their own; <c>Complete</c> ends the nearest.</summary>
public abstract class Composite : Activity
{
    private readonly ActivityCompletionCallback _onRootCompleted;

    /// <summary>Makes a composite.</summary>
    protected Composite() => _onRootCompleted = OnRootCompletedAsync;

    /// <summary>The activity inside.</summary>
    [Port]
    public IActivity? Root { get; internal set; }

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityExecutionContext context) => context.ScheduleActivityAsync(Root, _onRootCompleted);

    /// <summary>Completes the composite when its root has.</summary>
    protected virtual ValueTask OnRootCompletedAsync(ActivityCompletedContext context) => context.TargetContext.CompleteActivityAsync();
}
