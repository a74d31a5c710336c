using ResponseWorkflow.TimeLimits.Durations;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>How much an addition adds: one of the nested kinds.</summary>
public abstract record AdditionAmount
{
    private AdditionAmount()
    {
    }

    /// <summary>Always the same.</summary>
    /// <param name="Duration">How much.</param>
    public sealed record Fixed(LimitDuration Duration) : AdditionAmount;

    /// <summary>As much as it takes at a speed, rounded to the second, such as the way to a fault point.</summary>
    /// <param name="Fact">The fact that says how much there is to do, such as kilometres.</param>
    /// <param name="PerHour">How much of it is done in an hour.</param>
    public sealed record AtRate(string Fact, decimal PerHour) : AdditionAmount;

    /// <summary>As much as another limit allows for the same case.</summary>
    /// <param name="Key">The key of the other limit.</param>
    public sealed record OfLimit(string Key) : AdditionAmount;
}
