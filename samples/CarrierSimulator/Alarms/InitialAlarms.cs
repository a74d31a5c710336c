using System.Globalization;
using System.Text.Json.Nodes;
using CarrierSimulator.Network;
using CarrierSimulator.Services;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Alarms;

/// <summary>The alarms and defects that are there from the beginning: of every port out of order, and of some circuits.</summary>
internal static class InitialAlarms
{
    private const int SeedShift = 2;

    private static readonly TimeSpan Span = TimeSpan.FromDays(20);

    /// <summary>Raises them.</summary>
    public static IEnumerable<StoreChange> Of(CarrierInventory inventory, IReadOnlyList<JsonObject> services, int seed)
    {
        var random = new Random(unchecked(seed + SeedShift));
        var number = 0;
        foreach (var port in inventory.All.Where(static one => one.Category == ResourceCategory.Port && one.Initial.Status == "alarm"))
        {
            var id = Id(++number);
            yield return new StoreChange(Tables.Alarms, id, AlarmDocument.Make(id, port.Id, "portFailure", "minor", At(), null));
        }

        foreach (var service in services.Where(_ => random.NextDouble() < inventory.Province.DefectiveCircuitShare))
        {
            var id = Id(++number);
            yield return new StoreChange(Tables.Alarms, id, AlarmDocument.Make(id, ServiceDocument.Resources(service).First(), "degradedSignal", "major", At(), service));
            yield return new StoreChange(Tables.Defects, ServiceDocument.Circuit(service)!, new JsonObject { ["kind"] = DefectRegister.Line, ["alarm"] = id });
        }

        DateTimeOffset At() => inventory.Province.ObservedFrom + (Span * random.NextDouble());
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"AL-B{number:D5}");
}
