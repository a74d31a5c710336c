using TestKit.Databases;

namespace ResponseWorkflow.Server.Tests.Verifications;

/// <summary>The same on PostgreSQL.</summary>
public sealed class VerificationWorldOnPostgreSql() : VerificationWorld(settings: null, new PostgreSqlTestDatabase());
