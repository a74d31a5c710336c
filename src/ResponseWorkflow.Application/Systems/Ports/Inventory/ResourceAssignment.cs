namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>Asks for held resources to be assigned to a circuit.</summary>
public sealed record ResourceAssignment
{
    /// <summary>The reservation.</summary>
    public required string Reservation { get; init; }

    /// <summary>The circuit.</summary>
    public required string Circuit { get; init; }

    /// <summary>Keys of the items; null for all.</summary>
    public IReadOnlyList<string>? Items { get; init; }
}
