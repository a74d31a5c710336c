namespace ResponseWorkflow.Engine.Execution.Stimuli;

/// <summary>Why an HTTP request had no answer.</summary>
public enum HttpFailure
{
    /// <summary>The other side could not be reached.</summary>
    FailedToConnect,

    /// <summary>The answer did not come in time.</summary>
    Timeout,
}
