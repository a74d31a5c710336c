namespace Durability.Kills;

/// <summary>On SQLite.</summary>
public sealed class KilledServerOnSqlite(SqliteTestDatabase database) : KilledServer(database), IClassFixture<SqliteTestDatabase>;
