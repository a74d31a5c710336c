using ResponseWorkflow.Engine.Compilation;

namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Base of activities that complete themselves.</summary>
/// <remarks>
/// The methods have the asynchronous shape that activities have elsewhere, but a burst never waits: a task that is not
/// complete when it is returned faults the activity. What takes time leaves as an effect and comes back through a bookmark.
/// </remarks>
public abstract class Activity : IActivity
{
    /// <inheritdoc/>
    public string Id => Node.Reference.Id;

    /// <inheritdoc/>
    public string NodeId => Node.Reference.NodeId;

    /// <inheritdoc/>
    public string? Name => Node.Reference.Name;

    /// <inheritdoc/>
    public string Type => Node.Reference.Type;

    /// <inheritdoc/>
    public int Version => Node.Reference.Version;

    /// <summary>The activity's place in its compiled workflow.</summary>
    internal ActivityNode Node { get; set; } = null!;

    /// <summary>Does the activity's work. The default calls <see cref="Execute"/>.</summary>
    protected internal virtual ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        Execute(context);
        return ValueTask.CompletedTask;
    }

    /// <summary>Does the activity's work.</summary>
    protected virtual void Execute(ActivityExecutionContext context)
    {
    }

    /// <summary>Whether the activity may run now; when not, it stays pending and the journal says so.</summary>
    protected internal virtual ValueTask<bool> CanExecuteAsync(ActivityExecutionContext context) => new(true);

    /// <summary>Hears a signal that a descendant, or the activity itself, has sent.</summary>
    protected internal virtual ValueTask OnSignalReceivedAsync(object signal, SignalContext context) => ValueTask.CompletedTask;

    /// <summary>Hears that an execution right below was canceled while this one goes on.</summary>
    internal virtual ValueTask OnChildCanceledAsync(ActivityExecutionContext context, ActivityExecutionContext child) => ValueTask.CompletedTask;
}
