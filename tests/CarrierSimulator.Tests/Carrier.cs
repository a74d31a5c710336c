using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CarrierSimulator.Tests;

/// <summary>A simulator that listens on this machine, and a caller of it.</summary>
internal sealed class Carrier : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("carrier-");
    private SimulatorSettings _settings;
    private Simulator? _simulator;
    private HttpClient? _client;
    private int _keys;

    private Carrier(SimulatorSettings settings) => _settings = settings with { Urls = "http://127.0.0.1:0", DataFolder = _folder.FullName };

    public SteppedTime Time { get; } = new();

    public string Folder => _folder.FullName;

    public HttpClient Client => _client ?? throw new InvalidOperationException("It does not run.");

    public static async Task<Carrier> StartAsync(SimulatorSettings? settings = null)
    {
        var carrier = new Carrier(settings ?? new SimulatorSettings { ActivationDuration = TimeSpan.Zero, TestDuration = TimeSpan.Zero });
        await carrier.StartAgainAsync();
        return carrier;
    }

    public async Task StopAsync()
    {
        _client?.Dispose();
        if (_simulator is not null)
            await _simulator.DisposeAsync();
        _simulator = null;
    }

    public async Task StartAgainAsync(SimulatorSettings? settings = null)
    {
        if (settings is not null)
            _settings = settings with { Urls = "http://127.0.0.1:0", DataFolder = _folder.FullName };
        _simulator = await Simulator.StartAsync(_settings, Time, TestContext.Current.CancellationToken);
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _simulator.Address };
        _client.DefaultRequestHeaders.Add("Accept-Language", "en");
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, null);

    public Task<Answer> PostAsync(string path, JsonObject body, string? key = null) => SendAsync(HttpMethod.Post, path, body, key ?? NextKey());

    public Task<Answer> PatchAsync(string path, JsonObject body, string? key = null) => SendAsync(HttpMethod.Patch, path, body, key ?? NextKey());

    public Task<Answer> DeleteAsync(string path, string? key = null) => SendAsync(HttpMethod.Delete, path, null, key ?? NextKey());

    public async Task<Answer> SendAsync(HttpMethod method, string path, JsonObject? body, string? key)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer(answer.StatusCode, text.Length == 0 || text[0] == '<' ? null : JsonNode.Parse(text), answer.Headers.ToDictionary(static header => header.Key, static header => header.Value.First(), StringComparer.OrdinalIgnoreCase), text);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    private string NextKey() => $"key-{++_keys}";

    internal sealed record Answer(HttpStatusCode Status, JsonNode? Json, IReadOnlyDictionary<string, string> Headers, string Text)
    {
        public JsonNode Body => Json ?? throw new InvalidOperationException($"{Status} without JSON: {Text}");

        public string Id => (string)Body["id"]!;

        public string Code => (string)Body["code"]!;
    }
}
