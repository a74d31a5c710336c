using System.Diagnostics.Metrics;

namespace ResponseWorkflow.Server.Telemetry.Metrics;

/// <summary>Which buckets a histogram has: those that its instrument advises, or some that fit its unit.</summary>
internal static class HistogramBounds
{
    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 300];
    private static readonly double[] Others = [0, 5, 10, 25, 50, 75, 100, 250, 500, 750, 1000, 2500, 5000, 7500, 10000];

    /// <summary>Upper bounds, ascending.</summary>
    public static IReadOnlyList<double> Of(Instrument instrument) => Advised(instrument) ?? (instrument.Unit == "s" ? Seconds : Others);

    private static double[]? Advised(Instrument instrument) => instrument switch
    {
        Instrument<double> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds],
        Instrument<float> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(static bound => (double)bound)],
        Instrument<long> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(static bound => (double)bound)],
        Instrument<int> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(static bound => (double)bound)],
        _ => null,
    };
}
