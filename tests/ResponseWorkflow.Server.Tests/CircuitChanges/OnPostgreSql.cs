namespace ResponseWorkflow.Server.Tests.CircuitChanges;

[Collection(ChangesOnPostgreSqlCollection.Name)]
public sealed class ChangeOnPostgreSql(LedgerWorldOnPostgreSql world) : ChangeTests(world);

[Collection(ChangesOnPostgreSqlCollection.Name)]
public sealed class ClosureOnPostgreSql(LedgerWorldOnPostgreSql world) : ClosureTests(world);

[Collection(ChangesOnPostgreSqlCollection.Name)]
public sealed class ExtensionOnPostgreSql(LedgerWorldOnPostgreSql world) : ExtensionTests(world);

[Collection(ChangesOnPostgreSqlCollection.Name)]
public sealed class SuspensionOnPostgreSql(LedgerWorldOnPostgreSql world) : SuspensionTests(world);
