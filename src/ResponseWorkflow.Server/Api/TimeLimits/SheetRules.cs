using System.Globalization;
using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Server.Api.Imports;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>What cells of a workbook say of time limits, written and read. What a cell says wrongly is found by whoever checks the document that it becomes.</summary>
internal static class SheetRules
{
    private const char Between = ';';
    private static readonly string[] Nested = ["within.target", "within.limit", "before.target", "before.limit", "share.of", "starts.zh-CN", "starts.en", "stops.zh-CN", "stops.en", "note.zh-CN", "note.en", "name.zh-CN", "name.en"];
    private static readonly string[] Plain = ["key", "calendar", "startsIn", "applies", "stated", "every"];
    private static readonly string[] StepParts = ["after", "from", "role", "unit", "channel"];
    private static readonly string[] BudgetParts = ["amount", "unit", "period"];
    private static readonly string[] Windows = ["earliest", "targetFrom", "targetTo", "latest"];

    public static string? Conditions(IEnumerable<Condition> conditions) => Joined(conditions.Select(static one => one.ToString()));

    public static string? Appointment(Measure.Appointment? one) => one is null ? null : string.Join("; ", one.Earliest, one.TargetFrom, one.TargetTo, one.Latest);

    public static string? Budget(Measure.Budget? one) => one is null ? null : string.Create(CultureInfo.InvariantCulture, $"{one.Amount:0.######}; {Name(one.Unit.ToString())}; {one.Period}");

    public static string? Applies(RuleRow? row) => row is null or { Applies: Applicability.Always } ? null : Name(row.Applies.ToString());

    public static string? Stated(RuleRow? row) => row is null or { Stated: StatedLimit.Ignored } ? null : Name(row.Stated.ToString());

    public static string? Warnings(RuleRow? row) => Joined(row?.Warnings.Select(static one => one.Before?.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"{one.AtPercent:0.######} %")) ?? []);

    public static string? Escalation(RuleRow? row) => Joined(row?.Escalation.Select(static one => $"{one.After} | {Name(one.From.ToString())} | {one.Role} | {one.Unit} | {one.Channel}") ?? []);

    public static string? MovableBy(RuleRow? row) => row is null or { MovableBy: Movability.None } ? null : string.Join("; ", new[] { Movability.Suspension, Movability.Extension }.Where(one => row.MovableBy.HasFlag(one)).Select(static one => Name(one.ToString())));

    public static string? Amount(AdditionAmount? amount) => amount switch
    {
        AdditionAmount.Fixed one => one.Duration.ToString(),
        AdditionAmount.OfLimit one => $"= {one.Key}",
        AdditionAmount.AtRate one => string.Create(CultureInfo.InvariantCulture, $"{one.Fact} / {one.PerHour:0.######}"),
        _ => null,
    };

    /// <summary>The change that a row of a workbook means.</summary>
    /// <param name="row">The row.</param>
    /// <param name="words">The words that conditions can use.</param>
    /// <param name="zone">The zone of the instants.</param>
    /// <param name="template">What all changes of the file have in common.</param>
    public static ImportLine<TermChange> Line(SheetRow row, Vocabulary words, TimeZoneInfo zone, TermChange template)
    {
        var document = new JsonObject();
        foreach (var field in Plain)
            Set(document, field, row.Text(field));
        foreach (var field in Nested)
        {
            if (row.Text(field) is { } text)
                Part(document, field)[field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..]] = text;
        }

        if (row.Decimal("share.percent") is { } percent)
            Part(document, "share.percent")["percent"] = percent;
        if (row.Text("immediate") is { } atOnce)
            document["immediate"] = bool.TryParse(atOnce, out var flag) ? flag : atOnce;
        if (row.Text("when") is { } when)
            document["when"] = ConditionCells.Read(when, words);
        if (row.Text("appointment") is { } appointment)
            document["appointment"] = Named(Windows, appointment);
        if (row.Text("budget") is { } budget)
            document["budget"] = BudgetOf(budget);
        List(document, row, "warnings", static text => text.EndsWith('%') ? new JsonObject { ["atPercent"] = Number(text[..^1]) } : new JsonObject { ["before"] = text });
        List(document, row, "escalation", Step);
        List(document, row, "movableBy", static text => JsonValue.Create(text));
        var isAddition = row.Text("amount") is not null || row.Text("name.en") is not null || row.Text("name.zh-CN") is not null;
        if (row.Text("amount") is { } amount)
            SetAmount(document, amount);
        var change = template with { Kind = isAddition ? TermKind.Addition : TermKind.Row, Name = row.Text("id") ?? "", Document = document, ValidTo = row.Instant("validTo", zone) };
        return new ImportLine<TermChange>(row.Number, change, row.Refusals);
    }

    private static void SetAmount(JsonObject document, string amount)
    {
        if (amount.StartsWith('='))
            document["ofLimit"] = amount[1..].Trim();
        else if (amount.Split('/') is [var fact, var speed])
            document["atRate"] = new JsonObject { ["fact"] = fact.Trim(), ["perHour"] = Number(speed) };
        else
            document["add"] = amount;
    }

    private static JsonObject Step(string text)
    {
        var parts = text.Split('|', StringSplitOptions.TrimEntries);
        return Named(StepParts, parts);
    }

    private static JsonObject BudgetOf(string text)
    {
        var budget = Named(BudgetParts, text);
        budget["amount"] = Number(budget["amount"]?.GetValue<string>() ?? "");
        return budget;
    }

    private static JsonObject Named(string[] names, string text) => Named(names, text.Split(Between, StringSplitOptions.TrimEntries));

    // Parts that are too many get names that nobody knows, so that they are not lost in silence.
    private static JsonObject Named(string[] names, string[] parts)
    {
        var named = new JsonObject();
        for (var place = 0; place < parts.Length; place++)
            named[place < names.Length ? names[place] : string.Create(CultureInfo.InvariantCulture, $"part{place + 1}")] = parts[place];
        return named;
    }

    private static void List(JsonObject document, SheetRow row, string field, Func<string, JsonNode> read)
    {
        if (row.Text(field) is { } text)
            document[field] = new JsonArray([.. text.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(read)]);
    }

    private static JsonObject Part(JsonObject document, string field)
    {
        var name = field[..field.IndexOf('.', StringComparison.Ordinal)];
        if (document[name] is not JsonObject part)
            document[name] = part = [];
        return part;
    }

    private static void Set(JsonObject document, string field, string? text)
    {
        if (text is not null)
            document[field] = text;
    }

    private static JsonValue Number(string text) => decimal.TryParse(text.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(text);

    private static string? Joined(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } text ? text : null;

    private static string Name(string member) => string.Concat(char.ToLowerInvariant(member[0]).ToString(), member.AsSpan(1));
}
