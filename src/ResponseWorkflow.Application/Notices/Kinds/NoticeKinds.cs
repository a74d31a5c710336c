namespace ResponseWorkflow.Application.Notices.Kinds;

/// <summary>The keys of the kinds that the product itself writes. What they say, and how they are sent, is data.</summary>
public static class NoticeKinds
{
    /// <summary>Somebody got a task.</summary>
    public const string TaskAssigned = "task.assigned";

    /// <summary>A task can be claimed.</summary>
    public const string TaskOffered = "task.offered";

    /// <summary>A later step returned the work to this one.</summary>
    public const string TaskReturned = "task.returned";

    /// <summary>Somebody asks for haste.</summary>
    public const string TaskUrged = "task.urged";

    /// <summary>Somebody is told of a task.</summary>
    public const string TaskCopied = "task.copied";

    /// <summary>A task was given to somebody else.</summary>
    public const string TaskTaken = "task.taken";

    /// <summary>Somebody was mentioned in a comment.</summary>
    public const string Mention = "comment.mention";

    /// <summary>A time limit comes near.</summary>
    public const string LimitWarning = "limit.warning";

    /// <summary>A time limit is over.</summary>
    public const string LimitOverdue = "limit.overdue";

    /// <summary>A repeating duty is due, such as progress of a fault.</summary>
    public const string LimitDuty = "limit.duty";

    /// <summary>A step of an escalation ladder.</summary>
    public const string Escalation = "limit.escalation";

    /// <summary>A step of an escalation ladder that found nobody.</summary>
    public const string EscalationToNobody = "limit.nobody";

    /// <summary>What somebody ordered who was told by an escalation.</summary>
    public const string Instruction = "escalation.instruction";

    /// <summary>Time limits were suspended.</summary>
    public const string LimitSuspended = "limit.suspended";

    /// <summary>Time limits go on.</summary>
    public const string LimitResumed = "limit.resumed";

    /// <summary>A time limit was moved.</summary>
    public const string LimitMoved = "limit.moved";

    /// <summary>What a process tells when it names no other kind.</summary>
    public const string Message = "message";

    /// <summary>A fault of which somebody is told by short message and by telephone.</summary>
    public const string CallOut = "call-out";

    /// <summary>The words around several notices that are sent as one.</summary>
    public const string Digest = "digest";
}
