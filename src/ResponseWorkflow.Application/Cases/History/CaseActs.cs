namespace ResponseWorkflow.Application.Cases.History;

/// <summary>What can happen to a case.</summary>
public static class CaseActs
{
    /// <summary>It was started.</summary>
    public const string Started = "started";

    /// <summary>The process has set another state.</summary>
    public const string StateChanged = "state";

    /// <summary>Title, owner, priority, grade, due instant or data were changed.</summary>
    public const string Changed = "changed";

    /// <summary>Somebody wrote about it.</summary>
    public const string Commented = "commented";

    /// <summary>A file was added.</summary>
    public const string Attached = "attached";

    /// <summary>A file was removed.</summary>
    public const string Detached = "detached";

    /// <summary>It was linked with another case.</summary>
    public const string Linked = "linked";

    /// <summary>A link was removed.</summary>
    public const string Unlinked = "unlinked";

    /// <summary>Somebody was added to those who take part.</summary>
    public const string Joined = "joined";

    /// <summary>Somebody was removed from those who take part.</summary>
    public const string Left = "left";

    /// <summary>The process has ended.</summary>
    public const string Closed = "closed";

    /// <summary>The process goes on after an error.</summary>
    public const string Reopened = "reopened";

    /// <summary>The clock of a time limit began to run.</summary>
    public const string LimitStarted = "limitStarted";

    /// <summary>The clock of a time limit was suspended.</summary>
    public const string LimitPaused = "limitPaused";

    /// <summary>The clock of a time limit goes on.</summary>
    public const string LimitResumed = "limitResumed";

    /// <summary>A time limit was moved.</summary>
    public const string LimitMoved = "limitMoved";

    /// <summary>What a time limit was for is done.</summary>
    public const string LimitStopped = "limitStopped";

    /// <summary>A step of a time limit has come: a warning, its target, its end, a repeated duty or an escalation.</summary>
    public const string LimitStep = "limitStep";

    /// <summary>Somebody who was told of the case by a notice has acknowledged it.</summary>
    public const string Acknowledged = "acknowledged";

    /// <summary>A process has asked another system, or has given that up.</summary>
    public const string SystemCalled = "systemCalled";

    /// <summary>A document was made.</summary>
    public const string DocumentMade = "documentMade";

    /// <summary>The signed scan of a document, or where its paper lies, was told.</summary>
    public const string DocumentFiled = "documentFiled";

    /// <summary>Whoever started it, or who manages the case, has withdrawn it.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Somebody asked for haste with one of its tasks.</summary>
    public const string Urged = "urged";

    /// <summary>It was noted what is in the way of a section of its work.</summary>
    public const string Blocked = "blocked";

    /// <summary>What was in the way of a section of its work is gone.</summary>
    public const string Unblocked = "unblocked";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Started, StateChanged, Changed, Commented, Attached, Detached, Linked, Unlinked, Joined, Left, Closed, Reopened, LimitStarted, LimitPaused, LimitResumed, LimitMoved, LimitStopped, LimitStep, Acknowledged, SystemCalled, DocumentMade, DocumentFiled, Withdrawn, Urged, Blocked, Unblocked];
}
