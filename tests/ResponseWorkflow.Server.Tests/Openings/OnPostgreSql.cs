namespace ResponseWorkflow.Server.Tests.Openings;

[Collection(OpeningsOnPostgreSqlCollection.Name)]
public sealed class BranchWorkOnPostgreSql(OpeningWorldOnPostgreSql world) : BranchWorkTests(world);

[Collection(OpeningsOnPostgreSqlCollection.Name)]
public sealed class EndToEndOnPostgreSql(OpeningWorldOnPostgreSql world) : EndToEndTests(world);

[Collection(OpeningsOnPostgreSqlCollection.Name)]
public sealed class OrderProcessOnPostgreSql(OpeningWorldOnPostgreSql world) : OrderProcessTests(world);

[Collection(OpeningsOnPostgreSqlCollection.Name)]
public sealed class ReservedOrderOnPostgreSql(OpeningWorldOnPostgreSql world) : ReservedOrderTests(world);

[Collection(OpeningsOnPostgreSqlCollection.Name)]
public sealed class WithdrawalOnPostgreSql(OpeningWorldOnPostgreSql world) : WithdrawalTests(world);
