using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ResponseWorkflow.TimeLimits.Durations;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>Writes rows and additions in the form that <see cref="TimeLimitData.Read"/> reads, for review by mail and for copies.</summary>
public static class RuleFileWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file, UTF-8 JSON. What a field would say anyway is left out.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="additions">The additions.</param>
    public static byte[] Write(IEnumerable<RuleRow> rows, IEnumerable<Addition> additions)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(additions);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            WriteList(writer, "rows", [.. rows], WriteRow);
            WriteList(writer, "additions", [.. additions], WriteAddition);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteRow(Utf8JsonWriter writer, RuleRow row)
    {
        WriteHeader(writer, row.Header);
        WriteMeasure(writer, row.Measure);
        WriteText(writer, "calendar", row.Calendar);
        WriteText(writer, "startsIn", row.StartsIn);
        WriteText(writer, "applies", row.Applies switch { Applicability.OnRequest => "onRequest", Applicability.Never => "never", _ => null });
        WriteText(writer, "stated", row.Stated switch { StatedLimit.Replaces => "replaces", StatedLimit.WinsWhenEarlier => "winsWhenEarlier", _ => null });
        WriteList(writer, "warnings", row.Warnings, static (writer, warning) =>
        {
            WriteDuration(writer, "before", warning.Before);
            if (warning.AtPercent is { } percent)
                writer.WriteNumber("atPercent", percent);
        });
        WriteDuration(writer, "every", row.Every);
        WriteList(writer, "escalation", row.Escalation, WriteStep);
        WriteWords(writer, "starts", row.Starts);
        WriteWords(writer, "stops", row.Stops);
        WriteMovability(writer, row.MovableBy);
        WriteWords(writer, "note", row.Note);
        WriteAuthor(writer, row.Header);
    }

    private static void WriteAddition(Utf8JsonWriter writer, Addition addition)
    {
        WriteHeader(writer, addition.Header);
        WriteWords(writer, "name", addition.Name);
        switch (addition.Amount)
        {
            case AdditionAmount.Fixed added:
                WriteDuration(writer, "add", added.Duration);
                break;
            case AdditionAmount.OfLimit other:
                writer.WriteString("ofLimit", other.Key);
                break;
            case AdditionAmount.AtRate rate:
                writer.WriteStartObject("atRate");
                writer.WriteString("fact", rate.Fact);
                writer.WriteNumber("perHour", rate.PerHour);
                writer.WriteEndObject();
                break;
        }

        WriteAuthor(writer, addition.Header);
    }

    private static void WriteHeader(Utf8JsonWriter writer, RowHeader header)
    {
        writer.WriteString("id", header.Id);
        writer.WriteString("key", header.Key);
        writer.WriteNumber("version", header.Version);
        if (!header.Conditions.IsEmpty)
        {
            writer.WriteStartObject("when");
            foreach (var condition in header.Conditions)
                WriteCondition(writer, condition);
            writer.WriteEndObject();
        }

        WriteText(writer, "validFrom", Instant(header.ValidFrom));
        WriteText(writer, "validTo", Instant(header.ValidTo));
    }

    private static void WriteAuthor(Utf8JsonWriter writer, RowHeader header)
    {
        writer.WriteString("author", header.Author);
        WriteWords(writer, "reason", header.Reason);
    }

    private static void WriteCondition(Utf8JsonWriter writer, Condition condition)
    {
        switch (condition)
        {
            case TruthCondition truth:
                writer.WriteBoolean(truth.Fact, truth.Expected);
                break;
            case TextCondition { Words: [var word] } text:
                writer.WriteString(text.Fact, word);
                break;
            case TextCondition text:
                writer.WriteStartArray(text.Fact);
                foreach (var word in text.Words)
                    writer.WriteStringValue(word);
                writer.WriteEndArray();
                break;
            case RangeCondition range:
                writer.WriteStartObject(range.Fact);
                if (range.Least is { } least)
                    writer.WriteNumber(range.IsLeastIncluded ? "atLeast" : "moreThan", least);
                if (range.Most is { } most)
                    writer.WriteNumber(range.IsMostIncluded ? "atMost" : "lessThan", most);
                writer.WriteEndObject();
                break;
        }
    }

    private static void WriteMeasure(Utf8JsonWriter writer, Measure? measure)
    {
        switch (measure)
        {
            case Measure.Immediate:
                writer.WriteBoolean("immediate", true);
                break;
            case Measure.Within within:
                WriteObject(writer, "within", ("target", within.Target), ("limit", within.Limit));
                break;
            case Measure.Before before:
                WriteObject(writer, "before", ("target", before.Target), ("limit", before.Limit));
                break;
            case Measure.Appointment appointment:
                WriteObject(writer, "appointment", ("earliest", appointment.Earliest), ("targetFrom", appointment.TargetFrom), ("targetTo", appointment.TargetTo), ("latest", appointment.Latest));
                break;
            case Measure.Share share:
                writer.WriteStartObject("share");
                writer.WriteString("of", share.Of);
                writer.WriteNumber("percent", share.Percent);
                writer.WriteEndObject();
                break;
            case Measure.Budget budget:
                writer.WriteStartObject("budget");
                writer.WriteNumber("amount", budget.Amount);
                writer.WriteString("unit", budget.Unit == BudgetUnit.Hours ? "hours" : "times");
                WriteDuration(writer, "period", budget.Period);
                writer.WriteEndObject();
                break;
        }
    }

    private static void WriteStep(Utf8JsonWriter writer, EscalationStep step)
    {
        WriteDuration(writer, "after", step.After);
        WriteText(writer, "from", step.From == EscalationOrigin.Limit ? "limit" : null);
        writer.WriteString("role", step.Role);
        writer.WriteString("unit", step.Unit);
        writer.WriteString("channel", step.Channel);
    }

    private static void WriteMovability(Utf8JsonWriter writer, Movability movability)
    {
        if (movability == Movability.None)
            return;
        writer.WriteStartArray("movableBy");
        if (movability.HasFlag(Movability.Suspension))
            writer.WriteStringValue("suspension");
        if (movability.HasFlag(Movability.Extension))
            writer.WriteStringValue("extension");
        writer.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, string name, params ReadOnlySpan<(string Name, LimitDuration? Duration)> members)
    {
        writer.WriteStartObject(name);
        foreach (var (member, duration) in members)
            WriteDuration(writer, member, duration);
        writer.WriteEndObject();
    }

    private static void WriteDuration(Utf8JsonWriter writer, string name, LimitDuration? duration) => WriteText(writer, name, duration?.ToString());

    private static void WriteWords(Utf8JsonWriter writer, string name, LocalText? text)
    {
        if (text is null)
            return;
        writer.WriteStartObject(name);
        writer.WriteString("zh-CN", text.Chinese);
        writer.WriteString("en", text.English);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
            writer.WriteString(name, text);
    }

    private static string? Instant(DateTimeOffset? instant) => instant?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
