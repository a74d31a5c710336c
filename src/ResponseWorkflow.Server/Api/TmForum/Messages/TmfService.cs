using System.Text.Json.Serialization;

namespace ResponseWorkflow.Server.Api.TmForum.Messages;

/// <summary>The service of an item: a circuit, or what is to be qualified.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record TmfService
{
    /// <summary>Its id in the inventory of services, where it has one.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Key of its kind, such as <c>mstp</c>.</summary>
    public string? ServiceType { get; init; }

    /// <summary>Its characteristics.</summary>
    public IReadOnlyList<TmfCharacteristic>? ServiceCharacteristic { get; init; }

    /// <summary>Its sites.</summary>
    public IReadOnlyList<TmfPlace>? Place { get; init; }

    /// <summary>Its type.</summary>
    [JsonPropertyName("@type")]
    public string? Type { get; init; }
}
