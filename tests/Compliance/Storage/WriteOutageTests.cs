using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Migrations.Sqlite;
using TestKit;

namespace Compliance.Storage;

/// <summary>What is known of a database that can be read and takes no writes.</summary>
public sealed class WriteOutageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_known_since_when_a_full_disk_takes_no_writes_until_one_succeeds_whatever_is_read_meanwhile()
    {
        await using var disk = await SmallDisk.TryMountAsync(8, Token);
        Assert.SkipWhen(disk is null, "Only root may mount a disk.");
        var path = Path.Combine(disk.Path, "response.db");
        await SqliteTestDatabase.CopyToAsync(path, Token);
        await using var provider = new SqliteDatabase($"Data Source={path};Pooling=False");
        var time = new ManualTimeProvider(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        var database = TestDatabase.Open(provider, time);
        await WriteAsync(database, "before");
        database.WritesRefusedAt.ShouldBeNull();

        await disk.FillAsync(Token);
        await Should.ThrowAsync<StorageUnavailableException>(WriteAsync(database, "during"));
        database.WritesRefusedAt.ShouldBe(time.GetUtcNow());
        (await database.RunAsync(static (transaction, token) => transaction.Context.Instances.CountAsync(token), Token)).ShouldBe(1);
        database.WritesRefusedAt.ShouldBe(time.GetUtcNow());

        disk.MakeRoom();
        await WriteAsync(database, "after");
        database.WritesRefusedAt.ShouldBeNull();
    }

    private static Task WriteAsync(Database database, string id) => database.RunAsync(
        (transaction, _) =>
        {
            var row = Sample.Instance(id);
            row.State = new byte[256 * 1024];
            transaction.Insert(row);
            return Task.CompletedTask;
        },
        Token);
}
