namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>Asks for resources to be held.</summary>
public sealed record ReservationRequest
{
    /// <summary>What it is for: the number of the case.</summary>
    public required string Reference { get; init; }

    /// <summary>Until when.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>What.</summary>
    public required IReadOnlyList<ReservationItem> Items { get; init; }
}
