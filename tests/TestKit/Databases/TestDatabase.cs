using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Storage;

namespace TestKit.Databases;

/// <summary>A migrated database of one product, made for one test class and removed after it.</summary>
/// <remarks>
/// Used as a class fixture; call <see cref="StartAsync"/> before anything else, from every test: only the first call does something. A suite that is to hold on every
/// database is an abstract class that takes a <see cref="TestDatabase"/>, with one sealed subclass for each product.
/// </remarks>
public abstract class TestDatabase : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private IDatabaseProvider? _provider;
    private string? _connectionString;

    /// <summary>As the product's client takes it.</summary>
    public string ConnectionString => _connectionString ?? throw NotStarted();

    /// <summary>The provider that tests share.</summary>
    public IDatabaseProvider Provider => _provider ?? throw NotStarted();

    /// <summary>A second provider on the same database, as another node has it. Whoever asks for it disposes of it.</summary>
    public IDatabaseProvider CreateProvider() => CreateProvider(ConnectionString);

    /// <summary>A provider of this product.</summary>
    public abstract IDatabaseProvider CreateProvider(string connectionString);

    /// <summary>Makes the database, unless it is there.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_provider is not null)
                return;
            _connectionString = await CreateAsync(cancellationToken);
            _provider = CreateProvider(_connectionString);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Transactions on the shared provider.</summary>
    /// <param name="time">The clock; the system's when null. With a manual clock, a transaction that loses many races waits until the clock is moved.</param>
    public Database Open(TimeProvider? time = null) => Open(Provider, time);

    /// <summary>Transactions on a provider.</summary>
    public static Database Open(IDatabaseProvider provider, TimeProvider? time = null) => new(provider, time ?? TimeProvider.System, NullLogger<Database>.Instance);

    /// <summary>Deletes all rows that tests have written.</summary>
    [SuppressMessage("Security", "EF1002:Risk of vulnerability to SQL injection", Justification = "The names come from the model.")]
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        await using var context = Provider.CreateContext();
        foreach (var entity in context.Model.GetEntityTypes().Where(static entity => entity.ClrType != typeof(CatalogueRow)))
            await context.Database.ExecuteSqlRawAsync($"DELETE FROM {Provider.Dialect.Quote(entity.GetTableName()!)}", cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_provider is not null)
        {
            await _provider.DisposeAsync();
            await RemoveAsync();
        }

        _turn.Dispose();
    }

    /// <summary>Makes a migrated database.</summary>
    /// <returns>Its connection string.</returns>
    protected abstract Task<string> CreateAsync(CancellationToken cancellationToken);

    /// <summary>Removes the database.</summary>
    protected abstract ValueTask RemoveAsync();

    private static InvalidOperationException NotStarted() => new("The database is not started; call StartAsync first.");
}
