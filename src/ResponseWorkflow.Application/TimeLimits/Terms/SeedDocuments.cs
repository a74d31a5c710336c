using System.Text;
using System.Text.Json;
using ResponseWorkflow.TimeLimits.Data;

namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>The data that a new installation starts with, taken apart: one document for each row, addition, calendar, year and for the words.</summary>
internal static class SeedDocuments
{
    /// <summary>The name of the only document of words.</summary>
    public const string Words = "vocabulary";

    private static readonly Lazy<IReadOnlyList<SeedDocument>> Documents = new(static () => [.. SeedFiles.All.SelectMany(Split)]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SeedDocument> All => Documents.Value;

    /// <summary>Finds those of a kind and name; several only where the data holds several versions.</summary>
    public static IEnumerable<SeedDocument> Of(TermKind kind, string name) => All.Where(one => one.Kind == kind && one.Name == name);

    private static IEnumerable<SeedDocument> Split(DataFile file)
    {
        using var document = JsonDocument.Parse(file.Content);
        var root = document.RootElement;
        if (file.Path == SeedFiles.Vocabulary)
            return [new(TermKind.Vocabulary, Words, 1, null, Encoding.UTF8.GetString(file.Content.Span))];
        if (file.Path == SeedFiles.Calendars)
            return [.. Items(root, "calendars").Select(static one => new SeedDocument(TermKind.Calendar, Text(one, "id"), 1, null, one.GetRawText()))];
        if (file.Path.StartsWith(SeedFiles.Holidays, StringComparison.Ordinal))
            return [new(TermKind.Holidays, Path.GetFileNameWithoutExtension(file.Path), 1, null, Encoding.UTF8.GetString(file.Content.Span))];
        return
        [
            .. Items(root, "rows").Select(static one => Rule(TermKind.Row, one)),
            .. Items(root, "additions").Select(static one => Rule(TermKind.Addition, one)),
        ];
    }

    private static SeedDocument Rule(TermKind kind, JsonElement one) => new(kind, Text(one, "id"), one.GetProperty("version").GetInt32(), Text(one, "key"), one.GetRawText());

    private static JsonElement[] Items(JsonElement root, string name) => root.TryGetProperty(name, out var list) ? [.. list.EnumerateArray()] : [];

    private static string Text(JsonElement one, string name) => one.GetProperty(name).GetString()!;
}
