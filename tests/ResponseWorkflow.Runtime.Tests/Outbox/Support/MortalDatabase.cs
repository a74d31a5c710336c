using System.Data.Common;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Runtime.Tests.Outbox.Support;

/// <summary>The database as one node sees it, until that node is cut off: from then on it gets no connection. Disposing of it leaves the database alone.</summary>
internal sealed class MortalDatabase(IDatabaseProvider inner) : IDatabaseProvider
{
    private volatile bool _isDead;

    public string Name => inner.Name;

    public SqlDialect Dialect => inner.Dialect;

    public bool IsShared => inner.IsShared;

    public string ConnectionString => inner.ConnectionString;

    public DbProviderFactory ConnectionFactory => inner.ConnectionFactory;

    public void Die() => _isDead = true;

    public void Revive() => _isDead = false;

    public ResponseDbContext CreateContext() => inner.CreateContext();

    public ResponseDbContext CreateContext(DbConnection connection) => inner.CreateContext(connection);

    public ValueTask<WriterLease> OpenWriterAsync(CancellationToken cancellationToken) => _isDead
        ? throw new StorageUnavailableException(StorageFault.Unavailable, new IOException("The node is dead."))
        : inner.OpenWriterAsync(cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
