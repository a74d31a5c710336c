using Microsoft.EntityFrameworkCore;
using Npgsql;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Migrations.PostgreSql;

namespace Compliance.Storage;

/// <summary>A PostgreSQL server that cannot be used.</summary>
public sealed class PostgreSqlFaultTests(PostgreSqlTestDatabase database) : StorageCompliance(database), IClassFixture<PostgreSqlTestDatabase>
{
    private NpgsqlConnectionStringBuilder Connection => new(TestDatabase.ConnectionString) { Pooling = false };

    private Task<PostgreSqlCluster> Cluster => ((PostgreSqlTestDatabase)TestDatabase).Cluster;

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable() =>
        (await FaultAsync(static connection => connection.Port = 1)).ShouldBe(StorageFault.Unavailable);

    [Fact]
    public async Task A_host_that_has_no_address_is_unavailable() =>
        (await FaultAsync(static connection => connection.Host = "no-such-host.invalid")).ShouldBe(StorageFault.Unavailable);

    [Fact]
    public async Task A_wrong_password_is_forbidden() =>
        (await FaultAsync(static connection => connection.Password = "wrong")).ShouldBe(StorageFault.Forbidden);

    [Fact]
    public async Task A_user_that_is_not_there_is_forbidden() =>
        (await FaultAsync(static connection => connection.Username = "nobody")).ShouldBe(StorageFault.Forbidden);

    [Fact]
    public async Task A_database_that_is_not_there_is_forbidden() =>
        (await FaultAsync(static connection => connection.Database = "not_there")).ShouldBe(StorageFault.Forbidden);

    [Fact]
    public async Task A_user_without_rights_is_forbidden()
    {
        await (await Cluster).ExecuteAsync("CREATE ROLE without_rights LOGIN PASSWORD 'x'", Token);
        (await FaultAsync(static connection => (connection.Username, connection.Password) = ("without_rights", "x"))).ShouldBe(StorageFault.Forbidden);
    }

    [Fact]
    public async Task A_server_that_only_reads_is_forbidden() =>
        (await FaultAsync(static connection => connection.Options = "-c default_transaction_read_only=on")).ShouldBe(StorageFault.Forbidden);

    [Fact]
    public async Task A_server_without_a_free_connection_is_unavailable()
    {
        var name = Connection.Database!;
        await (await Cluster).ExecuteAsync($"CREATE ROLE one_connection LOGIN PASSWORD 'x' CONNECTION LIMIT 1", Token);
        await (await Cluster).ExecuteAsync("GRANT ALL ON ALL TABLES IN SCHEMA public TO one_connection", Token, name);
        var connection = Connection;
        (connection.Username, connection.Password) = ("one_connection", "x");
        await using var holds = new NpgsqlConnection(connection.ToString());
        await holds.OpenAsync(Token);

        await using var provider = new PostgreSqlDatabase(connection.ToString());
        (await Faults.OfWritingAsync(provider, Token)).ShouldBe(StorageFault.Unavailable);
    }

    [Fact]
    public async Task A_transaction_that_gets_no_turn_in_time_is_told_so_and_takes_nobody_elses()
    {
        await using var provider = new PostgreSqlDatabase(Connection.ToString(), new WriterLimits(1, TimeSpan.FromMilliseconds(100)));
        await using (await provider.OpenWriterAsync(Token))
        {
            (await Faults.OfWritingAsync(provider, Token)).ShouldBe(StorageFault.Unavailable);
            await using var context = provider.CreateContext();
            (await context.Timers.CountAsync(static row => row.Id == "nobody", Token)).ShouldBe(0, "reading needs no turn");
        }

        for (var time = 0; time < 3; time++)
            await Faults.WriteAsync(provider, Sample.NewId("turn"), Token);
    }

    [Fact]
    public async Task A_connection_that_could_not_be_opened_gives_its_turn_back()
    {
        var connection = Connection;
        connection.Port = 1;
        await using var provider = new PostgreSqlDatabase(connection.ToString(), new WriterLimits(1, TimeSpan.FromSeconds(30)));

        for (var time = 0; time < 3; time++)
            (await Faults.OfWritingAsync(provider, Token)).ShouldBe(StorageFault.Unavailable);
    }

    [Fact]
    public async Task A_connection_that_the_server_cuts_is_unavailable_and_the_next_one_works()
    {
        await using var provider = TestDatabase.CreateProvider();
        var id = Sample.NewId("cut");
        var error = await Should.ThrowAsync<StorageUnavailableException>(TestDatabase.Open(provider).RunAsync(
            async (transaction, token) =>
            {
                transaction.Insert(Sample.Timer(id));
                await transaction.FlushAsync(token);
                await using (var command = transaction.Command("SELECT pg_terminate_backend(pg_backend_pid())"))
                    await command.ExecuteNonQueryAsync(token);
            },
            Token));

        error.Fault.ShouldBe(StorageFault.Unavailable);
        await Faults.WriteAsync(provider, id, Token);
    }

    [Fact]
    public async Task A_server_that_was_killed_is_unavailable_and_everything_committed_is_there_after_its_restart()
    {
        await using var cluster = await PostgreSqlCluster.StartAsync(new PostgreSqlClusterOptions(), Token);
        await using var own = PostgreSqlTestDatabase.In(cluster);
        await own.StartAsync(Token);
        await Faults.WriteAsync(own.Provider, "before", Token);

        await cluster.KillAsync(Token);
        (await Faults.OfWritingAsync(own.Provider, Token)).ShouldBe(StorageFault.Unavailable);

        await cluster.StartAsync(Token);
        await Faults.WriteAsync(own.Provider, "after", Token);
        await using var context = own.Provider.CreateContext();
        (await context.Timers.Select(static row => row.Id).Order().ToArrayAsync(Token)).ShouldBe(["after", "before"]);
    }

    [Fact]
    public async Task A_full_disk_is_unavailable_and_the_database_recovers_by_itself_when_there_is_room()
    {
        await using var disk = await SmallDisk.TryMountAsync(24, Token);
        Assert.SkipWhen(disk is null, "Only root may mount a disk.");
        var cluster = await Cluster;
        await cluster.ExecuteAsync($"CREATE TABLESPACE small LOCATION '{disk.Path}'", Token);
        var connectionString = await cluster.CreateDatabaseAsync(Token, "TABLESPACE small");
        try
        {
            await FillAndRecoverAsync(connectionString, disk);
        }
        finally
        {
            await cluster.DropDatabaseAsync(new NpgsqlConnectionStringBuilder(connectionString).Database!, CancellationToken.None);
            await cluster.ExecuteAsync("DROP TABLESPACE small", CancellationToken.None);
        }
    }

    private async Task FillAndRecoverAsync(string connectionString, SmallDisk disk)
    {
        var ballast = Path.Combine(disk.Path, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[4_000_000], Token);
        await using var provider = TestDatabase.CreateProvider(connectionString);
        var (written, error) = await Faults.FillAsync(provider, Token);
        error.Fault.ShouldBe(StorageFault.Unavailable);
        written.ShouldBeGreaterThan(0);

        File.Delete(ballast);
        await Faults.WriteAsync(provider, "after", Token);
        await using var context = provider.CreateContext();
        (await context.Instances.CountAsync(Token)).ShouldBe(written);
        (await context.Timers.CountAsync(Token)).ShouldBe(written + 1);
    }

    private async Task<StorageFault> FaultAsync(Action<NpgsqlConnectionStringBuilder> change)
    {
        var connection = Connection;
        change(connection);
        await using var provider = new PostgreSqlDatabase(connection.ToString());
        return await Faults.OfWritingAsync(provider, Token);
    }
}
