using System.Text.Json.Nodes;
using CarrierSimulator.Alarms;
using CarrierSimulator.LineTests;
using CarrierSimulator.Network;
using CarrierSimulator.Protocol;
using CarrierSimulator.Services;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Activation;

/// <summary>Does what the activation system does to the network. Some circuits come out of their first configuration with a defect, which the next one mends.</summary>
internal sealed class ServiceActivator(SimulatorSettings settings, ServiceRegister services, ResourceRegister register, CarrierInventory inventory)
{
    /// <summary>Refuses resources that cannot carry a circuit.</summary>
    /// <exception cref="TmfException">One is out of order, or carries another circuit.</exception>
    public void Check(StoreSession session, string circuit, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            var state = register.StateOf(session, inventory.Find(id) ?? throw TmfException.Unknown("resource", id));
            if (state.Status == "alarm")
                throw new TmfException(StatusCodes.Status409Conflict, "activation.portFaulty", new Words($"资源 {id} 故障，不能配置。", $"The resource {id} is out of order."), id);
            if (state.Circuit is not null && state.Circuit != circuit)
                throw new TmfException(StatusCodes.Status409Conflict, "activation.portTaken", new Words($"资源 {id} 已被其他电路占用。", $"The resource {id} carries another circuit."), id);
        }
    }

    /// <summary>Configures or withdraws a service.</summary>
    /// <exception cref="TmfException">Its resources or its state do not allow it.</exception>
    public JsonObject Carry(StoreSession session, string id, bool isWithdrawal, JsonObject body, DateTimeOffset now)
    {
        var known = ServiceRegister.Known(session, id);
        var circuit = ServiceDocument.Circuit(known)!;
        if (isWithdrawal)
        {
            DefectRegister.Repair(session, circuit, now);
            return (string?)known["state"] == "terminated" ? known : services.Change(session, id, new JsonObject { ["state"] = "terminated" });
        }

        Check(session, circuit, ServiceDocument.Resources(body).Concat(ServiceDocument.Resources(known)));
        var isFirst = known["configurations"] is null;
        var change = (JsonObject)body.DeepClone();
        change["state"] = (string?)body["state"] == "inactive" ? "inactive" : "active";
        if (WithOtherEnds(known, body) is { } resources)
            change["supportingResource"] = resources;
        change["configurations"] = ((int?)known["configurations"] ?? 0) + 1;
        var service = services.Change(session, id, change);
        if (DefectRegister.KindOf(session, circuit) == DefectRegister.Configuration)
            DefectRegister.Repair(session, circuit, now);
        else if (isFirst && settings.DefectiveActivationOneIn > 0 && StableHash.Of($"{settings.Seed} {circuit}") % settings.DefectiveActivationOneIn == 0)
            DefectRegister.Break(session, circuit, DefectRegister.Configuration, "major", now);
        return service;
    }

    // The branches of a circuit configure their ends one after the other: what the other end runs on stays with the circuit.
    private static JsonArray? WithOtherEnds(JsonObject known, JsonObject body)
    {
        if (body["supportingResource"] is not JsonArray own)
            return null;
        var ends = own.Select(Role).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var others = (known["supportingResource"] as JsonArray ?? []).Where(one => ends.Count > 0 && Role(one) is { } end && !ends.Contains(end));
        return new JsonArray([.. others.Concat(own).Select(static one => one?.DeepClone())]);
    }

    private static string? Role(JsonNode? resource) => (string?)(resource as JsonObject)?["role"];
}
