using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.Stimuli;

/// <summary>A new instance starts.</summary>
/// <param name="InstanceId">Id for the new instance.</param>
public sealed record StartWorkflow(string InstanceId) : Stimulus
{
    /// <summary>Input; names are found whatever their case.</summary>
    public DataObject Input { get; init; } = DataObject.Empty;

    /// <summary>Correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Name of the instance.</summary>
    public string? Name { get; init; }

    /// <summary>The instance that dispatched this one.</summary>
    public string? ParentInstanceId { get; init; }

    /// <summary>Id of the trigger that starts it; the start of the flowchart when null.</summary>
    public string? TriggerActivityId { get; init; }

    /// <summary>Properties of the instance.</summary>
    public DataObject Properties { get; init; } = DataObject.Empty;
}
