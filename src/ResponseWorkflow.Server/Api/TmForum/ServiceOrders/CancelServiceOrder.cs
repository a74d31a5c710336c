using System.Text.Json.Serialization;
using ResponseWorkflow.Server.Api.TmForum.Messages;

namespace ResponseWorkflow.Server.Api.TmForum.ServiceOrders;

/// <summary>Cancels a service order (TMF641).</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record CancelServiceOrder
{
    /// <summary>Its id: that of the order, which is cancelled once.</summary>
    public string? Id { get; init; }

    /// <summary>Its address.</summary>
    public string? Href { get; init; }

    /// <summary>Why; demanded.</summary>
    public string? CancellationReason { get; init; }

    /// <summary>When the order was cancelled; told by the server.</summary>
    [JsonConverter(typeof(TmfInstantConverter))]
    public DateTimeOffset? EffectiveCancellationDate { get; init; }

    /// <summary><c>done</c>; told by the server.</summary>
    public string? State { get; init; }

    /// <summary>The order.</summary>
    public TmfReference? ServiceOrder { get; init; }

    /// <summary>Its type.</summary>
    [JsonPropertyName("@type")]
    public string? Type { get; init; }
}
