using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.Queries;
using ResponseWorkflow.Engine.Execution;

namespace Benchmarks.Durable;

/// <summary>Pages of the list of instances among a million.</summary>
internal static class ListBenchmarks
{
    private const int Repeats = 11;

    // Fewer while something is tried out: RESPONSEWORKFLOW_BENCH_INSTANCES=100000.
    public static readonly int Instances = int.TryParse(Environment.GetEnvironmentVariable("RESPONSEWORKFLOW_BENCH_INSTANCES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1_000_000;

    public static void Run(Table table) => DurableWorld.OnEachAsync(world => RunAsync(table, world)).GetAwaiter().GetResult();

    private static async Task RunAsync(Table table, DurableWorld world)
    {
        await FillAsync(world);
        var listing = world.Node.Get<InstanceListing>();
        (string Name, InstanceSearch Search, InstanceOrder Order, int Page)[] lists =
        [
            ("first page", new(), InstanceOrder.Created, 0),
            ("page 1,000", new(), InstanceOrder.Created, 1000),
            ("by last step", new(), InstanceOrder.LastExecuted, 0),
            ("by last step, page 1,000", new(), InstanceOrder.LastExecuted, 1000),
            ("by end", new(), InstanceOrder.Finished, 0),
            ("by end, page 1,000", new(), InstanceOrder.Finished, 1000),
            ("by name", new(), InstanceOrder.Name, 0),
            ("by name, page 1,000", new(), InstanceOrder.Name, 1000),
            ("finished, page 1,000", new() { Statuses = [WorkflowStatus.Finished] }, InstanceOrder.Created, 1000),
            ("running, by last step", new() { Statuses = [WorkflowStatus.Running] }, InstanceOrder.LastExecuted, 0),
            ("faulted, by end", new() { SubStatuses = [WorkflowSubStatus.Faulted] }, InstanceOrder.Finished, 0),
            ("cancelled, of which there are none, by end", new() { SubStatuses = [WorkflowSubStatus.Cancelled] }, InstanceOrder.Finished, 0),
            ("of one definition in 50, by end", new() { DefinitionIds = ["d7"] }, InstanceOrder.Finished, 0),
            ("of one definition in 50, by last step", new() { DefinitionIds = ["d7"] }, InstanceOrder.LastExecuted, 0),
            ("of one definition in 50, page 700", new() { DefinitionIds = ["d7"] }, InstanceOrder.Created, 700),
            ("of three definitions", new() { DefinitionIds = ["d7", "d8", "d9"] }, InstanceOrder.Created, 0),
            ("of the last day", new() { Instants = [new InstantCondition(InstantColumn.Created, InstantComparison.GreaterThan, TimeProvider.System.GetUtcNow().AddDays(-1))] }, InstanceOrder.Created, 0),
            ("running", new() { Statuses = [WorkflowStatus.Running] }, InstanceOrder.Created, 0),
            ("finished", new() { Statuses = [WorkflowStatus.Finished] }, InstanceOrder.Created, 0),
            ("faulted", new() { SubStatuses = [WorkflowSubStatus.Faulted] }, InstanceOrder.Created, 0),
            ("with errors", new() { HasIncidents = true }, InstanceOrder.Created, 0),
            ("of one definition in 50", new() { DefinitionIds = ["d7"] }, InstanceOrder.Created, 0),
            ("of one correlation", new() { CorrelationId = "c77777" }, InstanceOrder.Created, 0),
            ("a text that many hold", new() { Text = "c1" }, InstanceOrder.Created, 0),
            ("a text that one holds", new() { Text = "c777777" }, InstanceOrder.Created, 0),
        ];
        foreach (var list in lists)
        {
            var first = await TimeAsync(listing, list);
            var times = new List<double>();
            for (var repeat = 0; repeat < Repeats; repeat++)
                times.Add(await TimeAsync(listing, list));
            times.Sort();
            table.Add($"{world.Product}: list of {Instances:N0} instances, {list.Name}", string.Create(CultureInfo.InvariantCulture, $"{times[Repeats / 2]:F1} ms, first {first:F0} ms"), "100 ms");
        }
    }

    private static async Task<double> TimeAsync(InstanceListing listing, (string Name, InstanceSearch Search, InstanceOrder Order, int Page) list)
    {
        var start = Stopwatch.GetTimestamp();
        await listing.ListAsync(list.Search, list.Order, isDescending: true, new PageRequest(list.Page, 25), CancellationToken.None);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Fills a database with copies of a real instance: one in fifty runs, one in two hundred is faulted, the rest is finished.</summary>
    public static async Task FillAsync(DurableWorld world)
    {
        world.Catalogue.Add(Definitions.EndlessWaits());
        await new Waits(world.Node).AddAsync();
        await using var context = world.Provider.CreateContext();
        var entity = context.Model.GetEntityTypes().Single(static entity => entity.GetTableName() == "instances");
        var columns = entity.GetProperties().Select(static property => property.GetColumnName()).ToArray();
        var (faulted, finished, suspended) = ((int)WorkflowSubStatus.Faulted, (int)WorkflowSubStatus.Finished, (int)WorkflowSubStatus.Suspended);
        string Minutes(string count) => world.IsSqlite ? $"{count} * 600000000" : $"{count} * interval '1 minute'";
        string Of(string column) => column switch
        {
            "id" => world.IsSqlite ? "lower(hex(randomblob(12))) || printf('%08x', n)" : "substr(md5(n::text || random()::text), 1, 24) || lpad(to_hex(n), 8, '0')",
            "definition_id" => world.IsSqlite ? "'d' || (n % 50)" : "'d' || (n % 50)::text",
            "correlation_id" => world.IsSqlite ? "'c' || n" : "'c' || n::text",
            "status" => "CASE WHEN n % 50 = 0 THEN 0 ELSE 1 END",
            "sub_status" => $"CASE WHEN n % 50 = 0 THEN {suspended} WHEN n % 200 = 1 THEN {faulted} ELSE {finished} END",
            "incident_count" => "CASE WHEN n % 200 = 1 THEN 1 ELSE 0 END",
            "created_at" => $"t.created_at - {Minutes("n")}",
            "updated_at" => $"t.created_at - {Minutes("n")} + {Minutes("(n % 1000)")}",
            "finished_at" => $"CASE WHEN n % 50 = 0 THEN NULL ELSE t.created_at - {Minutes("n")} + {Minutes("(n % 1000)")} END",
            _ => $"t.\"{column}\"",
        };
        var numbers = world.IsSqlite
            ? $"WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {Instances}) "
            : $"WITH numbers(n) AS (SELECT generate_series(1, {Instances})) ";
        await world.ExecuteAsync($"{(world.IsSqlite ? numbers : "")}INSERT INTO instances ({string.Join(", ", columns.Select(static column => $"\"{column}\""))}) {(world.IsSqlite ? "" : numbers)}SELECT {string.Join(", ", columns.Select(Of))} FROM numbers, (SELECT * FROM instances LIMIT 1) t");
        await world.ExecuteAsync(world.IsSqlite ? "ANALYZE" : "VACUUM ANALYZE instances");
    }
}
