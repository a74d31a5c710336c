using System.Text.Json.Serialization;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.TmForum.Messages;

/// <summary>A site: an end of a circuit, or what is to be qualified. An address (TMF673) with what the branch needs to go there.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record TmfPlace
{
    /// <summary>What it is to the service: <c>A</c> or <c>Z</c> for the ends of a circuit, <c>site</c> for what is to be qualified.</summary>
    public string? Role { get; init; }

    /// <summary>Name of the site.</summary>
    public string? Name { get; init; }

    /// <summary>Its address.</summary>
    public string? StreetName { get; init; }

    /// <summary>Where it lies: a point as TMF675 has it, WGS84.</summary>
    public DataObject? GeographicLocation { get; init; }

    /// <summary>Code of the branch in whose area it lies.</summary>
    public string? Branch { get; init; }

    /// <summary>Who can be asked there.</summary>
    public string? Contact { get; init; }

    /// <summary>Telephone of the contact.</summary>
    public string? Phone { get; init; }

    /// <summary>The access node, where it is known.</summary>
    public string? AccessNode { get; init; }

    /// <summary>Its type, such as <c>GeographicAddress</c>.</summary>
    [JsonPropertyName("@type")]
    public string? Type { get; init; }
}
