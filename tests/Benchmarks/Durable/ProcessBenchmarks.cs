using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using TestKit;
using TestKit.Processes;

namespace Benchmarks.Durable;

/// <summary>The server as a process, published as docs/operating.md says: from its start to ready, and its memory when it has nothing to do.</summary>
internal static class ProcessBenchmarks
{
    private const int Starts = 5;

    public static void Run(Table table) => RunAsync(table).GetAwaiter().GetResult();

    private static async Task RunAsync(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("responseworkflow-bench").FullName;
        try
        {
            var program = await PublishAsync(Path.Combine(folder, "program"));
            var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
            var first = await StartAsync(program, data, idle: null);
            var times = new List<double>();
            for (var i = 0; i < Starts; i++)
                times.Add((await StartAsync(program, data, idle: null)).Milliseconds);
            var (_, memory) = await StartAsync(program, data, TimeSpan.FromSeconds(15));
            times.Sort();
            table.Add("SQLite: process start to ready, new database", string.Create(CultureInfo.InvariantCulture, $"{first.Milliseconds:N0} ms"));
            table.Add("SQLite: process start to ready", string.Create(CultureInfo.InvariantCulture, $"median {times[Starts / 2]:N0} ms"), "2,500 ms");
            table.Add("SQLite: memory of the idle server", $"{memory}", "200 MB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> PublishAsync(string folder)
    {
        var project = Repository.PathOf("src", "ResponseWorkflow.Server");
        await using var publish = ChildProcess.Start("dotnet", ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "quiet"]);
        var lines = new List<string>();
        await foreach (var line in publish.Lines.ReadAllAsync())
            lines.Add(line);
        var assembly = Path.Combine(folder, "ResponseWorkflow.Server.dll");
        return File.Exists(assembly) ? assembly : throw new InvalidOperationException($"The server could not be published: {string.Join(Environment.NewLine, lines)}");
    }

    private static async Task<(double Milliseconds, ProcessMemory Memory)> StartAsync(string assembly, string folder, TimeSpan? idle)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var begun = Stopwatch.GetTimestamp();
        await using var server = ChildProcess.StartDotnet(assembly, ["--urls", url, "--Data:Folder", folder, "--contentRoot", folder], new Dictionary<string, string?>(StringComparer.Ordinal) { ["Definitions__Import__Folder"] = Repository.PathOf("workflows") });
        using var client = new HttpClient();
        while (!await IsReadyAsync(client, url))
            await Task.Delay(10);
        var milliseconds = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        if (idle is { } span)
            await Task.Delay(span);
        var memory = ProcessMemory.Read(server.Id);
        await server.StopAsync(CancellationToken.None);
        return (milliseconds, memory);
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, string url)
    {
        try
        {
            using var response = await client.GetAsync(new Uri($"{url}/health/ready"));
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
