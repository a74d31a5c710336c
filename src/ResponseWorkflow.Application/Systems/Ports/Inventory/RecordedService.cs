namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>A service as the inventory has it.</summary>
public sealed record RecordedService
{
    /// <summary>Its id in the inventory.</summary>
    public required string Service { get; init; }

    /// <summary>Its state there.</summary>
    public required string State { get; init; }
}
