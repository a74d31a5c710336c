using System.Text.Json.Nodes;
using CarrierSimulator.Protocol;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Qualification;

/// <summary>Fills the items of a qualification. An item with the characteristic <c>siteA</c> is a circuit between sites of the same request, every other is a site.</summary>
internal sealed class QualificationJudge(SiteSurvey survey)
{
    private const string Items = "serviceQualificationItem";

    private static readonly string[] EndNames = ["siteA", "siteZ"];

    /// <summary>Fills them.</summary>
    public void Judge(StoreSession session, JsonObject document, DateTimeOffset now)
    {
        var language = (string?)document["language"] ?? "zh";
        var items = document[Items]!.AsArray().Select(static item => item!.AsObject()).ToList();
        var circuits = items.Where(IsCircuit).ToList();
        var sites = items.Except(circuits).ToDictionary(static item => item, item => Survey(session, item, circuits));
        var coverable = sites.Where(static site => site.Value.IsCoverable).Select(static site => Id(site.Key)).ToHashSet(StringComparer.Ordinal);
        foreach (var (item, answer) in sites)
            Fill(item, answer, language);
        foreach (var circuit in circuits)
        {
            var missing = Ends(circuit).Where(end => !coverable.Contains(end)).ToList();
            Conclude(circuit, [.. missing.Select(end => ("site.notCoverable", new Words($"端点 {end} 无法覆盖。", $"Its end {end} cannot be served.")))], language);
        }

        document["state"] = "done";
        document["qualificationResult"] = items.TrueForAll(static item => (string?)item["qualificationItemResult"] == "qualified") ? "qualified" : "unqualified";
        document["effectiveQualificationDate"] = Instants.Text(now);
    }

    private SiteAnswer Survey(StoreSession session, JsonObject item, List<JsonObject> circuits)
    {
        var own = circuits.Where(circuit => Ends(circuit).Contains(Id(item), StringComparer.Ordinal)).ToList();
        var bandwidth = own.Select(static circuit => Characteristics.Number(circuit["service"]!["serviceCharacteristic"], "bandwidth")).DefaultIfEmpty().Max();
        var place = item["service"]!["place"] switch { JsonArray { Count: > 0 } array => array[0], JsonObject one => one, _ => null };
        return survey.Survey(session, Places.Point(place), Places.Address(place), bandwidth, Math.Max(1, own.Count));
    }

    private static void Fill(JsonObject item, SiteAnswer answer, string language)
    {
        var service = item["service"]!.AsObject();
        service["serviceCharacteristic"] = Characteristics.Merge(service["serviceCharacteristic"], Characteristics.Of(
            ("coverable", answer.IsCoverable),
            ("maintenancePoint", answer.MaintenancePoint?.Name),
            ("distanceKm", answer.MaintenancePoint is null ? null : answer.DistanceKm),
            ("accessNode", answer.Node?.Id),
            ("accessNodeName", answer.Node?.Name),
            ("freePorts", answer.Node is null ? null : answer.FreePorts),
            ("fibreRoute", answer.Route?.Id),
            ("fibreKm", answer.Route is null ? null : answer.FibreKm),
            ("network", answer.Node?.Network)));
        Conclude(item, answer.Reasons, language);
    }

    private static void Conclude(JsonObject item, IReadOnlyList<(string Code, Words Text)> reasons, string language)
    {
        item["state"] = "done";
        item["qualificationItemResult"] = reasons.Count == 0 ? "qualified" : "unqualified";
        if (reasons.Count > 0)
            item["eligibilityUnavailabilityReason"] = new JsonArray([.. reasons.Select(reason => (JsonNode)new JsonObject { ["code"] = reason.Code, ["label"] = reason.Text.In(language) })]);
    }

    private static bool IsCircuit(JsonObject item) => Characteristics.Find(item["service"]!["serviceCharacteristic"], "siteA") is not null;

    private static string Id(JsonObject item) => item["id"]?.ToString() ?? "";

    private static IEnumerable<string> Ends(JsonObject circuit) => EndNames.Select(end => Characteristics.Text(circuit["service"]!["serviceCharacteristic"], end)).OfType<string>().Where(static end => end.Length > 0);
}
