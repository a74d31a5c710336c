namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>Where a call stands.</summary>
public enum OutboxState
{
    /// <summary>To be done at <see cref="OutboxRow.NextAttemptAt"/>.</summary>
    Pending = 0,

    /// <summary>A node is at it, until <see cref="OutboxRow.LeaseUntil"/>.</summary>
    Leased = 1,

    /// <summary>Done.</summary>
    Succeeded = 2,

    /// <summary>Given up after the last attempt; the instance has taken the activity's failure outcome.</summary>
    Failed = 3,

    /// <summary>A person has skipped it.</summary>
    Skipped = 4,

    /// <summary>Nobody waits for it any more.</summary>
    Withdrawn = 5,
}
