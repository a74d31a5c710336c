using System.Text.Json.Nodes;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Network;

/// <summary>The states of resources.</summary>
/// <param name="inventory">The network as it was built.</param>
/// <param name="initialCircuits">By port the circuit that is on it from the beginning.</param>
internal sealed class ResourceRegister(CarrierInventory inventory, IReadOnlyDictionary<string, string> initialCircuits)
{
    /// <summary>The network.</summary>
    public CarrierInventory Inventory => inventory;

    /// <summary>The state of a resource.</summary>
    public ResourceState StateOf(StoreSession session, NetworkResource resource)
    {
        if (session.Find(Tables.Resources, resource.Id) is { } changed)
            return new ResourceState((string)changed["status"]!, (string)changed["usage"]!, (string?)changed["circuit"], (string?)changed["reservation"]);
        return initialCircuits.TryGetValue(resource.Id, out var circuit) ? resource.Initial with { Circuit = circuit } : resource.Initial;
    }

    /// <summary>Changes it.</summary>
    public static void Set(StoreSession session, string resource, ResourceState state) =>
        session.Put(Tables.Resources, resource, new JsonObject { ["status"] = state.Status, ["usage"] = state.Usage, ["circuit"] = state.Circuit, ["reservation"] = state.Reservation });

    /// <summary>What is free of what an item can be met with.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="node">Id of an access node.</param>
    /// <param name="category">Ports or fibres.</param>
    /// <param name="bandwidth">What it must carry, in kbit/s.</param>
    public IEnumerable<NetworkResource> Free(StoreSession session, string node, string category, double bandwidth = 0) =>
        inventory.Candidates(node, category).Where(one => StateOf(session, one).IsFree && (category != ResourceCategory.Port || one.Number("bandwidth") >= bandwidth));

    /// <summary>Gives a resource to a circuit, whatever it was before; ids that are no resource's are passed over.</summary>
    public void Assign(StoreSession session, string resource, string circuit, bool isActive)
    {
        if (inventory.Find(resource) is { } found)
            Set(session, resource, ResourceState.AssignedTo(circuit, isActive, StateOf(session, found).Reservation));
    }

    /// <summary>Makes a resource of a circuit free again. One that has been given to another circuit since is left alone.</summary>
    public void Release(StoreSession session, string resource, string circuit)
    {
        if (inventory.Find(resource) is { } found && StateOf(session, found).Circuit == circuit)
            Set(session, resource, ResourceState.Free);
    }
}
