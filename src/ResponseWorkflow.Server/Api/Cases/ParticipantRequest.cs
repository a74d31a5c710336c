namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Adds somebody to those who take part in a case.</summary>
public sealed record ParticipantRequest
{
    /// <summary>Id or sign-in name of the user.</summary>
    public string? User { get; init; }
}
