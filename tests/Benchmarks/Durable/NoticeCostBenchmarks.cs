using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Notices;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Tasks;
using ResponseWorkflow.Application.TimeLimits.Firing;
using ResponseWorkflow.Application.TimeLimits.Terms;
using TestKit.Runtime;

namespace Benchmarks.Durable;

/// <summary>What a notice costs the transition that causes it: the same steps of limits with nobody to tell, and with one person each.</summary>
internal static class NoticeCostBenchmarks
{
    private const string Owner = "notice-owner";

    // By turns, so that a slow minute of the machine is on both sides.
    private const int Turns = 3;

    public static void Run(Table table, Amounts amounts) => DurableWorld.OnEachAsync(world => RunAsync(table, world, amounts.Of("told", 3_000))).GetAwaiter().GetResult();

    private static async Task RunAsync(Table table, DurableWorld world, int count)
    {
        await using (var context = world.Provider.CreateContext())
        {
            context.Users.Add(new UserRow { Id = Owner, SignInName = Owner, NormalizedName = Owner, DisplayName = Owner, UnitId = UnitTree.RootId, IsActive = true, PasswordHash = "" });
            await context.SaveChangesAsync();
        }

        await using var node = new TestNode(world.Provider, world.Catalogue, TimeProvider.System, static services =>
        {
            services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Error));
            services.AddSingleton<ITimeLimitTerms>(new BenchTerms("4 h"));
            services.AddOrganisation();
            services.AddCases();
            services.AddHumanTasks();
            services.AddNotices();
            services.AddRuntimeWorkers();
        });
        var (alone, told) = (TimeSpan.Zero, TimeSpan.Zero);

        // The first pair makes everything ready and is not counted.
        for (var turn = 0; turn <= Turns; turn++)
        {
            var (without, with) = (await DrainAsync(world, node, count, owner: null), await DrainAsync(world, node, count, Owner));
            if (turn > 0)
                (alone, told) = (alone + without, told + with);
        }

        var steps = count * Turns;
        table.Add($"{world.Product}: steps that tell nobody", string.Create(CultureInfo.InvariantCulture, $"{steps / alone.TotalSeconds:N0}/s"));
        table.Add($"{world.Product}: steps that tell one person each", string.Create(CultureInfo.InvariantCulture, $"{steps / told.TotalSeconds:N0}/s"));
        table.Add($"{world.Product}: what a notice adds to its transition", string.Create(CultureInfo.InvariantCulture, $"{(told - alone).TotalMicroseconds / steps:N0} us"));
    }

    private static async Task<TimeSpan> DrainAsync(DurableWorld world, TestNode node, int count, string? owner)
    {
        foreach (var name in new[] { "notices", "limit_steps", "limit_events", "running_limits", "case_events", "cases" })
            await world.ExecuteAsync($"DELETE FROM {name}");
        var now = DateTimeOffset.UtcNow;
        await LimitCrowd.AddAsync(world, "told", count, _ => now.AddHours(-4).AddSeconds(-1), TimeSpan.FromHours(4), owner);
        var start = Stopwatch.GetTimestamp();
        await node.Get<LimitSweep>().SweepAsync(CancellationToken.None);
        var elapsed = Stopwatch.GetElapsedTime(start);
        await using var context = world.Provider.CreateContext();
        var (noted, written) = (await context.LimitSteps.CountAsync(), await context.Notices.CountAsync());
        if (noted != count || written != (owner is null ? 0 : count))
            throw new InvalidOperationException($"{noted} steps were noted and {written} notices written.");
        return elapsed;
    }
}
