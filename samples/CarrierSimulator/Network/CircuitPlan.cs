using System.Globalization;
using System.Text.Json.Nodes;
using CarrierSimulator.Data;
using CarrierSimulator.Services;

namespace CarrierSimulator.Network;

/// <summary>Lays circuits over the ports that are in use from the beginning.</summary>
internal static class CircuitPlan
{
    private const int CircuitSeedShift = 1;

    /// <summary>The circuits as services of TMF638, and by port the number of the circuit that is on it.</summary>
    public static (IReadOnlyList<JsonObject> Services, IReadOnlyDictionary<string, string> ByPort) Lay(CarrierInventory inventory, int seed)
    {
        var data = EmbeddedData.Read<InitialCircuits>("circuits.json");
        var random = new Random(unchecked(seed + CircuitSeedShift));
        var ports = inventory.All.Where(static one => one.Category == ResourceCategory.Port && one.Initial.Circuit is not null).ToArray();
        random.Shuffle(ports);
        var services = new List<JsonObject>();
        var byPort = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var next = 0; next < ports.Length;)
        {
            var kind = data.Kinds[random.Next(data.Kinds.Count)];
            var ends = ports.Skip(next).Take(kind.Ends).ToList();
            next += ends.Count;
            var number = string.Create(CultureInfo.InvariantCulture, $"{ends[0].City}-{kind.Code}-B{services.Count + 1:D5}");
            foreach (var port in ends)
                byPort[port.Id] = number;
            var customer = data.Customers[random.Next(data.Customers.Count)];
            var bandwidth = Math.Min(kind.Kbits[random.Next(kind.Kbits.Count)], (int)ends.Min(static port => port.Number("bandwidth")));
            services.Add(ServiceDocument.Make(string.Create(CultureInfo.InvariantCulture, $"SV-B{services.Count + 1:D5}"), number, $"{customer} {number}", kind.Type, bandwidth, "active", customer, ends));
        }

        return (services, byPort);
    }
}
