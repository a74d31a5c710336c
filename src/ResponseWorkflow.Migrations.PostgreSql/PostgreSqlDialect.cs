using System.Globalization;
using System.Net.Sockets;
using Npgsql;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Migrations.PostgreSql;

/// <summary>How PostgreSQL wants to be spoken to.</summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    public override bool HasNamelessParameters => true;

    public override bool NeedsParameterTypes => false;

    public override string Quote(string name) => $"\"{name}\"";

    public override string Placeholder(int place) => $"${(place + 1).ToString(CultureInfo.InvariantCulture)}";

    public override string Claim(string table, string where, string orderBy, int limit) =>
        $"SELECT * FROM {Quote(table)} WHERE {where} ORDER BY {orderBy} LIMIT {limit.ToString(CultureInfo.InvariantCulture)} FOR UPDATE SKIP LOCKED";

    public override string SelectHeld(string columns, string table, string where) =>
        $"SELECT {columns} FROM {Quote(table)} WHERE {where} FOR UPDATE";

    public override string LockKey(bool exclusive) =>
        exclusive ? "SELECT pg_advisory_xact_lock(hashtextextended({0}, 0))" : "SELECT pg_advisory_xact_lock_shared(hashtextextended({0}, 0))";

    public override string RowsOfArrays(int columns) => $"unnest({string.Join(", ", Enumerable.Range(0, columns).Select(Placeholder))})";

    public override StorageFault Classify(Exception exception)
    {
        if (Find<PostgresException>(exception) is { } postgres)
        {
            return postgres.SqlState switch
            {
                PostgresErrorCodes.UniqueViolation => StorageFault.Duplicate,
                PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable => StorageFault.Race,
                PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InvalidPassword
                    or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InvalidCatalogName => StorageFault.Forbidden,

                // Classes: no connection, no room or memory, an operator stopped the server, an error of the machine.
                ['0', '8', ..] or ['5', '3', ..] or ['5', '7', 'P', ..] or ['5', '8', ..] => StorageFault.Unavailable,
                _ => StorageFault.Other,
            };
        }

        return Find<NpgsqlException>(exception) is { } client && (client.IsTransient || client.InnerException is IOException or SocketException or TimeoutException)
            ? StorageFault.Unavailable
            : StorageFault.Other;
    }
}
