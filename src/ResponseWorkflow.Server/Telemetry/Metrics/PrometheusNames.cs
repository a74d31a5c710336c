using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace ResponseWorkflow.Server.Telemetry.Metrics;

/// <summary>Names and labels as Prometheus takes them, by the rules of OpenTelemetry: <c>http.server.request.duration</c> in <c>s</c> is <c>http_server_request_duration_seconds</c>.</summary>
internal static class PrometheusNames
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["s"] = "seconds",
        ["ms"] = "milliseconds",
        ["us"] = "microseconds",
        ["ns"] = "nanoseconds",
        ["min"] = "minutes",
        ["h"] = "hours",
        ["d"] = "days",
        ["By"] = "bytes",
        ["KiBy"] = "kibibytes",
        ["MiBy"] = "mebibytes",
        ["%"] = "percent",
        ["1"] = "ratio",
    };

    /// <summary>The name of a metric.</summary>
    public static string Of(Instrument instrument, MetricKind kind)
    {
        var name = Plain(instrument.Name);
        var unit = UnitOf(instrument.Unit, kind);
        if (unit.Length > 0 && !name.EndsWith($"_{unit}", StringComparison.Ordinal))
            name = $"{name}_{unit}";
        var isCounter = kind is MetricKind.Counter or MetricKind.ObservedCounter;
        return isCounter && !name.EndsWith("_total", StringComparison.Ordinal) ? $"{name}_total" : name;
    }

    /// <summary>Labels, ordered by name and escaped, with commas between them.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
            return "";
        var ordered = tags.ToArray();
        Array.Sort(ordered, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        var text = new StringBuilder();
        for (var i = 0; i < ordered.Length; i++)
        {
            // A name must not stand twice; the last value counts.
            if (i + 1 < ordered.Length && ordered[i + 1].Key == ordered[i].Key)
                continue;
            if (text.Length > 0)
                text.Append(',');
            text.Append(Plain(ordered[i].Key)).Append("=\"");
            Escape(text, Text(ordered[i].Value), isQuoted: true);
            text.Append('"');
        }

        return text.ToString();
    }

    /// <summary>Appends a text with backslashes, line feeds and, in a label, quotes escaped.</summary>
    public static void Escape(StringBuilder text, string value, bool isQuoted)
    {
        foreach (var letter in value)
        {
            text.Append(letter switch
            {
                '\\' => "\\\\",
                '\n' => "\\n",
                '"' when isQuoted => "\\\"",
                _ => null,
            });
            if (letter is not ('\\' or '\n') && !(letter == '"' && isQuoted))
                text.Append(letter);
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // A unit in braces is a remark, such as {request}; "1" says ratio for a gauge and nothing for what is counted.
    private static string UnitOf(string? unit, MetricKind kind)
    {
        if (string.IsNullOrEmpty(unit) || unit[0] == '{' || (unit == "1" && kind is not MetricKind.Gauge))
            return "";
        return Units.TryGetValue(unit, out var name) ? name : Plain(unit);
    }

    private static string Plain(string name) => string.Create(name.Length + (char.IsAsciiDigit(name[0]) ? 1 : 0), name, static (span, text) =>
    {
        span[0] = '_';
        for (var i = 0; i < text.Length; i++)
            span[span.Length - text.Length + i] = char.IsAsciiLetterOrDigit(text[i]) ? text[i] : '_';
    });
}
