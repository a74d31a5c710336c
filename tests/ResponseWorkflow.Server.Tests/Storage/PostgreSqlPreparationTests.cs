using Npgsql;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage.Schema;
using ResponseWorkflow.Application.Storage.Settings;
using ResponseWorkflow.Migrations.PostgreSql;
using TestKit.Databases;

namespace ResponseWorkflow.Server.Tests.Storage;

/// <summary>What is done with the database before the program starts, on a real PostgreSQL.</summary>
public sealed class PostgreSqlPreparationTests : IAsyncLifetime
{
    // One for the class. Nobody disposes of it: it ends and removes itself with the process.
    private static readonly Lazy<Task<PostgreSqlCluster>> Shared = new(() => PostgreSqlCluster.StartAsync(new PostgreSqlClusterOptions(), CancellationToken.None));

    private readonly RecordedLog _log = new();
    private PostgreSqlCluster _cluster = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _cluster = await Shared.Value;

    public ValueTask DisposeAsync()
    {
        _log.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Many_nodes_may_start_at_once_on_an_empty_database()
    {
        // Regression: the migrations have a transaction each, and between two of them another node applied the second as well.
        var database = await _cluster.CreateEmptyDatabaseAsync(Token);

        var states = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PrepareAsync(_cluster.ConnectionStringOf(database))));

        states.ShouldAllBe(static state => state.IsCurrent);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_at_once_and_not_shown()
    {
        var database = await _cluster.CreateEmptyDatabaseAsync(Token);

        var refused = await Should.ThrowAsync<StartRefusedException>(PrepareAsync(As(database, "postgres", "battery staple")));

        refused.Message.ShouldContain("password authentication failed");
        refused.Message.ShouldNotContain("battery");
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_refused_at_once()
    {
        (await Should.ThrowAsync<StartRefusedException>(PrepareAsync(_cluster.ConnectionStringOf("nowhere")))).Message.ShouldContain("\"nowhere\" does not exist");
    }

    [Fact]
    public async Task A_user_who_may_not_make_tables_is_refused()
    {
        var database = await _cluster.CreateEmptyDatabaseAsync(Token);
        await _cluster.ExecuteAsync($"CREATE USER guest_{database} PASSWORD 'guest'", Token, database);

        var refused = await Should.ThrowAsync<StartRefusedException>(PrepareAsync(Guest(database)));

        refused.Message.ShouldContain("permission denied");
        refused.Message.ShouldContain("rights");
    }

    [Fact]
    public async Task A_user_who_may_not_write_is_refused_though_the_schema_fits()
    {
        var database = await _cluster.CreateEmptyDatabaseAsync(Token);
        await PrepareAsync(_cluster.ConnectionStringOf(database));
        await _cluster.ExecuteAsync($"CREATE USER guest_{database} PASSWORD 'guest'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO guest_{database}", Token, database);

        (await Should.ThrowAsync<StartRefusedException>(PrepareAsync(Guest(database)))).Message.ShouldContain("permission denied for table catalogue");
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_given_up_after_the_time_that_is_set()
    {
        var refused = await Should.ThrowAsync<StartRefusedException>(PrepareAsync("Host=127.0.0.1;Port=1;Username=u;Password=secret", TimeSpan.FromSeconds(3), new SteppingClock()));

        refused.Message.ShouldContain("127.0.0.1:1");
        refused.Message.ShouldContain("Storage:StartTimeout");
        refused.Message.ShouldNotContain("secret");
        _log.Lines.ShouldContain(static line => line.Contains("try 2"));
    }

    [Fact]
    public async Task A_server_that_comes_later_is_waited_for()
    {
        await using var own = await PostgreSqlCluster.StartAsync(new PostgreSqlClusterOptions(), Token);
        var database = await own.CreateEmptyDatabaseAsync(Token);
        await own.StopAsync(Token);
        var preparing = PrepareAsync(own.ConnectionStringOf(database));
        await _log.LineAsync("cannot be used yet (try 2)", Token);

        await own.StartAsync(Token);

        (await preparing).IsCurrent.ShouldBeTrue();
    }

    private string Guest(string database) => As(database, $"guest_{database}", "guest");

    private string As(string database, string user, string password) =>
        new NpgsqlConnectionStringBuilder(_cluster.ConnectionStringOf(database)) { Username = user, Password = password, Pooling = false }.ToString();

    private async Task<SchemaState> PrepareAsync(string connection, TimeSpan? timeout = null, TimeProvider? time = null)
    {
        var options = new StorageOptions { StartTimeout = timeout ?? TimeSpan.FromSeconds(60), FirstStartPause = TimeSpan.FromMilliseconds(10), LongestStartPause = TimeSpan.FromMilliseconds(20) };
        await using var provider = new PostgreSqlDatabase(connection);
        return await new SchemaPreparation(provider, options, time ?? TimeProvider.System, _log.For<SchemaPreparation>()).PrepareAsync(Token);
    }

    /// <summary>A second passes with each look at the clock, however busy the machine is.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref _seconds);
    }
}
