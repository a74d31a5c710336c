namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>Asks for held resources to be freed.</summary>
public sealed record ReservationRelease
{
    /// <summary>The reservation.</summary>
    public required string Reservation { get; init; }
}
