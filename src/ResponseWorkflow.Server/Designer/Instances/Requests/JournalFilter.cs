using System.Text.Json.Serialization;

namespace ResponseWorkflow.Server.Designer.Instances.Requests;

/// <summary>Narrows a history. What is null or empty does not.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record JournalFilter(
    IReadOnlyList<string>? ActivityIds,
    IReadOnlyList<string>? ActivityNodeIds,
    IReadOnlyList<string>? ExcludedActivityTypes,
    IReadOnlyList<string>? EventNames);
