namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>What a channel sends.</summary>
public sealed record ChannelMessage
{
    /// <summary>Id; the same when it is sent again.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Where to.</summary>
    public required string Address { get; init; }

    /// <summary>The language of its texts.</summary>
    public required string Language { get; init; }

    /// <summary>Title; one line.</summary>
    public required string Title { get; init; }

    /// <summary>Text.</summary>
    public required string Text { get; init; }

    /// <summary>Number of the case; null when it is about none.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Whether it must be seen at once.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset At { get; init; }
}
