using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using TestKit;
using TestKit.Browsers;
using TestKit.Processes;

namespace Benchmarks.Studio;

/// <summary>How long a process owner waits for the canvas, on a first and on a second visit, against the same page by plain static files.</summary>
internal static class StudioBenchmarks
{
    private const int Rounds = 5;
    private const string Drawn = "elsa-activity-wrapper";
    private const float Patience = 120_000;
    private const string Target = "within 10 % of plain files";

    public static void Run(Table table) => RunAsync(table).GetAwaiter().GetResult();

    private static async Task RunAsync(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("response-studio-");
        try
        {
            await using var server = ChildProcess.StartDotnet(Path.Combine(AppContext.BaseDirectory, "ResponseWorkflow.Server.dll"), [], new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Urls"] = "http://127.0.0.1:0",
                ["Data__Folder"] = folder.FullName,
                ["Definitions__Import__Folder"] = Repository.PathOf("workflows"),
                ["Access__Required"] = "false",
            });
            var line = await server.WaitForLineAsync(static line => line.Contains("Now listening on", StringComparison.Ordinal), CancellationToken.None);
            var address = new Uri(JsonSerializer.Deserialize<JsonElement>(line).GetProperty("State").GetProperty("address").GetString()!);
            await using var plain = await PlainStudio.StartAsync(address, (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "studio.path"))).Trim());
            await MeasureAsync(table, address, plain.Address, await FirstDefinitionAsync(address));
            await server.StopAsync(CancellationToken.None);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(Table table, Uri ours, Uri plain, string definitionId)
    {
        using var playwright = await Playwright.CreateAsync();
        var page = $"/studio/definitions/{Uri.EscapeDataString(definitionId)}";
        await VisitTwiceAsync(playwright, new Uri(ours, page));
        await VisitTwiceAsync(playwright, new Uri(plain, page));

        // By turns, so that what else the machine does meets both.
        var (oursSeen, plainSeen) = (new List<Visits>(), new List<Visits>());
        for (var round = 0; round < Rounds; round++)
        {
            oursSeen.Add(await VisitTwiceAsync(playwright, new Uri(ours, page)));
            plainSeen.Add(await VisitTwiceAsync(playwright, new Uri(plain, page)));
        }

        Add(table, "first visit until the canvas shows activities", [.. oursSeen.Select(static visits => visits.First)], [.. plainSeen.Select(static visits => visits.First)]);
        Add(table, "second visit until the canvas shows activities", [.. oursSeen.Select(static visits => visits.Second)], [.. plainSeen.Select(static visits => visits.Second)]);
    }

    // A profile of its own on the disk, as a person's browser has: caches of compiled code included.
    private static async Task<Visits> VisitTwiceAsync(IPlaywright playwright, Uri page)
    {
        var profile = Directory.CreateTempSubdirectory("response-profile-");
        try
        {
            await using var context = await playwright.Chromium.LaunchPersistentContextAsync(profile.FullName, new BrowserTypeLaunchPersistentContextOptions
            {
                ExecutablePath = Chromium.Find(),
                Args = Chromium.Arguments,
                ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
            });
            context.SetDefaultTimeout(Patience);
            return new Visits(await VisitAsync(context, page), await VisitAsync(context, page));
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    private static async Task<TimeSpan> VisitAsync(IBrowserContext context, Uri address)
    {
        var page = await context.NewPageAsync();
        var began = Stopwatch.GetTimestamp();
        await page.GotoAsync(address.ToString());
        await page.Locator(Drawn).First.WaitForAsync();
        var elapsed = Stopwatch.GetElapsedTime(began);
        await page.CloseAsync();
        return elapsed;
    }

    private static async Task<string> FirstDefinitionAsync(Uri address)
    {
        using var client = new HttpClient();
        var list = JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync(new Uri(address, "/api/definitions")));
        return list.GetProperty("items")[0].GetProperty("definitionId").GetString()!;
    }

    private static void Add(Table table, string name, TimeSpan[] ours, TimeSpan[] plain)
    {
        var ratio = Median(ours) / Median(plain);
        table.Add(name, string.Create(CultureInfo.InvariantCulture, $"{Median(ours).TotalSeconds:F2} s (plain files {Median(plain).TotalSeconds:F2} s, ratio {ratio:F2})"), Target);
    }

    private static TimeSpan Median(TimeSpan[] times) => times.Order().ElementAt(times.Length / 2);

    private sealed record Visits(TimeSpan First, TimeSpan Second);
}
