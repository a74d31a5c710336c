namespace Durability.Stopping;

/// <summary>On PostgreSQL.</summary>
public sealed class StoppedServerOnPostgreSql(PostgreSqlTestDatabase database) : StoppedServer(database), IClassFixture<PostgreSqlTestDatabase>;
