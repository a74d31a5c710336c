using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Systems.Calls;
using TestKit.Databases;

namespace ResponseWorkflow.Server.Tests.Openings.Chaos;

/// <summary>The branches and their people, and systems of a carrier that go wrong, asked by the product's own clients. Carrier and server share the clock of the test.</summary>
public class FaultyWorld : OpeningWorld
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private readonly CarrierConnections _connections;

    /// <summary>On SQLite.</summary>
    public FaultyWorld()
        : this(database: null)
    {
    }

    /// <summary>On a database.</summary>
    /// <param name="database">The database; a SQLite file when null.</param>
    internal FaultyWorld(TestDatabase? database)
        : this(database, new CarrierConnections())
    {
    }

    // A lease that is longer than anything takes: what is tried here is the systems, not the node.
    private FaultyWorld(TestDatabase? database, CarrierConnections connections)
        : base([new("Outbox:Lease", "00:10:00")], database, services => services.Replace(ServiceDescriptor.Singleton<ISystemConnections>(connections))) => _connections = connections;

    /// <summary>The systems.</summary>
    internal FaultyCarrier Systems { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        Systems = await FaultyCarrier.StartAsync(Clock, Token);
        _connections.Address = Systems.Address;
        await base.InitializeAsync();
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        await Systems.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async Task FinishCallsAsync(OutboxWorker worker)
    {
        ArgumentNullException.ThrowIfNull(worker);

        // What is held back or silent waits by the clock of the test: it moves on as long as something is not done.
        for (var finished = worker.WhenIdleAsync(Token); ; Clock.Advance(Step))
        {
            if (await Task.WhenAny(finished, Task.Delay(Quiet, Token)) == finished)
            {
                await finished;
                return;
            }
        }
    }
}
