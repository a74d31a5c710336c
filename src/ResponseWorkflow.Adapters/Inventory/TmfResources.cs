using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Adapters.TmForum;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Ports.Inventory;

namespace ResponseWorkflow.Adapters.Inventory;

/// <summary>Search of resources by TMF639 v4.</summary>
internal sealed class TmfResources(TmfLists lists)
{
    public const string Path = "tmf-api/resourceInventoryManagement/v4/resource";

    public async Task<ResourcePage> SearchAsync(SystemCall call, ResourceSearch request, CancellationToken cancellationToken)
    {
        (string, string?)[] filters =
        [
            ("category", request.Category), ("place.id", request.Site), ("resourceRelationship.resource.id", request.Node), ("resourceStatus", request.Status), ("name", request.Text),
        ];
        var (items, total) = await lists.ReadAsync(call, Path, filters, request.Offset, request.Limit ?? call.Connection.PageSize, cancellationToken);
        return new ResourcePage { Total = total, Items = [.. items.Select(Of)] };
    }

    private static FoundResource Of(JsonNode resource)
    {
        var place = TmfFacts.First(resource, "place");
        var facts = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var fact in TmfFacts.List(resource, "resourceCharacteristic"))
        {
            if (TmfFacts.Text(fact, "name") is { } name && fact["value"] is { } value)
                facts[name] = JsonSerializer.SerializeToElement(value);
        }

        return new FoundResource
        {
            Id = TmfFacts.Text(resource, "id") ?? throw TmfFaults.BadAnswer("a resource has no id"),
            Name = TmfFacts.Text(resource, "name"),
            Category = TmfFacts.Text(resource, "category"),
            Status = TmfFacts.Text(resource, "resourceStatus"),
            Place = TmfFacts.Text(place, "name") ?? TmfFacts.Text(place, "id"),
            Characteristics = facts,
        };
    }
}
