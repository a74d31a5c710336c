using System.Text.Json.Nodes;
using ResponseWorkflow.Adapters.TmForum;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Ports.Inventory;

namespace ResponseWorkflow.Adapters.Inventory;

/// <summary>Qualification of sites and circuits by TMF645 v4: one item for each site and each circuit.</summary>
internal sealed class TmfQualifications(TmfClient client, TmfLists lists)
{
    public const string Path = "tmf-api/serviceQualificationManagement/v4/checkServiceQualification";

    private const string Items = "serviceQualificationItem";

    public async Task<Qualification> QualifyAsync(SystemCall call, QualificationRequest request, CancellationToken cancellationToken)
    {
        var document = call.IsRepeat ? await lists.OwnAsync(call, Path, cancellationToken) : null;
        document ??= (await client.DemandAsync(call, TmfRequest.Post(Path, Write(call, request), call.Id), cancellationToken)).Body;
        var id = TmfFacts.Text(document, "id") ?? throw TmfFaults.BadAnswer("the qualification has no id");
        if (TmfFacts.Text(document, "state") is "acknowledged" or "inProgress")
            document = (await client.DemandAsync(call, TmfRequest.Get($"{Path}/{Uri.EscapeDataString(id)}"), cancellationToken)).Body;
        return TmfFacts.Text(document, "state") switch
        {
            "done" => Read(id, document!, request),
            "acknowledged" or "inProgress" => throw new SystemPendingException($"The inventory is at the qualification {id}.", call.Connection.PollEvery),
            var state => throw new SystemFailedException("system.ended", $"The inventory has given the qualification {id} up ({state}).") { IsFinal = true },
        };
    }

    internal static JsonObject Write(SystemCall call, QualificationRequest request) => new()
    {
        ["@type"] = "CheckServiceQualification",
        ["externalId"] = call.Id,
        ["description"] = request.Reference,
        ["instantSyncQualification"] = true,
        ["provideUnavailabilityReason"] = true,
        [Items] = new JsonArray([.. request.Sites.Select(site => (JsonNode)Item(site, request.WishedDate)), .. request.Circuits.Select(static circuit => (JsonNode)Item(circuit))]),
    };

    private static JsonObject Item(SiteToQualify site, string? wishedDate) => new()
    {
        ["@type"] = "CheckServiceQualificationItem",
        ["id"] = site.Key,
        ["service"] = new JsonObject
        {
            ["@type"] = "Service",
            ["place"] = new JsonArray(new JsonObject
            {
                ["@type"] = "GeographicAddress", ["role"] = "site", ["name"] = site.Name, ["streetName"] = site.Address, ["geographicLocation"] = TmfFacts.Point(site.Longitude, site.Latitude),
            }),
            ["serviceCharacteristic"] = TmfFacts.Characteristics(("wishedDate", string.IsNullOrWhiteSpace(wishedDate) ? null : wishedDate)),
        },
    };

    private static JsonObject Item(CircuitToQualify circuit) => new()
    {
        ["@type"] = "CheckServiceQualificationItem",
        ["id"] = circuit.Key,
        ["service"] = new JsonObject
        {
            ["@type"] = "Service",
            ["serviceType"] = circuit.Type,
            ["serviceCharacteristic"] = TmfFacts.Characteristics(
                ("role", "circuit"), ("type", circuit.Type), ("bandwidth", circuit.Bandwidth), ("siteA", circuit.SiteA), ("siteZ", string.IsNullOrWhiteSpace(circuit.SiteZ) ? null : circuit.SiteZ)),
        },
    };

    private static Qualification Read(string id, JsonNode document, QualificationRequest request)
    {
        var items = TmfFacts.List(document, Items).GroupBy(static item => TmfFacts.Text(item, "id") ?? "", StringComparer.Ordinal).ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);
        var sites = request.Sites.Select(site => SiteOf(site.Key, ItemOf(items, site.Key))).ToList();
        var circuits = request.Circuits.Select(circuit => CircuitOf(circuit.Key, ItemOf(items, circuit.Key))).ToList();
        return new Qualification { Id = id, Qualified = sites.TrueForAll(static site => site.Coverable) && circuits.TrueForAll(static circuit => circuit.Qualified), Sites = sites, Circuits = circuits };
    }

    private static JsonNode ItemOf(Dictionary<string, JsonNode> items, string key) => items.GetValueOrDefault(key) ?? throw TmfFaults.BadAnswer($"the qualification says nothing of '{key}'");

    private static QualifiedSite SiteOf(string key, JsonNode item)
    {
        var facts = item["service"]?["serviceCharacteristic"];
        return new QualifiedSite
        {
            Key = key,
            Coverable = IsQualified(item),
            MaintenancePoint = TmfFacts.TextOf(facts, "maintenancePoint"),
            DistanceKm = TmfFacts.NumberOf(facts, "distanceKm"),
            AccessNode = TmfFacts.TextOf(facts, "accessNode"),
            AccessNodeName = TmfFacts.TextOf(facts, "accessNodeName"),
            FreePorts = TmfFacts.NumberOf(facts, "freePorts") is { } ports ? (int)ports : null,
            FibreRoute = TmfFacts.TextOf(facts, "fibreRoute"),
            FibreKm = TmfFacts.NumberOf(facts, "fibreKm"),
            Network = TmfFacts.TextOf(facts, "network"),
            Reasons = Reasons(item),
        };
    }

    private static QualifiedCircuit CircuitOf(string key, JsonNode item) => new() { Key = key, Qualified = IsQualified(item), Reasons = Reasons(item) };

    private static bool IsQualified(JsonNode item) => TmfFacts.Text(item, "qualificationItemResult") == "qualified";

    private static IReadOnlyList<UnqualifiedReason> Reasons(JsonNode item) =>
        [.. TmfFacts.List(item, "eligibilityUnavailabilityReason").Select(static reason => new UnqualifiedReason { Code = TmfFacts.Text(reason, "code") ?? "unknown", Text = TmfFacts.Text(reason, "label") })];
}
