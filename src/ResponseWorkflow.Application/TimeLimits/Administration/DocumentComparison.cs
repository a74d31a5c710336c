using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>Finds what differs between two documents of the time limits.</summary>
internal static class DocumentComparison
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Every version has its own; they stand beside the differences.
    private static readonly HashSet<string> PassedOver = new(StringComparer.Ordinal) { "version", "author", "reason", "validFrom", "validTo" };

    public static IReadOnlyList<DocumentDifference> Of(string before, string after)
    {
        var differences = new List<DocumentDifference>();
        Compare(TermDocuments.Normal(before), TermDocuments.Normal(after), "", differences);
        return differences;
    }

    private static void Compare(JsonObject before, JsonObject after, string path, List<DocumentDifference> differences)
    {
        foreach (var name in before.Concat(after).Select(static member => member.Key).Distinct(StringComparer.Ordinal).Where(name => path.Length > 0 || !PassedOver.Contains(name)))
        {
            var (first, second) = (before[name], after[name]);
            if (JsonNode.DeepEquals(first, second))
                continue;
            var field = path.Length == 0 ? name : $"{path}.{name}";
            if (first is JsonObject one && second is JsonObject other)
                Compare(one, other, field, differences);
            else
                differences.Add(new DocumentDifference(field, first?.ToJsonString(Json), second?.ToJsonString(Json)));
        }
    }
}
