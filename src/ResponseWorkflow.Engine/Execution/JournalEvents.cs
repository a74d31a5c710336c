namespace ResponseWorkflow.Engine.Execution;

/// <summary>The words of the journal that the engine itself writes.</summary>
public static class JournalEvents
{
    /// <summary>An activity runs for the first time.</summary>
    public const string Started = "Started";

    /// <summary>A waiting activity goes on.</summary>
    public const string Resumed = "Resumed";

    /// <summary>An activity waits.</summary>
    public const string Suspended = "Suspended";

    /// <summary>An activity is complete.</summary>
    public const string Completed = "Completed";

    /// <summary>An activity ended by an error.</summary>
    public const string Faulted = "Faulted";

    /// <summary>An activity was given up.</summary>
    public const string Canceled = "Canceled";

    /// <summary>An activity may not run now.</summary>
    public const string PreconditionFailed = "Precondition Failed";

    /// <summary>Somebody ended the instance.</summary>
    public const string WorkflowCancelled = "Workflow cancelled";

    /// <summary>A faulted activity is tried again.</summary>
    public const string Retried = "Retried";

    /// <summary>A variable's value could not be kept.</summary>
    public const string Warning = "Warning";
}
