using System.Globalization;
using System.Text.Json.Nodes;

namespace CarrierSimulator.Protocol;

/// <summary>Filtering, sorting, paging and choice of fields as TMF630 has them.</summary>
internal static class TmfList
{
    private const int DefaultLimit = 100;
    private const int MostLimit = 1000;

    private static readonly HashSet<string> NotFilters = new(StringComparer.OrdinalIgnoreCase) { "offset", "limit", "fields", "sort" };

    /// <summary>A page of what passes the filters.</summary>
    /// <param name="query">Filters and page.</param>
    /// <param name="all">Everything.</param>
    public static TmfAnswer Answer(IQueryCollection query, IEnumerable<JsonObject> all)
    {
        var filters = query.Where(static filter => !NotFilters.Contains(filter.Key)).Select(static filter => TmfFilter.Read(filter.Key, filter.Value.ToString())).ToList();
        var found = all.Where(one => filters.TrueForAll(filter => Values(one, filter.Path, 0).Any(filter.Lets)));
        return Page(query, [.. Sorted(query, found)], static one => one);
    }

    /// <summary>A page of what has been filtered.</summary>
    public static TmfAnswer Page<T>(IQueryCollection query, IReadOnlyList<T> found, Func<T, JsonObject> view)
    {
        var page = found.Skip(Number(query, "offset", 0)).Take(Math.Min(Number(query, "limit", DefaultLimit), MostLimit));
        return TmfAnswer.Page(new JsonArray([.. page.Select(one => (JsonNode)Fields(query, view(one)))]), found.Count);
    }

    /// <summary>One document with the fields that were asked for; always with id, href and @type.</summary>
    public static JsonObject Fields(IQueryCollection query, JsonObject document)
    {
        var fields = query["fields"].SelectMany(static value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToHashSet(StringComparer.Ordinal);
        if (fields.Count == 0)
            return (JsonObject)document.DeepClone();
        fields.UnionWith(["id", "href", "@type"]);
        return new JsonObject(document.Where(member => fields.Contains(member.Key)).Select(static member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
    }

    private static IEnumerable<JsonObject> Sorted(IQueryCollection query, IEnumerable<JsonObject> found)
    {
        var sort = query["sort"].ToString();
        if (sort.Length == 0)
            return found;
        var path = sort.TrimStart('-', '+').Split('.');
        string Key(JsonObject one) => Values(one, path, 0).FirstOrDefault() ?? "";
        return sort.StartsWith('-') ? found.OrderByDescending(Key, StringComparer.Ordinal) : found.OrderBy(Key, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Values(JsonNode? node, string[] path, int depth) => node switch
    {
        JsonArray array => array.SelectMany(item => Values(item, path, depth)),
        JsonObject inner when depth < path.Length => Values(inner[path[depth]], path, depth + 1),
        JsonValue value when depth == path.Length => [value.ToString()],
        _ => [],
    };

    private static int Number(IQueryCollection query, string name, int otherwise)
    {
        var text = query[name].ToString();
        if (text.Length == 0)
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw TmfException.Invalid(name, "须为非负整数。", "must be a whole number, not negative.");
    }
}
