using System.Globalization;
using Benchmarks.Durable;

namespace Benchmarks.People;

/// <summary>The tracking board and the ledger of dispatch orders over HTTP, of a server in a process of its own, as headquarters and as a branch read them.</summary>
internal static class BoardBenchmarks
{
    private const int Readers = 4;
    private const int Branches = 20;
    private const int Usual = 5000;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public static void Run(Table table, Amounts amounts) => DurableWorld.OnEachAsync(world => RunAsync(table, world, amounts.Of("circuits", Usual))).GetAwaiter().GetResult();

    private static async Task RunAsync(Table table, DurableWorld world, int circuits)
    {
        await using var server = await BenchServer.StartAsync(world);
        var province = await server.AddUnitAsync("P", "province", "headquarters");
        var branches = new List<string>();
        for (var number = 0; number < Branches; number++)
            branches.Add(await server.AddUnitAsync(string.Create(CultureInfo.InvariantCulture, $"B{number:D2}"), "city-branch", province));

        var desk = (await server.AddAsync("desk", "response-desk", branches[0])).Client;
        await BoardAmounts.FillAsync(world, branches, circuits);
        (string Name, HttpClient Client, string Path)[] reads =
        [
            ("board, headquarters", server.Admin, "/api/orders/board?pageSize=20"),
            ("board, headquarters, page 10", server.Admin, "/api/orders/board?pageSize=20&page=10"),
            ("board, a branch", desk, "/api/orders/board?pageSize=20"),
            ("board, a branch, blocked", desk, "/api/orders/board?pageSize=20&standing=Blocked"),
            ("board, headquarters, one branch, overdue", server.Admin, $"/api/orders/board?pageSize=20&standing=Overdue&withinId={branches[0]}"),
            ("board, headquarters, a customer", server.Admin, "/api/orders/board?pageSize=20&customerNumber=K7"),
            ("ledger, headquarters", server.Admin, "/api/orders?pageSize=50&descending=true"),
            ("ledger, a branch", desk, "/api/orders?pageSize=50&descending=true"),
        ];
        foreach (var (name, client, path) in reads)
        {
            var result = await Clients.RunAsync(Readers, Time, _ => BenchServer.CallAsync(client, HttpMethod.Get, path));
            table.Add(
                string.Create(CultureInfo.InvariantCulture, $"{world.Product}: {name} among {circuits:N0} open circuits, {Readers} at a time"),
                string.Create(CultureInfo.InvariantCulture, $"{result.PerSecond:N0}/s, median {result.Median:F1} ms, p99 {result.P99:F1} ms"),
                "p99 100 ms");
        }
    }
}
