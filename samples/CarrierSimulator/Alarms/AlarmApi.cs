using System.Text.Json.Nodes;
using CarrierSimulator.Protocol;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Alarms;

/// <summary>TMF642: alarms.</summary>
internal sealed class AlarmApi : ITmfApi
{
    private const string Api = "alarmManagement";
    private const string Alarmed = "alarmedObject.id";

    /// <inheritdoc/>
    public IEnumerable<TmfOperation> Operations =>
    [
        new(Api, "list", HttpMethods.Get, AlarmDocument.Path, List),
        new(Api, "read", HttpMethods.Get, AlarmDocument.Path + "/{id}", static call => TmfAnswer.Ok(TmfList.Fields(call.Query, Known(call)))),
        new(Api, "change", HttpMethods.Patch, AlarmDocument.Path + "/{id}", Acknowledge),
    ];

    // The alarmed object may be named by the resource, by the service or by the circuit that is affected.
    private static TmfAnswer List(TmfCall call)
    {
        var alarmed = call.Query[Alarmed].ToString();
        var found = call.Session.All(Tables.Alarms).Where(alarm => alarmed.Length == 0 || (string?)alarm["alarmedObject"]!["id"] == alarmed || alarm["affectedService"]!.AsArray().Any(service => (string?)service!["id"] == alarmed || (string?)service["name"] == alarmed));
        return TmfList.Answer(new QueryCollection(call.Query.Where(static one => one.Key != Alarmed).ToDictionary(StringComparer.Ordinal)), found);
    }

    private static TmfAnswer Acknowledge(TmfCall call)
    {
        var alarm = (JsonObject)Known(call).DeepClone();
        foreach (var name in new[] { "ackState", "ackUserId", "comment" })
        {
            if (call.Body.TryGetPropertyValue(name, out var value))
                alarm[name] = value?.DeepClone();
        }

        call.Session.Put(Tables.Alarms, call.Id, alarm);
        return TmfAnswer.Ok(alarm);
    }

    private static JsonObject Known(TmfCall call) => call.Session.Find(Tables.Alarms, call.Id) ?? throw TmfException.Unknown("alarm", call.Id);
}
