using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution;

/// <summary>What is known of one execution of an activity after a burst; the host stores the newest by (instance, number).</summary>
public sealed record ActivityRecord
{
    /// <summary>Number of the execution in its instance.</summary>
    public required int Execution { get; init; }

    /// <summary>Number of the enclosing execution; 0 for the root.</summary>
    public required int ParentExecution { get; init; }

    /// <summary>Number of the execution that scheduled this one; 0 for the root.</summary>
    public required int SchedulingExecution { get; init; }

    /// <summary>How many executions led here, the root being 0.</summary>
    public required int CallStackDepth { get; init; }

    /// <summary>The activity.</summary>
    public required ActivityReference Activity { get; init; }

    /// <summary>Its status.</summary>
    public required ActivityStatus Status { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended; null while it is open.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Whether it waits.</summary>
    public bool HasBookmarks { get; init; }

    /// <summary>How many errors happened in it and below it.</summary>
    public int AggregateFaultCount { get; init; }

    /// <summary>The inputs evaluated in this burst, secrets left out; null leaves what was stored before.</summary>
    public DataObject? Inputs { get; init; }

    /// <summary>The outputs set in this burst; null leaves what was stored before.</summary>
    public DataObject? Outputs { get; init; }

    /// <summary>Facts such as <c>Outcomes</c>; null leaves what was stored before.</summary>
    public DataObject? Payload { get; init; }

    /// <summary>The error, when it faulted.</summary>
    public Incident? Fault { get; init; }
}
