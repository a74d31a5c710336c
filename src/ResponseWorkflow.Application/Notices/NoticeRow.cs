namespace ResponseWorkflow.Application.Notices;

/// <summary>A notice as one person has it. It is written in the transaction of what it tells of; afterwards only reading and acknowledging change it.</summary>
public sealed class NoticeRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Who has it.</summary>
    public required string RecipientId { get; init; }

    /// <summary>Key of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The case that it is about; null when it is about none.</summary>
    public string? CaseId { get; init; }

    /// <summary>Number of the case.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The task that it is about; null when it is about none.</summary>
    public string? TaskId { get; init; }

    /// <summary>Id of the person for whom the recipient stands in; null when it is the recipient's own.</summary>
    public string? InsteadOfId { get; init; }

    /// <summary>Name of who caused it; null when the process or the clock did.</summary>
    public string? ByName { get; init; }

    /// <summary>Title in Chinese, as it was sent.</summary>
    public required string TitleZh { get; init; }

    /// <summary>Title in English, as it was sent.</summary>
    public required string TitleEn { get; init; }

    /// <summary>Text in Chinese, as it was sent.</summary>
    public required string TextZh { get; init; }

    /// <summary>Text in English, as it was sent.</summary>
    public required string TextEn { get; init; }

    /// <summary>Whether it must be seen at once.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Whether the recipient has read it.</summary>
    public bool IsRead { get; set; }

    /// <summary>When the recipient read it.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>Whether the recipient is to acknowledge it and has not yet.</summary>
    public bool IsAwaited { get; set; }

    /// <summary>When it was acknowledged; null while it is not, and where nobody asks for it.</summary>
    public DateTimeOffset? AcknowledgedAt { get; set; }

    /// <summary>What the recipient ordered when acknowledging it.</summary>
    public string? Instruction { get; set; }

    /// <summary>When it was written, read or acknowledged last.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Counts the changes of the row.</summary>
    public long RowVersion { get; set; }
}
