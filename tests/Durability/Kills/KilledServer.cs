using System.Diagnostics;
using Durability.Servers;

namespace Durability.Kills;

/// <summary>A server that is killed again and again under load, on each database.</summary>
public abstract class KilledServer(TestDatabase database)
{
    private const int Clients = 16;

    private static int Kills => TestSize.Of(30, 250);

    /// <summary>The claim.</summary>
    [Fact]
    public Task Nothing_acknowledged_is_lost_and_nothing_is_doubled_however_often_the_server_is_killed() => Durability.Run.PlayAsync(async (run, cancellationToken) =>
    {
        await database.StartAsync(cancellationToken);
        var node = await run.StartNodeAsync("one", database.ConnectionString, cancellationToken);
        var load = run.StartLoad(Clients, cancellationToken);
        var recoveries = new Recoveries();
        while (run.Kills < Kills)
        {
            await RandomMomentAsync(run, cancellationToken);
            await KillAsync(run, node, cancellationToken);
            var began = Stopwatch.GetTimestamp();

            // Now and then it is killed again while it starts.
            while (run.Kills < Kills && run.Random.Next(6) == 0)
            {
                await RandomMomentAsync(run, cancellationToken);
                await KillAsync(run, node, cancellationToken);
                began = Stopwatch.GetTimestamp();
            }

            await node.WaitReadyAsync(Durability.Run.Patience, cancellationToken);
            recoveries.Add(began);
            if (load.Failed.IsCompleted)
                await load.Failed;
        }

        run.Say($"{recoveries}");
        await run.FinishAsync(load, database.Provider, cancellationToken);
        run.DemandNoErrorsLogged();
        recoveries.Demand();
    });

    private static async Task KillAsync(Run run, ServerNode node, CancellationToken cancellationToken)
    {
        await node.KillAsync(cancellationToken);
        run.Kills++;
        node.Start();
    }

    private static Task RandomMomentAsync(Run run, CancellationToken cancellationToken) => Task.Delay(TimeSpan.FromMilliseconds(run.Random.Next(100, 1500)), cancellationToken);
}
