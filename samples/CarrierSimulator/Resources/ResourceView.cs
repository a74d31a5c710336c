using System.Text.Json.Nodes;
using CarrierSimulator.Network;
using CarrierSimulator.Protocol;

namespace CarrierSimulator.Resources;

/// <summary>A resource as TMF639 writes it.</summary>
internal static class ResourceView
{
    /// <summary>Address of the resources.</summary>
    public const string Path = "/tmf-api/resourceInventoryManagement/v4/resource";

    /// <summary>Writes it.</summary>
    public static JsonObject Of(NetworkResource resource, ResourceState state) => new()
    {
        ["id"] = resource.Id,
        ["href"] = $"{Path}/{resource.Id}",
        ["name"] = resource.Name,
        ["category"] = resource.Category,
        ["administrativeState"] = "unlocked",
        ["operationalState"] = state.Status == "alarm" ? "disable" : "enable",
        ["resourceStatus"] = state.Status,
        ["usageState"] = state.Usage,
        ["place"] = new JsonObject
        {
            ["id"] = resource.PlaceId,
            ["name"] = resource.PlaceName,
            ["role"] = "maintenancePoint",
            ["geographicLocation"] = Places.Write(resource.Point),
            ["@type"] = "GeographicSite",
        },
        ["resourceCharacteristic"] = Characteristics.Of([.. resource.Facts.Select(static fact => (fact.Key, (object?)fact.Value)), ("network", resource.Network), ("branch", resource.City), ("circuit", state.Circuit), ("reservation", state.Reservation)]),
        ["resourceRelationship"] = resource.Parent is null ? [] : new JsonArray(new JsonObject { ["relationshipType"] = "containedIn", ["resource"] = new JsonObject { ["id"] = resource.Parent, ["href"] = $"{Path}/{resource.Parent}" } }),
        ["@type"] = resource.Category == ResourceCategory.Port ? "PhysicalPort" : "PhysicalResource",
    };
}
