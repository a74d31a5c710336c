using System.Globalization;
using Microsoft.Data.Sqlite;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Migrations.Sqlite;

/// <summary>How SQLite wants to be spoken to. A writer has the database for itself, so there is nothing to claim or to lock.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Interrupted = 9, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, Permission = 3, Authorization = 23, NotADatabase = 26;
    private const int Constraint = 19, PrimaryKey = 1555, Unique = 2067;

    public override bool HasNamelessParameters => false;

    public override bool NeedsParameterTypes => false;

    public override string Quote(string name) => $"\"{name}\"";

    public override string Placeholder(int place) => $"@p{place.ToString(CultureInfo.InvariantCulture)}";

    public override object Instant(DateTimeOffset instant) => instant.UtcTicks;

    public override string Claim(string table, string where, string orderBy, int limit) =>
        $"SELECT * FROM {Quote(table)} WHERE {where} ORDER BY {orderBy} LIMIT {limit.ToString(CultureInfo.InvariantCulture)}";

    public override string SelectHeld(string columns, string table, string where) =>
        $"SELECT {columns} FROM {Quote(table)} WHERE {where}";

    public override string? LockKey(bool exclusive) => null;

    public override bool MergesWalks => true;

    public override StorageFault Classify(Exception exception) => Find<SqliteException>(exception) switch
    {
        null => StorageFault.Other,
        { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: PrimaryKey or Unique } => StorageFault.Duplicate,
        { SqliteErrorCode: Busy or Locked or IoError or Full or Interrupted } => StorageFault.Unavailable,
        { SqliteErrorCode: ReadOnly or Permission or Authorization or NotADatabase or Corrupt or CannotOpen } => StorageFault.Forbidden,
        _ => StorageFault.Other,
    };
}
