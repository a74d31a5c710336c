using System.Globalization;
using ResponseWorkflow.Application.Runtime.Commands;

namespace Benchmarks.Durable;

/// <summary>How much a finished instance takes, and whether a resume feels a million other instances.</summary>
internal static class SizeBenchmarks
{
    private const int Finished = 3_000;
    private const int Real = 1_000;
    private const int Others = 1_000_000;

    public static void Run(Table table) => DurableWorld.OnEachAsync(world => RunAsync(table, world)).GetAwaiter().GetResult();

    private static async Task RunAsync(Table table, DurableWorld world)
    {
        world.Catalogue.Add(Definitions.TenSteps());
        var before = await world.BytesAsync();
        for (var i = 0; i < Finished; i++)
            await world.Node.Commands.StartAsync(new StartInstance { DefinitionId = "steps" }, new CommandOrigin("bench"), CancellationToken.None);
        var bytes = (await world.BytesAsync() - before) / Finished;
        table.Add($"{world.Product}: bytes of a finished instance of 10 steps", string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:F1} kB"), "20 kB");

        world.Catalogue.Add(Definitions.EndlessWaits());
        var few = await ResumesAsync(world);
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        await FillAsync(world);
        var many = await ResumesAsync(world);
        table.Add($"{world.Product}: resume with {Real:N0} instances", string.Create(CultureInfo.InvariantCulture, $"median {few.Median:F2} ms, p99 {few.P99:F1} ms"));
        table.Add($"{world.Product}: resume with {Others:N0} instances", string.Create(CultureInfo.InvariantCulture, $"median {many.Median:F2} ms, p99 {many.P99:F1} ms, {many.Median / few.Median:F2} times"), "1.2 times");
        table.Add($"{world.Product}: managed memory then", string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalMemory(forceFullCollection: true) / 1e6:F1} MB after {memory / 1e6:F1} MB, {(double)GC.GetTotalMemory(forceFullCollection: false) / memory:F2} times"), "1.2 times");
    }

    private static async Task<LoadResult> ResumesAsync(DurableWorld world)
    {
        var waits = new Waits(world.Node);
        for (var i = 0; i < Real; i++)
            await waits.AddAsync();
        var next = 0;
        return await Clients.RunAsync(1, TimeSpan.FromSeconds(6), _ => waits.ResumeAsync(next++ % Real));
    }

    // Copies of a waiting instance with its bookmark and its timer, under ids that lie among those of the real ones.
    private static async Task FillAsync(DurableWorld world)
    {
        var numbers = world.IsSqlite
            ? $"WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {Others}) "
            : $"WITH numbers(n) AS (SELECT generate_series(1, {Others})) ";
        var id = world.IsSqlite ? "lower(hex(randomblob(12))) || printf('%08x', n)" : "substr(md5(n::text || random()::text), 1, 24) || lpad(to_hex(n), 8, '0')";
        await world.ExecuteAsync($"{(world.IsSqlite ? "CREATE TABLE" : "CREATE UNLOGGED TABLE")} copies AS {numbers} SELECT {id} AS id FROM numbers");
        await CopyAsync(world, "instances", "id", "c.id");
        await CopyAsync(world, "bookmarks", "id;instance_id", "c.id || '-3';c.id");
        await CopyAsync(world, "timers", "id;instance_id", "c.id || '-3';c.id");
        await world.ExecuteAsync("DROP TABLE copies");
        await world.ExecuteAsync(world.IsSqlite ? "ANALYZE" : "VACUUM ANALYZE");
        if (world.IsSqlite)
            await world.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        else
            await world.ExecuteAsync("CHECKPOINT");
    }

    private static async Task CopyAsync(DurableWorld world, string table, string keys, string values)
    {
        await using var context = world.Provider.CreateContext();
        var entity = context.Model.GetEntityTypes().Single(entity => Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(entity) == table);
        var columns = entity.GetProperties().Select(static property => Microsoft.EntityFrameworkCore.RelationalPropertyExtensions.GetColumnName(property)).ToArray();
        var changed = keys.Split(';').Zip(values.Split(';')).ToDictionary(static pair => pair.First, static pair => pair.Second, StringComparer.Ordinal);
        await world.ExecuteAsync($"INSERT INTO {table} ({string.Join(", ", columns.Select(Quoted))}) SELECT {string.Join(", ", columns.Select(column => changed.GetValueOrDefault(column, $"t.{Quoted(column)}")))} FROM copies c, (SELECT * FROM {table} WHERE {(table == "instances" ? "status = 0" : "1 = 1")} LIMIT 1) t");
    }

    private static string Quoted(string column) => $"\"{column}\"";
}
