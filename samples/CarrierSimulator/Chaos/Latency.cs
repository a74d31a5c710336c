namespace CarrierSimulator.Chaos;

/// <summary>How long answers are held back.</summary>
/// <param name="Distribution">How the times spread.</param>
/// <param name="Milliseconds">The time itself, the mean, or the median of a long tail.</param>
/// <param name="SpreadMilliseconds">Half the width of an even spread; for a long tail the distance from the median to about the 84th percentile. Unused otherwise.</param>
internal sealed record Latency(LatencyDistribution Distribution, double Milliseconds, double SpreadMilliseconds = 0)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Throws the dice.</summary>
    public TimeSpan Draw(Random random)
    {
        var milliseconds = Distribution switch
        {
            LatencyDistribution.Even => Milliseconds + (((random.NextDouble() * 2) - 1) * SpreadMilliseconds),
            LatencyDistribution.Exponential => -Math.Log(1 - random.NextDouble()) * Milliseconds,
            LatencyDistribution.LongTail => Milliseconds * Math.Exp(Normal(random) * Math.Log(1 + (SpreadMilliseconds / Math.Max(1, Milliseconds)))),
            _ => Milliseconds,
        };
        return TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, Longest.TotalMilliseconds));
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
