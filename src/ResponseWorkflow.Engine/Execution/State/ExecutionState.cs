using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.State;

/// <summary>What must survive of an open execution of an activity.</summary>
public sealed record ExecutionState
{
    /// <summary>Number in the instance, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Number of the enclosing execution; 0 for the root.</summary>
    public int Parent { get; init; }

    /// <summary>Number of the execution that scheduled this one; 0 for the root.</summary>
    public int Scheduling { get; init; }

    /// <summary>How many executions led here.</summary>
    public int Depth { get; init; }

    /// <summary>Path of the node.</summary>
    public required string NodeId { get; init; }

    /// <summary>Status.</summary>
    public ActivityStatus Status { get; init; } = ActivityStatus.Running;

    /// <summary>Name of the method of the enclosing activity that is called when this one completes.</summary>
    public string? Callback { get; init; }

    /// <summary>The word that the enclosing activity attached.</summary>
    public DataValue Tag { get; init; }

    /// <summary>When it started.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>How many errors happened in it and below it.</summary>
    public int FaultCount { get; init; }

    /// <summary>Stored variables of its scope.</summary>
    public IReadOnlyList<VariableState> Variables { get; init; } = [];

    /// <summary>What the activity keeps for itself.</summary>
    public DataObject Properties { get; init; } = DataObject.Empty;

    /// <summary>The progress of a flowchart.</summary>
    public FlowState? Flow { get; init; }
}
