namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>A resource that belongs to a circuit.</summary>
public sealed record AssignedResource
{
    /// <summary>Id of the resource.</summary>
    public required string Resource { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its kind.</summary>
    public string? Category { get; init; }

    /// <summary>The site.</summary>
    public string? Site { get; init; }
}
