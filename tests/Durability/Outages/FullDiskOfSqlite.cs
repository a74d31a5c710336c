using ResponseWorkflow.Migrations.Sqlite;

namespace Durability.Outages;

/// <summary>On SQLite.</summary>
public sealed class FullDiskOfSqlite : FullDisk
{
    /// <summary>The claim.</summary>
    [Fact]
    public Task Commands_are_refused_clearly_reading_works_and_all_goes_on_when_there_is_room() => Run.PlayAsync(async (run, cancellationToken) =>
    {
        await using var disk = await SmallDisk.TryMountAsync(48, cancellationToken);
        Assert.SkipWhen(disk is null, "Only root may mount a disk.");
        var connectionString = $"Data Source={Path.Combine(disk.Path, "response.db")}";
        await using var provider = new SqliteDatabase($"{connectionString};Pooling=False");
        await FillAgainAndAgainAsync(run, disk, connectionString, provider, cancellationToken);
    });
}
