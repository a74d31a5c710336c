namespace Benchmarks.Durable;

/// <summary>What clients reached together.</summary>
/// <param name="PerSecond">Operations a second.</param>
/// <param name="Median">Median of the latency, milliseconds.</param>
/// <param name="P99">99th percentile of the latency, milliseconds.</param>
internal sealed record LoadResult(double PerSecond, double Median, double P99);
