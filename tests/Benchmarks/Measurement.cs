using System.Diagnostics;

namespace Benchmarks;

/// <summary>How long one operation takes, over several samples.</summary>
/// <param name="Median">Nanoseconds, median of the samples.</param>
/// <param name="Min">Nanoseconds of the fastest sample.</param>
/// <param name="Max">Nanoseconds of the slowest sample.</param>
/// <param name="AllocatedBytes">Bytes that one operation allocates.</param>
internal sealed record Measurement(double Median, double Min, double Max, double AllocatedBytes)
{
    private const int Samples = 15;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(1500);
    private static readonly TimeSpan SampleTime = TimeSpan.FromMilliseconds(80);

    /// <summary>Measures an operation on this thread.</summary>
    public static Measurement Of(Action operation)
    {
        var repeats = Calibrate(operation);
        var samples = new double[Samples];
        var allocated = 0L;
        for (var i = 0; i < Samples; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            for (var n = 0; n < repeats; n++)
                operation();
            samples[i] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / repeats;
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Array.Sort(samples);
        return new Measurement(samples[Samples / 2], samples[0], samples[^1], (double)allocated / Samples / repeats);
    }

    // Runs until the code is compiled at its best, and finds how often a sample repeats it.
    private static int Calibrate(Action operation)
    {
        var start = Stopwatch.GetTimestamp();
        var count = 0;
        do
        {
            operation();
            count++;
        }
        while (Stopwatch.GetElapsedTime(start) < WarmUp);
        return Math.Max(1, (int)(count * (SampleTime / WarmUp)));
    }
}
