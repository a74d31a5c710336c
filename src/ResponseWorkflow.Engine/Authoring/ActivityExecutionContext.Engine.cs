using ResponseWorkflow.Engine.Activities.Flow;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Authoring;

/// <content>What only the engine and its own activities use.</content>
public sealed partial class ActivityExecutionContext
{
    private List<Bookmark>? _bookmarks;

    internal ActivityNode Node { get; }

    internal ActivityExecutionContext? Parent { get; }

    internal int Scheduling { get; set; }

    internal int Depth { get; set; }

    internal ActivityCompletionCallback? Callback { get; set; }

    internal DateTimeOffset StartedAt { get; set; }

    internal DateTimeOffset? CompletedAt { get; set; }

    internal int FaultCount { get; set; }

    internal Incident? Fault { get; set; }

    /// <summary>Where this execution waits, in order of creation.</summary>
    internal List<Bookmark> Bookmarks => _bookmarks ??= [];

    internal int BookmarkCount => _bookmarks?.Count ?? 0;

    internal bool HasBookmarks => BookmarkCount > 0;

    /// <summary>Queued work that this execution asked for.</summary>
    internal int PendingWork { get; set; }

    /// <summary>Whether something has changed since the last record.</summary>
    internal bool IsTouched { get; set; }

    internal bool IsOpen => Status is not (ActivityStatus.Completed or ActivityStatus.Canceled);

    internal FlowProgress? Flow { get; set; }

    /// <summary>Names that only expressions of this execution see, such as the item of a bulk dispatch.</summary>
    internal DataObject ExpressionArguments { get; set; } = DataObject.Empty;

    /// <summary>The outcomes that a script has set.</summary>
    internal IReadOnlyList<string>? ScriptOutcomes { get; set; }

    internal void ClearBookmarks() => _bookmarks?.Clear();
}
