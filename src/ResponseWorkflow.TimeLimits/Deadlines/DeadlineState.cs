namespace ResponseWorkflow.TimeLimits.Deadlines;

/// <summary>How a deadline stands.</summary>
public enum DeadlineState
{
    /// <summary>The clock was not started.</summary>
    NotStarted,

    /// <summary>The clock runs and the limit lies ahead, or there is none.</summary>
    Running,

    /// <summary>The clock is suspended and the limit lies ahead.</summary>
    Paused,

    /// <summary>The limit is over and the clock was not stopped.</summary>
    Overdue,

    /// <summary>The clock was stopped at the limit or before it.</summary>
    Met,

    /// <summary>The clock was stopped after the limit.</summary>
    Missed,
}
