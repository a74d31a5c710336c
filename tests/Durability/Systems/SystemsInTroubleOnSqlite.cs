namespace Durability.Systems;

/// <summary>On SQLite.</summary>
public sealed class SystemsInTroubleOnSqlite(SqliteTestDatabase database) : SystemsInTrouble(database), IClassFixture<SqliteTestDatabase>;
