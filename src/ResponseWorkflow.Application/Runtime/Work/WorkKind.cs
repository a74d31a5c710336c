namespace ResponseWorkflow.Application.Runtime.Work;

/// <summary>What workers look for.</summary>
public enum WorkKind
{
    /// <summary>Timers that are due.</summary>
    Timers,

    /// <summary>Stimuli to be delivered.</summary>
    Stimuli,

    /// <summary>Calls to be made.</summary>
    Outbox,
}
