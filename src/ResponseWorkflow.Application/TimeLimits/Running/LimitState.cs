namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>How a limit of a case or a task stands. What is alive comes before what is over.</summary>
public enum LimitState
{
    /// <summary>Its clock runs, its limit over or not.</summary>
    Running,

    /// <summary>Its clock is suspended.</summary>
    Paused,

    /// <summary>No row binds the case: none fits, or those that do bind on request only. It is looked at again when the rows change.</summary>
    NotApplicable,

    /// <summary>What it limits is done.</summary>
    Stopped,
}
