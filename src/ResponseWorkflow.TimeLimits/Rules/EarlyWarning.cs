using ResponseWorkflow.TimeLimits.Durations;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>A warning before the limit is missed. Exactly one of its members is set.</summary>
public sealed record EarlyWarning
{
    private EarlyWarning()
    {
    }

    /// <summary>How long before the limit.</summary>
    public LimitDuration? Before { get; private init; }

    /// <summary>At which part of the limit's time, above 0 and below 100.</summary>
    public decimal? AtPercent { get; private init; }

    /// <summary>A warning a duration before the limit.</summary>
    /// <param name="duration">How long before.</param>
    public static EarlyWarning WhenLeft(LimitDuration duration) => new() { Before = duration };

    /// <summary>A warning when a part of the limit's time is used.</summary>
    /// <param name="percent">The part.</param>
    public static EarlyWarning WhenUsed(decimal percent) => new() { AtPercent = percent };
}
