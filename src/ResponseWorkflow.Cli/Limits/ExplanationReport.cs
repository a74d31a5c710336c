using ResponseWorkflow.Cli.Reports;
using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Cli.Limits;

/// <summary>The lines that explain a deadline; the last one is a JSON object.</summary>
internal static class ExplanationReport
{
    private const string None = "-";

    public static IEnumerable<string> Lines(Deadline deadline, IReadOnlyList<string> explanation)
    {
        var (target, limit) = (Text(deadline, deadline.Target), Text(deadline, deadline.Limit));
        yield return $"target {target ?? None}";
        yield return $"limit {limit ?? None}";
        foreach (var sentence in explanation)
            yield return sentence;
        yield return JsonText.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("target", target);
            writer.WriteString("limit", limit);
            writer.WriteString("row", deadline.Row.Header.ToString());
            writer.WriteStartArray("explanation");
            foreach (var sentence in explanation)
                writer.WriteStringValue(sentence);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static string? Text(Deadline deadline, DateTimeOffset? instant) => instant is { } value ? LimitOptions.Text(deadline.Calendar.ToLocal(value)) : null;
}
