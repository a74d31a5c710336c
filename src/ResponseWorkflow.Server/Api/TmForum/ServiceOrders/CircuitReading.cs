using System.Globalization;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Api.TmForum.Messages;

namespace ResponseWorkflow.Server.Api.TmForum.ServiceOrders;

/// <summary>Reads the circuits of an order. What a circuit must have beyond that is the rule of its case.</summary>
internal static class CircuitReading
{
    /// <summary>The circuits of the items, in their order.</summary>
    public static IReadOnlyList<OrderedCircuit> Read(IReadOnlyList<ServiceOrderItem> items, List<Refusal> refusals)
    {
        var (circuits, ids) = (new List<OrderedCircuit>(), new HashSet<string>(StringComparer.Ordinal));
        for (var place = 0; place < items.Count; place++)
        {
            var (item, field) = (items[place] ?? new ServiceOrderItem(), string.Create(CultureInfo.InvariantCulture, $"serviceOrderItem[{place}]"));
            if (string.IsNullOrWhiteSpace(item.Id))
                refusals.Add(TmfRefusals.Missing($"{field}.id"));
            else if (!ids.Add(item.Id))
                refusals.Add(TmfRefusals.Twice($"{field}.id", item.Id));
            if (item.Service is { } service)
                circuits.Add(Read(item.Id ?? "", service, $"{field}.service", refusals));
            else
                refusals.Add(TmfRefusals.Missing($"{field}.service"));
        }

        return circuits;
    }

    private static OrderedCircuit Read(string id, TmfService service, string field, List<Refusal> refusals)
    {
        var facts = new TmfFacts(service, field, refusals);
        var circuit = new DataObject.Builder().Set("key", id);
        Set(circuit, "number", facts.Text("circuitNumber"));
        Set(circuit, "name", facts.Text("circuitName") is var name && string.IsNullOrWhiteSpace(service.Name) ? name : service.Name.Trim());
        Set(circuit, "type", facts.Text("type") is var type && string.IsNullOrWhiteSpace(service.ServiceType) ? type : service.ServiceType.Trim());
        if (facts.Number("bandwidth") is { } bandwidth)
            circuit.Set("bandwidth", bandwidth);
        Set(circuit, "technology", facts.Text("technology"));
        Set(circuit, "leadBranch", facts.Text("leadBranch"));
        var (build, distance) = (facts.Flag("accessBuild"), facts.Number("distance"));
        if (build is { } flag)
            circuit.Set("accessBuild", flag);
        Ends(service, field, facts, circuit, refusals);
        if (facts.Others() is { Count: > 0 } others)
            circuit.Set("specifics", others);
        return new OrderedCircuit(circuit.ToObject(), build, distance);
    }

    private static void Ends(TmfService service, string field, TmfFacts facts, DataObject.Builder circuit, List<Refusal> refusals)
    {
        var roles = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 0; place < (service.Place?.Count ?? 0); place++)
        {
            var (site, at) = (service.Place![place] ?? new TmfPlace(), string.Create(CultureInfo.InvariantCulture, $"{field}.place[{place}]"));
            if (site.Role is not ("A" or "Z"))
                refusals.Add(string.IsNullOrEmpty(site.Role) ? TmfRefusals.Missing($"{at}.role") : TmfRefusals.State($"{at}.role", ["A", "Z"]));
            else if (!roles.Add(site.Role))
                refusals.Add(TmfRefusals.PlaceTwice($"{at}.role", site.Role));
            else
                circuit.Set($"end{site.Role}", End(site, facts, at));
        }
    }

    private static DataObject End(TmfPlace site, TmfFacts facts, string at)
    {
        var end = new DataObject.Builder();
        Set(end, "branch", site.Branch);
        Set(end, "site", site.Name);
        Set(end, "address", site.StreetName);
        if (facts.Point(site, at) is { } point)
            end.Set("longitude", point.Longitude).Set("latitude", point.Latitude);
        Set(end, "contact", site.Contact);
        Set(end, "phone", site.Phone);
        Set(end, "accessNode", site.AccessNode);
        return end.ToObject();
    }

    private static void Set(DataObject.Builder data, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            data.Set(name, value.Trim());
    }
}
