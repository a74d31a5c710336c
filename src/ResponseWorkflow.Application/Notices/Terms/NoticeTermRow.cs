namespace ResponseWorkflow.Application.Notices.Terms;

/// <summary>A version of a kind or of a text. Versions are added and never changed; the newest is in force.</summary>
public sealed class NoticeTermRow
{
    /// <summary>Which kind or text (<see cref="Kinds.NoticeSubject"/>).</summary>
    public required string Subject { get; init; }

    /// <summary>Which version, from 1.</summary>
    public int Version { get; init; }

    /// <summary>The kind or the text, JSON; empty where the product's own holds again, or nothing does.</summary>
    public required string Document { get; init; }

    /// <summary>Counts the changes of all kinds and texts: what nodes know is of a generation.</summary>
    public long Generation { get; init; }

    /// <summary>Who.</summary>
    public required string Author { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}
