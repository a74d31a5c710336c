namespace ResponseWorkflow.Application.Cases.Participants;

/// <summary>Somebody who takes part in a case.</summary>
/// <param name="UserId">The user.</param>
/// <param name="SignInName">The user's sign-in name.</param>
/// <param name="DisplayName">The user's name.</param>
/// <param name="Role">Why, at first or for good.</param>
/// <param name="At">Since when.</param>
public sealed record ParticipantSummary(string UserId, string SignInName, string DisplayName, ParticipantRole Role, DateTimeOffset At);
