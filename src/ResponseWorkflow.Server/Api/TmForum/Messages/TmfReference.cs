using System.Text.Json.Serialization;

namespace ResponseWorkflow.Server.Api.TmForum.Messages;

/// <summary>Refers to something else.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record TmfReference
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Its address.</summary>
    public string? Href { get; init; }

    /// <summary>What it is to the one that refers to it: <c>qualifiedBy</c> names the verification of an order, <c>reservedBy</c> its reservation.</summary>
    public string? RelationshipType { get; init; }

    /// <summary>The kind of what is referred to.</summary>
    [JsonPropertyName("@referredType")]
    public string? ReferredType { get; init; }
}
