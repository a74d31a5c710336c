using System.Diagnostics;
using System.Net;
using Durability.Load;
using Durability.Servers;

namespace Durability.Outages;

/// <summary>The database itself is killed under load and started again, with commits that reach the disk.</summary>
public sealed class KilledPostgreSql
{
    private const int Clients = 12;

    private static int Kills => TestSize.Of(4, 40);

    /// <summary>The claim.</summary>
    [Fact]
    public Task Nothing_is_lost_or_doubled_and_the_server_recovers_by_itself() => Run.PlayAsync(async (run, cancellationToken) =>
    {
        await using var cluster = await PostgreSqlCluster.StartAsync(new PostgreSqlClusterOptions { IsDurable = true }, cancellationToken);
        await using var database = PostgreSqlTestDatabase.In(cluster);
        await database.StartAsync(cancellationToken);
        var node = await run.StartNodeAsync("one", database.ConnectionString, cancellationToken);
        var load = run.StartLoad(Clients, cancellationToken);
        var recoveries = new Recoveries();
        while (run.Kills < Kills)
        {
            await run.UntilAcknowledgedAsync(10, Run.Patience, cancellationToken);
            await Task.Delay(TimeSpan.FromMilliseconds(run.Random.Next(1000)), cancellationToken);
            await cluster.KillAsync(cancellationToken);
            run.Kills++;
            await DemandOutageAsync(node, cancellationToken);
            await cluster.StartAsync(cancellationToken);
            var back = Stopwatch.GetTimestamp();
            await node.WaitReadyAsync(Run.Patience, cancellationToken);
            await run.UntilAcknowledgedAsync(1, Run.Patience, cancellationToken);
            recoveries.Add(back);
            if (load.Failed.IsCompleted)
                await load.Failed;
        }

        run.Say($"{recoveries}");
        await run.FinishAsync(load, database.Provider, cancellationToken);
        recoveries.Demand();
    });

    private static async Task DemandOutageAsync(ServerNode node, CancellationToken cancellationToken)
    {
        // The processes of a killed server end only when they notice.
        await Run.UntilAsync(async () => await node.ReadinessAsync(cancellationToken) == HttpStatusCode.ServiceUnavailable, Run.Patience, "the server says that it is not ready", cancellationToken);
        using var probe = new Probe(node);
        await probe.DemandUnavailableAsync(cancellationToken);
        node.HasExited.ShouldBeFalse();
    }
}
