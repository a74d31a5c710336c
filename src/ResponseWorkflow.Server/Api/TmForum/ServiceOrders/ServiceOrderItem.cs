using System.Text.Json.Serialization;
using ResponseWorkflow.Server.Api.TmForum.Messages;

namespace ResponseWorkflow.Server.Api.TmForum.ServiceOrders;

/// <summary>An item of a service order: one circuit.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record ServiceOrderItem
{
    /// <summary>Its id within the order.</summary>
    public string? Id { get; init; }

    /// <summary><c>add</c> opens the circuit, <c>modify</c> changes it; all items of an order have the same.</summary>
    public string? Action { get; init; }

    /// <summary>How it stands; told by the server.</summary>
    public string? State { get; init; }

    /// <summary>The circuit.</summary>
    public TmfService? Service { get; init; }

    /// <summary>Its type.</summary>
    [JsonPropertyName("@type")]
    public string? Type { get; init; }
}
