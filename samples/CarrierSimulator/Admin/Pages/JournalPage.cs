using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CarrierSimulator.Protocol;

namespace CarrierSimulator.Admin.Pages;

/// <summary>The journal, one of its requests, and the counters by idempotency key.</summary>
internal sealed class JournalPage(Journal journal, KeyCounters counters)
{
    private const int FirstError = 400;

    /// <summary>Shows the list, or the request whose number is asked for.</summary>
    public string Show(AdminRequest request)
    {
        if (long.TryParse(request.Part("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && journal.Newest.FirstOrDefault(entry => entry.Number == number) is { } chosen)
            return Show(request.Words, chosen);
        var words = request.Words;
        var text = request.Part("text");
        var found = journal.Newest.Where(entry => text.Length == 0 || entry.Address.Contains(text, StringComparison.OrdinalIgnoreCase) || entry.Key == text || entry.Correlation == text).ToList();
        var rows = request.Rows(found).Select(entry => (string[])
        [
            Html.Link($"/admin/journal?number={entry.Number.ToString(CultureInfo.InvariantCulture)}", entry.Number.ToString(CultureInfo.InvariantCulture)),
            Html.Text(entry.At.ToLocalTime().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)),
            Html.Text($"{entry.Method} {Uri.UnescapeDataString(entry.Address)}"),
            Status(words, entry),
            Html.Text(entry.Milliseconds),
            Html.Text(entry.Key),
            string.Join(' ', entry.Chaos.Select(chaos => Html.Tag(words[$"chaos.{chaos}"], "warn"))),
        ]);
        return $"""
            <form class="filter"><input name="text" value="{Html.Text(text)}" placeholder="{Html.Text(words["address"])} / {Html.Text(words["key"])}" aria-label="{Html.Text(words["text"])}"><button class="main">{Html.Text(words["search"])}</button></form>
            {Html.Table([words["number"], words["at"], words["request"], words["answer"], "#" + words["ms"], words["key"], words["chaos"]], rows, words["none"])}
            {Html.Pager(request, found.Count)}
            """;
    }

    /// <summary>Shows the counters.</summary>
    public string ShowKeys(AdminRequest request)
    {
        var words = request.Words;
        var found = counters.All.OrderByDescending(static one => one.Value.Requests).ThenBy(static one => one.Key, StringComparer.Ordinal).ToList();
        var rows = request.Rows(found).Select(static one => (string[])
        [
            Html.Link($"/admin/journal?text={Uri.EscapeDataString(one.Key)}", one.Key),
            Html.Text(one.Value.Requests),
            Html.Text(one.Value.Effects),
            Html.Text(one.Value.Repeats),
            Html.Text(one.Value.Conflicts),
        ]);
        return Html.Table([words["key"], "#" + words["requests"], "#" + words["effects"], "#" + words["repeats"], "#" + words["conflicts"]], rows, words["none"]) + Html.Pager(request, found.Count);
    }

    private static string Show(AdminWords words, JournalEntry entry) => $"""
        <p>{Html.Link("/admin/journal", words["back"])}</p>
        <p><b>{Html.Text($"{entry.Method} {Uri.UnescapeDataString(entry.Address)}")}</b> {Status(words, entry)} {string.Join(' ', entry.Chaos.Select(chaos => Html.Tag(words[$"chaos.{chaos}"], "warn")))}</p>
        <p class="hint">{Html.Text(Instants.Text(entry.At))} · {entry.Milliseconds} ms · {Html.Text(words["key"])}: {Html.Text(entry.Key ?? "–")} · {Html.Text(words["correlation"])}: {Html.Text(entry.Correlation ?? "–")}</p>
        <h2>{Html.Text(words["request"])}</h2><pre>{Html.Text(Laid(entry.Request))}</pre>
        <h2>{Html.Text(words["answer"])}</h2><pre>{Html.Text(Laid(entry.Answer))}</pre>
        """;

    private static string Status(AdminWords words, JournalEntry entry) => entry.Status is { } status ? Html.Tag(status.ToString(CultureInfo.InvariantCulture), status < FirstError ? "good" : "bad") : Html.Tag(words["cut"], "bad");

    private static string Laid(string? json)
    {
        if (string.IsNullOrEmpty(json))
            return "–";
        try
        {
            return JsonNode.Parse(json)?.ToJsonString(JsonTexts.Indented) ?? json;
        }
        catch (JsonException)
        {
            return json;
        }
    }
}
