using ResponseWorkflow.Migrations.PostgreSql;

namespace Durability.Outages;

/// <summary>On PostgreSQL: a tablespace, so that the cluster itself lives on.</summary>
public sealed class FullDiskOfPostgreSql : FullDisk
{
    /// <summary>The claim.</summary>
    [Fact]
    public Task Commands_are_refused_clearly_reading_works_and_all_goes_on_when_there_is_room() => Run.PlayAsync(async (run, cancellationToken) =>
    {
        await using var disk = await SmallDisk.TryMountAsync(64, cancellationToken);
        Assert.SkipWhen(disk is null, "Only root may mount a disk.");
        await using var cluster = await PostgreSqlCluster.StartAsync(new PostgreSqlClusterOptions(), cancellationToken);
        await cluster.ExecuteAsync($"CREATE TABLESPACE small LOCATION '{disk.Path}'", cancellationToken);
        var connectionString = await cluster.CreateDatabaseAsync(cancellationToken, "TABLESPACE small");
        await using var provider = new PostgreSqlDatabase($"{connectionString};Pooling=False");
        await FillAgainAndAgainAsync(run, disk, connectionString, provider, cancellationToken);
    });
}
