using System.Text.Json.Nodes;
using CarrierSimulator.Network;
using CarrierSimulator.Protocol;
using CarrierSimulator.Qualification;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Services;

/// <summary>The circuits in service, shared by the service inventory and the activation system.</summary>
internal sealed class ServiceRegister(ResourceRegister resources, SiteSurvey survey)
{
    private static readonly Dictionary<string, string[]> Next = new(StringComparer.Ordinal)
    {
        ["feasibilityChecked"] = ["designed", "reserved", "inactive", "active", "terminated"],
        ["designed"] = ["reserved", "inactive", "active", "terminated"],
        ["reserved"] = ["inactive", "active", "terminated"],
        ["inactive"] = ["active", "terminated"],
        ["active"] = ["inactive", "terminated"],
        ["terminated"] = [],
    };

    /// <summary>The service; refused when there is none.</summary>
    public static JsonObject Known(StoreSession session, string id) => session.Copy(Tables.Services, id) ?? throw TmfException.Unknown("service", id);

    /// <summary>The service of a circuit that has not been terminated; null when there is none.</summary>
    public static JsonObject? OfCircuit(StoreSession session, string circuit) =>
        session.Find(Tables.Circuits, circuit) is { } entry && session.Copy(Tables.Services, (string)entry["service"]!) is { } service && (string?)service["state"] != "terminated" ? service : null;

    /// <summary>Makes one.</summary>
    /// <exception cref="TmfException">The circuit has one already, or something is wrong with the request.</exception>
    public JsonObject Create(StoreSession session, JsonObject body, DateTimeOffset now)
    {
        var circuit = ServiceDocument.Circuit(body) ?? throw TmfException.Invalid("serviceCharacteristic.circuit", "缺少电路编号。", "the number of the circuit is missing.");
        if (OfCircuit(session, circuit) is { } other)
            throw new TmfException(StatusCodes.Status409Conflict, "service.exists", new Words($"电路 {circuit} 已有业务。", $"The circuit {circuit} has a service already."), (string)other["id"]!);
        var state = (string?)body["state"] ?? "designed";
        if (!Next.ContainsKey(state))
            throw TmfException.Invalid("state", $"须为 {string.Join("、", Next.Keys)} 之一。", $"must be one of {string.Join(", ", Next.Keys)}.");
        var service = (JsonObject)body.DeepClone();
        var id = session.NextId("SV");
        service["id"] = id;
        service["href"] = $"{ServiceDocument.Path}/{id}";
        service["category"] ??= "circuit";
        service["state"] = state;
        service["serviceDate"] = Instants.Text(now);
        service["@type"] ??= "Service";
        if (!ServiceDocument.Resources(service).Any())
            service["supportingResource"] = ServiceDocument.Refer(Find(session, service));
        session.Put(Tables.Circuits, circuit, new JsonObject { ["service"] = id });
        Keep(session, service, []);
        return service;
    }

    /// <summary>Changes one: members are replaced, characteristics by name.</summary>
    /// <exception cref="TmfException">Its state does not allow it.</exception>
    public JsonObject Change(StoreSession session, string id, JsonObject body)
    {
        var service = Known(session, id);
        var from = (string)service["state"]!;
        var to = (string?)body["state"] ?? from;
        if (from == "terminated" || (to != from && !Next[from].Contains(to, StringComparer.Ordinal)))
            throw new TmfException(StatusCodes.Status409Conflict, "service.state", new Words($"业务状态不能从 {from} 变为 {to}。", $"A service cannot go from {from} to {to}."), id);
        var before = ServiceDocument.Resources(service).ToList();
        foreach (var (name, value) in body)
        {
            if (name is not ("id" or "href"))
                service[name] = name == "serviceCharacteristic" ? Characteristics.Merge(service[name], value) : value?.DeepClone();
        }

        Keep(session, service, before);
        return service;
    }

    private void Keep(StoreSession session, JsonObject service, IEnumerable<string> before)
    {
        var circuit = ServiceDocument.Circuit(service)!;
        var state = (string)service["state"]!;
        var now = state == "terminated" ? [] : ServiceDocument.Resources(service).ToList();
        foreach (var resource in before.Except(now, StringComparer.Ordinal))
            resources.Release(session, resource, circuit);
        foreach (var resource in now)
            resources.Assign(session, resource, circuit, state == "active");
        session.Put(Tables.Services, (string)service["id"]!, service);
    }

    // Who enters a circuit with nothing but addresses leaves it to the inventory where it ends.
    private List<NetworkResource> Find(StoreSession session, JsonObject service)
    {
        var found = new List<NetworkResource>();
        var bandwidth = Characteristics.Number(service["serviceCharacteristic"], "bandwidth");
        foreach (var place in service["place"] as JsonArray ?? [])
        {
            var answer = survey.Survey(session, Places.Point(place), Places.Address(place), bandwidth, 1);
            if (answer.IsCoverable && resources.Free(session, answer.Node!.Id, ResourceCategory.Port, bandwidth).FirstOrDefault(one => !found.Contains(one)) is { } port)
                found.Add(port);
        }

        return found;
    }
}
