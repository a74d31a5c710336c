using System.Data.Common;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Migrations.Sqlite;

namespace ResponseWorkflow.Runtime.Tests.Timers.Simulation;

/// <summary>A SQLite file whose commits do not wait for the disk: for runs of which nothing is kept.</summary>
internal sealed class UnsyncedSqlite(string connectionString) : IDatabaseProvider
{
    private readonly SqliteDatabase _inner = new(connectionString);
    private readonly HashSet<DbConnection> _set = [];

    public string Name => _inner.Name;

    public SqlDialect Dialect => _inner.Dialect;

    public bool IsShared => _inner.IsShared;

    public string ConnectionString => _inner.ConnectionString;

    public DbProviderFactory ConnectionFactory => _inner.ConnectionFactory;

    public ResponseDbContext CreateContext() => _inner.CreateContext();

    public ResponseDbContext CreateContext(DbConnection connection) => _inner.CreateContext(connection);

    public async ValueTask<WriterLease> OpenWriterAsync(CancellationToken cancellationToken)
    {
        var lease = await _inner.OpenWriterAsync(cancellationToken);
        if (_set.Add(lease.Connection))
        {
            await using var command = lease.Connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous = OFF";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return lease;
    }

    public ValueTask DisposeAsync() => _inner.DisposeAsync();
}
