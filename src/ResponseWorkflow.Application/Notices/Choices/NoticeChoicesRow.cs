namespace ResponseWorkflow.Application.Notices.Choices;

/// <summary>What a user has chosen of notices.</summary>
public sealed class NoticeChoicesRow
{
    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>The choices, JSON (<see cref="NoticeChoices"/>).</summary>
    public required string Document { get; set; }

    /// <summary>Counts the changes.</summary>
    public long RowVersion { get; set; }
}
