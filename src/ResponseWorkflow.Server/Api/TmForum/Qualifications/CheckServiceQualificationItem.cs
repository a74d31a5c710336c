using System.Text.Json.Serialization;
using ResponseWorkflow.Server.Api.TmForum.Messages;

namespace ResponseWorkflow.Server.Api.TmForum.Qualifications;

/// <summary>An item of a check: a site, a circuit between sites, or an outsourcing service.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record CheckServiceQualificationItem
{
    /// <summary>Its id within the check.</summary>
    public string? Id { get; init; }

    /// <summary>How it stands; told by the server.</summary>
    public string? State { get; init; }

    /// <summary>qualified or unqualified, when it is known; told by the server.</summary>
    public string? QualificationItemResult { get; init; }

    /// <summary>Why it is not; told by the server.</summary>
    public IReadOnlyList<TmfReason>? EligibilityUnavailabilityReason { get; init; }

    /// <summary>What is asked about. In the answer the characteristics also hold what was found.</summary>
    public TmfService? Service { get; init; }

    /// <summary>Its type.</summary>
    [JsonPropertyName("@type")]
    public string? Type { get; init; }
}
