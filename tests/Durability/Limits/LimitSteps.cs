using System.Diagnostics;
using System.Globalization;
using Durability.Checks;
using Durability.Load;
using Durability.Servers;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.TimeLimits.Terms;

namespace Durability.Limits;

/// <summary>Time limits whose steps come while servers are killed at random.</summary>
/// <param name="database">The database.</param>
/// <param name="nodeCount">How many servers share it.</param>
public abstract class LimitSteps(TestDatabase database, int nodeCount)
{
    private const int Clients = 8;

    private static int Drills => TestSize.Of(120, 4_000);

    private static int Kills => TestSize.Of(10, 120);

    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(TestSize.Of(8, 240));

    /// <summary>The claim.</summary>
    [Fact]
    public Task Every_step_of_every_limit_comes_once_however_often_servers_are_killed() => Durability.Run.PlayAsync(async (run, cancellationToken) =>
    {
        await database.StartAsync(cancellationToken);
        await database.ClearAsync(cancellationToken);
        var nodes = new List<ServerNode>();
        for (var number = 0; number < nodeCount; number++)
            nodes.Add(await run.StartNodeAsync(string.Create(CultureInfo.InvariantCulture, $"limits-{number}"), database.ConnectionString, cancellationToken));
        var row = await run.Api.PutAsync($"/api/time-limits/rows/{DrillRow.Id}", DrillRow.Request, cancellationToken);
        row.IsDone.ShouldBeTrue(row.ToString());
        await Task.Delay(TermOptions.LongestDelay, cancellationToken);

        var drills = StartAsync(run, cancellationToken);
        while (run.Kills < Kills)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(run.Random.Next(300, 2_500)), cancellationToken);
            var node = nodes[run.Random.Next(nodes.Count)];
            await node.KillAsync(cancellationToken);
            run.Kills++;
            node.Start();

            // Sometimes all of them are down at once, and sometimes one dies while it starts.
            if (run.Random.Next(3) > 0)
                await node.WaitReadyAsync(Durability.Run.Patience, cancellationToken);
        }

        foreach (var node in nodes)
            await node.WaitReadyAsync(Durability.Run.Patience, cancellationToken);
        var acknowledged = await drills;
        var began = Stopwatch.GetTimestamp();
        await Durability.Run.UntilAsync(async () => await IsOverAsync(cancellationToken), TimeSpan.FromMinutes(2), "all drills and what they start have ended", cancellationToken);
        run.Say($"{acknowledged.Count} drills, all over {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s after the last kill");
        foreach (var node in nodes)
            (await node.StopAsync(cancellationToken)).ShouldBe(0);

        var facts = await StoredFacts.ReadAsync(database.Provider, cancellationToken);
        Durability.Run.Demand(await LimitInspection.RunAsync(database.Provider, facts, acknowledged, cancellationToken));
        Durability.Run.Demand(await Replay.RunAsync(database.Provider, facts, cancellationToken));
        run.DemandNoErrorsLogged();
    });

    private static async Task<IReadOnlyCollection<string>> StartAsync(Run run, CancellationToken cancellationToken)
    {
        var (next, started) = (0, new System.Collections.Concurrent.ConcurrentBag<string>());
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(
            async () =>
            {
                while (Interlocked.Increment(ref next) is var number && number <= Drills)
                {
                    // Spread, so that steps of some come while others start.
                    var due = StartsWithin * ((double)number / Drills);
                    if (due - Stopwatch.GetElapsedTime(began) is var pause && pause > TimeSpan.Zero)
                        await Task.Delay(pause, cancellationToken);
                    var correlationId = string.Create(CultureInfo.InvariantCulture, $"{run.Seed}-{number}");
                    var reply = await run.Api.CommandAsync("/api/instances", new { definitionId = Definitions.Drill, correlationId }, $"start {correlationId}", cancellationToken);
                    reply.IsDone.ShouldBeTrue(reply.ToString());
                    started.Add(reply.Body.GetProperty("instanceId").GetString()!);
                }
            },
            cancellationToken)));
        return started;
    }

    private async Task<bool> IsOverAsync(CancellationToken cancellationToken)
    {
        await using var context = database.Provider.CreateContext();
        return await context.Instances.CountAsync(static row => row.DefinitionId == Definitions.Drill && row.FinishedAt != null, cancellationToken) == Drills
            && !await context.Instances.AnyAsync(static row => row.FinishedAt == null, cancellationToken)
            && !await context.Stimuli.AnyAsync(cancellationToken);
    }
}
