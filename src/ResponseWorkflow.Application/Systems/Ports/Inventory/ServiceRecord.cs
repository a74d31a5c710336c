namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>A service as the inventory is to record it.</summary>
public sealed record ServiceRecord
{
    /// <summary>Number of the circuit.</summary>
    public required string Circuit { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Type of the circuit.</summary>
    public required string Type { get; init; }

    /// <summary>Bandwidth, kbit/s.</summary>
    public long? Bandwidth { get; init; }

    /// <summary><c>reserved</c>, <c>inactive</c>, <c>active</c> or <c>terminated</c>.</summary>
    public required string State { get; init; }

    /// <summary>The customer.</summary>
    public string? Customer { get; init; }

    /// <summary>A end.</summary>
    public string? EndA { get; init; }

    /// <summary>Z end.</summary>
    public string? EndZ { get; init; }

    /// <summary>Ids of its resources.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];
}
