using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Migrations.Sqlite;

namespace Compliance.Storage;

/// <summary>A SQLite file that cannot be used.</summary>
public sealed class SqliteFaultTests(SqliteTestDatabase database) : StorageCompliance(database), IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task A_file_in_a_folder_that_is_not_there_is_for_an_administrator()
    {
        await using var provider = new SqliteDatabase($"Data Source={Path.Combine(Path.GetTempPath(), "response-not-there", "response.db")}");
        (await Faults.OfWritingAsync(provider, Token)).ShouldBe(StorageFault.Forbidden);
    }

    [Fact]
    public async Task A_file_opened_for_reading_only_is_forbidden()
    {
        await using var provider = TestDatabase.CreateProvider($"{TestDatabase.ConnectionString};Mode=ReadOnly");
        (await Faults.OfWritingAsync(provider, Token)).ShouldBe(StorageFault.Forbidden);
    }

    [Fact]
    public async Task A_file_on_a_disk_for_reading_only_is_for_an_administrator()
    {
        await using var disk = await SmallDisk.TryMountAsync(8, Token);
        Assert.SkipWhen(disk is null, "Only root may mount a disk.");
        var path = Path.Combine(disk.Path, "response.db");
        await SqliteTestDatabase.CopyToAsync(path, Token);
        await disk.ForbidWritingAsync(Token);

        await using var provider = new SqliteDatabase($"Data Source={path};Pooling=False");

        // The log beside the file cannot be made, which SQLite does not tell from a folder that is not there.
        (await Faults.OfWritingAsync(provider, Token)).ShouldBe(StorageFault.Forbidden);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_forbidden()
    {
        var path = Path.Combine(Path.GetDirectoryName(((SqliteTestDatabase)TestDatabase).Path)!, "text.db");
        await File.WriteAllTextAsync(path, string.Concat(Enumerable.Repeat("This is a text and no database. ", 1000)), Token);
        await using var provider = new SqliteDatabase($"Data Source={path};Pooling=False");
        (await Faults.OfWritingAsync(provider, Token)).ShouldBe(StorageFault.Forbidden);
    }

    [Fact]
    public async Task A_file_that_another_program_writes_is_unavailable_within_the_timeout_and_usable_afterwards()
    {
        await using var provider = TestDatabase.CreateProvider($"{TestDatabase.ConnectionString};Default Timeout=1");
        await using var other = new SqliteConnection($"{TestDatabase.ConnectionString};Pooling=False");
        await other.OpenAsync(Token);
        await using (var holds = await other.BeginTransactionAsync(Token))
        {
            var began = Stopwatch.GetTimestamp();
            (await Faults.OfWritingAsync(provider, Token)).ShouldBe(StorageFault.Unavailable);
            Stopwatch.GetElapsedTime(began).ShouldBeInRange(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(8));
        }

        var id = Sample.NewId("after");
        await Faults.WriteAsync(provider, id, Token);
        (await ExistsAsync(provider, id)).ShouldBeTrue();
    }

    [Fact]
    public async Task Readers_are_not_held_up_by_a_writer()
    {
        await using var other = new SqliteConnection($"{TestDatabase.ConnectionString};Pooling=False");
        await other.OpenAsync(Token);
        await using var holds = await other.BeginTransactionAsync(Token);
        (await ExistsAsync(TestDatabase.Provider, "nobody")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_may_not_grow_is_unavailable_and_nothing_of_the_transaction_is_stored()
    {
        await using var own = new SqliteTestDatabase();
        await own.StartAsync(Token);
        var large = Sample.Instance();
        large.State = new byte[1_000_000];
        var error = await Should.ThrowAsync<StorageUnavailableException>(own.Open().RunAsync(
            async (transaction, token) =>
            {
                // The limit belongs to the connection, which is given up after the fault: room again.
                await using (var limit = transaction.Command("PRAGMA max_page_count = 100"))
                    await limit.ExecuteNonQueryAsync(token);
                transaction.Insert(Sample.Timer("small"));
                transaction.Insert(large);
            },
            Token));

        error.Fault.ShouldBe(StorageFault.Unavailable);
        (await ExistsAsync(own.Provider, "small")).ShouldBeFalse();
        await Faults.WriteAsync(own.Provider, "small", Token);
        (await ExistsAsync(own.Provider, "small")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_full_disk_is_unavailable_and_the_database_recovers_by_itself_when_there_is_room()
    {
        await using var disk = await SmallDisk.TryMountAsync(4, Token);
        Assert.SkipWhen(disk is null, "Only root may mount a disk.");
        var path = Path.Combine(disk.Path, "response.db");
        await SqliteTestDatabase.CopyToAsync(path, Token);
        var ballast = Path.Combine(disk.Path, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[1_500_000], Token);

        await using var provider = new SqliteDatabase($"Data Source={path};Pooling=False");
        var (written, error) = await Faults.FillAsync(provider, Token);
        error.Fault.ShouldBe(StorageFault.Unavailable);
        written.ShouldBeGreaterThan(0);

        File.Delete(ballast);
        await Faults.WriteAsync(provider, "after", Token);
        await using var context = provider.CreateContext();
        (await context.Instances.CountAsync(Token)).ShouldBe(written);
        (await context.Timers.CountAsync(Token)).ShouldBe(written + 1);
    }

    private static async Task<bool> ExistsAsync(IDatabaseProvider provider, string id)
    {
        await using var context = provider.CreateContext();
        return await context.Timers.AnyAsync(row => row.Id == id, Token);
    }
}
