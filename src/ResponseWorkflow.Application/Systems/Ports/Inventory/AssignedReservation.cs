namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>A reservation whose resources belong to a circuit.</summary>
public sealed record AssignedReservation
{
    /// <summary>The reservation.</summary>
    public required string Reservation { get; init; }

    /// <summary><c>assigned</c>.</summary>
    public string State { get; init; } = "assigned";

    /// <summary>The resources.</summary>
    public required IReadOnlyList<AssignedResource> Resources { get; init; }
}
