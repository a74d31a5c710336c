namespace ResponseWorkflow.Application.Notices.Terms;

/// <summary>A version of a kind, of a text or of a rule of call-outs. Versions are added and never changed; the newest is in force.</summary>
public sealed class NoticeTermRow
{
    /// <summary>Which kind, text or rule (<see cref="Kinds.NoticeSubject"/>).</summary>
    public required string Subject { get; init; }

    /// <summary>Which version, from 1.</summary>
    public int Version { get; init; }

    /// <summary>What it says, JSON; empty where the product's own holds again, or nothing does.</summary>
    public required string Document { get; init; }

    /// <summary>Counts the changes of all kinds, texts and rules: what nodes know is of a generation.</summary>
    public long Generation { get; init; }

    /// <summary>Who.</summary>
    public required string Author { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}
