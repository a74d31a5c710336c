using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Engine.Authoring;

/// <content>The executions right below this one.</content>
public sealed partial class ActivityExecutionContext
{
    private ActivityExecutionContext? _firstChild;
    private ActivityExecutionContext? _lastChild;
    private ActivityExecutionContext? _nextSibling;
    private ActivityExecutionContext? _previousSibling;

    /// <summary>Executions right below that are neither complete nor canceled.</summary>
    internal int OpenChildren { get; private set; }

    /// <summary>Whether nothing below runs, waits or is queued.</summary>
    internal bool IsIdle => OpenChildren == 0 && PendingWork == 0;

    internal ValueTask CompleteWhenIdleAsync() => IsIdle ? CompleteActivityAsync() : ValueTask.CompletedTask;

    /// <summary>Visits this execution and the open ones below it, enclosing before enclosed.</summary>
    internal void Visit(Action<ActivityExecutionContext> visit)
    {
        visit(this);
        for (var child = _firstChild; child is not null; child = child._nextSibling)
            child.Visit(visit);
    }

    /// <summary>The open executions right below, as they are now.</summary>
    internal List<ActivityExecutionContext> ChildrenSnapshot()
    {
        var children = new List<ActivityExecutionContext>(OpenChildren);
        for (var child = _firstChild; child is not null; child = child._nextSibling)
            children.Add(child);
        return children;
    }

    internal void AddChild(ActivityExecutionContext child)
    {
        child._previousSibling = _lastChild;
        if (_lastChild is null)
            _firstChild = child;
        else
            _lastChild._nextSibling = child;
        _lastChild = child;
        OpenChildren++;
    }

    internal void RemoveChild(ActivityExecutionContext child)
    {
        if (child._previousSibling is null)
            _firstChild = child._nextSibling;
        else
            child._previousSibling._nextSibling = child._nextSibling;
        if (child._nextSibling is null)
            _lastChild = child._previousSibling;
        else
            child._nextSibling._previousSibling = child._previousSibling;
        child._previousSibling = child._nextSibling = null;
        OpenChildren--;
    }
}
