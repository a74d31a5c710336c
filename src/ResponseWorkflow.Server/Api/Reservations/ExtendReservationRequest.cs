namespace ResponseWorkflow.Server.Api.Reservations;

/// <summary>Until when a reservation is to be held, and why.</summary>
public sealed record ExtendReservationRequest
{
    /// <summary>Until when; later than it is held already.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
