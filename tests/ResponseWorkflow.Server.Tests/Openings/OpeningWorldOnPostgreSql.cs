using TestKit.Databases;

namespace ResponseWorkflow.Server.Tests.Openings;

/// <summary>The same on PostgreSQL.</summary>
public sealed class OpeningWorldOnPostgreSql() : OpeningWorld(settings: null, new PostgreSqlTestDatabase());
