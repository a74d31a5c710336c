namespace ResponseWorkflow.TimeLimits.Deadlines;

/// <summary>What happens at an instant of a deadline.</summary>
public enum DeadlineStepKind
{
    /// <summary>An appointment may be kept from now on.</summary>
    Earliest,

    /// <summary>An early warning is due.</summary>
    Warning,

    /// <summary>A repeating duty is due.</summary>
    Repeat,

    /// <summary>The target is reached.</summary>
    Target,

    /// <summary>The limit is reached.</summary>
    Limit,

    /// <summary>A step of the escalation ladder is due.</summary>
    Escalation,
}
