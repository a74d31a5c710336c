using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution;

/// <summary>Something that the burst still has to run.</summary>
internal sealed class WorkItem
{
    /// <summary>The node to start; null when an execution goes on.</summary>
    public ActivityNode? Node { get; init; }

    /// <summary>The enclosing execution of a node to start.</summary>
    public ActivityExecutionContext? Owner { get; init; }

    /// <summary>The execution that asked for it.</summary>
    public ActivityExecutionContext? Scheduler { get; init; }

    /// <summary>What the owner does when the started activity completes.</summary>
    public ActivityCompletionCallback? Callback { get; init; }

    /// <summary>The owner's word on it.</summary>
    public DataValue Tag { get; init; }

    /// <summary>Variables of the new execution's own scope.</summary>
    public IReadOnlyList<KeyValuePair<string, DataValue>>? Variables { get; init; }

    /// <summary>The execution that goes on.</summary>
    public ActivityExecutionContext? Existing { get; init; }

    /// <summary>The bookmark by which it goes on; null for a retry.</summary>
    public Bookmark? Bookmark { get; init; }
}
