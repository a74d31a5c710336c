using System.Diagnostics;
using System.Net;
using Durability.Load;
using Durability.Servers;
using ResponseWorkflow.Application.Storage;

namespace Durability.Outages;

/// <summary>The disk of the database is full under load, and has room again.</summary>
public abstract class FullDisk
{
    private const int Clients = 8;

    private static int Rounds => TestSize.Of(2, 10);

    /// <summary>How long it may take under load until what is reserved in files is used up.</summary>
    private static readonly TimeSpan FillLimit = TimeSpan.FromSeconds(60);

    /// <summary>The claim, on a database on a disk.</summary>
    private protected static async Task FillAgainAndAgainAsync(Run run, SmallDisk disk, string connectionString, IDatabaseProvider provider, CancellationToken cancellationToken)
    {
        var node = await run.StartNodeAsync("one", connectionString, cancellationToken);
        var load = run.StartLoad(Clients, cancellationToken);
        var recoveries = new Recoveries();
        for (var round = 0; round < Rounds; round++)
        {
            await run.UntilAcknowledgedAsync(20, FillLimit, cancellationToken);
            await disk.FillAsync(cancellationToken);
            await DemandOutageAsync(node, cancellationToken);
            disk.MakeRoom();
            var began = Stopwatch.GetTimestamp();
            await node.WaitReadyAsync(Run.Patience, cancellationToken);
            await run.UntilAcknowledgedAsync(10, Run.Patience, cancellationToken);
            recoveries.Add(began);
            if (load.Failed.IsCompleted)
                await load.Failed;
        }

        run.Say($"{recoveries}");
        await run.FinishAsync(load, provider, cancellationToken);
        recoveries.Demand();
    }

    private static async Task DemandOutageAsync(ServerNode node, CancellationToken cancellationToken)
    {
        await Run.UntilAsync(async () => await node.ReadinessAsync(cancellationToken) == HttpStatusCode.ServiceUnavailable, FillLimit, "the server says that it is not ready", cancellationToken);
        using var probe = new Probe(node);
        await probe.DemandUnavailableAsync(cancellationToken);
        await probe.DemandReadableAsync(cancellationToken);
        node.HasExited.ShouldBeFalse();
    }
}
