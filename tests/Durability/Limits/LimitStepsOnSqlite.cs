namespace Durability.Limits;

/// <summary>On SQLite, with one server.</summary>
public sealed class LimitStepsOnSqlite(SqliteTestDatabase database) : LimitSteps(database, nodeCount: 1), IClassFixture<SqliteTestDatabase>;
