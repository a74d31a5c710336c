namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>A call to be made now.</summary>
/// <param name="Id">Its id, the same in every attempt: the idempotency key by which the other system knows a repeat.</param>
/// <param name="Attempt">Number of the attempt, from 1.</param>
/// <param name="Request">The call, JSON, as it was written for the handler.</param>
/// <param name="InstanceId">The instance that wants it.</param>
/// <param name="Deadline">When the attempt is cut off.</param>
public sealed record OutboxCall(string Id, int Attempt, string Request, string InstanceId, DateTimeOffset Deadline)
{
    /// <summary>When the call was asked for.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>Whether it may have been made before, by this node or another one.</summary>
    public bool IsRepeat { get; init; }
}
