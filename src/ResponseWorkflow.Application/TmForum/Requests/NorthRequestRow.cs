namespace ResponseWorkflow.Application.TmForum.Requests;

/// <summary>What another system has handed in by a TM Forum interface, beside the case that it became. Never deleted.</summary>
public sealed class NorthRequestRow
{
    /// <summary>The case that it became; its id is also that of the resource.</summary>
    public required string CaseId { get; init; }

    /// <summary>What it is.</summary>
    public NorthResource Resource { get; init; }

    /// <summary>What the other system calls it; no two of a resource share one. Null when it has said nothing.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The unit of the case.</summary>
    public required string UnitId { get; init; }

    /// <summary>One of <see cref="NorthStates"/>; kept with the case, in its transactions.</summary>
    public required string State { get; set; }

    /// <summary>When it was handed in.</summary>
    public DateTimeOffset OrderedAt { get; init; }

    /// <summary>When work on it began; null before.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When the case is due; null when nothing says so.</summary>
    public DateTimeOffset? ExpectedAt { get; set; }

    /// <summary>When it ended, however; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it was cancelled by whoever handed it in; null when it was not.</summary>
    public string? CancellationReason { get; set; }

    /// <summary>The resource as it was handed in and changed since, JSON, without what the product tells of it.</summary>
    public required string Document { get; set; }

    /// <summary>How many notices of it there were; each has the next number.</summary>
    public int NoticeCount { get; set; }

    /// <summary>When it changed last.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Counts the changes of the row.</summary>
    public long RowVersion { get; set; }
}
