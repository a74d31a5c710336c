using System.Text.Json.Nodes;
using CarrierSimulator.Network;
using CarrierSimulator.Protocol;
using CarrierSimulator.Resources;

namespace CarrierSimulator.Services;

/// <summary>A service as TMF638 writes it. The number of its circuit is the characteristic <c>circuit</c>.</summary>
internal static class ServiceDocument
{
    /// <summary>Address of the services.</summary>
    public const string Path = "/tmf-api/serviceInventory/v4/service";

    /// <summary>Makes one over ports.</summary>
    public static JsonObject Make(string id, string circuit, string name, string type, int bandwidth, string state, string customer, IReadOnlyList<NetworkResource> ports) => new()
    {
        ["id"] = id,
        ["href"] = $"{Path}/{id}",
        ["name"] = name,
        ["category"] = "circuit",
        ["serviceType"] = type,
        ["state"] = state,
        ["serviceCharacteristic"] = Characteristics.Of(("circuit", circuit), ("type", type), ("bandwidth", bandwidth)),
        ["place"] = new JsonArray([.. ports.Index().Select(static port => (JsonNode)new JsonObject { ["role"] = port.Index == 0 ? "A" : "Z", ["name"] = port.Item.Name, ["@type"] = "GeographicAddress" })]),
        ["supportingResource"] = Refer(ports),
        ["relatedParty"] = new JsonArray(new JsonObject { ["role"] = "customer", ["name"] = customer, ["@referredType"] = "Organization" }),
        ["@type"] = "Service",
    };

    /// <summary>Refers to resources.</summary>
    public static JsonArray Refer(IEnumerable<NetworkResource> resources) => new([.. resources.Select(static one => (JsonNode)new JsonObject
    {
        ["id"] = one.Id,
        ["href"] = $"{ResourceView.Path}/{one.Id}",
        ["name"] = one.Name,
        ["category"] = one.Category,
        ["@referredType"] = "PhysicalResource",
    })]);

    /// <summary>The number of its circuit; null when it has none.</summary>
    public static string? Circuit(JsonNode service) => Characteristics.Text(service["serviceCharacteristic"], "circuit");

    /// <summary>The ids of the resources under it.</summary>
    public static IEnumerable<string> Resources(JsonNode service) => (service["supportingResource"] as JsonArray ?? []).Select(static one => one?["id"]?.ToString()).OfType<string>();
}
