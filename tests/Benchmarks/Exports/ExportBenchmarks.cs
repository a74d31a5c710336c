using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Benchmarks.Durable;
using Benchmarks.People;

namespace Benchmarks.Exports;

/// <summary>Whole ledgers as files over HTTP, of a server in a process of its own: how fast they come, and that the server's memory does not grow with their length.</summary>
internal static class ExportBenchmarks
{
    private const int UsualRows = 10_000;
    private const int Shorter = 10;
    private const int BufferSize = 65_536;

    private static readonly (string Name, string Path)[] Ledgers =
    [
        ("dispatch orders", "api/orders/export?timeZone=Asia/Shanghai"),
        ("circuits", "api/circuits/export?timeZone=Asia/Shanghai"),
        ("reservations", "api/reservations/export?timeZone=Asia/Shanghai"),
    ];

    public static void Run(Table table, Amounts amounts) => DurableWorld.OnEachAsync(world => RunAsync(table, world, amounts.Of("rows", UsualRows))).GetAwaiter().GetResult();

    private static async Task RunAsync(Table table, DurableWorld world, int rows)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Access__OpenMetrics"] = "true", ["Export__MaxRows"] = rows.ToString(CultureInfo.InvariantCulture) };
        await using var server = await BenchServer.StartAsync(world, settings);
        var province = await server.AddUnitAsync("P", "province", "headquarters");
        var amounts = new LedgerAmounts(world, await server.AddUnitAsync("A", "city-branch", province));
        var few = Math.Max(rows / Shorter, 1);
        await amounts.FillAsync(few);
        foreach (var (_, path) in Ledgers)
            await DownloadAsync(server, path, few);
        var shorter = new List<Download>();
        foreach (var (_, path) in Ledgers)
            shorter.Add(await DownloadAsync(server, path, few));
        await amounts.FillAsync(rows);
        for (var ledger = 0; ledger < Ledgers.Length; ledger++)
            Report(table, $"{world.Product}, {Ledgers[ledger].Name}", shorter[ledger], await DownloadAsync(server, Ledgers[ledger].Path, rows));
    }

    private static void Report(Table table, string name, Download few, Download all)
    {
        table.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {all.Rows:N0} rows"), Text(all));
        table.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {few.Rows:N0} rows"), Text(few));
        table.Add($"{name}: memory before, highest, after", $"{all.Before}, {all.Highest}, {all.After}");
        table.Add(
            string.Create(CultureInfo.InvariantCulture, $"{name}: highest at {all.Rows:N0} rows against {few.Rows:N0}"),
            string.Create(CultureInfo.InvariantCulture, $"resident {all.Highest.Resident / few.Highest.Resident:F2} times, managed {all.Highest.Managed / few.Highest.Managed:F2} times"),
            "resident <= 1.2");
    }

    private static string Text(Download one) =>
        string.Create(CultureInfo.InvariantCulture, $"{one.Elapsed.TotalSeconds:F2} s, {one.Rows / one.Elapsed.TotalSeconds:N0} rows/s, {one.Bytes / 1024.0 / 1024:F1} MB");

    private static async Task<Download> DownloadAsync(BenchServer server, string path, int rows)
    {
        var file = Path.GetTempFileName();
        try
        {
            var before = await ServerMemory.ReadAsync(server);
            var begun = Stopwatch.GetTimestamp();
            var elapsed = TimeSpan.Zero;
            var done = Task.Run(async () =>
            {
                await FetchAsync(server.Admin, path, file);
                elapsed = Stopwatch.GetElapsedTime(begun);
            });
            var highest = await ServerMemory.HighestAsync(server, done);
            if (Rows(file) != rows + 1)
                throw new InvalidOperationException($"{path}: {Rows(file)} rows are in the file, and {rows} with a heading should be.");
            return new Download(rows, new FileInfo(file).Length, elapsed, before, highest, await ServerMemory.ReadAsync(server));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task FetchAsync(HttpClient client, string path, string file)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var from = await answer.Content.ReadAsStreamAsync();
        await using var to = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
        await from.CopyToAsync(to, BufferSize);
    }

    private static int Rows(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        using var reader = XmlReader.Create(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var rows = 0;
        while (reader.ReadToFollowing("row"))
            rows++;
        return rows;
    }

    private sealed record Download(int Rows, long Bytes, TimeSpan Elapsed, ServerMemory Before, ServerMemory Highest, ServerMemory After);
}
