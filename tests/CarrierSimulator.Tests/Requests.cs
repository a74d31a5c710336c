using System.Globalization;
using System.Text.Json.Nodes;

namespace CarrierSimulator.Tests;

/// <summary>Requests as the product sends them.</summary>
internal static class Requests
{
    public const string Qualifications = "tmf-api/serviceQualificationManagement/v4/checkServiceQualification";
    public const string Resources = "tmf-api/resourceInventoryManagement/v4/resource";
    public const string Reservations = "tmf-api/resourceReservation/v4/resourceReservation";
    public const string Services = "tmf-api/serviceInventory/v4/service";

    public const string Activation = "tmf-api/ServiceActivationAndConfiguration/v4/service";
    public const string Tests = "tmf-api/serviceTestManagement/v4/serviceTest";
    public const string Alarms = "tmf-api/alarmManagement/v4/alarm";

    public static JsonObject Qualification(bool atOnce, params IEnumerable<JsonObject> items) => new()
    {
        ["instantSyncQualification"] = atOnce,
        ["provideUnavailabilityReason"] = true,
        ["serviceQualificationItem"] = new JsonArray([.. items]),
        ["@type"] = "CheckServiceQualification",
    };

    public static JsonObject Site(string id, string? address, double? longitude = null, double? latitude = null)
    {
        var place = new JsonObject { ["@type"] = "GeographicAddress", ["role"] = "site", ["name"] = address };
        if (longitude is not null)
            place["geographicLocation"] = new JsonObject { ["geometryType"] = "point", ["geometry"] = new JsonArray(new JsonObject { ["x"] = longitude, ["y"] = latitude }) };
        return new JsonObject { ["id"] = id, ["service"] = new JsonObject { ["place"] = new JsonArray(place) } };
    }

    public static JsonObject Circuit(string id, string siteA, string? siteZ, int bandwidth) =>
        new() { ["id"] = id, ["service"] = new JsonObject { ["serviceCharacteristic"] = Characteristics(("siteA", siteA), ("siteZ", siteZ), ("type", "mstp"), ("bandwidth", bandwidth)) } };

    public static JsonObject Reservation(DateTimeOffset until, params IEnumerable<JsonObject> items) => new()
    {
        ["externalId"] = "call-1",
        ["validFor"] = new JsonObject { ["endDateTime"] = until.ToString("O", CultureInfo.InvariantCulture) },
        ["reservationItem"] = new JsonArray([.. items]),
        ["@type"] = "ResourceReservation",
    };

    public static JsonObject Item(string id, string accessNode, int quantity = 1, string category = "port") =>
        new() { ["id"] = id, ["quantity"] = quantity, ["characteristic"] = Characteristics(("category", category), ("accessNode", accessNode)) };

    public static JsonObject Service(string circuit, string type, string state, params IEnumerable<string> resources) => new()
    {
        ["name"] = circuit,
        ["state"] = state,
        ["serviceType"] = type,
        ["serviceCharacteristic"] = Characteristics(("circuit", circuit), ("type", type), ("bandwidth", 10000)),
        ["supportingResource"] = new JsonArray([.. resources.Select(static id => new JsonObject { ["id"] = id })]),
    };

    public static JsonObject Test(string service, params IEnumerable<(string Key, string Unit)> indicators) => new()
    {
        ["name"] = "end-to-end",
        ["mode"] = "ONDEMAND",
        ["relatedService"] = new JsonObject { ["id"] = service },
        ["testSpecification"] = new JsonObject { ["id"] = "mstp" },
        ["characteristic"] = Characteristics(("indicators", new JsonArray([.. indicators.Select(static one => new JsonObject { ["key"] = one.Key, ["unit"] = one.Unit })]))),
    };

    /// <summary>A port that is free.</summary>
    public static async Task<string> PortAsync(Carrier carrier) => (string)(await carrier.GetAsync($"{Resources}?category=port&resourceStatus=available&limit=1")).Body[0]!["id"]!;

    public static JsonArray Characteristics(params IEnumerable<(string Name, JsonNode? Value)> values) => new([.. values.Where(static one => one.Value is not null).Select(static one => new JsonObject { ["name"] = one.Name, ["value"] = one.Value })]);

    public static string? Characteristic(JsonNode list, string name) => list.AsArray().SingleOrDefault(one => (string?)one!["name"] == name)?["value"]?.ToString();

    /// <summary>An access node with at least so many free ports.</summary>
    public static async Task<string> NodeAsync(Carrier carrier, int ports)
    {
        var free = await carrier.GetAsync($"{Resources}?category=port&resourceStatus=available&limit=1000");
        return free.Body.AsArray().GroupBy(static port => (string)port!["resourceRelationship"]![0]!["resource"]!["id"]!).First(group => group.Count() >= ports).Key;
    }

    public static async Task<int> CountFreeAsync(Carrier carrier, string node) =>
        int.Parse((await carrier.GetAsync($"{Resources}?category=port&resourceStatus=available&resourceRelationship.resource.id={node}")).Headers["X-Total-Count"], CultureInfo.InvariantCulture);
}
