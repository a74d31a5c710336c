namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>Changes of the time limits run one after the other: each is checked together with everything that came before.</summary>
internal static class TermLock
{
    /// <summary>Name of the lock.</summary>
    public const string Name = "time-limits";
}
