namespace ResponseWorkflow.Server.Tests.CircuitChanges;

[Collection(ChangesCollection.Name)]
public sealed class ChangeOnSqlite(LedgerWorld world) : ChangeTests(world);

[Collection(ChangesCollection.Name)]
public sealed class ClosureOnSqlite(LedgerWorld world) : ClosureTests(world);

[Collection(ChangesCollection.Name)]
public sealed class ExtensionOnSqlite(LedgerWorld world) : ExtensionTests(world);

[Collection(ChangesCollection.Name)]
public sealed class SuspensionOnSqlite(LedgerWorld world) : SuspensionTests(world);
