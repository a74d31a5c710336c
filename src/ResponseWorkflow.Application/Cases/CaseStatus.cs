namespace ResponseWorkflow.Application.Cases;

/// <summary>Whether a case is open, or how it ended. It follows the process that works for it.</summary>
public enum CaseStatus
{
    /// <summary>The process runs.</summary>
    Open,

    /// <summary>The process came to its end.</summary>
    Finished,

    /// <summary>Somebody cancelled the process.</summary>
    Cancelled,

    /// <summary>The process ended by an error; an operator can have it tried again, which opens the case.</summary>
    Faulted,
}
