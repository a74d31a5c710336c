namespace ResponseWorkflow.Engine.Execution;

/// <summary>The state of one execution of an activity.</summary>
public enum ActivityStatus
{
    /// <summary>Made, not yet run, or its precondition did not hold.</summary>
    Pending,

    /// <summary>Running or waiting.</summary>
    Running,

    /// <summary>Complete.</summary>
    Completed,

    /// <summary>Given up because its container or a join no longer needs it.</summary>
    Canceled,

    /// <summary>Ended by an error.</summary>
    Faulted,
}
