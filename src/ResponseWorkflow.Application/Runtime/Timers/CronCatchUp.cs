namespace ResponseWorkflow.Application.Runtime.Timers;

/// <summary>What becomes of the beats of a cron trigger that were missed, because no node was running or the database was away.</summary>
public enum CronCatchUp
{
    /// <summary>They are left out; only a beat that is late by no more than the tolerance still starts an instance.</summary>
    None,

    /// <summary>Together they start one instance.</summary>
    One,

    /// <summary>Each starts an instance, up to a maximum.</summary>
    All,
}
