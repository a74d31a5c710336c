using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Reads parsed JSON with the tolerance that definitions of all designers need. Nothing here throws for a wrong kind of value.</summary>
internal static class JsonReading
{
    private const string OldValues = "$values";
    private const string OldItems = "items";

    /// <summary>Gets a property; one that differs only in case will do.</summary>
    /// <remarks>Names of definitions are ASCII: they are compared as they stand in the text, without making strings of them.</remarks>
    public static bool TryGet(this JsonElement element, string name, out JsonElement value)
    {
        value = default;
        if (element.ValueKind != JsonValueKind.Object)
            return false;
        foreach (var property in element.EnumerateObject())
        {
            var raw = JsonMarshal.GetRawUtf8PropertyName(property);
            if (raw.Length != name.Length || !Ascii.EqualsIgnoreCase(raw, name))
                continue;
            if (Ascii.Equals(raw, name))
            {
                value = property.Value;
                return true;
            }

            // An exact match may still follow.
            if (value.ValueKind == JsonValueKind.Undefined)
                value = property.Value;
        }

        return value.ValueKind != JsonValueKind.Undefined;
    }

    /// <summary>The property, or an undefined element.</summary>
    public static JsonElement Get(this JsonElement element, string name) => element.TryGet(name, out var value) ? value : default;

    /// <summary>The text of a string, number or boolean; null for anything else.</summary>
    public static string? Text(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
        _ => null,
    };

    /// <summary>A boolean, also written as text in any case.</summary>
    public static bool? Flag(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when bool.TryParse(element.GetString(), out var flag) => flag,
        _ => null,
    };

    /// <summary>A whole number, also written as text.</summary>
    public static int? Whole(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetInt32(out var number) => number,
        JsonValueKind.Number when element.GetDouble() is var number && number == Math.Floor(number) && Math.Abs(number) < int.MaxValue => (int)number,
        JsonValueKind.String when int.TryParse(element.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>The items of an array, also inside the wrappers of older writers; a single object counts as one item.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element)
    {
        var list = Unwrap(element);
        return list.ValueKind switch
        {
            JsonValueKind.Array => list.EnumerateArray(),
            JsonValueKind.Object => [list],
            _ => [],
        };
    }

    /// <summary>The array inside <c>{"$values": []}</c> or <c>{"_type": "", "items": []}</c>; otherwise the element itself.</summary>
    public static JsonElement Unwrap(this JsonElement element)
    {
        if (WrappedProperty(element) is { } name && element.TryGet(name, out var inner))
            return inner;
        return element;
    }

    /// <summary>The property under which an old writer wrapped an array, or null.</summary>
    public static string? WrappedProperty(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        if (element.TryGetProperty(OldValues, out var values) && values.ValueKind == JsonValueKind.Array)
            return OldValues;
        return element.TryGetProperty("_type", out _) && element.TryGetProperty(OldItems, out var items) && items.ValueKind == JsonValueKind.Array ? OldItems : null;
    }

    /// <summary>Whether there is a value: not absent, not null.</summary>
    public static bool IsSet(this JsonElement element) => element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>What kind of value it is, for messages.</summary>
    public static string KindName(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
