using System.Text.Json.Nodes;
using CarrierSimulator.Protocol;
using CarrierSimulator.Services;

namespace CarrierSimulator.Alarms;

/// <summary>An alarm as TMF642 writes it.</summary>
internal static class AlarmDocument
{
    /// <summary>Address of the alarms.</summary>
    public const string Path = "/tmf-api/alarmManagement/v4/alarm";

    /// <summary>Makes one.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="alarmed">The resource.</param>
    /// <param name="cause">The probable cause.</param>
    /// <param name="severity">critical, major, minor or warning.</param>
    /// <param name="raisedAt">When.</param>
    /// <param name="service">The service it affects; null for none.</param>
    public static JsonObject Make(string id, string alarmed, string cause, string severity, DateTimeOffset raisedAt, JsonNode? service) => new()
    {
        ["id"] = id,
        ["href"] = $"{Path}/{id}",
        ["alarmType"] = "communicationsAlarm",
        ["perceivedSeverity"] = severity,
        ["probableCause"] = cause,
        ["state"] = "raised",
        ["ackState"] = "unacknowledged",
        ["alarmRaisedTime"] = Instants.Text(raisedAt),
        ["alarmedObject"] = new JsonObject { ["id"] = alarmed, ["@referredType"] = "Resource" },
        ["affectedService"] = service is null ? [] : new JsonArray(new JsonObject { ["id"] = (string)service["id"]!, ["href"] = (string)service["href"]!, ["name"] = ServiceDocument.Circuit(service) }),
        ["sourceSystemId"] = "carrier-simulator",
        ["@type"] = "Alarm",
    };
}
