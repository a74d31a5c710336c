using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace TestKit.Runtime;

/// <summary>The runtime of one node on a database, with no worker running: tests call them.</summary>
public sealed class TestNode : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>Starts a node.</summary>
    /// <param name="provider">Its database; stays open when the node is disposed of.</param>
    /// <param name="catalogue">Its definitions; null takes those that are stored in the database.</param>
    /// <param name="time">Its clock.</param>
    /// <param name="configure">Further services or settings.</param>
    public TestNode(IDatabaseProvider provider, IDefinitionCatalogue? catalogue, TimeProvider time, Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());

        // Given as an object, so that the container does not dispose of what the test still needs.
        services.AddSingleton(provider);
        services.AddSingleton(time);
        if (catalogue is null)
            services.AddDefinitions();
        else
            services.AddSingleton(catalogue);
        configure?.Invoke(services);
        services.AddRuntime();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    /// <summary>The commands.</summary>
    public InstanceCommands Commands => Get<InstanceCommands>();

    /// <summary>A service.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Delivers stored stimuli until none is left.</summary>
    public async Task DeliverAsync(CancellationToken cancellationToken)
    {
        while (await Get<LateMatches>().SweepAsync(cancellationToken) + await Get<StimulusDelivery>().SweepAsync(cancellationToken) > 0)
        {
        }
    }

    /// <summary>Starts an instance and gives its id.</summary>
    public async Task<string> StartAsync(string definitionId, CancellationToken cancellationToken, string? correlationId = null) =>
        (await Commands.StartAsync(new StartInstance { DefinitionId = definitionId, CorrelationId = correlationId }, new CommandOrigin("test"), cancellationToken)).InstanceId;

    /// <summary>Publishes an event.</summary>
    public Task<PublicationAnswer> PublishAsync(string eventName, CancellationToken cancellationToken, string? correlationId = null, string? instanceId = null) =>
        Commands.PublishEventAsync(eventName, DataValue.Null, correlationId, instanceId, new CommandOrigin("test"), cancellationToken);

    /// <summary>The ids of an instance's bookmarks, in order.</summary>
    public async Task<string[]> BookmarksAsync(string instanceId, CancellationToken cancellationToken)
    {
        await using var context = Get<Database>().CreateContext();
        return await context.Bookmarks.Where(row => row.InstanceId == instanceId).OrderBy(static row => row.Id).Select(static row => row.Id).ToArrayAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
