using System.Data.Common;
using System.Runtime.CompilerServices;

namespace ResponseWorkflow.Application.Storage.Tables;

/// <summary>Writes rows on one connection: in one round trip where the database can, by prepared commands where it is in this process.</summary>
internal abstract class RowWriter
{
    private static readonly ConditionalWeakTable<DbConnection, RowWriter> Writers = [];

    /// <summary>Writes rows in order.</summary>
    /// <exception cref="LostRaceException">A row that should be there is not.</exception>
    public abstract ValueTask WriteAsync(DbTransaction transaction, List<PendingWrite> writes, CancellationToken cancellationToken);

    /// <summary>A command for a statement that is run often. The caller sets the values, runs it and gives it to <see cref="ReturnAsync"/>.</summary>
    public abstract DbCommand Prepared(DbTransaction transaction, string sql, int parameters);

    /// <summary>Takes a command back.</summary>
    public abstract ValueTask ReturnAsync(DbCommand command);

    /// <summary>The writer of a connection.</summary>
    public static RowWriter For(SqlDialect dialect, DbConnection connection) =>
        connection.CanCreateBatch ? new BatchWriter(dialect, connection) : Writers.GetValue(connection, made => new CommandWriter(dialect, made));

    protected static void Check(IReadOnlyList<PendingWrite> writes, int hit)
    {
        if (writes[0].Statement.MustHit && hit != writes.Count)
            throw new LostRaceException(writes[0].Row.GetType().Name);
    }
}
