using System.Text.Json.Serialization;

namespace ResponseWorkflow.Server.Designer.Instances.Requests;

/// <summary>Which activity is tried out.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record ActivityTestRequest(ActivityTestRequest.DefinitionHandle? WorkflowDefinitionHandle, ActivityTestRequest.Handle? ActivityHandle)
{
    /// <summary>A version: by its own id, or by the definition's id and which of its versions.</summary>
    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
    internal sealed record DefinitionHandle(string? DefinitionVersionId, string? DefinitionId, string? VersionOptions);

    /// <summary>An activity: by its path or its id.</summary>
    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
    internal sealed record Handle(string? ActivityNodeId, string? ActivityId);
}
