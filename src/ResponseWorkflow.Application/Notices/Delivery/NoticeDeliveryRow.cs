namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>A notice on its way by a channel. It is written with the notice, and says what was written then, whatever changes later.</summary>
public sealed class NoticeDeliveryRow
{
    /// <summary>Id; also what gateways can tell a repeated one by.</summary>
    public required string Id { get; init; }

    /// <summary>The notice.</summary>
    public required string NoticeId { get; init; }

    /// <summary>Who gets it.</summary>
    public required string RecipientId { get; init; }

    /// <summary>Name of the channel.</summary>
    public required string Channel { get; init; }

    /// <summary>What is delivered in order: the channel, the recipient and the case.</summary>
    public required string Lane { get; init; }

    /// <summary>Its place in its lane.</summary>
    public long Number { get; init; }

    /// <summary>Key of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Number of the case; null when it is about none.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Whether it must be seen at once.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Where to: a telephone number, an e-mail address, or whatever the channel takes.</summary>
    public required string Address { get; init; }

    /// <summary>The language of its texts.</summary>
    public required string Language { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Text.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands.</summary>
    public DeliveryState State { get; set; }

    /// <summary>How many attempts have been begun.</summary>
    public int Attempts { get; set; }

    /// <summary>How many are made before it is given up; a person's retry adds to it.</summary>
    public int MaxAttempts { get; set; }

    /// <summary>When it is tried next; while a node is at it, when another may take it.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>Until when the recipient's quiet hours hold it; null when they do not. As long as they do, it lets later ones pass.</summary>
    public DateTimeOffset? HeldUntil { get; set; }

    /// <summary>The node that is at it.</summary>
    public string? LeaseOwner { get; set; }

    /// <summary>Counts the leases: what comes of an attempt is taken from the newest only.</summary>
    public long FencingToken { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? LastError { get; set; }

    /// <summary>The delivery with which it was sent as one; null when it was sent alone.</summary>
    public string? SentWithId { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was delivered or given up.</summary>
    public DateTimeOffset? CompletedAt { get; set; }
}
