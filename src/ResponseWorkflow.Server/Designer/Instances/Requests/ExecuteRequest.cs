using System.Text.Json.Serialization;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Designer.Instances.Requests;

/// <summary>How a definition is run from the designer.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record ExecuteRequest
{
    public string? CorrelationId { get; init; }

    public string? Name { get; init; }

    public string? InstanceId { get; init; }

    public string? TriggerActivityId { get; init; }

    /// <summary>Which version; the newest when it does not say.</summary>
    public string? VersionOptions { get; init; }

    public DataObject? Input { get; init; }
}
