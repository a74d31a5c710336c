namespace Durability.Limits;

/// <summary>On PostgreSQL, with two servers.</summary>
public sealed class LimitStepsOnPostgreSql(PostgreSqlTestDatabase database) : LimitSteps(database, nodeCount: 2), IClassFixture<PostgreSqlTestDatabase>;
