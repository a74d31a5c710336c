using ResponseWorkflow.Application.Storage;
using TestKit.Databases;

namespace ResponseWorkflow.Runtime.Tests.Outbox.Support;

/// <summary>A database of the test kit, for one test.</summary>
/// <typeparam name="TDatabase">The product.</typeparam>
public sealed class KitOutboxStore<TDatabase> : IOutboxStore
    where TDatabase : TestDatabase, new()
{
    private readonly TDatabase _database = new();

    /// <inheritdoc/>
    public async Task<IDatabaseProvider> CreateAsync(CancellationToken cancellationToken)
    {
        await _database.StartAsync(cancellationToken);
        return _database.CreateProvider();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
