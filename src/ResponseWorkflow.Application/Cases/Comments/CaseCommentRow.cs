namespace ResponseWorkflow.Application.Cases.Comments;

/// <summary>What somebody wrote about a case: plain text, never changed.</summary>
public sealed class CaseCommentRow
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The text. It is never read as anything but text.</summary>
    public required string Text { get; init; }

    /// <summary>The sign-in names that were mentioned and found, separated by spaces; empty for none.</summary>
    public required string Mentions { get; init; }

    /// <summary>Id of its author; null when a program wrote it.</summary>
    public string? AuthorId { get; init; }

    /// <summary>Name of its author, as histories have it.</summary>
    public required string Author { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}
