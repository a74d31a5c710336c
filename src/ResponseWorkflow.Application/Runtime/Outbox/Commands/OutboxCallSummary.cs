namespace ResponseWorkflow.Application.Runtime.Outbox.Commands;

/// <summary>A call as people see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="InstanceId">The instance that wants it.</param>
/// <param name="BookmarkId">The bookmark that the answer resumes; null when nobody waits.</param>
/// <param name="Target">In words what is called.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsHeld">Whether it is held back because its instance is suspended or faulted.</param>
/// <param name="Attempts">How many attempts have been begun.</param>
/// <param name="MaxAttempts">How many are made at most.</param>
/// <param name="NextAttemptAt">When it is tried next; means nothing when it is over.</param>
/// <param name="LeaseOwner">The node that is at it.</param>
/// <param name="LastError">Why the last attempt failed.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="CompletedAt">When it was over.</param>
public sealed record OutboxCallSummary(
    string Id,
    string Kind,
    string InstanceId,
    string? BookmarkId,
    string Target,
    OutboxState State,
    bool IsHeld,
    int Attempts,
    int MaxAttempts,
    DateTimeOffset NextAttemptAt,
    string? LeaseOwner,
    string? LastError,
    DateTimeOffset CreatedAt,
    DateTimeOffset? CompletedAt)
{
    /// <summary>Whether it has failed and waits for another attempt.</summary>
    public bool IsStuck => State == OutboxState.Pending && Attempts > 0;

    internal static OutboxCallSummary Of(OutboxRow row) => new(
        row.Id, row.Kind, row.InstanceId, row.BookmarkId, row.Target, row.State, row.IsHeld, row.Attempts, row.MaxAttempts, row.NextAttemptAt, row.LeaseOwner, row.LastError, row.CreatedAt, row.CompletedAt);
}
