using System.Diagnostics;
using System.Globalization;
using Durability.Load;
using Durability.Servers;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Outbox;
using TestKit.Http;

namespace Durability.Nodes;

/// <summary>Two nodes on one PostgreSQL database.</summary>
public sealed class TwoNodes(PostgreSqlTestDatabase database) : IClassFixture<PostgreSqlTestDatabase>
{
    private static readonly TimeSpan TakeOverLimit = TimeSpan.FromSeconds(15);

    /// <summary>A crowd of timers, and a node that is killed in the middle of it.</summary>
    [Fact]
    public Task Timers_fire_once_each_on_both_nodes_though_one_is_killed_in_the_middle() => Run.PlayAsync(async (run, cancellationToken) =>
    {
        var count = TestSize.Of(4_000, 20_000);
        var (one, two) = await StartAsync(run, cancellationToken);
        var dueAt = DateTimeOffset.UtcNow + TimeSpan.FromSeconds(TestSize.Of(40, 180));
        await StartAlarmsAsync(run, count, dueAt, cancellationToken);
        (DateTimeOffset.UtcNow < dueAt).ShouldBeTrue("The timers were due before all were there; the machine is too slow for this test.");

        using var ofOne = new Probe(one);
        using var ofTwo = new Probe(two);
        await Run.UntilAsync(async () => await FiredAsync(ofOne) + await FiredAsync(ofTwo) > count / 4 && await FiredAsync(ofOne) > 0, TimeSpan.FromMinutes(4), "the first quarter of the timers has fired", cancellationToken);
        var firedByOne = await FiredAsync(ofOne);
        await one.KillAsync(cancellationToken);
        run.Kills++;
        var left = await RunningAsync(cancellationToken);
        var began = Stopwatch.GetTimestamp();
        await Run.UntilAsync(async () => await RunningAsync(cancellationToken) == 0, TimeSpan.FromMinutes(2), "all timers have fired", cancellationToken);
        run.Say($"{count} timers: {firedByOne} seen at the first node before it was killed, {left} left then, fired by the second within {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s; {await FiredAsync(ofTwo)} in all");

        left.ShouldBeGreaterThan(0, "The node was to be killed in the middle.");
        (await FiredAsync(ofTwo)).ShouldBeGreaterThan(0);
        (await two.StopAsync(cancellationToken)).ShouldBe(0);
        await run.InspectAsync(database.Provider, cancellationToken);

        Task<double> FiredAsync(Probe probe) => probe.MetricAsync("responseworkflow_timer_fired_total", "outcome=\"fired\"", cancellationToken);
    });

    /// <summary>A call whose node dies while the other system has not answered.</summary>
    [Fact]
    public Task The_calls_of_a_killed_node_are_taken_over() => Run.PlayAsync(async (run, cancellationToken) =>
    {
        const int Calls = 10;
        var (one, two) = await StartAsync(run, cancellationToken);
        run.Stub.Answer = static request => request.Attempt == 1 ? StubAnswer.Done() with { Delay = TimeSpan.FromMinutes(5), TakesEffect = false } : StubAnswer.Done();
        for (var number = 0; number < Calls; number++)
            await StartOneAsync(run, Definitions.Errand, $"{run.Seed}-{number}", new { stub = run.Stub.Address.GetLeftPart(UriPartial.Authority), nap = "00:00:00.001" }, cancellationToken);
        await Run.UntilAsync(() => Task.FromResult(run.Stub.Requests.Count == Calls), TimeSpan.FromSeconds(30), "all calls hang", cancellationToken);

        // Whichever node has them: that is the one.
        var owners = await OwnersAsync(cancellationToken);
        var killed = owners[0] == "one" ? one : two;
        var lost = owners.Count(owner => owner == owners[0]);
        await killed.KillAsync(cancellationToken);
        run.Kills++;
        var began = Stopwatch.GetTimestamp();
        await Run.UntilAsync(() => Task.FromResult(run.Stub.Requests.Values.Count(static count => count > 1) >= lost), TakeOverLimit, $"{lost} calls are taken over", cancellationToken);
        run.Say($"{lost} calls were taken over within {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");

        // The calls of the other node were never lost: they are cut off when it stops, and made by the first one again.
        (await (killed == one ? two : one).StopAsync(cancellationToken)).ShouldBe(0);
        killed.Start();
        await killed.WaitReadyAsync(Run.Patience, cancellationToken);
        await Run.UntilAsync(async () => await RunningAsync(cancellationToken) == 0, TimeSpan.FromSeconds(30), "all instances have ended", cancellationToken);
        (await killed.StopAsync(cancellationToken)).ShouldBe(0);
        await run.InspectAsync(database.Provider, cancellationToken);
    });

    private async Task<(ServerNode One, ServerNode Two)> StartAsync(Run run, CancellationToken cancellationToken)
    {
        await database.StartAsync(cancellationToken);
        await database.ClearAsync(cancellationToken);

        // The lease is that of production: the limit is measured against it.
        var one = run.AddNode("one", database.ConnectionString, ("Outbox:Lease", "00:00:10"));
        var two = run.AddNode("two", database.ConnectionString, ("Outbox:Lease", "00:00:10"));
        one.Start();
        two.Start();
        await Task.WhenAll(one.WaitReadyAsync(TimeSpan.FromSeconds(60), cancellationToken), two.WaitReadyAsync(TimeSpan.FromSeconds(60), cancellationToken));
        return (one, two);
    }

    private static async Task StartAlarmsAsync(Run run, int count, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(
            async () =>
            {
                while (Interlocked.Increment(ref next) is var number && number <= count)
                {
                    var at = (dueAt + TimeSpan.FromMilliseconds(number % 2_000)).ToString("O", CultureInfo.InvariantCulture);
                    await StartOneAsync(run, Definitions.Alarm, string.Create(CultureInfo.InvariantCulture, $"{run.Seed}-{number}"), new { at }, cancellationToken);
                }
            },
            cancellationToken)));
    }

    private static async Task StartOneAsync(Run run, string definitionId, string correlationId, object input, CancellationToken cancellationToken)
    {
        var key = $"start {correlationId}";
        var reply = await run.Api.CommandAsync("/api/instances", new { definitionId, correlationId, input }, key, cancellationToken);
        reply.IsDone.ShouldBeTrue(reply.ToString());
        run.Ledger.Started(key, correlationId, reply);
    }

    private async Task<int> RunningAsync(CancellationToken cancellationToken)
    {
        await using var context = database.Provider.CreateContext();
        return await context.Instances.CountAsync(static row => row.FinishedAt == null, cancellationToken);
    }

    private async Task<string[]> OwnersAsync(CancellationToken cancellationToken)
    {
        await using var context = database.Provider.CreateContext();
        return await context.Outbox.Where(static row => row.State == OutboxState.Leased).Select(static row => row.LeaseOwner!).ToArrayAsync(cancellationToken);
    }
}
