using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Expressions.Data;

namespace Benchmarks.Durable;

/// <summary>
/// Durable transitions (resume at one wait, run to the next, all of it committed) against the same rows written by statements made by hand; and starts.
/// </summary>
internal static class TransitionBenchmarks
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);
    private static readonly CommandOrigin Origin = new("bench");

    public static void Run(Table table) => DurableWorld.OnEachAsync(world => RunAsync(table, world)).GetAwaiter().GetResult();

    private static async Task RunAsync(Table table, DurableWorld world)
    {
        foreach (var (clients, target) in new[] { (1, "50 %"), (8, ""), (32, "60 %") })
        {
            var raw = world.IsSqlite ? await RawSqliteAsync(world, clients) : await RawPostgreSqlAsync(world, clients);
            var durable = await DurableAsync(world, clients);
            table.Add($"{world.Product}, {clients} clients: raw commits", Text(raw));
            table.Add($"{world.Product}, {clients} clients: durable transitions", Text(durable));
            table.Add($"{world.Product}, {clients} clients: ratio", string.Create(CultureInfo.InvariantCulture, $"{durable.PerSecond / raw.PerSecond:P0}"), target);
        }

        foreach (var clients in new[] { 1, 32 })
        {
            var starts = await Clients.RunAsync(clients, Time, _ => world.Node.Commands.StartAsync(new StartInstance { DefinitionId = "bench" }, Origin, CancellationToken.None));
            table.Add($"{world.Product}, {clients} clients: starts", Text(starts));
        }
    }

    private static string Text(LoadResult result) => string.Create(CultureInfo.InvariantCulture, $"{result.PerSecond:N0}/s, median {result.Median:F1} ms, p99 {result.P99:F1} ms");

    // As the product does it: one writer, in turn.
    private static async Task<LoadResult> RawSqliteAsync(DurableWorld world, int clients)
    {
        var raws = new RawTransitions?[clients];
        return await Clients.RunAsync(clients, Time, async client =>
        {
            await using var lease = await world.Provider.OpenWriterAsync(CancellationToken.None);
            await (raws[client] ??= new RawTransitions(lease.Connection, isSqlite: true, $"raw-{Guid.NewGuid():N}")).WriteAsync();
        });
    }

    private static async Task<LoadResult> RawPostgreSqlAsync(DurableWorld world, int clients)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(world.ConnectionString) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 });
        var connections = new DbConnection[clients];
        for (var i = 0; i < clients; i++)
            connections[i] = await source.OpenConnectionAsync();
        var raws = connections.Select(static connection => new RawTransitions(connection, isSqlite: false, $"raw-{Guid.NewGuid():N}")).ToArray();
        var result = await Clients.RunAsync(clients, Time, client => raws[client].WriteAsync());
        foreach (var connection in connections)
            await connection.DisposeAsync();
        return result;
    }

    /// <summary>Clients that resume instances without end.</summary>
    public static async Task<LoadResult> DurableAsync(DurableWorld world, int clients)
    {
        world.Catalogue.Add(Definitions.EndlessWaits());
        var waits = new Waits(world.Node);
        for (var i = 0; i < clients; i++)
            await waits.AddAsync();
        return await Clients.RunAsync(clients, Time, waits.ResumeAsync);
    }
}
