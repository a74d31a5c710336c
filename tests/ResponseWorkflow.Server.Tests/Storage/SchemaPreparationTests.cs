using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage.Schema;
using ResponseWorkflow.Application.Storage.Settings;
using ResponseWorkflow.Migrations.Sqlite;

namespace ResponseWorkflow.Server.Tests.Storage;

/// <summary>What is done with the database before the program starts, on SQLite.</summary>
public sealed class SchemaPreparationTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly RecordedLog _log = new();

    private string File => _folder["response.db"];

    private string Connection => $"Data Source={File};Pooling=False;Default Timeout=1";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_database_gets_the_whole_schema_and_a_second_start_changes_nothing()
    {
        var first = await PrepareAsync();
        var second = await PrepareAsync();

        first.IsCurrent.ShouldBeTrue();
        first.Applied.ShouldNotBeEmpty();
        second.Applied.ShouldBe(first.Applied);
        _log.Lines.Count(static line => line.Contains("brought up to date")).ShouldBe(1);
    }

    [Fact]
    public async Task An_older_schema_is_refused_when_migrating_is_off()
    {
        var refused = await Should.ThrowAsync<StartRefusedException>(PrepareAsync(static options => options.MigrateAtStart = false));

        refused.Message.ShouldContain("_Initial");
        refused.Message.ShouldContain("response db script --provider sqlite");
        refused.Message.ShouldContain("Storage:MigrateAtStart");
        await PrepareAsync();
        (await PrepareAsync(static options => options.MigrateAtStart = false)).IsCurrent.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_newer_schema_is_refused(bool migrateAtStart)
    {
        await PrepareAsync();
        await ExecuteAsync("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Tomorrow', '99.0')");

        var refused = await Should.ThrowAsync<StartRefusedException>(PrepareAsync(options => options.MigrateAtStart = migrateAtStart));

        refused.Message.ShouldContain("newer");
        refused.Message.ShouldContain("29991231000000_Tomorrow");
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        await ExecuteAsync("CREATE TABLE instances (other TEXT)");

        var refused = await Should.ThrowAsync<StartRefusedException>(PrepareAsync());

        refused.Message.ShouldContain("already exists");
        refused.Message.ShouldContain(File);
    }

    [Fact]
    public async Task A_damaged_file_is_refused_at_once()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 4096), TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<StartRefusedException>(PrepareAsync())).Message.ShouldContain("not a database");
    }

    [Fact]
    public async Task A_place_where_no_file_can_be_is_refused_at_once()
    {
        var refused = await Should.ThrowAsync<StartRefusedException>(PrepareAsync(connection: $"Data Source={_folder["missing/response.db"]}"));

        refused.Message.ShouldContain("unable to open database file");
        refused.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_read_only_database_is_refused_though_its_schema_fits()
    {
        await PrepareAsync();

        (await Should.ThrowAsync<StartRefusedException>(PrepareAsync(connection: $"{Connection};Mode=ReadOnly"))).Message.ShouldContain("readonly");
    }

    [Fact]
    public async Task A_locked_file_is_waited_for()
    {
        await using var other = await LockAsync();
        var preparing = PrepareAsync(static options => (options.FirstStartPause, options.LongestStartPause) = (TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(5)));
        await _log.LineAsync("cannot be used yet (try 1)", TestContext.Current.CancellationToken);

        await other.DisposeAsync();

        (await preparing).IsCurrent.ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_stays_locked_is_given_up()
    {
        await using var other = await LockAsync();

        var refused = await Should.ThrowAsync<StartRefusedException>(PrepareAsync(static options => options.StartTimeout = TimeSpan.Zero));

        refused.Message.ShouldContain("locked");
        refused.Message.ShouldContain("Storage:StartTimeout");
    }

    [Fact]
    public async Task Waiting_ends_when_the_process_is_asked_to_stop()
    {
        await using var other = await LockAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var preparing = PrepareAsync(static options => (options.FirstStartPause, options.LongestStartPause) = (TimeSpan.FromHours(1), TimeSpan.FromHours(1)), stopping: stop.Token, timeout: TimeSpan.FromHours(2));
        await _log.LineAsync("cannot be used yet (try 1)", TestContext.Current.CancellationToken);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(preparing);
    }

    [Fact]
    public async Task A_lock_that_a_killed_migration_left_behind_does_not_stop_the_next_one()
    {
        await ExecuteAsync("""CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');""");

        (await PrepareAsync()).IsCurrent.ShouldBeTrue();
    }

    private async Task<SchemaState> PrepareAsync(Action<StorageOptions>? change = null, string? connection = null, CancellationToken? stopping = null, TimeSpan? timeout = null)
    {
        var options = new StorageOptions { StartTimeout = timeout ?? TimeSpan.FromSeconds(60) };
        change?.Invoke(options);
        await using var provider = new SqliteDatabase(connection ?? Connection);
        return await new SchemaPreparation(provider, options, TimeProvider.System, _log.For<SchemaPreparation>()).PrepareAsync(stopping ?? TestContext.Current.CancellationToken);
    }

    private async Task<SqliteConnection> LockAsync()
    {
        var connection = new SqliteConnection(Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync(connection, "BEGIN EXCLUSIVE");
        return connection;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection(Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync(connection, sql);
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
