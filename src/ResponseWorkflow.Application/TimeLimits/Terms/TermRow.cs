namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>A stored version of a row, an addition, a calendar, a year of holidays or the words. Versions are added, never changed.</summary>
public sealed class TermRow
{
    /// <summary>Id of the version.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required TermKind Kind { get; init; }

    /// <summary>What it is called in all its versions: the id of a row or calendar, a year.</summary>
    public required string Name { get; init; }

    /// <summary>Which version it is, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The key of the limit that a row or an addition belongs to; null for the rest.</summary>
    public string? Key { get; init; }

    /// <summary>What it says, in the form of the files; of a row that is retired what it said last.</summary>
    public required string Document { get; init; }

    /// <summary>Whether this version ends the row: from its first instant on there is none.</summary>
    public bool IsRetired { get; init; }

    /// <summary>Which clocks it holds for.</summary>
    public TermReach Reach { get; init; }

    /// <summary>Whether a version for running clocks has reached them: its first instant has come.</summary>
    public bool IsReached { get; set; }

    /// <summary>The first instant at which it holds; null for always.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>The first instant at which it holds no more; null for never.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>Whether it was taken over from the data that a new installation starts with.</summary>
    public bool IsSeed { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string Author { get; init; }

    /// <summary>Why, in the author's words; null for what was taken over.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was stored.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The generation that it came with.</summary>
    public long Generation { get; init; }
}
