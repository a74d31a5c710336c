namespace ResponseWorkflow.Server.Tests.Openings.Chaos;

public sealed class OrdersInTroubleOnPostgreSql(FaultyWorldOnPostgreSql world) : OrdersInTrouble(world), IClassFixture<FaultyWorldOnPostgreSql>;
