using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CarrierSimulator;

namespace Durability.Systems;

/// <summary>The carrier's systems, of which nothing can be relied on but that they know what they were asked before.</summary>
internal sealed class UnreliableCarrier : IAsyncDisposable
{
    private const string Resources = "tmf-api/resourceInventoryManagement/v4/resource";
    private const int FreePorts = 6;

    // Nearly a third of the requests fails without effect, a fifth of the others after it.
    private const string Rules =
        """
        [{"errorShare": 0.3, "errorStatuses": [500, 502, 503, 504, 429], "lostRequestShare": 0.05, "duplicateShare": 0.2, "reorderShare": 0.2, "lostAnswerShare": 0.2,
          "latency": {"distribution": "Exponential", "milliseconds": 5}}]
        """;

    private readonly DirectoryInfo _folder;
    private readonly Simulator _simulator;
    private readonly HttpClient _http;

    private UnreliableCarrier(DirectoryInfo folder, Simulator simulator)
    {
        (_folder, _simulator) = (folder, simulator);
        _http = new HttpClient { BaseAddress = simulator.Address };
    }

    /// <summary>Where it answers.</summary>
    public Uri Address => _simulator.Address;

    /// <summary>Starts it, with everything in order still.</summary>
    public static async Task<UnreliableCarrier> StartAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("response-carrier-");
        var moment = TimeSpan.FromMilliseconds(200);
        var settings = new SimulatorSettings { Urls = "http://127.0.0.1:0", DataFolder = folder.FullName, ActivationDuration = moment, TestDuration = moment, DefectiveActivationOneIn = 0, JournalLength = 100_000 };
        return new UnreliableCarrier(folder, await Simulator.StartAsync(settings, TimeProvider.System, cancellationToken));
    }

    /// <summary>From now on things go wrong.</summary>
    public async Task GoWrongAsync(int seed, CancellationToken cancellationToken)
    {
        using var body = new StringContent(Rules, Encoding.UTF8, "application/json");
        using var answer = await _http.PutAsync(new Uri($"admin/api/chaos?seed={seed}", UriKind.Relative), body, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>From now on everything is in order.</summary>
    public async Task GoWellAsync(CancellationToken cancellationToken) => (await _http.DeleteAsync(new Uri("admin/api/chaos", UriKind.Relative), cancellationToken)).EnsureSuccessStatusCode();

    /// <summary>Access nodes with some free ports.</summary>
    public async Task<IReadOnlyList<string>> NodesAsync(CancellationToken cancellationToken) =>
        [.. (await ListAsync($"{Resources}?category=port&resourceStatus=available", cancellationToken)).GroupBy(static port => (string)port["resourceRelationship"]![0]!["resource"]!["id"]!, StringComparer.Ordinal).Where(static node => node.Count() >= FreePorts).Select(static node => node.Key)];

    /// <summary>The ids of the ports that are free.</summary>
    public async Task<IReadOnlyList<string>> FreePortsAsync(CancellationToken cancellationToken) =>
        [.. (await ListAsync($"{Resources}?category=port&resourceStatus=available&fields=id", cancellationToken)).Select(static port => (string)port["id"]!)];

    /// <summary>All reservations.</summary>
    public Task<IReadOnlyList<JsonNode>> ReservationsAsync(CancellationToken cancellationToken) => ListAsync("tmf-api/resourceReservation/v4/resourceReservation", cancellationToken);

    /// <summary>The services that were made since the start.</summary>
    public Task<IReadOnlyList<JsonNode>> ServicesAsync(CancellationToken cancellationToken) => ListAsync("tmf-api/serviceInventory/v4/service?name.gte=chaos-&name.lt=chaos.", cancellationToken);

    /// <summary>All tests.</summary>
    public Task<IReadOnlyList<JsonNode>> TestsAsync(CancellationToken cancellationToken) => ListAsync("tmf-api/serviceTestManagement/v4/serviceTest", cancellationToken);

    /// <summary>By idempotency key: how many requests came, and how many had an effect.</summary>
    public async Task<IReadOnlyDictionary<string, (int Requests, int Effects, int Conflicts)>> KeysAsync(CancellationToken cancellationToken)
    {
        var keys = await _http.GetFromJsonAsync<JsonElement>(new Uri("admin/api/keys", UriKind.Relative), cancellationToken);
        return keys.EnumerateObject().ToDictionary(static key => key.Name, static key => (key.Value.GetProperty("requests").GetInt32(), key.Value.GetProperty("effects").GetInt32(), key.Value.GetProperty("conflicts").GetInt32()), StringComparer.Ordinal);
    }

    /// <summary>How often each thing went wrong.</summary>
    public async Task<IReadOnlyDictionary<string, int>> FaultsAsync(CancellationToken cancellationToken)
    {
        var journal = await _http.GetFromJsonAsync<JsonElement>(new Uri("admin/api/journal", UriKind.Relative), cancellationToken);
        return journal.EnumerateArray().SelectMany(static entry => entry.GetProperty("chaos").EnumerateArray()).CountBy(static word => word.GetString()!).ToDictionary(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _simulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<IReadOnlyList<JsonNode>> ListAsync(string path, CancellationToken cancellationToken)
    {
        const int Page = 1000;
        var all = new List<JsonNode>();
        while (true)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={Page}&offset={all.Count}");
            var page = JsonNode.Parse(await _http.GetStringAsync(new Uri(address, UriKind.Relative), cancellationToken))!.AsArray();
            all.AddRange(page.OfType<JsonNode>());
            if (page.Count < Page)
                return all;
        }
    }
}
