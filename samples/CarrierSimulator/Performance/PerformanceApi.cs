using System.Text.Json.Nodes;
using CarrierSimulator.Alarms;
using CarrierSimulator.LineTests;
using CarrierSimulator.Protocol;
using CarrierSimulator.Services;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Performance;

/// <summary>TMF628: what is collected of circuits every hour. Values are the same whenever they are asked for; those of the hour in which a circuit is defective are bad.</summary>
internal sealed class PerformanceApi(SimulatorSettings settings, LineMeter meter) : ITmfApi
{
    private const string Path = "/tmf-api/performanceManagement/v4/performanceMeasurement";
    private const string Api = "performanceManagement";
    private const int DayOfHours = 24;
    private const int MostHours = 31 * DayOfHours;

    private static readonly (string Key, string Unit)[] Collected = [("throughput", "%"), ("frame-loss", "%"), ("delay", "ms"), ("jitter", "ms")];

    /// <inheritdoc/>
    public IEnumerable<TmfOperation> Operations => [new(Api, "list", HttpMethods.Get, Path, List)];

    // Without an object nothing is listed: what is collected of everything is more than a list can hold.
    private TmfAnswer List(TmfCall call)
    {
        var id = call.Query["managedObject.id"].ToString();
        if (id.Length == 0)
            return TmfList.Page(call.Query, Array.Empty<JsonObject>(), static one => one);
        var service = call.Session.Find(Tables.Services, id) ?? ServiceRegister.OfCircuit(call.Session, id) ?? throw TmfException.Unknown("service", id);
        var last = HourOf(Instants.Read(Given(call, "measurementTime.lte"), "measurementTime.lte") is { } until && until < call.Now ? until : call.Now);
        var first = Instants.Read(Given(call, "measurementTime.gte"), "measurementTime.gte") is { } since ? HourOf(since) : last.AddHours(1 - DayOfHours);
        var wanted = call.Query["performanceIndicatorSpecification.id"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var indicators = wanted.Length == 0 ? Collected : [.. wanted.Select(static key => (key, Array.Find(Collected, one => one.Key == key).Unit ?? ""))];
        if (first < last.AddHours(-MostHours))
            first = last.AddHours(-MostHours);
        var found = new List<JsonObject>();
        for (var at = first; at <= last; at = at.AddHours(1))
            found.AddRange(indicators.Select(one => Measure(call, service, one.Item1, one.Item2, at, isCurrent: at == HourOf(call.Now))).OfType<JsonObject>());
        return TmfList.Page(call.Query, found, static one => one);
    }

    private JsonObject? Measure(TmfCall call, JsonObject service, string key, string unit, DateTimeOffset at, bool isCurrent)
    {
        var (id, circuit) = ((string)service["id"]!, ServiceDocument.Circuit(service)!);
        var random = new Random(StableHash.Of($"{settings.Seed} {circuit} {key} {Instants.Text(at)}"));
        var isBad = (isCurrent && DefectRegister.Has(call.Session, circuit)) || (string?)service["state"] != "active";
        if (meter.Measure(random, key, unit, Characteristics.Number(service["serviceCharacteristic"], "bandwidth"), isBad) is not { } value)
            return null;
        var name = $"{id}-{key}-{at.ToUnixTimeSeconds()}";
        return new JsonObject
        {
            ["id"] = name,
            ["href"] = $"{Path}/{name}",
            ["measurementTime"] = Instants.Text(at),
            ["performanceIndicatorSpecification"] = new JsonObject { ["id"] = key, ["name"] = key, ["@referredType"] = "PerformanceIndicatorSpecification" },
            ["value"] = value,
            ["unitOfMeasure"] = unit,
            ["managedObject"] = new JsonObject { ["id"] = id, ["name"] = circuit, ["@referredType"] = "Service" },
            ["@type"] = "PerformanceMeasurement",
        };
    }

    private static DateTimeOffset HourOf(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);

    private static JsonValue? Given(TmfCall call, string name) => call.Query[name].ToString() is { Length: > 0 } text ? JsonValue.Create(text) : null;
}
