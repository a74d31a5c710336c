using System.Diagnostics;
using System.Globalization;
using Benchmarks.Durable;
using Benchmarks.People;

namespace Benchmarks.Orders;

/// <summary>Orders of two circuits each, played end to end over HTTP by several clients at a time: how many a server takes, and what its time is spent on.</summary>
internal static class OrderBenchmarks
{
    private const int UsualOrders = 10;
    private const int UsualClients = 4;
    private const int RoutesTold = 5;

    // A step is followed by work of the server's own, during which people turn to other orders.
    private const int OrdersOfClient = 4;
    private const string Requests = "http_server_request_duration_seconds";
    private const string Callers = "side=\"callers\"";
    private const string Workers = "side=\"workers\"";

    public static void Run(Table table, Amounts amounts) =>
        DurableWorld.OnEachAsync(world => RunAsync(table, world, amounts.Of("orders", UsualOrders), amounts.Of("clients", UsualClients))).GetAwaiter().GetResult();

    private static async Task RunAsync(Table table, DurableWorld database, int orders, int clients)
    {
        await using var world = await OrderWorld.StartAsync(database);

        // As many as there are clients, so that everything is compiled and every connection open.
        using (var warmUp = new OrderPlay(world, clients))
            await PlayAsync(warmUp, first: 0, clients, clients);
        using var play = new OrderPlay(world, clients);
        var before = await ServerMetrics.ReadAsync(world.Admin);
        var elapsed = await PlayAsync(play, first: clients, orders, clients * OrdersOfClient);
        Report(table, new Spent(before, await ServerMetrics.ReadAsync(world.Admin)), $"{database.Product}, {orders} orders of two circuits, {clients} clients", orders, elapsed, [.. play.Latencies.Order()]);
    }

    private static async Task<TimeSpan> PlayAsync(OrderPlay play, int first, int orders, int atOnce)
    {
        var next = first - 1;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            for (var number = Interlocked.Increment(ref next); number < first + orders; number = Interlocked.Increment(ref next))
                await play.RunAsync(number);
        })));
        return Stopwatch.GetElapsedTime(begun);
    }

    private static void Report(Table table, Spent spent, string name, int orders, TimeSpan elapsed, double[] latencies)
    {
        var transitions = spent.Of("responseworkflow_transitions_total");
        table.Add($"{name}: completed", string.Create(CultureInfo.InvariantCulture, $"{orders / elapsed.TotalMinutes:N1}/min, in {elapsed.TotalSeconds:N1} s"));
        table.Add($"{name}: steps of people", string.Create(CultureInfo.InvariantCulture, $"{latencies.Length / elapsed.TotalSeconds:N1}/s, {(double)latencies.Length / orders:N1} of an order"));
        table.Add($"{name}: completing a task", string.Create(CultureInfo.InvariantCulture, $"median {latencies[latencies.Length / 2]:F1} ms, p99 {latencies[(int)(latencies.Length * 0.99)]:F1} ms"));
        table.Add($"{name}: transitions", string.Create(CultureInfo.InvariantCulture, $"{transitions / elapsed.TotalSeconds:N1}/s, {transitions / orders:N1} of an order"));

        var requests = spent.Of($"{Requests}_sum");
        var (database, engine) = (spent.Of("responseworkflow_database_duration_seconds_sum", Callers), spent.Of("responseworkflow_engine_duration_seconds_sum", Callers));
        table.Add($"{name}: time of requests", string.Create(CultureInfo.InvariantCulture, $"{requests / orders:F2} s of an order: database {database / requests:P0}, engine {engine / requests:P1}, the rest {(requests - database - engine) / requests:P0}"));
        table.Add($"{name}: time in the database, requests", Operations(spent, Callers, database));
        foreach (var (route, seconds, count) in spent.Routes().OrderByDescending(static one => one.Seconds).Take(RoutesTold))
            table.Add($"{name}: requests to {route}", string.Create(CultureInfo.InvariantCulture, $"{seconds / requests:P0} of their time, {count / orders:N1} of an order, {1000 * seconds / count:F1} ms on average"));

        var (beside, work) = (spent.Of("responseworkflow_database_duration_seconds_sum", Workers), spent.Of("responseworkflow_engine_duration_seconds_sum", Workers));
        table.Add($"{name}: time of workers", string.Create(CultureInfo.InvariantCulture, $"database {beside / orders:F2} s of an order, engine {work / orders:F3} s"));
        table.Add($"{name}: time in the database, workers", Operations(spent, Workers, beside));
    }

    private static string Operations(Spent spent, string side, double whole) =>
        string.Join(", ", new[] { "wait", "query", "write", "commit" }.Select(operation => string.Create(
            CultureInfo.InvariantCulture, $"{operation} {spent.Of("responseworkflow_database_duration_seconds_sum", side, $"operation=\"{operation}\"") / whole:P0}")));

    private sealed class Spent(ServerMetrics before, ServerMetrics after)
    {
        public double Of(string name, params string[] labels) => after.Sum(name, labels) - before.Sum(name, labels);

        public IEnumerable<(string Route, double Seconds, double Count)> Routes() =>
            after.Values($"{Requests}_sum", "http_route").Select(route => (route, Of($"{Requests}_sum", $"http_route=\"{route}\""), Of($"{Requests}_count", $"http_route=\"{route}\""))).Where(static one => one.Item3 > 0);
    }
}
