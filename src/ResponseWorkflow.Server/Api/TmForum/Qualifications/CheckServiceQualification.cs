using System.Text.Json.Serialization;
using ResponseWorkflow.Server.Api.TmForum.Messages;

namespace ResponseWorkflow.Server.Api.TmForum.Qualifications;

/// <summary>A check of a service qualification (TMF645). Members that it does not have are passed over.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record CheckServiceQualification
{
    /// <summary>Id of the check; told by the server.</summary>
    public string? Id { get; init; }

    /// <summary>Its address; told by the server.</summary>
    public string? Href { get; init; }

    /// <summary>What the other system calls it; never used twice.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Number of the case that works for it; told by the server.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>What is asked, in a line: the title of the case.</summary>
    public string? Description { get; init; }

    /// <summary>acknowledged, inProgress, held, done or terminatedWithError; told by the server. People answer, so a check is never done at once.</summary>
    public string? State { get; init; }

    /// <summary>qualified or unqualified, when it is done; told by the server.</summary>
    public string? QualificationResult { get; init; }

    /// <summary>When it was handed in; told by the server.</summary>
    [JsonConverter(typeof(TmfInstantConverter))]
    public DateTimeOffset? CheckServiceQualificationDate { get; init; }

    /// <summary>When it is due; told by the server.</summary>
    [JsonConverter(typeof(TmfInstantConverter))]
    public DateTimeOffset? ExpectedQualificationDate { get; init; }

    /// <summary>When it was answered; told by the server.</summary>
    [JsonConverter(typeof(TmfInstantConverter))]
    public DateTimeOffset? EffectiveQualificationDate { get; init; }

    /// <summary>The customer, the branch and who asks.</summary>
    public IReadOnlyList<TmfParty>? RelatedParty { get; init; }

    /// <summary>The sites, circuits and services.</summary>
    public IReadOnlyList<CheckServiceQualificationItem>? ServiceQualificationItem { get; init; }

    /// <summary>Its type.</summary>
    [JsonPropertyName("@type")]
    public string? Type { get; init; }
}
