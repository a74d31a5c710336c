namespace ResponseWorkflow.Application.Audit;

/// <summary>One entry of the audit trail. Entries are added and never changed; each carries the hash of the one before it.</summary>
public sealed class AuditRow
{
    /// <summary>Its place in the trail, from 1, without gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>When it happened, to the millisecond.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who did it.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done, one of <see cref="AuditActs"/>.</summary>
    public required string Act { get; init; }

    /// <summary>To what it was done, such as <c>definition:fault</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Further facts as a JSON object; null when there are none.</summary>
    public string? Data { get; init; }

    /// <summary>What was changed, as it was before, as a JSON object; null when there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>The same as it is afterwards; null when there is nothing any more.</summary>
    public string? After { get; init; }

    /// <summary>Why; null when nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>Network address that it was ordered from; null when it came over no network.</summary>
    public string? Address { get; init; }

    /// <summary>Browser or program; null when it did not say.</summary>
    public string? Agent { get; init; }

    /// <summary>Hash of the entry before; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>Hash of this entry, which covers <see cref="PreviousHash"/>; empty only while it is being made.</summary>
    public required string Hash { get; set; }
}
