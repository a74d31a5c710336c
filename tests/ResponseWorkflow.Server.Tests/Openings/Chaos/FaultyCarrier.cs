extern alias simulator;

using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using simulator::CarrierSimulator;

namespace ResponseWorkflow.Server.Tests.Openings.Chaos;

/// <summary>Inventory, activation and tests of an invented carrier, of which nothing can be relied on but that they know what they were asked before.</summary>
internal sealed class FaultyCarrier : IAsyncDisposable
{
    private const string Qualifications = "tmf-api/serviceQualificationManagement/v4/checkServiceQualification";
    private const string Reservations = "tmf-api/resourceReservation/v4/resourceReservation";
    private const string Services = "tmf-api/serviceInventory/v4/service";
    private const string Tests = "tmf-api/serviceTestManagement/v4/serviceTest";

    // Nearly a third of the requests fails without effect, a fifth of the others falls silent after it for longer than anybody waits. One rule for all, so that the
    // same seed makes the same things go wrong whatever comes first.
    private const string Rules =
        """
        [{"errorShare": 0.3, "errorStatuses": [500, 502, 503, 504, 429], "lostRequestShare": 0.05, "duplicateShare": 0.2, "reorderShare": 0.2, "lostAnswerShare": 0.2, "lostAnswerMilliseconds": 60000}]
        """;

    private readonly DirectoryInfo _folder;
    private readonly Simulator _simulator;
    private readonly HttpClient _http;

    private FaultyCarrier(DirectoryInfo folder, Simulator simulator)
    {
        (_folder, _simulator) = (folder, simulator);
        _http = new HttpClient { BaseAddress = simulator.Address, Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Where it answers.</summary>
    public Uri Address => _simulator.Address;

    /// <summary>Starts it, with everything in order still.</summary>
    public static async Task<FaultyCarrier> StartAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("response-carrier-");
        var moment = TimeSpan.FromSeconds(1);
        var settings = new SimulatorSettings { Urls = "http://127.0.0.1:0", DataFolder = folder.FullName, ActivationDuration = moment, TestDuration = moment, DefectiveActivationOneIn = 0, JournalLength = 100_000 };
        return new FaultyCarrier(folder, await Simulator.StartAsync(settings, time, cancellationToken));
    }

    /// <summary>From now on things go wrong.</summary>
    public async Task GoWrongAsync(int seed, CancellationToken cancellationToken)
    {
        using var body = new StringContent(Rules, Encoding.UTF8, "application/json");
        using var answer = await _http.PutAsync(Of($"admin/api/chaos?seed={seed}"), body, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>From now on everything is in order.</summary>
    public async Task GoWellAsync(CancellationToken cancellationToken) => (await _http.DeleteAsync(Of("admin/api/chaos"), cancellationToken)).EnsureSuccessStatusCode();

    /// <summary>Places that can be served, few by one access node.</summary>
    public async Task<IReadOnlyList<(double Longitude, double Latitude)>> PlacesAsync(int count, CancellationToken cancellationToken)
    {
        const int Side = 24;
        const int AtNode = 5;
        const double Apart = 0.006;
        var places = new List<(double, double)>();
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (x, y) in new[] { (114.31, 30.59), (112.24, 30.33), (111.29, 30.69) })
        {
            var grid = Enumerable.Range(0, Side * Side).Select(one => (X: Math.Round(x + (((one % Side) - (Side / 2)) * Apart), 6), Y: Math.Round(y + (((one / Side) - (Side / 2)) * Apart), 6))).ToList();
            var request = new JsonObject
            {
                ["@type"] = "CheckServiceQualification",
                ["instantSyncQualification"] = true,
                ["serviceQualificationItem"] = new JsonArray([.. grid.Select(static (point, index) => (JsonNode)new JsonObject { ["id"] = index.ToString(CultureInfo.InvariantCulture), ["service"] = new JsonObject { ["place"] = new JsonArray(Place(point.X, point.Y)) } })]),
            };
            using var answer = await _http.PostAsJsonAsync(Of(Qualifications), request, cancellationToken);
            answer.EnsureSuccessStatusCode();
            var items = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!["serviceQualificationItem"]!.AsArray();
            foreach (var (item, point) in items.Zip(grid).Where(static one => (string?)one.First!["qualificationItemResult"] == "qualified"))
            {
                var facts = item!["service"]!["serviceCharacteristic"]!.AsArray().ToDictionary(static one => (string)one!["name"]!, static one => one!["value"]!.ToString(), StringComparer.Ordinal);
                var node = facts["accessNode"];
                var taken = used.GetValueOrDefault(node);
                if (taken < AtNode && taken < int.Parse(facts["freePorts"], CultureInfo.InvariantCulture))
                {
                    used[node] = taken + 1;
                    places.Add(point);
                }

                if (places.Count == count)
                    return places;
            }
        }

        throw new InvalidOperationException($"Only {places.Count} places can be served.");
    }

    /// <summary>The reservation that was made for a case, as somebody finds it who looks into the system itself; null when there is none.</summary>
    public async Task<string?> ReservationOfAsync(string caseNumber, CancellationToken cancellationToken)
    {
        var journal = JsonNode.Parse(await _http.GetStringAsync(Of("admin/api/journal"), cancellationToken))!.AsArray();
        return journal.Where(static entry => (string?)entry!["api"] == "resourceReservation" && (string?)entry["operation"] == "create")
            .Select(static entry => Document(entry!["answer"]))
            .Where(answer => (string?)answer?["description"] == caseNumber)
            .Select(static answer => (string)answer!["id"]!)
            .Distinct(StringComparer.Ordinal)
            .SingleOrDefault();
    }

    /// <summary>All reservations.</summary>
    public Task<IReadOnlyList<JsonNode>> ReservationsAsync(CancellationToken cancellationToken) => ListAsync(Reservations, cancellationToken);

    /// <summary>The services of circuits, by the numbers of these.</summary>
    public async Task<IReadOnlyList<(string Circuit, JsonNode Service)>> ServicesAsync(IReadOnlyCollection<string> circuits, CancellationToken cancellationToken) =>
        [.. (await ListAsync(Services, cancellationToken)).Select(static one => (Circuit: CircuitOf(one), Service: one)).Where(one => circuits.Contains(one.Circuit))];

    /// <summary>All tests.</summary>
    public Task<IReadOnlyList<JsonNode>> TestsAsync(CancellationToken cancellationToken) => ListAsync(Tests, cancellationToken);

    /// <summary>By idempotency key: how many requests came, and how many had an effect.</summary>
    public async Task<IReadOnlyDictionary<string, (int Requests, int Effects, int Conflicts)>> KeysAsync(CancellationToken cancellationToken)
    {
        var keys = await _http.GetFromJsonAsync<JsonElement>(Of("admin/api/keys"), cancellationToken);
        return keys.EnumerateObject().ToDictionary(static key => key.Name, static key => (key.Value.GetProperty("requests").GetInt32(), key.Value.GetProperty("effects").GetInt32(), key.Value.GetProperty("conflicts").GetInt32()), StringComparer.Ordinal);
    }

    /// <summary>How often each thing went wrong.</summary>
    public async Task<IReadOnlyDictionary<string, int>> FaultsAsync(CancellationToken cancellationToken)
    {
        var journal = await _http.GetFromJsonAsync<JsonElement>(Of("admin/api/journal"), cancellationToken);
        return journal.EnumerateArray().SelectMany(static entry => entry.GetProperty("chaos").EnumerateArray()).CountBy(static word => word.GetString()!).ToDictionary(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _simulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static Uri Of(string path) => new(path, UriKind.Relative);

    private static string CircuitOf(JsonNode service) => (string)service["serviceCharacteristic"]!.AsArray().Single(static one => (string?)one!["name"] == "circuit")!["value"]!;

    private static JsonNode? Document(JsonNode? kept) => kept is JsonValue text ? JsonNode.Parse(text.ToString()) : kept;

    private static JsonObject Place(double longitude, double latitude) => new()
    {
        ["@type"] = "GeographicAddress",
        ["role"] = "site",
        ["geographicLocation"] = new JsonObject { ["geometryType"] = "point", ["geometry"] = new JsonArray(new JsonObject { ["x"] = longitude, ["y"] = latitude }) },
    };

    private async Task<IReadOnlyList<JsonNode>> ListAsync(string path, CancellationToken cancellationToken)
    {
        const int Page = 1000;
        var all = new List<JsonNode>();
        while (true)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={Page}&offset={all.Count}");
            var page = JsonNode.Parse(await _http.GetStringAsync(Of(address), cancellationToken))!.AsArray();
            all.AddRange(page.OfType<JsonNode>());
            if (page.Count < Page)
                return all;
        }
    }
}
