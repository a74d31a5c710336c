namespace Durability.Stopping;

/// <summary>On SQLite.</summary>
public sealed class StoppedServerOnSqlite(SqliteTestDatabase database) : StoppedServer(database), IClassFixture<SqliteTestDatabase>;
