namespace Durability.Kills;

/// <summary>On PostgreSQL.</summary>
public sealed class KilledServerOnPostgreSql(PostgreSqlTestDatabase database) : KilledServer(database), IClassFixture<PostgreSqlTestDatabase>;
