namespace ResponseWorkflow.Application.Notices.Reading;

/// <summary>Which of one's notices a list shows. What is null does not count.</summary>
public sealed record NoticeFilter
{
    /// <summary>Only those that are unread, or only those that are read.</summary>
    public bool? IsUnread { get; init; }

    /// <summary>Only those that are to be acknowledged.</summary>
    public bool IsAwaited { get; init; }

    /// <summary>Only urgent ones.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Only those of a kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Only those about a case.</summary>
    public string? CaseId { get; init; }

    /// <summary>A part of a title, or the number of a case.</summary>
    public string? Search { get; init; }
}
