using TestKit.Databases;

namespace ResponseWorkflow.Server.Tests.Openings.Chaos;

/// <summary>The same on PostgreSQL.</summary>
public sealed class FaultyWorldOnPostgreSql() : FaultyWorld(new PostgreSqlTestDatabase());
