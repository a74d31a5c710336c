using System.Text.Json.Nodes;
using CarrierSimulator.Protocol;
using CarrierSimulator.Services;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Admin.Pages;

/// <summary>Lists of reservations, services, tests and alarms, the newest first; each row leads to the document.</summary>
internal static class DocumentPages
{
    /// <summary>Reservations.</summary>
    public static string Reservations(StoreSession session, AdminRequest request) => Show(session, request, Tables.Reservations, ["id", "state", "until", "items", "circuit"], static one =>
    [
        Link(one),
        State((string?)one["reservationState"], "completed"),
        Html.Text(one["validFor"]?["endDateTime"]),
        string.Join("<br>", one["reservationItem"]!.AsArray().SelectMany(static item => item!["appliedCapacityAmount"]!["resource"]!.AsArray()).Select(static resource => Html.Text($"{resource!["id"]} {resource["name"]}"))),
        Html.Text(Characteristics.Text(one["characteristic"], "circuit")),
    ]);

    /// <summary>Services.</summary>
    public static string Services(StoreSession session, AdminRequest request) => Show(session, request, Tables.Services, ["id", "circuit", "name", "type", "#bandwidth", "state", "ports"], static one =>
    [
        Link(one),
        Html.Text(ServiceDocument.Circuit(one)),
        Html.Text(one["name"]),
        Html.Text(one["serviceType"] ?? Characteristics.Find(one["serviceCharacteristic"], "type")),
        Html.Text(Characteristics.Text(one["serviceCharacteristic"], "bandwidth")),
        State((string?)one["state"], "active"),
        string.Join("<br>", ServiceDocument.Resources(one).Select(Html.Text)),
    ]);

    /// <summary>Tests.</summary>
    public static string Tests(StoreSession session, AdminRequest request) => Show(session, request, Tables.Tests, ["id", "circuit", "state", "at", "indicators"], static one =>
    [
        Link(one),
        Html.Text(one["relatedService"]!["name"]),
        State((string?)one["state"], "completed"),
        Html.Text(one["startDateTime"]),
        string.Join("<br>", (one["testMeasure"] as JsonArray ?? []).Select(static measure => Html.Text($"{measure!["metricName"]}: {measure["value"]?["value"]} {measure["value"]?["unitOfMeasure"]}"))),
    ]);

    /// <summary>Alarms.</summary>
    public static string Alarms(StoreSession session, AdminRequest request) => Show(session, request, Tables.Alarms, ["id", "severity", "cause", "object", "circuit", "state", "at", "cleared"], static one =>
    [
        Link(one),
        Html.Text(one["perceivedSeverity"]),
        Html.Text(one["probableCause"]),
        Html.Text(one["alarmedObject"]!["id"]),
        Html.Text(one["affectedService"]!.AsArray().FirstOrDefault()?["name"]),
        Html.Tag((string?)one["state"] ?? "", (string?)one["state"] == "raised" ? "bad" : "good"),
        Html.Text(one["alarmRaisedTime"]),
        Html.Text(one["alarmClearedTime"]),
    ]);

    private static string Show(StoreSession session, AdminRequest request, string table, string[] columns, Func<JsonObject, string[]> row)
    {
        var words = request.Words;
        var text = request.Part("text");
        var found = session.All(table).Where(one => text.Length == 0 || one.ToJsonString(JsonTexts.Options).Contains(text, StringComparison.OrdinalIgnoreCase)).Reverse().ToList();
        var heads = columns.Select(column => column.StartsWith('#') ? $"#{words[column[1..]]}" : words[column]).ToList();
        return $"""
            <form class="filter"><input name="text" value="{Html.Text(text)}" placeholder="{Html.Text(words["text"])}" aria-label="{Html.Text(words["text"])}"><button class="main">{Html.Text(words["search"])}</button></form>
            {Html.Table(heads, request.Rows(found).Select(row), words["none"])}
            {Html.Pager(request, found.Count)}
            """;
    }

    private static string Link(JsonObject one) => Html.Link((string)one["href"]!, (string)one["id"]!);

    private static string State(string? state, string good) => Html.Tag(state ?? "", state == good ? "good" : "");
}
