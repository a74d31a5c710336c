using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Runtime.History;

/// <summary>What is known of one execution of an activity.</summary>
public sealed class ActivityRow
{
    /// <summary>The instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>Number of the execution in its instance.</summary>
    public int Execution { get; init; }

    /// <summary>Number of the enclosing execution; 0 for the root.</summary>
    public int ParentExecution { get; init; }

    /// <summary>Number of the execution that scheduled this one; 0 for the root.</summary>
    public int SchedulingExecution { get; init; }

    /// <summary>How many executions led here.</summary>
    public int CallStackDepth { get; init; }

    /// <summary>Id of the activity.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Path of ids from the workflow's root.</summary>
    public required string NodeId { get; init; }

    /// <summary>Type of the activity.</summary>
    public required string ActivityType { get; init; }

    /// <summary>Version of the type.</summary>
    public int ActivityTypeVersion { get; init; }

    /// <summary>Name of the activity.</summary>
    public string? ActivityName { get; init; }

    /// <summary>Its status.</summary>
    public ActivityStatus Status { get; set; }

    /// <summary>When it started.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>Whether it waits.</summary>
    public bool HasBookmarks { get; set; }

    /// <summary>How many errors happened in it and below it.</summary>
    public int AggregateFaultCount { get; set; }

    /// <summary>Evaluated inputs, JSON object.</summary>
    public string? Inputs { get; set; }

    /// <summary>Outputs, JSON object.</summary>
    public string? Outputs { get; set; }

    /// <summary>Facts such as its outcomes, JSON object.</summary>
    public string? Payload { get; set; }

    /// <summary>Its error: JSON object of code, type, message; null when it has none.</summary>
    public string? Fault { get; set; }
}
