namespace ResponseWorkflow.Engine.Execution;

/// <summary>Whether an instance is alive.</summary>
public enum WorkflowStatus
{
    /// <summary>It runs or waits.</summary>
    Running,

    /// <summary>It has ended, whatever the way; no transition leads out of it but a retry of a fault.</summary>
    Finished,
}
