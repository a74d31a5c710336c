namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>Asks for a reservation to hold longer.</summary>
public sealed record ReservationExtension
{
    /// <summary>The reservation.</summary>
    public required string Reservation { get; init; }

    /// <summary>Until when.</summary>
    public DateTimeOffset Until { get; init; }
}
