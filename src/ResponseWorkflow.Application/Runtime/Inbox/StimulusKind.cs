namespace ResponseWorkflow.Application.Runtime.Inbox;

/// <summary>What a stored stimulus does.</summary>
public enum StimulusKind
{
    /// <summary>Reaches whatever waits for it or is started by it; kept for a while when nothing does.</summary>
    Broadcast = 0,

    /// <summary>Resumes one instance.</summary>
    Resume = 1,

    /// <summary>Starts an instance by a trigger.</summary>
    Start = 2,

    /// <summary>Cancels one instance.</summary>
    Cancel = 3,
}
