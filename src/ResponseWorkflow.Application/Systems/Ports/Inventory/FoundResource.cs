using System.Text.Json;

namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>A resource.</summary>
public sealed record FoundResource
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Kind.</summary>
    public string? Category { get; init; }

    /// <summary>Status.</summary>
    public string? Status { get; init; }

    /// <summary>Where it is.</summary>
    public string? Place { get; init; }

    /// <summary>Further facts by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Characteristics { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}
