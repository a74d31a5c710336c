using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.TimeLimits.Data;

namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>Makes the files that are read and checked out of what is stored and what a new installation starts with.</summary>
/// <remarks>
/// What an administrator has changed belongs to the administrator: a key with all its rows and additions, a calendar, a year, the words. Of the rest the data of the
/// product holds, so that an upgrade brings new rows and changes none that somebody has written.
/// </remarks>
internal static class TermComposition
{
    // The calculator takes instants from 1901 on: no clock starts before this one.
    private static readonly DateTimeOffset NoTime = new(1901, 1, 2, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] WordLists = ["facts", "grades", "roles", "units", "channels"];

    /// <summary>The files.</summary>
    /// <param name="stored">Everything that is stored.</param>
    /// <param name="isReached">Whether versions for running clocks are taken as if their first instant had come.</param>
    public static IReadOnlyList<DataFile> Files(IReadOnlyCollection<TermRow> stored, bool isReached = false)
    {
        var files = new List<DataFile> { WordsFile(stored), CalendarsFile(stored) };
        files.AddRange(HolidayFiles(stored));
        files.AddRange(RuleFiles(stored, isReached));
        return files;
    }

    /// <summary>Whether a key belongs to the administrator.</summary>
    public static bool IsAdopted(IEnumerable<TermRow> stored, string key) => stored.Any(row => row.Key == key);

    private static DataFile WordsFile(IEnumerable<TermRow> stored)
    {
        var versions = stored.Where(static row => row.Kind == TermKind.Vocabulary).OrderBy(static row => row.Version).ToArray();
        var seed = SeedDocuments.Of(TermKind.Vocabulary, SeedDocuments.Words).Single().Document;
        return File(SeedFiles.Vocabulary, versions.Length == 0 ? seed : WithNewWords(versions[^1].Document, versions[0].Document, seed));
    }

    // Words that came to the product after somebody had changed the list: rows that came with them need them.
    private static string WithNewWords(string document, string first, string seed)
    {
        var (words, before, now) = (Object(document), Object(first), Object(seed));
        foreach (var list in WordLists)
        {
            var known = Names(before, list).Concat(Names(words, list)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var word in now[list]!.AsArray().Where(word => !known.Contains(NameOf(word))))
                (words[list] as JsonArray)?.Add(word!.DeepClone());
        }

        return words.ToJsonString();
    }

    private static IEnumerable<string> Names(JsonObject words, string list) => words[list] is JsonArray array ? array.Select(NameOf) : [];

    private static string NameOf(JsonNode? word) => (word is JsonObject named ? named["name"] : word) is JsonValue value && value.TryGetValue<string>(out var name) ? name : "";

    private static DataFile CalendarsFile(IEnumerable<TermRow> stored)
    {
        var calendars = new JsonArray();
        foreach (var document in Latest(stored, TermKind.Calendar))
            calendars.Add(JsonNode.Parse(document));
        return File(SeedFiles.Calendars, new JsonObject { ["calendars"] = calendars }.ToJsonString());
    }

    private static IEnumerable<DataFile> HolidayFiles(IReadOnlyCollection<TermRow> stored)
    {
        var changed = LatestRows(stored, TermKind.Holidays);
        foreach (var seed in SeedDocuments.All.Where(one => one.Kind == TermKind.Holidays && !changed.ContainsKey(one.Name)))
            yield return File($"{SeedFiles.Holidays}{seed.Name}.json", seed.Document);
        foreach (var row in changed.Values.Where(static row => !row.IsRetired))
            yield return File($"{SeedFiles.Holidays}{row.Name}.json", row.Document);
    }

    // In the order in which they have always stood, new ones last.
    private static IEnumerable<string> Latest(IEnumerable<TermRow> stored, TermKind kind)
    {
        var changed = LatestRows(stored, kind);
        foreach (var seed in SeedDocuments.All.Where(one => one.Kind == kind))
        {
            if (!changed.Remove(seed.Name, out var row))
                yield return seed.Document;
            else if (!row.IsRetired)
                yield return row.Document;
        }

        foreach (var row in changed.Values.Where(static row => !row.IsRetired).OrderBy(static row => row.Name, StringComparer.Ordinal))
            yield return row.Document;
    }

    private static Dictionary<string, TermRow> LatestRows(IEnumerable<TermRow> stored, TermKind kind) =>
        stored.Where(row => row.Kind == kind).GroupBy(static row => row.Name, StringComparer.Ordinal).ToDictionary(static versions => versions.Key, static versions => versions.MaxBy(static row => row.Version)!, StringComparer.Ordinal);

    private static IEnumerable<DataFile> RuleFiles(IReadOnlyCollection<TermRow> stored, bool isReached)
    {
        var keys = stored.Where(static row => row.Key is not null).Select(static row => row.Key!).ToHashSet(StringComparer.Ordinal);
        foreach (var seed in SeedDocuments.All.Where(one => one.Key is not null && !keys.Contains(one.Key)))
            yield return RuleFile(seed.Kind, seed.Name, seed.Version, seed.Document);
        foreach (var versions in stored.Where(static row => row.Kind is TermKind.Row or TermKind.Addition).GroupBy(static row => (row.Kind, row.Name)))
        {
            var all = versions.OrderBy(static row => row.Version).ToArray();
            foreach (var version in all.Where(static row => !row.IsRetired))
                yield return RuleFile(version.Kind, version.Name, version.Version, WithValidity(version, all, isReached));
        }
    }

    private static string WithValidity(TermRow version, IEnumerable<TermRow> all, bool isReached)
    {
        var (from, to) = (HasReached(version, isReached) ? null : version.ValidFrom, version.ValidTo);
        foreach (var end in all.Where(row => row.IsRetired && row.Version > version.Version))
        {
            var cut = HasReached(end, isReached) ? NoTime : end.ValidFrom ?? NoTime;
            to = to < cut ? to : cut;
        }

        // One that ends before it begins was never in force; it stays to be read.
        if (to <= from)
            (from, to) = (null, NoTime);
        var document = Object(version.Document);
        Set(document, "validFrom", from);
        Set(document, "validTo", to);
        return document.ToJsonString();
    }

    private static bool HasReached(TermRow row, bool isReached) => row.Reach == TermReach.RunningClocks && (row.IsReached || isReached);

    private static void Set(JsonObject document, string name, DateTimeOffset? instant)
    {
        if (instant is { } at)
            document[name] = TermTexts.Of(at);
        else
            document.Remove(name);
    }

    private static DataFile RuleFile(TermKind kind, string name, int version, string document) => File(
        string.Create(CultureInfo.InvariantCulture, $"{SeedFiles.Rules}{name}@{version}.json"),
        $"{{\"{(kind == TermKind.Row ? "rows" : "additions")}\":[{document}]}}");

    private static JsonObject Object(string json) => JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();

    private static DataFile File(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));
}
