using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ResponseWorkflow.Demo.Playing;

/// <summary>Fills in the words in braces: <c>{now}</c>, <c>{now+2h}</c>, <c>{day+30}</c>, and those that are given.</summary>
/// <param name="words">Words and what they mean.</param>
internal sealed partial class PlayText(IReadOnlyDictionary<string, string> words)
{
    /// <summary>With further words.</summary>
    public PlayText With(params IEnumerable<(string Word, string Meaning)> further)
    {
        var all = new Dictionary<string, string>(words, StringComparer.Ordinal);
        foreach (var (word, meaning) in further)
            all[word] = meaning;
        return new PlayText(all);
    }

    /// <summary>Whether a text holds a word.</summary>
    public static bool Holds(JsonElement? data, string word) => data?.GetRawText().Contains($"{{{word}}}", StringComparison.Ordinal) is true;

    /// <summary>A text, filled in.</summary>
    public string Fill(string text) => Word().Replace(text, found => Meaning(found.Groups["word"].Value) ?? found.Value);

    /// <summary>All texts of an object, filled in.</summary>
    public JsonNode? Fill(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(one => KeyValuePair.Create(one.Key, Fill(one.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Fill)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Fill(value.GetValue<string>())),
        _ => node?.DeepClone(),
    };

    private string? Meaning(string word)
    {
        if (words.TryGetValue(word, out var meaning))
            return meaning;
        if (Instant().Match(word) is not { Success: true } found)
            return null;
        var count = found.Groups["count"].Success ? int.Parse(found.Groups["count"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return found.Groups["what"].Value == "day"
            ? DateTimeOffset.UtcNow.AddDays(count).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : DateTimeOffset.UtcNow.AddHours(count).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\{(?<word>[\w+]+)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?<what>now|day)(\+(?<count>\d{1,4})h?)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Instant();
}
