using System.Text.Json.Nodes;
using CarrierSimulator.Network;
using CarrierSimulator.Protocol;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Resources;

/// <summary>TMF639: the resources.</summary>
internal sealed class ResourceApi(ResourceRegister register) : ITmfApi
{
    private const string Api = "resourceInventoryManagement";

    private static readonly HashSet<string> Statuses = new(StringComparer.Ordinal) { "available", "reserved", "standby", "alarm" };
    private static readonly HashSet<string> Quick = new(StringComparer.Ordinal) { "category", "resourceStatus", "usageState", "place.id", "place.name", "name", "id", "branch", "resourceRelationship.resource.id", "offset", "limit", "fields", "sort" };

    /// <inheritdoc/>
    public IEnumerable<TmfOperation> Operations =>
    [
        new(Api, "list", HttpMethods.Get, ResourceView.Path, List),
        new(Api, "read", HttpMethods.Get, ResourceView.Path + "/{id}", call => TmfAnswer.Ok(TmfList.Fields(call.Query, View(call.Session, Known(call.Id))))),
        new(Api, "change", HttpMethods.Patch, ResourceView.Path + "/{id}", Change),
    ];

    private TmfAnswer List(TmfCall call)
    {
        // The filters that people use are answered from the network itself; a name and a place's name may be given in part.
        var found = register.Inventory.All.Where(one =>
            Is(call.Query, "category", one.Category) && Is(call.Query, "id", one.Id) && Is(call.Query, "branch", one.City)
            && Is(call.Query, "place.id", one.PlaceId) && Is(call.Query, "resourceRelationship.resource.id", one.Parent ?? "")
            && Has(call.Query, "name", one.Name, one.Id) && Has(call.Query, "place.name", one.PlaceName, one.PlaceId));
        if (call.Query.ContainsKey("resourceStatus") || call.Query.ContainsKey("usageState"))
            found = found.Where(one => Is(call.Query, "resourceStatus", register.StateOf(call.Session, one).Status) && Is(call.Query, "usageState", register.StateOf(call.Session, one).Usage));
        return call.Query.Keys.Any(key => !Quick.Contains(key))
            ? TmfList.Answer(Without(call.Query), found.Select(one => View(call.Session, one)))
            : TmfList.Page(call.Query, [.. found], one => View(call.Session, one));
    }

    private TmfAnswer Change(TmfCall call)
    {
        var resource = Known(call.Id);
        var state = register.StateOf(call.Session, resource);
        var status = (string?)call.Body["resourceStatus"] ?? state.Status;
        if (!Statuses.Contains(status))
            throw TmfException.Invalid("resourceStatus", $"须为 {string.Join("、", Statuses)} 之一。", $"must be one of {string.Join(", ", Statuses)}.");
        if (status == "available" && state.Usage == "busy")
            throw new TmfException(StatusCodes.Status409Conflict, "resource.inUse", new Words("该资源正在承载电路。", "The resource carries a circuit."), call.Id);
        ResourceRegister.Set(call.Session, resource.Id, status == "available" ? ResourceState.Free : state with { Status = status });
        return TmfAnswer.Ok(View(call.Session, resource));
    }

    private JsonObject View(StoreSession session, NetworkResource resource) => ResourceView.Of(resource, register.StateOf(session, resource));

    private NetworkResource Known(string id) => register.Inventory.Find(id) ?? throw TmfException.Unknown("resource", id);

    private static bool Is(IQueryCollection query, string name, string value) => !query.TryGetValue(name, out var wanted) || wanted.SelectMany(static one => (one ?? "").Split(',')).Contains(value, StringComparer.Ordinal);

    private static bool Has(IQueryCollection query, string name, params IEnumerable<string> texts) => !query.TryGetValue(name, out var wanted) || texts.Any(text => text.Contains(wanted.ToString(), StringComparison.OrdinalIgnoreCase));

    private static QueryCollection Without(IQueryCollection query) => new(query.Where(static one => !Quick.Contains(one.Key) || one.Key is "offset" or "limit" or "fields" or "sort").ToDictionary(static one => one.Key, static one => one.Value, StringComparer.OrdinalIgnoreCase));
}
