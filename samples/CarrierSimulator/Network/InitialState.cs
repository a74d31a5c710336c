using System.Text.Json.Nodes;
using CarrierSimulator.Alarms;
using CarrierSimulator.Services;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Network;

/// <summary>What is there before anything has happened.</summary>
/// <param name="Documents">Documents of the tables.</param>
/// <param name="CircuitsByPort">By port the circuit that is on it.</param>
internal sealed record InitialState(IReadOnlyList<StoreChange> Documents, IReadOnlyDictionary<string, string> CircuitsByPort)
{
    /// <summary>Makes it from the seed.</summary>
    public static InitialState Of(CarrierInventory inventory, int seed)
    {
        var (services, byPort) = CircuitPlan.Lay(inventory, seed);
        var documents = new List<StoreChange>();
        foreach (var service in services)
        {
            var id = (string)service["id"]!;
            documents.Add(new StoreChange(Tables.Services, id, service));
            documents.Add(new StoreChange(Tables.Circuits, ServiceDocument.Circuit(service)!, new JsonObject { ["service"] = id }));
        }

        documents.AddRange(InitialAlarms.Of(inventory, services, seed));
        return new InitialState(documents, byPort);
    }
}
