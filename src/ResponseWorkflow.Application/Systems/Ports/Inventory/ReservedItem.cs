namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>A resource that is held.</summary>
public sealed record ReservedItem
{
    /// <summary>For what.</summary>
    public required string Key { get; init; }

    /// <summary>Id of the resource.</summary>
    public required string Resource { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its kind.</summary>
    public string? Category { get; init; }
}
