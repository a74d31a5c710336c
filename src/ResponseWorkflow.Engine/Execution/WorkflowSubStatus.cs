namespace ResponseWorkflow.Engine.Execution;

/// <summary>What an instance is doing, or how it ended.</summary>
public enum WorkflowSubStatus
{
    /// <summary>Made, not yet started.</summary>
    Pending,

    /// <summary>Inside a burst.</summary>
    Executing,

    /// <summary>Waiting.</summary>
    Suspended,

    /// <summary>Ended as drawn.</summary>
    Finished,

    /// <summary>Ended by somebody.</summary>
    Cancelled,

    /// <summary>Ended by an error.</summary>
    Faulted,
}
