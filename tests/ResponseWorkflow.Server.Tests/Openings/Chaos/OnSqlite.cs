namespace ResponseWorkflow.Server.Tests.Openings.Chaos;

public sealed class OrdersInTroubleOnSqlite(FaultyWorld world) : OrdersInTrouble(world), IClassFixture<FaultyWorld>;
