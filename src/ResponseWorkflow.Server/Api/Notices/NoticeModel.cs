using ResponseWorkflow.Application.Notices.Reading;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>A notice of the caller.</summary>
public sealed record NoticeModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Key of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Name of its kind in Chinese.</summary>
    public required string KindZh { get; init; }

    /// <summary>Name of its kind in English.</summary>
    public required string KindEn { get; init; }

    /// <summary>Title in Chinese.</summary>
    public required string TitleZh { get; init; }

    /// <summary>Title in English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>Text in Chinese.</summary>
    public required string TextZh { get; init; }

    /// <summary>Text in English.</summary>
    public required string TextEn { get; init; }

    /// <summary>Id of the case that it is about; null when it is about none.</summary>
    public required string? CaseId { get; init; }

    /// <summary>Number of the case.</summary>
    public required string? CaseNumber { get; init; }

    /// <summary>Id of the task that it is about; null when it is about none.</summary>
    public required string? TaskId { get; init; }

    /// <summary>Name of the person for whom the caller stands in; null when it is the caller's own.</summary>
    public required string? InsteadOf { get; init; }

    /// <summary>Who caused it; null when the process or the clock did.</summary>
    public required string? By { get; init; }

    /// <summary>Whether it must be seen at once.</summary>
    public required bool IsUrgent { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the caller has read it.</summary>
    public required bool IsRead { get; init; }

    /// <summary>Whether the caller is to acknowledge it.</summary>
    public required bool IsAwaited { get; init; }

    /// <summary>When the caller acknowledged it.</summary>
    public required DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>What the caller ordered when acknowledging it.</summary>
    public required string? Instruction { get; init; }

    internal static NoticeModel Of(NoticeEntry entry) => new()
    {
        Id = entry.Row.Id,
        Kind = entry.Row.Kind,
        KindZh = entry.KindZh,
        KindEn = entry.KindEn,
        TitleZh = entry.Row.TitleZh,
        TitleEn = entry.Row.TitleEn,
        TextZh = entry.Row.TextZh,
        TextEn = entry.Row.TextEn,
        CaseId = entry.Row.CaseId,
        CaseNumber = entry.Row.CaseNumber,
        TaskId = entry.Row.TaskId,
        InsteadOf = entry.InsteadOf,
        By = entry.Row.ByName,
        IsUrgent = entry.Row.IsUrgent,
        At = entry.Row.At,
        IsRead = entry.Row.IsRead,
        IsAwaited = entry.Row.IsAwaited,
        AcknowledgedAt = entry.Row.AcknowledgedAt,
        Instruction = entry.Row.Instruction,
    };
}
