using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>Starts an instance.</summary>
public sealed record StartInstanceRequest : IConcernsInstance
{
    /// <summary>Logical id of the definition, whose published version starts; may be left out when the version is given.</summary>
    public string? DefinitionId { get; init; }

    /// <summary>The version to start instead of the published one.</summary>
    public string? VersionId { get; init; }

    /// <summary>Id for the instance: letters, digits, hyphen, underscore, dot; made up when left out.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Input.</summary>
    public DataObject? Input { get; init; }

    /// <summary>Properties of the instance.</summary>
    public DataObject? Properties { get; init; }

    /// <summary>Id of the trigger activity that starts it; the beginning when left out.</summary>
    public string? TriggerActivityId { get; init; }
}
