using ResponseWorkflow.TimeLimits.Durations;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>What a row limits: one of the nested kinds.</summary>
public abstract record Measure
{
    private Measure()
    {
    }

    /// <summary>Due a duration after the start of the clock.</summary>
    /// <param name="Target">What is aimed at, or null.</param>
    /// <param name="Limit">What must be kept, or null when there is only a target.</param>
    public sealed record Within(LimitDuration? Target, LimitDuration? Limit) : Measure;

    /// <summary>Due a duration before the instant that the clock is started with, such as the beginning of a cutover.</summary>
    /// <param name="Target">What is aimed at, or null.</param>
    /// <param name="Limit">What must be kept.</param>
    public sealed record Before(LimitDuration? Target, LimitDuration Limit) : Measure;

    /// <summary>Due when a part of another limit's time is over.</summary>
    /// <param name="Of">The key of the other limit.</param>
    /// <param name="Percent">How much of it, above 0 and at most 100.</param>
    public sealed record Share(string Of, decimal Percent) : Measure;

    /// <summary>Due at once when the clock starts.</summary>
    public sealed record Immediate : Measure;

    /// <summary>Due around an agreed instant.</summary>
    /// <param name="Earliest">How long before the agreed instant is still right.</param>
    /// <param name="TargetFrom">How long before it the target begins.</param>
    /// <param name="TargetTo">How long before it the target ends.</param>
    /// <param name="Latest">How long after it is still right.</param>
    public sealed record Appointment(LimitDuration Earliest, LimitDuration TargetFrom, LimitDuration TargetTo, LimitDuration Latest) : Measure;

    /// <summary>No deadline but an amount that a period may use up.</summary>
    /// <param name="Amount">How much.</param>
    /// <param name="Unit">What is counted.</param>
    /// <param name="Period">The period, such as 12 months.</param>
    public sealed record Budget(decimal Amount, BudgetUnit Unit, LimitDuration Period) : Measure;
}
