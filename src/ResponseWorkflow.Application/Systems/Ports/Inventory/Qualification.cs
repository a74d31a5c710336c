using System.Text.Json.Serialization;

namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>What the inventory says of sites and circuits.</summary>
public sealed record Qualification
{
    /// <summary>Its number in the inventory.</summary>
    [JsonPropertyName("qualification")]
    public required string Id { get; init; }

    /// <summary>Whether all can be served from free resources.</summary>
    public bool Qualified { get; init; }

    /// <summary>The sites.</summary>
    public required IReadOnlyList<QualifiedSite> Sites { get; init; }

    /// <summary>The circuits.</summary>
    public IReadOnlyList<QualifiedCircuit> Circuits { get; init; } = [];
}
