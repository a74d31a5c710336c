namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>A call to be made outside of a burst: an HTTP request, the start of a child workflow, a call of an adapter.</summary>
public sealed class OutboxRow
{
    /// <summary>Id: the bookmark that waits for it, or an id of its own when nobody waits. Also the call's idempotency key.</summary>
    public required string Id { get; init; }

    /// <summary>Which handler makes the call, such as <c>http</c> or <c>workflow</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The instance that wants it.</summary>
    public required string InstanceId { get; init; }

    /// <summary>The bookmark that the answer resumes; null when nobody waits.</summary>
    public string? BookmarkId { get; init; }

    /// <summary>In words what is called, such as <c>POST https://host/path</c>; no secrets.</summary>
    public required string Target { get; init; }

    /// <summary>The call, JSON, as its handler reads it. Its secrets are taken out when it is over.</summary>
    public required string Request { get; set; }

    /// <summary>Where it stands.</summary>
    public OutboxState State { get; set; }

    /// <summary>Whether the instance is suspended by an operator; such a call is not begun.</summary>
    public bool IsHeld { get; set; }

    /// <summary>How many attempts have been begun.</summary>
    public int Attempts { get; set; }

    /// <summary>How many are made at most before it is given up; a person's retry adds to it.</summary>
    public int MaxAttempts { get; set; }

    /// <summary>When it is tried next. While a node is at it, the same as <see cref="LeaseUntil"/>: when another may take it.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>The node that is at it.</summary>
    public string? LeaseOwner { get; set; }

    /// <summary>Until when the node may be at it; afterwards another may take it.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Counts the leases. An answer is taken only from the holder of the newest.</summary>
    public long FencingToken { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? LastError { get; set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was over.</summary>
    public DateTimeOffset? CompletedAt { get; set; }
}
