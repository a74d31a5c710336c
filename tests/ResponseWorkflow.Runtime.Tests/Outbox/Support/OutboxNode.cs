using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Outbox.Commands;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Runtime.Tests.Outbox.Support;

/// <summary>One node: the runtime as a server has it, on the world's database and clock.</summary>
internal sealed class OutboxNode : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly MortalDatabase _database;

    public OutboxNode(OutboxWorld world, string name, IReadOnlyDictionary<string, string?> settings, IEnumerable<IOutboxHandler> handlers)
    {
        _database = new MortalDatabase(world.Provider);
        var all = new Dictionary<string, string?>(settings, StringComparer.Ordinal) { ["Node:Name"] = name };
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
        services.AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Debug));
        services.AddSingleton<IDatabaseProvider>(_database);
        services.AddSingleton<IDefinitionCatalogue>(world.Definitions);
        services.AddSingleton<TimeProvider>(world.Clock);
        services.AddRuntime();
        foreach (var handler in handlers)
            services.AddSingleton(handler);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public OutboxLog Log { get; } = new();

    public OutboxWorker Worker => _services.GetRequiredService<OutboxWorker>();

    public OutboxCommands Calls => _services.GetRequiredService<OutboxCommands>();

    public InstanceCommands Instances => _services.GetRequiredService<InstanceCommands>();

    public OutboxMetrics Metrics => _services.GetRequiredService<OutboxMetrics>();

    public StimulusDelivery Inbox => _services.GetRequiredService<StimulusDelivery>();

    /// <summary>The process is killed: nothing it does from now on reaches the database.</summary>
    public void Die() => _database.Die();

    /// <summary>It was only cut off from the database, and is back.</summary>
    public void Revive() => _database.Revive();

    /// <summary>Does all that is due, and all that follows from it, until nothing is due.</summary>
    public async Task RunAsync()
    {
        var token = TestContext.Current.CancellationToken;
        int done;
        await Worker.WhenIdleAsync(token);
        do
        {
            done = await Worker.SweepAsync(token);
            await Worker.WhenIdleAsync(token);
            done += await Inbox.SweepAsync(token);
        }
        while (done > 0);
    }

    /// <summary>Sweeps; the node may die in the middle of it.</summary>
    public async Task SweepMortallyAsync()
    {
        try
        {
            await Worker.SweepAsync(TestContext.Current.CancellationToken);
        }
        catch (StorageUnavailableException)
        {
            // It has died.
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
