using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Adapters.TmForum;

/// <summary>Reads and writes what TM Forum messages are made of.</summary>
internal static class TmfFacts
{
    /// <summary>Characteristics; those without a value are left out.</summary>
    public static JsonArray Characteristics(params ReadOnlySpan<(string Name, JsonNode? Value)> values)
    {
        var list = new JsonArray();
        foreach (var (name, value) in values)
        {
            if (value is not null)
                list.Add(new JsonObject { ["name"] = name, ["valueType"] = TypeOf(value), ["value"] = value });
        }

        return list;
    }

    /// <summary>The value of a characteristic; null when there is none.</summary>
    public static JsonNode? Characteristic(JsonNode? characteristics, string name) =>
        (characteristics as JsonArray)?.FirstOrDefault(one => string.Equals(Text(one, "name"), name, StringComparison.OrdinalIgnoreCase))?["value"];

    /// <summary>The value of a characteristic as text; null when there is none.</summary>
    public static string? TextOf(JsonNode? characteristics, string name) => Given(Characteristic(characteristics, name)?.ToString());

    /// <summary>The value of a characteristic as a number, however the system writes it; null when there is none.</summary>
    public static double? NumberOf(JsonNode? characteristics, string name) => Number(Characteristic(characteristics, name));

    /// <summary>A number, however the system writes it; null when it is none.</summary>
    public static double? Number(JsonNode? value) => double.TryParse(value?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>A member as text; null when there is none.</summary>
    public static string? Text(JsonNode? node, string name) => node is JsonObject members ? Given(members[name]?.ToString()) : null;

    /// <summary>A member as an instant; null when there is none, or it is none.</summary>
    public static DateTimeOffset? Instant(JsonNode? node, string name) =>
        DateTimeOffset.TryParse(Text(node, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    /// <summary>A member as a list; empty when there is none. A single one counts as a list of one.</summary>
    public static IReadOnlyList<JsonNode> List(JsonNode? node, string name) => (node as JsonObject)?[name] switch
    {
        JsonArray list => [.. list.OfType<JsonNode>()],
        JsonObject one => [one],
        _ => [],
    };

    /// <summary>The first of a list, or the only one; null when there is none.</summary>
    public static JsonNode? First(JsonNode? node, string name) => List(node, name) is [var first, ..] ? first : null;

    /// <summary>An instant as TM Forum messages have it.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A point as TMF675 has it.</summary>
    public static JsonObject Point(double longitude, double latitude) => new()
    {
        ["@type"] = "GeographicLocation",
        ["geometryType"] = "point",
        ["spatialRef"] = "WGS84",
        ["geometry"] = new JsonArray(new JsonObject { ["x"] = longitude.ToString(CultureInfo.InvariantCulture), ["y"] = latitude.ToString(CultureInfo.InvariantCulture) }),
    };

    /// <summary>Given data as a node of a message.</summary>
    public static JsonNode? Node(JsonElement value) => value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : JsonNode.Parse(value.GetRawText());

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string TypeOf(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.Number => Number(value) is { } number && double.IsInteger(number) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => "string",
    };
}
