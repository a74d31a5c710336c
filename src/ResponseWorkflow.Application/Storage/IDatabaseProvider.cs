using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ResponseWorkflow.Application.Storage;

/// <summary>One database product, opened on one database.</summary>
public interface IDatabaseProvider : IAsyncDisposable
{
    /// <summary>Name of the product: <c>Sqlite</c>, <c>PostgreSql</c> or <c>SqlServer</c>.</summary>
    string Name { get; }

    /// <summary>How it wants to be spoken to.</summary>
    SqlDialect Dialect { get; }

    /// <summary>Whether several nodes may use the database at once.</summary>
    bool IsShared { get; }

    /// <summary>How to connect, for parts that make connections of their own: the scheduler's tables. It may hold a password; it is not for logs.</summary>
    string ConnectionString { get; }

    /// <summary>Makes connections for <see cref="ConnectionString"/>.</summary>
    DbProviderFactory ConnectionFactory { get; }

    /// <summary>A context of its own, with a connection of its own, that tracks nothing.</summary>
    ResponseDbContext CreateContext();

    /// <summary>A context on a connection that is open.</summary>
    ResponseDbContext CreateContext(DbConnection connection);

    /// <summary>An open connection to write with. Where the database takes one writer at a time, waits for its turn.</summary>
    ValueTask<WriterLease> OpenWriterAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Removes what a process that was killed while it migrated may have left behind, where that would keep others from migrating for ever. Nothing to do where
    /// the lock ends with the connection.
    /// </summary>
    ValueTask ClearAbandonedMigrationAsync(ResponseDbContext context, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
