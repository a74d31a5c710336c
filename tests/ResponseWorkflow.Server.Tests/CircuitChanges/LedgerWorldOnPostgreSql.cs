using ResponseWorkflow.Server.Tests.Openings;

namespace ResponseWorkflow.Server.Tests.CircuitChanges;

/// <summary>The same on PostgreSQL.</summary>
public sealed class LedgerWorldOnPostgreSql() : LedgerWorld(new OpeningWorldOnPostgreSql());
