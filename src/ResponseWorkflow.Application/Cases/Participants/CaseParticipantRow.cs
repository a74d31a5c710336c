namespace ResponseWorkflow.Application.Cases.Participants;

/// <summary>That a user takes part in a case, and so may see it wherever it belongs.</summary>
public sealed class CaseParticipantRow
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>Why, at first.</summary>
    public ParticipantRole Role { get; set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When the case was started: lists of a participant are read along it.</summary>
    public DateTimeOffset CaseStartedAt { get; init; }
}
