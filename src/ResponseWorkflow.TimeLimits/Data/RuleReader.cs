using System.Collections.Immutable;
using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Durations;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>Reads rule rows and additions, and checks each of them by itself.</summary>
internal sealed class RuleReader(Vocabulary vocabulary, CalendarCatalogue calendars, ProblemList problems)
{
    private static readonly Dictionary<string, Applicability> Applicabilities = new(StringComparer.Ordinal)
    {
        ["always"] = Applicability.Always, ["onRequest"] = Applicability.OnRequest, ["never"] = Applicability.Never,
    };

    private static readonly Dictionary<string, StatedLimit> StatedLimits = new(StringComparer.Ordinal)
    {
        ["ignored"] = StatedLimit.Ignored, ["replaces"] = StatedLimit.Replaces, ["winsWhenEarlier"] = StatedLimit.WinsWhenEarlier,
    };

    private static readonly Dictionary<string, Movability> Movabilities = new(StringComparer.Ordinal)
    {
        ["suspension"] = Movability.Suspension, ["extension"] = Movability.Extension,
    };

    private static readonly Dictionary<string, EscalationOrigin> Origins = new(StringComparer.Ordinal)
    {
        ["start"] = EscalationOrigin.Start, ["limit"] = EscalationOrigin.Limit,
    };

    private static readonly string[] AmountFields = ["add", "ofLimit", "atRate"];

    public List<ReadRow<RuleRow>> Rows { get; } = [];

    public List<ReadRow<Addition>> Additions { get; } = [];

    public void Read(ObjectReader file)
    {
        foreach (var reader in file.Objects("rows"))
        {
            if (Row(reader) is { } row)
                Rows.Add(new ReadRow<RuleRow>(row, row.Header, reader.File));
        }

        foreach (var reader in file.Objects("additions"))
        {
            if (Addition(reader) is { } addition)
                Additions.Add(new ReadRow<Addition>(addition, addition.Header, reader.File));
        }

        file.Close();
    }

    private RuleRow? Row(ObjectReader reader)
    {
        var header = Header(reader);
        var row = new RuleRow
        {
            Header = header ?? Unnamed,
            Measure = MeasureReader.Read(reader),
            Calendar = CalendarId(reader, "calendar"),
            StartsIn = CalendarId(reader, "startsIn"),
            Applies = reader.Choice("applies", Applicability.Always, Applicabilities),
            Starts = reader.Words("starts", isRequired: true) ?? Nothing,
            Stops = reader.Words("stops", isRequired: true) ?? Nothing,
            MovableBy = MovableBy(reader),
            Stated = reader.Choice("stated", StatedLimit.Ignored, StatedLimits),
            Warnings = [.. reader.Objects("warnings").Select(Warning).OfType<EarlyWarning>()],
            Every = reader.Duration("every"),
            Escalation = [.. reader.Objects("escalation").Select(Step).OfType<EscalationStep>()],
            Note = reader.Words("note"),
        };
        reader.Close();
        new RowChecks(row, reader, calendars).Run();
        return header is null ? null : row;
    }

    private static LocalText Nothing { get; } = new("", "");

    private static RowHeader Unnamed { get; } = new() { Id = "", Key = "", Version = 1, Author = "", Reason = new LocalText("", "") };

    private Addition? Addition(ObjectReader reader)
    {
        var header = Header(reader);
        var name = reader.Words("name", isRequired: true);
        var duration = reader.Duration("add");
        AdditionAmount? amount = duration is null ? null : new AdditionAmount.Fixed(duration);
        if (reader.Text("ofLimit") is { } key)
            amount = new AdditionAmount.OfLimit(key);
        if (reader.Object("atRate") is { } rate)
        {
            var fact = rate.Text("fact", isRequired: true);
            var perHour = rate.Number("perHour", isRequired: true);
            if (perHour <= 0)
                rate.Problem("perHour", "addition.rate", DataMessages.NotPositive());
            if (fact is not null && vocabulary.Fact(fact) is not { Kind: FactKind.Number })
                rate.Problem("fact", "condition.unknown", DataMessages.UnknownFact(fact, string.Join(", ", vocabulary.Facts.Where(static known => known.Kind == FactKind.Number).Select(static known => known.Name))));
            rate.Close();
            amount = new AdditionAmount.AtRate(fact ?? "", perHour is > 0 ? perHour.Value : 1);
        }

        var kinds = AmountFields.Where(reader.Has).ToArray();
        if (kinds.Length > 1)
            reader.Problem(null, "addition.amount", DataMessages.SeveralMeasures(string.Join(", ", kinds)));
        else if (kinds.Length == 0)
            reader.Problem("add", "field.missing", DataMessages.FieldMissing());
        reader.Close();
        return header is null || name is null || amount is null ? null : new Addition { Header = header, Name = name, Amount = amount };
    }

    private RowHeader? Header(ObjectReader reader)
    {
        var id = reader.Text("id", isRequired: true);
        reader.Row = id;
        var key = reader.Text("key", isRequired: true);
        var version = reader.Number("version", isRequired: true);
        if (version is { } number && (number < 1 || number > int.MaxValue || number != decimal.Truncate(number)))
        {
            reader.Problem("version", "row.version", DataMessages.VersionRange());
            version = null;
        }

        var conditions = reader.Object("when") is { } when ? ConditionReader.Read(when, vocabulary) : [];
        var (from, to) = (reader.Instant("validFrom"), reader.Instant("validTo"));
        if (to <= from)
            reader.Problem("validTo", "row.validity", DataMessages.ValidityBackwards());
        var (author, reason) = (reader.Text("author", isRequired: true), reader.Words("reason", isRequired: true));
        if (id is null || key is null || version is null || author is null || reason is null)
            return null;
        return new RowHeader { Id = id, Key = key, Version = (int)version, Conditions = conditions, ValidFrom = from, ValidTo = to, Author = author, Reason = reason };
    }

    private string? CalendarId(ObjectReader reader, string field)
    {
        if (reader.Text(field) is not { } id)
            return null;
        if (calendars.Find(id) is not null)
            return id;
        problems.Add(reader.File, reader.Row, field, "calendar.unknown", DataMessages.UnknownCalendar(id));
        return null;
    }

    private static Movability MovableBy(ObjectReader reader)
    {
        var movability = Movability.None;
        foreach (var text in reader.Texts("movableBy"))
        {
            if (Movabilities.TryGetValue(text, out var one))
                movability |= one;
            else
                reader.Problem("movableBy", "field.choice", DataMessages.NotAChoice(text, string.Join(", ", Movabilities.Keys)));
        }

        return movability;
    }

    private static EarlyWarning? Warning(ObjectReader reader)
    {
        var before = reader.Duration("before");
        var percent = reader.Number("atPercent");
        if (reader.Has("before") == reader.Has("atPercent"))
            reader.Problem(null, "warning.kind", DataMessages.WarningNeedsOne());
        if (percent is <= 0 or >= 100)
            reader.Problem("atPercent", "warning.percent", DataMessages.WarningPercentRange());
        reader.Close();
        if (before is not null)
            return EarlyWarning.WhenLeft(before);
        return percent is { } part ? EarlyWarning.WhenUsed(part) : null;
    }

    private EscalationStep? Step(ObjectReader reader)
    {
        var after = reader.Duration("after", isRequired: true);
        var from = reader.Choice("from", EscalationOrigin.Start, Origins);
        var role = Word(reader, "role", vocabulary.Roles);
        var unit = Word(reader, "unit", vocabulary.Units);
        var channel = Word(reader, "channel", vocabulary.Channels);
        reader.Close();
        return after is null || role is null || unit is null || channel is null ? null : new EscalationStep(after, from, role, unit, channel);
    }

    private static string? Word(ObjectReader reader, string field, ImmutableArray<string> words)
    {
        var word = reader.Text(field, isRequired: true);
        if (word is not null && !words.Contains(word, StringComparer.Ordinal))
            reader.Problem(field, $"{field}.unknown", DataMessages.UnknownWord(word, string.Join(", ", words)));
        return word;
    }
}
