using System.Text.Json.Serialization;

namespace ResponseWorkflow.Application.Systems.Ports.Inventory;

/// <summary>Resources that are held.</summary>
public sealed record Reservation
{
    /// <summary>Its number in the inventory.</summary>
    [JsonPropertyName("reservation")]
    public required string Id { get; init; }

    /// <summary><c>reserved</c>.</summary>
    public string State { get; init; } = "reserved";

    /// <summary>Until when.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>What.</summary>
    public required IReadOnlyList<ReservedItem> Items { get; init; }
}
