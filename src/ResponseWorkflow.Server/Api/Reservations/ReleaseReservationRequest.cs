namespace ResponseWorkflow.Server.Api.Reservations;

/// <summary>Why a reservation is to be released.</summary>
public sealed record ReleaseReservationRequest
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
