using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage.Schema;
using ResponseWorkflow.Application.Storage.Settings;
using ResponseWorkflow.Migrations.PostgreSql;

namespace ResponseWorkflow.Server.Tests.Storage;

/// <summary>What is done with the database before the program starts, on a real PostgreSQL.</summary>
public sealed class PostgreSqlPreparationTests(PostgreSqlCluster cluster) : IDisposable
{
    private readonly RecordedLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Many_nodes_may_start_at_once_on_an_empty_database()
    {
        var database = await cluster.CreateAsync();

        var states = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PrepareAsync(cluster.Connection(database))));

        states.ShouldAllBe(static state => state.IsCurrent);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_at_once_and_not_shown()
    {
        var database = await cluster.CreateAsync();

        var refused = await Should.ThrowAsync<StartRefusedException>(PrepareAsync(cluster.Connection(database).Replace("correct horse", "battery staple", StringComparison.Ordinal)));

        refused.Message.ShouldContain("password authentication failed");
        refused.Message.ShouldNotContain("battery");
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_refused_at_once()
    {
        await cluster.StartAsync();

        (await Should.ThrowAsync<StartRefusedException>(PrepareAsync(cluster.Connection("nowhere")))).Message.ShouldContain("\"nowhere\" does not exist");
    }

    [Fact]
    public async Task A_user_who_may_not_make_tables_is_refused()
    {
        var database = await cluster.CreateAsync();
        await cluster.ExecuteAsync(database, $"CREATE USER guest_{database} PASSWORD 'guest'");

        var refused = await Should.ThrowAsync<StartRefusedException>(PrepareAsync(Guest(database)));

        refused.Message.ShouldContain("permission denied");
        refused.Message.ShouldContain("rights");
    }

    [Fact]
    public async Task A_user_who_may_not_write_is_refused_though_the_schema_fits()
    {
        var database = await cluster.CreateAsync();
        await PrepareAsync(cluster.Connection(database));
        await cluster.ExecuteAsync(database, $"CREATE USER guest_{database} PASSWORD 'guest'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO guest_{database}");

        (await Should.ThrowAsync<StartRefusedException>(PrepareAsync(Guest(database)))).Message.ShouldContain("permission denied for table catalogue");
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_given_up_after_the_time_that_is_set()
    {
        var refused = await Should.ThrowAsync<StartRefusedException>(PrepareAsync("Host=127.0.0.1;Port=1;Username=u;Password=secret", TimeSpan.FromMilliseconds(50)));

        refused.Message.ShouldContain("127.0.0.1:1");
        refused.Message.ShouldContain("Storage:StartTimeout");
        refused.Message.ShouldNotContain("secret");
        _log.Lines.ShouldContain(static line => line.Contains("try 2"));
    }

    [Fact]
    public async Task A_server_that_comes_later_is_waited_for()
    {
        await using var own = new PostgreSqlCluster();
        var database = await own.CreateAsync();
        await own.StopAsync();
        var preparing = PrepareAsync(own.Connection(database));
        await _log.LineAsync("cannot be used yet (try 2)", TestContext.Current.CancellationToken);

        await own.StartAsync();

        (await preparing).IsCurrent.ShouldBeTrue();
    }

    private string Guest(string database) => cluster.Connection(database).Replace("Username=response;Password=correct horse", $"Username=guest_{database};Password=guest", StringComparison.Ordinal);

    private async Task<SchemaState> PrepareAsync(string connection, TimeSpan? timeout = null)
    {
        var options = new StorageOptions { StartTimeout = timeout ?? TimeSpan.FromSeconds(60), FirstStartPause = TimeSpan.FromMilliseconds(10), LongestStartPause = TimeSpan.FromMilliseconds(20) };
        await using var provider = new PostgreSqlDatabase(connection);
        return await new SchemaPreparation(provider, options, TimeProvider.System, _log.For<SchemaPreparation>()).PrepareAsync(TestContext.Current.CancellationToken);
    }
}
