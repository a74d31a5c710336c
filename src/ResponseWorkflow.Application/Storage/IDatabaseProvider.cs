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
    /// Makes sure that nobody else migrates the database from now on, waiting for its turn; also removes what a process that was killed while it migrated may
    /// have left behind, where that would keep others from migrating for ever.
    /// </summary>
    /// <param name="context">The context that will migrate.</param>
    /// <param name="timeout">How long to wait for another one to end.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What to dispose of when the migrations have been applied; null where the migrations themselves keep others out until the last is applied.</returns>
    ValueTask<IAsyncDisposable?> LockMigrationAsync(ResponseDbContext context, TimeSpan timeout, CancellationToken cancellationToken) => ValueTask.FromResult<IAsyncDisposable?>(null);
}
