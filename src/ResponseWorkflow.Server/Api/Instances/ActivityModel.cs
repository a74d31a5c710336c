using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Api.Instances;

/// <summary>What is known of one execution of an activity.</summary>
public sealed record ActivityModel
{
    /// <summary>Number of the execution in its instance.</summary>
    public required int Execution { get; init; }

    /// <summary>Number of the enclosing execution; 0 for the root.</summary>
    public required int ParentExecution { get; init; }

    /// <summary>Number of the execution that scheduled this one; 0 for the root.</summary>
    public required int SchedulingExecution { get; init; }

    /// <summary>How many executions led here.</summary>
    public required int CallStackDepth { get; init; }

    /// <summary>Id of the activity.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Path of ids from the workflow's root.</summary>
    public required string NodeId { get; init; }

    /// <summary>Type of the activity.</summary>
    public required string ActivityType { get; init; }

    /// <summary>Version of the type.</summary>
    public required int ActivityTypeVersion { get; init; }

    /// <summary>Name of the activity.</summary>
    public required string? ActivityName { get; init; }

    /// <summary>Its status.</summary>
    public required ActivityStatus Status { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Whether it waits.</summary>
    public required bool HasBookmarks { get; init; }

    /// <summary>How many errors happened in it and below it.</summary>
    public required int AggregateFaultCount { get; init; }

    /// <summary>Evaluated inputs.</summary>
    public required JsonText? Inputs { get; init; }

    /// <summary>Outputs.</summary>
    public required JsonText? Outputs { get; init; }

    /// <summary>Facts such as its outcomes.</summary>
    public required JsonText? Payload { get; init; }

    /// <summary>Its error: code, type and message; null when it has none.</summary>
    public required JsonText? Fault { get; init; }
}
