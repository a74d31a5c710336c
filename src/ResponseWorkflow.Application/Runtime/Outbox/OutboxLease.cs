namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>A call that this node may make until the lease ends.</summary>
/// <param name="Call">The row as it was when the lease was taken.</param>
/// <param name="IsWanted">Whether the bookmark that waits for it was there, or nobody need wait.</param>
internal sealed record OutboxLease(OutboxRow Call, bool IsWanted)
{
    /// <summary>Whether no attempt is left, so that the call is given up instead of made.</summary>
    public bool IsExhausted { get; init; }

    /// <summary>Names it, for logs.</summary>
    public override string ToString() => $"{Call.Id} ({Call.Kind} {Call.Target}), lease {Call.FencingToken}";
}
