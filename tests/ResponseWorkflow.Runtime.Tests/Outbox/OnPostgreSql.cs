using ResponseWorkflow.Runtime.Tests.Outbox.Support;
using TestKit.Databases;

namespace ResponseWorkflow.Runtime.Tests.Outbox;

public sealed class HttpAnswersOnPostgreSql : HttpAnswerSuite<KitOutboxStore<PostgreSqlTestDatabase>>;

public sealed class HttpRequestsOnPostgreSql : HttpRequestSuite<KitOutboxStore<PostgreSqlTestDatabase>>;

public sealed class RetriesOnPostgreSql : RetrySuite<KitOutboxStore<PostgreSqlTestDatabase>>;

public sealed class LeasesOnPostgreSql : LeaseSuite<KitOutboxStore<PostgreSqlTestDatabase>>;

public sealed class HeldCallsOnPostgreSql : HeldSuite<KitOutboxStore<PostgreSqlTestDatabase>>;

public sealed class ChildrenOnPostgreSql : ChildSuite<KitOutboxStore<PostgreSqlTestDatabase>>;

public sealed class CommandsOnPostgreSql : CommandSuite<KitOutboxStore<PostgreSqlTestDatabase>>;
