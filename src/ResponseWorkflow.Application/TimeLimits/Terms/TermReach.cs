namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>Which clocks a version of a row holds for. The numbers are stored.</summary>
public enum TermReach
{
    /// <summary>Those that start from its first instant on; running ones keep what they started with.</summary>
    NewClocks = 0,

    /// <summary>From its first instant on also those that are running then, as if it had always been there.</summary>
    RunningClocks = 1,
}
