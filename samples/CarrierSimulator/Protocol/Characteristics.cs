using System.Globalization;
using System.Text.Json.Nodes;

namespace CarrierSimulator.Protocol;

/// <summary>Characteristics: name, value type and value.</summary>
internal static class Characteristics
{
    /// <summary>Writes them; those without a value are left out.</summary>
    public static JsonArray Of(params IEnumerable<(string Name, object? Value)> values) => new([.. values.Where(static one => one.Value is not null).Select(static one => (JsonNode)new JsonObject
    {
        ["name"] = one.Name,
        ["valueType"] = one.Value switch { string => "string", bool => "boolean", JsonArray => "array", JsonObject => "object", int or long => "integer", _ => "number" },
        ["value"] = one.Value switch { JsonNode node => node.DeepClone(), bool truth => truth, int number => number, long number => number, double number => number, _ => JsonValue.Create(Convert.ToString(one.Value, CultureInfo.InvariantCulture)) },
    })]);

    /// <summary>The value of one; null when there is none.</summary>
    public static JsonNode? Find(JsonNode? characteristics, string name) =>
        (characteristics as JsonArray)?.FirstOrDefault(one => string.Equals((string?)one?["name"], name, StringComparison.OrdinalIgnoreCase))?["value"];

    /// <summary>The value of one as text; null when there is none.</summary>
    public static string? Text(JsonNode? characteristics, string name) => Find(characteristics, name)?.ToString();

    /// <summary>The value of one as a number; 0 when there is none.</summary>
    public static double Number(JsonNode? characteristics, string name) =>
        double.TryParse(Text(characteristics, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Puts the second ones over the first, by name.</summary>
    public static JsonArray Merge(JsonNode? first, JsonNode? second)
    {
        var merged = new List<JsonNode?>((first as JsonArray ?? []).Select(static one => one?.DeepClone()));
        foreach (var one in second as JsonArray ?? [])
        {
            merged.RemoveAll(old => (string?)old?["name"] == (string?)one?["name"]);
            merged.Add(one?.DeepClone());
        }

        return new JsonArray([.. merged]);
    }
}
