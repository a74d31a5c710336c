namespace ResponseWorkflow.TimeLimits.Clocks;

/// <summary>What happened to a clock.</summary>
public enum ClockEventKind
{
    /// <summary>It began to run. A later record of another instant corrects the earlier one, or starts a stopped clock anew.</summary>
    Started,

    /// <summary>It was suspended. Several suspensions may overlap; it runs again when all are over.</summary>
    Paused,

    /// <summary>One suspension ended.</summary>
    Resumed,

    /// <summary>Its limit was replaced by another, or moved by a difference.</summary>
    Moved,

    /// <summary>It began again from nothing.</summary>
    Reset,

    /// <summary>What it measures is done.</summary>
    Stopped,
}
