namespace ResponseWorkflow.Application.Runtime.Work;

/// <summary>How long to wait before the next attempt: doubling, bounded, and spread so that those who failed together do not return together.</summary>
/// <param name="First">The wait after the first failure.</param>
/// <param name="Longest">The longest wait.</param>
public sealed record Backoff(TimeSpan First, TimeSpan Longest)
{
    /// <summary>The wait after a number of failures.</summary>
    /// <param name="failures">From 1.</param>
    /// <param name="seed">Spreads the wait between half and all of its span.</param>
    public TimeSpan After(int failures, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(failures, 1);
        var span = Math.Min(First.Ticks * Math.Pow(2, Math.Min(failures - 1, 62)), Longest.Ticks);
        var spread = (seed >> 11) * (1.0 / (1UL << 53));

        // Whole microseconds, which every database keeps: what is put off must not be due a little later than the row says.
        return TimeSpan.FromTicks((long)(span * (0.5 + (spread / 2))) / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond);
    }
}
