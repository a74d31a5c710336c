using System.Text.Json.Serialization;
using ResponseWorkflow.Server.Api.TmForum.Messages;

namespace ResponseWorkflow.Server.Api.TmForum.ServiceOrders;

/// <summary>A service order (TMF641). Members that it does not have are passed over.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record ServiceOrder
{
    /// <summary>Id of the order; told by the server.</summary>
    public string? Id { get; init; }

    /// <summary>Its address; told by the server.</summary>
    public string? Href { get; init; }

    /// <summary>What the other system calls it; never used twice.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Number of the case that works for it; told by the server.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Kept, and not looked at.</summary>
    public string? Category { get; init; }

    /// <summary>What is ordered, in a line: the title of the case.</summary>
    public string? Description { get; init; }

    /// <summary>From 0, the highest, to 4.</summary>
    public string? Priority { get; init; }

    /// <summary>acknowledged, inProgress, held, completed, rejected, cancelled or failed; told by the server.</summary>
    public string? State { get; init; }

    /// <summary>When it was handed in; told by the server.</summary>
    [JsonConverter(typeof(TmfInstantConverter))]
    public DateTimeOffset? OrderDate { get; init; }

    /// <summary>When work on it began; told by the server.</summary>
    [JsonConverter(typeof(TmfInstantConverter))]
    public DateTimeOffset? StartDate { get; init; }

    /// <summary>By when it is wanted: the limit that is written on the order.</summary>
    [JsonConverter(typeof(TmfInstantConverter))]
    public DateTimeOffset? RequestedCompletionDate { get; init; }

    /// <summary>When it is due; told by the server.</summary>
    [JsonConverter(typeof(TmfInstantConverter))]
    public DateTimeOffset? ExpectedCompletionDate { get; init; }

    /// <summary>When it was completed; told by the server.</summary>
    [JsonConverter(typeof(TmfInstantConverter))]
    public DateTimeOffset? CompletionDate { get; init; }

    /// <summary>When it was cancelled; told by the server.</summary>
    [JsonConverter(typeof(TmfInstantConverter))]
    public DateTimeOffset? CancellationDate { get; init; }

    /// <summary>Why it was cancelled; told by the server.</summary>
    public string? CancellationReason { get; init; }

    /// <summary>Notes of whoever handed it in.</summary>
    public IReadOnlyList<TmfNote>? Note { get; init; }

    /// <summary>The customer and the branch.</summary>
    public IReadOnlyList<TmfParty>? RelatedParty { get; init; }

    /// <summary>The verification (<c>qualifiedBy</c>) and the reservation (<c>reservedBy</c>) that it rests on.</summary>
    public IReadOnlyList<TmfReference>? OrderRelationship { get; init; }

    /// <summary>The circuits.</summary>
    public IReadOnlyList<ServiceOrderItem>? ServiceOrderItem { get; init; }

    /// <summary>Its type.</summary>
    [JsonPropertyName("@type")]
    public string? Type { get; init; }
}
