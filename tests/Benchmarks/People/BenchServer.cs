using System.Net.Http.Json;
using System.Text.Json;
using Benchmarks.Durable;
using TestKit.Processes;

namespace Benchmarks.People;

/// <summary>The server in a process of its own on the database of a world, with sign-in, and those who are signed in.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    /// <summary>The password of everybody.</summary>
    public const string Password = "benchmarks run 7";

    private const string FirstPassword = "benchmarks walk 3";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("response-people-");
    private readonly List<HttpClient> _clients = [];
    private readonly ChildProcess _process;

    private BenchServer(DurableWorld world, IReadOnlyDictionary<string, string?>? settings) => _process = ChildProcess.StartDotnet(Path.Combine(AppContext.BaseDirectory, "ResponseWorkflow.Server.dll"), [], new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>(), StringComparer.Ordinal)
    {
        ["Urls"] = "http://127.0.0.1:0",
        ["Data__Folder"] = _folder.FullName,
        ["Storage__Provider"] = world.IsSqlite ? "Sqlite" : "PostgreSql",
        ["Storage__ConnectionString"] = world.ConnectionString,
        ["Definitions__Import__IsEnabled"] = settings?.GetValueOrDefault("Definitions__Import__IsEnabled") ?? "false",
        ["Logging__LogLevel__Default"] = "Warning",
        ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
    });

    /// <summary>Whoever administers.</summary>
    public HttpClient Admin { get; private set; } = null!;

    /// <summary>Id of its process.</summary>
    public int ProcessId => _process.Id;

    private Uri Address { get; set; } = null!;

    /// <summary>Starts it and signs the first user in.</summary>
    /// <param name="world">Its database.</param>
    /// <param name="settings">Further settings, as variables of its environment.</param>
    public static async Task<BenchServer> StartAsync(DurableWorld world, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var server = new BenchServer(world, settings);
        try
        {
            var line = await server._process.WaitForLineAsync(static line => line.Contains("Now listening on", StringComparison.Ordinal), CancellationToken.None);
            server.Address = new Uri(JsonSerializer.Deserialize<JsonElement>(line).GetProperty("State").GetProperty("address").GetString()!);
            var first = (await File.ReadAllTextAsync(Path.Combine(server._folder.FullName, "first-password.txt"))).Trim();
            server.Admin = await server.SignInAsync("admin", first);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Adds a user who holds a role in a unit, in the whole organisation when none is named, and signs in.</summary>
    public async Task<(string Id, HttpClient Client)> AddAsync(string name, string role, string unitId = "headquarters")
    {
        var user = await CallAsync(Admin, HttpMethod.Post, "api/users", new { signInName = name, displayName = name, unitId, roles = new[] { new { roleId = role, unitId } }, password = FirstPassword });
        return (user.GetProperty("id").GetString()!, await SignInAsync(name, FirstPassword));
    }

    /// <summary>Adds a unit and gives its id.</summary>
    public async Task<string> AddUnitAsync(string code, string kind, string parentId) =>
        (await CallAsync(Admin, HttpMethod.Post, "api/units", new { code, nameZh = code, nameEn = code, kind, parentId })).GetProperty("unit").GetProperty("id").GetString()!;

    /// <summary>Calls it and gives the answer.</summary>
    public static async Task<JsonElement> CallAsync(HttpClient client, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
            client.Dispose();
        await _process.StopAsync(CancellationToken.None);
        await _process.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<HttpClient> SignInAsync(string name, string password)
    {
        using (var before = Client())
        {
            await CallAsync(before, HttpMethod.Post, "api/session", new { name, password });
            await CallAsync(before, HttpMethod.Put, "api/session/password", new { currentPassword = password, newPassword = Password });
        }

        var client = Client();
        _clients.Add(client);
        await CallAsync(client, HttpMethod.Post, "api/session", new { name, password = Password });
        return client;
    }

    private HttpClient Client()
    {
        var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
        return client;
    }
}
