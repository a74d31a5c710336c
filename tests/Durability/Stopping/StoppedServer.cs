using System.Diagnostics;
using Durability.Servers;

namespace Durability.Stopping;

/// <summary>A server that is stopped in an orderly way under load (SIGTERM), on each database.</summary>
public abstract class StoppedServer(TestDatabase database)
{
    private const int Clients = 16;
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(15);

    private static int Stops => TestSize.Of(3, 20);

    /// <summary>The claim.</summary>
    [Fact]
    public Task What_is_in_hand_is_finished_and_what_was_answered_is_there() => Run.PlayAsync(async (run, cancellationToken) =>
    {
        await database.StartAsync(cancellationToken);
        var node = await run.StartNodeAsync("one", database.ConnectionString, cancellationToken, ("Hosting:ShutdownTimeout", ShutdownTimeout.ToString("c")));
        var load = run.StartLoad(Clients, cancellationToken);
        for (var stop = 0; stop < Stops; stop++)
        {
            await run.UntilAcknowledgedAsync(20, TimeSpan.FromSeconds(60), cancellationToken);
            await StopAsync(run, node, cancellationToken);
            node.Start();
            await node.WaitReadyAsync(Run.Patience, cancellationToken);
            if (load.Failed.IsCompleted)
                await load.Failed;
        }

        await run.FinishAsync(load, database.Provider, cancellationToken);
        run.DemandNoErrorsLogged();
    });

    private static async Task StopAsync(Run run, ServerNode node, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        (await node.StopAsync(cancellationToken)).ShouldBe(0);
        var elapsed = Stopwatch.GetElapsedTime(began);
        run.Say($"Stopped within {elapsed.TotalSeconds:0.0} s");
        elapsed.ShouldBeLessThan(ShutdownTimeout);
    }
}
