using System.Diagnostics;

namespace Benchmarks.Durable;

/// <summary>A number of clients that do something again and again for a while.</summary>
internal static class Clients
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    /// <summary>Runs the clients and measures each operation.</summary>
    /// <param name="count">How many.</param>
    /// <param name="time">How long they are measured.</param>
    /// <param name="operation">What the client with that number does.</param>
    public static async Task<LoadResult> RunAsync(int count, TimeSpan time, Func<int, Task> operation)
    {
        await MeasureAsync(count, WarmUp, operation);
        GC.Collect();
        return await MeasureAsync(count, time, operation);
    }

    /// <summary>Runs clients that each do something so many times.</summary>
    /// <param name="count">How many clients.</param>
    /// <param name="times">How many times each.</param>
    /// <param name="warmUps">How many of those are not measured.</param>
    /// <param name="operation">What the client with that number does.</param>
    public static async Task<LoadResult> CountedAsync(int count, int times, int warmUps, Func<int, Task> operation)
    {
        await MeasureAsync(count, (_, done) => done < warmUps, operation);
        GC.Collect();
        return await MeasureAsync(count, (_, done) => done < times - warmUps, operation);
    }

    private static Task<LoadResult> MeasureAsync(int count, TimeSpan time, Func<int, Task> operation) => MeasureAsync(count, (elapsed, _) => elapsed < time, operation);

    private static async Task<LoadResult> MeasureAsync(int count, Func<TimeSpan, int, bool> goesOn, Func<int, Task> operation)
    {
        var start = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(Enumerable.Range(0, count).Select(client => Task.Run(async () =>
        {
            var own = new List<double>();
            while (goesOn(Stopwatch.GetElapsedTime(start), own.Count))
            {
                var begun = Stopwatch.GetTimestamp();
                await operation(client);
                own.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            return own;
        })));
        var elapsed = Stopwatch.GetElapsedTime(start);
        var all = latencies.SelectMany(static own => own).Order().ToArray();
        return new LoadResult(all.Length / elapsed.TotalSeconds, all[all.Length / 2], all[(int)(all.Length * 0.99)]);
    }
}
