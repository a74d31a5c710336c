using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Tasks;
using ResponseWorkflow.Application.TimeLimits.Firing;
using ResponseWorkflow.Application.TimeLimits.Recomputing;
using ResponseWorkflow.Application.TimeLimits.Terms;
using TestKit.Runtime;

namespace Benchmarks.Durable;

/// <summary>Running limits: all of them computed anew after a change of a row while people work, many steps that are due at once, and how late steps are at a steady rate.</summary>
internal static class RunningLimitBenchmarks
{
    private const int Clients = 8;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public static void Run(Table table, Amounts amounts) => DurableWorld.OnEachAsync(world => RunAsync(table, world, amounts)).GetAwaiter().GetResult();

    private static async Task RunAsync(Table table, DurableWorld world, Amounts amounts)
    {
        var terms = new BenchTerms("3 h");
        await using var node = new TestNode(world.Provider, world.Catalogue, TimeProvider.System, services =>
        {
            services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Error));
            services.AddSingleton<ITimeLimitTerms>(terms);
            services.AddOrganisation();
            services.AddCases();
            services.AddHumanTasks();
            services.AddRuntimeWorkers();
        });
        await RetimeAsync(table, world, node, terms, amounts.Of("retimed", 100_000));
        await DrainAsync(table, world, node, amounts.Of("drained", 20_000));
        await LatenessAsync(table, world, node, amounts.Of("rate", 100), amounts.Of("seconds", 15));
    }

    private static async Task RetimeAsync(Table table, DurableWorld world, TestNode node, BenchTerms terms, int count)
    {
        var now = DateTimeOffset.UtcNow;
        await LimitCrowd.AddAsync(world, "retimed", count, place => now.AddMilliseconds(-place % 3_600_000), TimeSpan.FromHours(3));
        var alone = await TransitionBenchmarks.DurableAsync(world, Clients);

        terms.Change("4 h");
        var start = Stopwatch.GetTimestamp();
        var recomputing = Task.Run(() => node.Get<LimitRecomputing>().RunAsync(CancellationToken.None));
        var beside = await MeasureWhileAsync(world, recomputing);
        var elapsed = Stopwatch.GetElapsedTime(start);
        await recomputing;
        await using var context = world.Provider.CreateContext();
        var left = await context.RunningLimits.CountAsync(static row => row.Generation == 0);
        if (left > 0)
            throw new InvalidOperationException($"{left} limits were not computed again.");
        table.Add($"{world.Product}: {count:N0} running limits computed anew", string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:F1} s, {count / elapsed.TotalSeconds:N0}/s"));
        table.Add($"{world.Product}: completions of {Clients} clients meanwhile", string.Create(CultureInfo.InvariantCulture, $"{beside:N0}/s, {beside / alone.PerSecond:P0} of {alone.PerSecond:N0}/s"), "50 %");
    }

    // Until the other work is over, however long that takes.
    private static async Task<double> MeasureWhileAsync(DurableWorld world, Task other)
    {
        var waits = new Waits(world.Node);
        for (var client = 0; client < Clients; client++)
            await waits.AddAsync();
        var (start, done) = (Stopwatch.GetTimestamp(), 0);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            while (!other.IsCompleted || Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1))
            {
                await waits.ResumeAsync(client);
                Interlocked.Increment(ref done);
            }
        })));
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task DrainAsync(Table table, DurableWorld world, TestNode node, int count)
    {
        await ClearAsync(world);
        var now = DateTimeOffset.UtcNow;
        await LimitCrowd.AddAsync(world, "drained", count, _ => now.AddHours(-4).AddSeconds(-1), TimeSpan.FromHours(4));
        var start = Stopwatch.GetTimestamp();
        var done = await node.Get<LimitSweep>().SweepAsync(CancellationToken.None);
        var elapsed = Stopwatch.GetElapsedTime(start);
        await using var context = world.Provider.CreateContext();
        var noted = await context.LimitSteps.CountAsync();
        if (done != count || noted != count)
            throw new InvalidOperationException($"{done} limits were swept and {noted} steps noted.");
        table.Add($"{world.Product}: {count:N0} steps due at once", string.Create(CultureInfo.InvariantCulture, $"{count / elapsed.TotalSeconds:N0}/s"));
    }

    private static async Task LatenessAsync(Table table, DurableWorld world, TestNode node, int rate, int seconds)
    {
        await ClearAsync(world);

        // Writing the crowd takes a while: the first step must not be over by then.
        var first = DateTimeOffset.UtcNow + Time;
        await LimitCrowd.AddAsync(world, "late", rate * seconds, place => first.AddHours(-4).AddSeconds((double)place / rate), TimeSpan.FromHours(4));
        var sweeps = node.Get<IEnumerable<IHostedService>>().OfType<SweepService>().Single();
        await sweeps.StartAsync(CancellationToken.None);
        var end = first.AddSeconds(seconds + 4) - DateTimeOffset.UtcNow;
        await Task.Delay(end > TimeSpan.Zero ? end : TimeSpan.Zero);
        await sweeps.StopAsync(CancellationToken.None);
        await using var context = world.Provider.CreateContext();
        var steps = await context.LimitSteps.Select(static row => new { row.PlannedTicks, row.FiredAt }).ToListAsync();
        if (steps.Count != rate * seconds)
            throw new InvalidOperationException($"{steps.Count} of {rate * seconds} steps came in time.");
        var late = steps.Select(static step => TimeSpan.FromTicks(step.FiredAt.UtcTicks - step.PlannedTicks).TotalMilliseconds).Order().ToArray();
        table.Add($"{world.Product}: lateness of steps at {rate}/s", string.Create(CultureInfo.InvariantCulture, $"median {late[late.Length / 2]:F0} ms, p99 {late[(int)(late.Length * 0.99)]:F0} ms"), "p99 1,000 ms");
    }

    private static async Task ClearAsync(DurableWorld world)
    {
        foreach (var name in new[] { "limit_steps", "limit_events", "running_limits", "case_events", "cases" })
            await world.ExecuteAsync($"DELETE FROM {name}");
    }
}
