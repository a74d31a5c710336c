using ResponseWorkflow.Application.Cases.Participants;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Somebody who takes part in a case.</summary>
public sealed record ParticipantModel
{
    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>The user's sign-in name.</summary>
    public required string SignInName { get; init; }

    /// <summary>The user's name.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Why.</summary>
    public required ParticipantRole Role { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset At { get; init; }

    internal static ParticipantModel Of(ParticipantSummary one) => new() { UserId = one.UserId, SignInName = one.SignInName, DisplayName = one.DisplayName, Role = one.Role, At = one.At };
}
