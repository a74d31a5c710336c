using System.Text.Json.Serialization;

namespace ResponseWorkflow.Server.Designer.Instances.Requests;

/// <summary>Several instances: by their ids, or those of a definition that run.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record BulkRequest(IReadOnlyList<string>? Ids, string? DefinitionId, string? DefinitionVersionId);
