namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>A reservation that holds longer.</summary>
public sealed record ExtendedReservation
{
    /// <summary>The reservation.</summary>
    public required string Reservation { get; init; }

    /// <summary>Until when.</summary>
    public DateTimeOffset Until { get; init; }
}
