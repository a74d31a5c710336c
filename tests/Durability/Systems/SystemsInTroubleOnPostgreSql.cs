namespace Durability.Systems;

/// <summary>On PostgreSQL.</summary>
public sealed class SystemsInTroubleOnPostgreSql(PostgreSqlTestDatabase database) : SystemsInTrouble(database), IClassFixture<PostgreSqlTestDatabase>;
