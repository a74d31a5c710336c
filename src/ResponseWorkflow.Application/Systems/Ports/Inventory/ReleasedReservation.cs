namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>A reservation that holds nothing any more.</summary>
public sealed record ReleasedReservation
{
    /// <summary>The reservation.</summary>
    public required string Reservation { get; init; }

    /// <summary><c>released</c>.</summary>
    public string State { get; init; } = "released";
}
