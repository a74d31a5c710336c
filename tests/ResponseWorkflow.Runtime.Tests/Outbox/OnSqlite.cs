using ResponseWorkflow.Runtime.Tests.Outbox.Support;
using TestKit.Databases;

namespace ResponseWorkflow.Runtime.Tests.Outbox;

public sealed class HttpAnswersOnSqlite : HttpAnswerSuite<KitOutboxStore<SqliteTestDatabase>>;

public sealed class HttpRequestsOnSqlite : HttpRequestSuite<KitOutboxStore<SqliteTestDatabase>>;

public sealed class RetriesOnSqlite : RetrySuite<KitOutboxStore<SqliteTestDatabase>>;

public sealed class LeasesOnSqlite : LeaseSuite<KitOutboxStore<SqliteTestDatabase>>;

public sealed class HeldCallsOnSqlite : HeldSuite<KitOutboxStore<SqliteTestDatabase>>;

public sealed class ChildrenOnSqlite : ChildSuite<KitOutboxStore<SqliteTestDatabase>>;

public sealed class CommandsOnSqlite : CommandSuite<KitOutboxStore<SqliteTestDatabase>>;
