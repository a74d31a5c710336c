namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>What the inventory says of a circuit.</summary>
public sealed record QualifiedCircuit
{
    /// <summary>The circuit.</summary>
    public required string Key { get; init; }

    /// <summary>Whether it can be served from free resources.</summary>
    public bool Qualified { get; init; }

    /// <summary>Why it cannot be served.</summary>
    public IReadOnlyList<UnqualifiedReason> Reasons { get; init; } = [];
}
