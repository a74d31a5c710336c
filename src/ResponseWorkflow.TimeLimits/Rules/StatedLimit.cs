namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>What a limit that the order or a promise states does to a row's own.</summary>
public enum StatedLimit
{
    /// <summary>Nothing.</summary>
    Ignored,

    /// <summary>It takes its place.</summary>
    Replaces,

    /// <summary>It takes its place when it is earlier.</summary>
    WinsWhenEarlier,
}
