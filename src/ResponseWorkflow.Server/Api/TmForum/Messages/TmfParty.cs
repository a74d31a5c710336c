using System.Text.Json.Serialization;

namespace ResponseWorkflow.Server.Api.TmForum.Messages;

/// <summary>Somebody who has to do with it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record TmfParty
{
    /// <summary>The customer: <see cref="Id"/> is the number on file.</summary>
    internal const string Customer = "customer";

    /// <summary>The branch or other unit: <see cref="Id"/> is its code.</summary>
    internal const string Branch = "branch";

    /// <summary>Who asks, with a name.</summary>
    internal const string Requester = "requester";

    /// <summary>Number or code.</summary>
    public string? Id { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary><c>customer</c>, <c>branch</c>, <c>requester</c>; others are kept and not looked at.</summary>
    public string? Role { get; init; }

    /// <summary>The kind of what is referred to.</summary>
    [JsonPropertyName("@referredType")]
    public string? ReferredType { get; init; }

    /// <summary>Id of the party of a role; null when there is none.</summary>
    internal static string? IdOf(IReadOnlyList<TmfParty>? parties, string role) => parties?.FirstOrDefault(party => string.Equals(party?.Role, role, StringComparison.OrdinalIgnoreCase))?.Id;

    /// <summary>Name of the party of a role; null when there is none.</summary>
    internal static string? NameOf(IReadOnlyList<TmfParty>? parties, string role) => parties?.FirstOrDefault(party => string.Equals(party?.Role, role, StringComparison.OrdinalIgnoreCase))?.Name;
}
