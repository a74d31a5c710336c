using System.Diagnostics;
using System.Globalization;
using Benchmarks.People;

namespace Benchmarks.Exports;

/// <summary>The memory of a server: resident, as the system counts it, and managed, as it was after the last collection.</summary>
/// <param name="Resident">Bytes.</param>
/// <param name="Managed">Bytes.</param>
internal sealed record ServerMemory(double Resident, double Managed)
{
    private const double Megabyte = 1024 * 1024;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>What it is now.</summary>
    public static async Task<ServerMemory> ReadAsync(BenchServer server)
    {
        var metrics = await ServerMetrics.ReadAsync(server.Admin);
        using var process = Process.GetProcessById(server.ProcessId);
        return new ServerMemory(process.WorkingSet64, metrics.Sum("dotnet_gc_last_collection_heap_size_bytes"));
    }

    /// <summary>The highest of both while something is done.</summary>
    public static async Task<ServerMemory> HighestAsync(BenchServer server, Task done)
    {
        var highest = await ReadAsync(server);
        while (!done.IsCompleted)
        {
            await Task.WhenAny(done, Task.Delay(Interval));
            var now = await ReadAsync(server);
            highest = new ServerMemory(Math.Max(highest.Resident, now.Resident), Math.Max(highest.Managed, now.Managed));
        }

        await done;
        return highest;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Resident / Megabyte:N0} MB ({Managed / Megabyte:N0} MB managed)");
}
