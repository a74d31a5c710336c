using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Commands;

/// <summary>Starts an instance.</summary>
public sealed record StartInstance
{
    /// <summary>Logical id of the definition, whose published version starts; may be left out when <see cref="VersionId"/> is given.</summary>
    public string? DefinitionId { get; init; }

    /// <summary>The version to start instead of the published one. A draft cannot be started.</summary>
    public string? VersionId { get; init; }

    /// <summary>Id for the instance; made up when null.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Input.</summary>
    public DataObject Input { get; init; } = DataObject.Empty;

    /// <summary>Properties of the instance.</summary>
    public DataObject Properties { get; init; } = DataObject.Empty;

    /// <summary>Id of the trigger activity that starts it; the beginning of the flowchart when null.</summary>
    public string? TriggerActivityId { get; init; }
}
