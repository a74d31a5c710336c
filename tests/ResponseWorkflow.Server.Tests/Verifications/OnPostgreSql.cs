namespace ResponseWorkflow.Server.Tests.Verifications;

public sealed class VerificationProcessOnPostgreSql(VerificationWorldOnPostgreSql world) : VerificationProcessTests(world), IClassFixture<VerificationWorldOnPostgreSql>;

public sealed class ReservationLedgerOnPostgreSql(VerificationWorldOnPostgreSql world) : ReservationLedgerTests(world), IClassFixture<VerificationWorldOnPostgreSql>;
