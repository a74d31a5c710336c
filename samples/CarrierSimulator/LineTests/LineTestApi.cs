using System.Text.Json.Nodes;
using CarrierSimulator.Alarms;
using CarrierSimulator.Protocol;
using CarrierSimulator.Services;
using CarrierSimulator.Storage;

namespace CarrierSimulator.LineTests;

/// <summary>TMF653: tests of circuits.</summary>
internal sealed class LineTestApi : ITmfApi
{
    private const string Path = "/tmf-api/serviceTestManagement/v4/serviceTest";
    private const string Api = "serviceTestManagement";
    private const string Due = "test";
    private const string Indicators = "indicators";

    private readonly SimulatorSettings _settings;
    private readonly LineMeter _meter;

    /// <summary>Offers it.</summary>
    public LineTestApi(SimulatorSettings settings, LineMeter meter, Agenda agenda)
    {
        (_settings, _meter) = (settings, meter);
        agenda.On(Due, (session, id, at) => session.Put(Tables.Tests, id, Finish(session, session.Copy(Tables.Tests, id)!, at)));
    }

    /// <inheritdoc/>
    public IEnumerable<TmfOperation> Operations =>
    [
        new(Api, "create", HttpMethods.Post, Path, Create),
        new(Api, "list", HttpMethods.Get, Path, static call => TmfList.Answer(call.Query, call.Session.All(Tables.Tests))),
        new(Api, "read", HttpMethods.Get, Path + "/{id}", static call => TmfAnswer.Ok(TmfList.Fields(call.Query, call.Session.Find(Tables.Tests, call.Id) ?? throw TmfException.Unknown("test", call.Id)))),
    ];

    private TmfAnswer Create(TmfCall call)
    {
        var service = Tested(call);
        if (Wanted(call.Body).Count == 0)
            throw TmfException.Invalid($"characteristic.{Indicators}", "至少要有一个指标。", "at least one indicator is needed.");
        var document = (JsonObject)call.Body.DeepClone();
        var id = call.Session.NextId("ST");
        document["id"] = id;
        document["href"] = $"{Path}/{id}";
        document["state"] = "inProgress";
        document["startDateTime"] = Instants.Text(call.Now);
        document["relatedService"] = new JsonObject { ["id"] = (string)service["id"]!, ["href"] = (string)service["href"]!, ["name"] = ServiceDocument.Circuit(service), ["@referredType"] = "Service" };
        document["@type"] = "ServiceTest";
        if (_settings.TestDuration > TimeSpan.Zero)
            Agenda.Enter(call.Session, Due, id, call.Now + _settings.TestDuration);
        else
            Finish(call.Session, document, call.Now);
        call.Session.Put(Tables.Tests, id, document);
        return TmfAnswer.Created(document);
    }

    private JsonObject Finish(StoreSession session, JsonObject document, DateTimeOffset now)
    {
        var service = session.Find(Tables.Services, (string)document["relatedService"]!["id"]!)!;
        var random = new Random(StableHash.Of($"{_settings.Seed} {document["id"]}"));
        var bandwidth = Characteristics.Number(service["serviceCharacteristic"], "bandwidth");
        var isDefective = DefectRegister.Has(session, ServiceDocument.Circuit(service)!) || (string?)service["state"] != "active";
        var measures = new JsonArray();
        foreach (var (key, unit) in Wanted(document))
        {
            if (_meter.Measure(random, key, unit, bandwidth, isDefective) is { } value)
                measures.Add(new JsonObject { ["metricName"] = key, ["captureDateTime"] = Instants.Text(now), ["captureMethod"] = "automatic", ["value"] = new JsonObject { ["value"] = value, ["unitOfMeasure"] = unit } });
        }

        document["state"] = "completed";
        document["endDateTime"] = Instants.Text(now);
        document["testMeasure"] = measures;
        return document;
    }

    private static JsonObject Tested(TmfCall call)
    {
        var id = call.Body["relatedService"]?["id"]?.ToString();
        var circuit = Characteristics.Text(call.Body["characteristic"], "circuit") ?? (string?)call.Body["relatedService"]?["name"];
        if (id is null && circuit is null)
            throw TmfException.Invalid("relatedService.id", "缺少被测业务。", "the service is missing.");
        return (id is null ? null : call.Session.Find(Tables.Services, id) ?? ServiceRegister.OfCircuit(call.Session, id))
            ?? (circuit is null ? null : ServiceRegister.OfCircuit(call.Session, circuit))
            ?? throw TmfException.Unknown("service", id ?? circuit!);
    }

    // What is to be measured: the characteristic "indicators", or measures without values.
    private static List<(string Key, string? Unit)> Wanted(JsonObject body) =>
    [
        .. (Characteristics.Find(body["characteristic"], Indicators) as JsonArray ?? []).Select(static one => one is JsonValue ? (one.ToString(), null) : (one?["key"]?.ToString() ?? "", (string?)one?["unit"])),
        .. (body["testMeasure"] as JsonArray ?? []).Where(static one => one?["value"]?["value"] is null).Select(static one => (one?["metricName"]?.ToString() ?? "", (string?)one?["value"]?["unitOfMeasure"])),
    ];
}
