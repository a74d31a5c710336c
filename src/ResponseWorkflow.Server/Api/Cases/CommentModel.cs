using ResponseWorkflow.Application.Cases.Comments;
using ResponseWorkflow.Application.Organisation.Users.Queries;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>A comment.</summary>
public sealed record CommentModel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Plain text: it must be shown as text.</summary>
    public required string Text { get; init; }

    /// <summary>Sign-in names of those whom it mentions.</summary>
    public required IReadOnlyList<string> Mentions { get; init; }

    /// <summary>Who wrote it, as people are called now.</summary>
    public required string Author { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal static CommentModel Of(CaseCommentRow row, PersonNames names) => new() { Id = row.Id, Text = row.Text, Mentions = row.Mentions.Split(' ', StringSplitOptions.RemoveEmptyEntries), Author = names.Of(row.Author), At = row.At };
}
