using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Engine.Execution.Stimuli;

namespace Benchmarks.Durable;

/// <summary>Timers: a crowd that is due at once, and how late they are at a steady rate.</summary>
internal static class TimerBenchmarks
{
    private const int Crowd = 20_000;
    private const int PerSecond = 100;
    private const int Seconds = 15;

    public static void Run(Table table) => DurableWorld.OnEachAsync(world => RunAsync(table, world)).GetAwaiter().GetResult();

    private static async Task RunAsync(Table table, DurableWorld world)
    {
        var definition = world.Catalogue.Add(Definitions.OneWait());
        await StartAsync(world, definition, Crowd);
        await SetDueAsync(world, static (_, now) => now);
        var start = Stopwatch.GetTimestamp();
        var fired = await world.Node.Get<TimerFiring>().SweepAsync(CancellationToken.None);
        var elapsed = Stopwatch.GetElapsedTime(start);
        if (fired != Crowd)
            throw new InvalidOperationException($"{fired} timers fired.");
        table.Add($"{world.Product}: {Crowd:N0} timers due at once", string.Create(CultureInfo.InvariantCulture, $"{Crowd / elapsed.TotalSeconds:N0}/s"), "2,000/s");

        await StartAsync(world, definition, PerSecond * Seconds);
        await SetDueAsync(world, static (place, now) => now.AddSeconds(2 + ((double)place / PerSecond)));
        var sweeps = world.Node.Get<IEnumerable<IHostedService>>().OfType<SweepService>().Single();
        await sweeps.StartAsync(CancellationToken.None);
        await Task.Delay(TimeSpan.FromSeconds(Seconds + 4));
        await sweeps.StopAsync(CancellationToken.None);

        var late = (await LatenessAsync(world)).Order().ToArray();
        table.Add($"{world.Product}: lateness at {PerSecond}/s", string.Create(CultureInfo.InvariantCulture, $"median {late[late.Length / 2]:F0} ms, p99 {late[(int)(late.Length * 0.99)]:F0} ms"), "p99 1,000 ms");
    }

    private static async Task StartAsync(DurableWorld world, RunnableDefinition definition, int count)
    {
        var services = world.Node.Get<RuntimeServices>();
        await world.ExecuteAsync("DELETE FROM timers");
        await world.ExecuteAsync("DELETE FROM journal");
        const int batch = 200;
        for (var done = 0; done < count; done += batch)
        {
            await services.RunAsync(
                (transaction, _) =>
                {
                    for (var i = 0; i < Math.Min(batch, count - done); i++)
                        transaction.Start(definition, new StartWorkflow(services.Seeds.NextId()), InstanceLineage.None, "bench");
                    return Task.FromResult(true);
                },
                CancellationToken.None);
        }
    }

    private static async Task SetDueAsync(DurableWorld world, Func<int, DateTimeOffset, DateTimeOffset> due)
    {
        var now = DateTimeOffset.UtcNow;
        await using var context = world.Provider.CreateContext();
        var timers = await context.Timers.AsTracking().OrderBy(static row => row.Id).ToListAsync();
        for (var place = 0; place < timers.Count; place++)
            timers[place].DueAt = due(place, now);
        await context.SaveChangesAsync();
        DueById = timers.ToDictionary(static row => row.InstanceId!, static row => row.DueAt, StringComparer.Ordinal);
    }

    private static Dictionary<string, DateTimeOffset> DueById { get; set; } = [];

    private static async Task<IReadOnlyList<double>> LatenessAsync(DurableWorld world)
    {
        await using var context = world.Provider.CreateContext();
        var fired = await context.Journal.Where(static row => row.ActivityId == "wait" && row.EventName == "Completed").Select(static row => new { row.InstanceId, row.Timestamp }).ToListAsync();
        return fired.Count == DueById.Count
            ? [.. fired.Select(row => (row.Timestamp - DueById[row.InstanceId]).TotalMilliseconds)]
            : throw new InvalidOperationException($"{fired.Count} of {DueById.Count} timers fired in time.");
    }
}
