using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Benchmarks.Durable;
using TestKit.Processes;

namespace Benchmarks.Designing;

/// <summary>What the designer waits for, over HTTP, of a server in a process of its own on SQLite.</summary>
internal static class DesignerBenchmarks
{
    private const int Stored = 2000;
    private const int Activities = 200;
    private const int WarmUps = 5;
    private const int Repeats = 21;

    public static void Run(Table table) => RunAsync(table).GetAwaiter().GetResult();

    private static async Task RunAsync(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("response-designer-");
        await using var world = await DurableWorld.OpenAsync("SQLite");
        await ListBenchmarks.FillAsync(world);
        await using var server = ChildProcess.StartDotnet(Path.Combine(AppContext.BaseDirectory, "ResponseWorkflow.Server.dll"), [], new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Data__Folder"] = folder.FullName,
            ["Storage__ConnectionString"] = world.ConnectionString,
            ["Definitions__Import__IsEnabled"] = "false",
            ["Designer__ImportFiles"] = "5000",
            ["Access__Required"] = "false",

        });
        try
        {
            var line = await server.WaitForLineAsync(static line => line.Contains("Now listening on", StringComparison.Ordinal), CancellationToken.None);
            using var client = new HttpClient { BaseAddress = new Uri(JsonSerializer.Deserialize<JsonElement>(line).GetProperty("State").GetProperty("address").GetString()!), Timeout = TimeSpan.FromMinutes(10) };
            await StoreAsync(client);
            var reads = new (string Name, string Path, string Target)[]
            {
                ($"designer's list of {Stored:N0} definitions, 25 of a page", "/elsa/api/workflow-definitions?versionOptions=Latest&page=0&pageSize=25", "50 ms"),
                ($"designer's list of {Stored:N0} definitions, 1,000 of a page", "/elsa/api/workflow-definitions?versionOptions=Latest&page=0&pageSize=1000", ""),
                ($"process list of {Stored:N0} definitions, 50 of a page", "/api/definitions?page=1&pageSize=50&sort=Family", "50 ms"),
                ("descriptors of activities", "/elsa/api/descriptors/activities", "20 ms"),
                ($"one definition of {Activities} activities", "/elsa/api/workflow-definitions/by-definition-id/large", ""),
            };
            foreach (var (name, path, target) in reads)
                await MeasureAsync(table, name, target, _ => client.GetAsync(path));
            var model = (await LoadAsync(client))!;
            await MeasureAsync(table, $"save of a definition of {Activities} activities", "100 ms", number =>
            {
                model["description"] = $"change {number}";
                return client.PostAsync("/elsa/api/workflow-definitions", Json(new JsonObject { ["model"] = model.DeepClone(), ["publish"] = false }));
            });
            foreach (var (name, body) in Lists())
                await MeasureAsync(table, $"designer's list of {ListBenchmarks.Instances:N0} instances, {name}", "100 ms", _ => client.PostAsync("/elsa/api/workflow-instances", Json(body)));
            await MeasureAsync(table, $"instance list of the pages, {ListBenchmarks.Instances:N0} instances", "100 ms", _ => client.GetAsync("/api/instances?pageSize=50"));
        }
        finally
        {
            await server.StopAsync(CancellationToken.None);
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string Name, JsonObject Body)> Lists()
    {
        foreach (var order in new[] { "Created", "LastExecuted", "Finished" })
        {
            foreach (var page in new[] { 0, 1000 })
                yield return ($"by {order}, page {page + 1:N0}", new JsonObject { ["page"] = page, ["pageSize"] = 25, ["orderBy"] = order, ["orderDirection"] = "Descending" });
        }

        yield return ("running", new JsonObject { ["page"] = 0, ["pageSize"] = 25, ["statuses"] = new JsonArray("Running") });
        yield return ("of one definition in 50, by LastExecuted", new JsonObject { ["page"] = 0, ["pageSize"] = 25, ["definitionIds"] = new JsonArray("d7"), ["orderBy"] = "LastExecuted" });
    }

    private static async Task MeasureAsync(Table table, string name, string target, Func<int, Task<HttpResponseMessage>> send)
    {
        var times = new List<double>();
        for (var number = 0; number < WarmUps + Repeats; number++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await send(number);
            var text = await answer.Content.ReadAsStringAsync();
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"{name}: {(int)answer.StatusCode} {text}");
            if (number >= WarmUps)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        table.Add(name, string.Create(CultureInfo.InvariantCulture, $"{times[Repeats / 2]:F1} ms, best {times[0]:F1} ms"), target);
    }

    private static async Task StoreAsync(HttpClient client)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "large", Definitions.Large(Activities, 0));
            for (var number = 0; number < Stored; number++)
                Add(archive, string.Create(CultureInfo.InvariantCulture, $"d{number}"), Definitions.SevenNodes());
        }

        using var content = new ByteArrayContent(bytes.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        using var answer = await client.PostAsync("/api/definitions/import", content);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode || text.Contains("\"Refused\"", StringComparison.Ordinal))
            throw new InvalidOperationException(text[..Math.Min(text.Length, 2000)]);
    }

    private static void Add(ZipArchive archive, string id, byte[] document)
    {
        var model = JsonNode.Parse(document)!;
        (model["definitionId"], model["name"], model["customProperties"]) = (id, $"Process {id}", new JsonObject { ["family"] = $"Family {id[^1]}" });
        using var entry = archive.CreateEntry($"{id}.json").Open();
        entry.Write(Encoding.UTF8.GetBytes(model.ToJsonString()));
    }

    private static async Task<JsonObject?> LoadAsync(HttpClient client)
    {
        var model = JsonNode.Parse(await client.GetStringAsync("/elsa/api/workflow-definitions/by-definition-id/large"))!.AsObject();
        model["customProperties"] = new JsonObject();
        return model;
    }

    private static StringContent Json(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");
}
