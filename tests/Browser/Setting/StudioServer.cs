using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;
using TestKit.Processes;

namespace Browser.Setting;

/// <summary>The real server in a process of its own, with a data folder of its own and the definitions below <c>workflows/</c>.</summary>
internal sealed class StudioServer(params (string Name, string Value)[] settings) : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("response-browser-");
    private readonly List<string> _log = [];
    private ChildProcess? _process;
    private Task _reading = Task.CompletedTask;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; } = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));

    /// <summary>Where its data lies.</summary>
    public string Folder => _folder.FullName;

    /// <summary>The key that <see cref="CallAsync"/> shows; null where no sign-in is demanded.</summary>
    public string? Key { get; set; }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var environment = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(static name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("DOTNET_ENV", StringComparison.Ordinal))
            .ToDictionary(static name => name, static _ => (string?)null, StringComparer.Ordinal);
        (string Name, string Value)[] ours =
        [
            ("Urls", Address.ToString()),
            ("Data:Folder", _folder.FullName),
            ("Definitions:Import:Folder", Repository.PathOf("workflows")),

            // What is tested is the designer; who may open it is tested with the server.
            ("Access:Required", "false"),

            // Hashing as often as in earnest would be much of the work of a start.
            ("Access:Password:Iterations", "10000"),
        ];
        foreach (var (name, value) in ours.Concat(settings))
            environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        _process = ChildProcess.StartDotnet(Path.Combine(AppContext.BaseDirectory, "ResponseWorkflow.Server.dll"), [], environment);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        await _process.WaitForLineAsync(static line => line.Contains("Now listening on", StringComparison.Ordinal), limit.Token);
        _reading = ReadAsync(_process);
    }

    /// <summary>Calls the server's own API, outside the browser.</summary>
    /// <returns>The answer's JSON; undefined when it has none.</returns>
    public async Task<JsonElement> CallAsync(HttpMethod method, string path, string? json, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(Address, path));
        request.Headers.Add("Accept-Language", "en");
        if (Key is not null)
            request.Headers.Add("Authorization", $"ApiKey {Key}");
        if (json is not null)
            request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{method} {path} answered {(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.StopAsync(CancellationToken.None);
            await _process.DisposeAsync();
            await _reading;
            await Artefacts.WriteAsync($"server-{Address.Port.ToString(CultureInfo.InvariantCulture)}.log", _log);
        }

        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0));
        return ((System.Net.IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private async Task ReadAsync(ChildProcess process)
    {
        await foreach (var line in process.Lines.ReadAllAsync())
            _log.Add(line);
    }
}
