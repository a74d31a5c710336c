namespace ResponseWorkflow.Server.Tests.Verifications;

public sealed class VerificationProcessOnSqlite(VerificationWorld world) : VerificationProcessTests(world), IClassFixture<VerificationWorld>;

public sealed class ReservationLedgerOnSqlite(VerificationWorld world) : ReservationLedgerTests(world), IClassFixture<VerificationWorld>;
