namespace ResponseWorkflow.Server.Tests.Openings;

[Collection(OpeningsCollection.Name)]
public sealed class BranchWorkOnSqlite(OpeningWorld world) : BranchWorkTests(world);

[Collection(OpeningsCollection.Name)]
public sealed class EndToEndOnSqlite(OpeningWorld world) : EndToEndTests(world);

[Collection(OpeningsCollection.Name)]
public sealed class OrderProcessOnSqlite(OpeningWorld world) : OrderProcessTests(world);

[Collection(OpeningsCollection.Name)]
public sealed class ReservedOrderOnSqlite(OpeningWorld world) : ReservedOrderTests(world);

[Collection(OpeningsCollection.Name)]
public sealed class WithdrawalOnSqlite(OpeningWorld world) : WithdrawalTests(world);
