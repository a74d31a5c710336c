using System.Text.Json;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Systems.Exchanges;

/// <summary>A message as it is kept: without the values of fields that are nobody's business, and cut where it is too long.</summary>
internal static class KeptBody
{
    private const string Mask = "***";
    private const int NameAndValue = 2;

    /// <summary>The message; null when there is none.</summary>
    public static string? Of(string? body, SystemOptions options)
    {
        if (string.IsNullOrEmpty(body))
            return null;
        try
        {
            body = DataJson.ToJson(Masked(DataJson.Parse(body), options.EffectiveMaskedFields));
        }
        catch (JsonException)
        {
            // No JSON: an error page of a proxy. It is kept as it came.
        }

        // No database keeps this character in a text.
        body = body.Replace("\0", "", StringComparison.Ordinal);
        return body.Length > options.KeptBodyLength ? Texts.Shorten(body, Math.Max(options.KeptBodyLength, NameAndValue)) : body;
    }

    private static DataValue Masked(DataValue value, IReadOnlyList<string> fields)
    {
        if (value.TryGetArray(out var list))
            return DataArray.From(list.Select(one => Masked(one, fields)));
        if (!value.TryGetObject(out var properties))
            return value;

        // A characteristic has its name in one property and its value in another.
        var isNamed = properties["name"].TryGetString(out var named) && IsMasked(named, fields);
        var kept = new DataObject.Builder(properties.Count);
        foreach (var (name, property) in properties)
            kept.Set(name, !property.IsNull && (IsMasked(name, fields) || (isNamed && name == "value")) ? Mask : Masked(property, fields));
        return kept.ToObject();
    }

    private static bool IsMasked(string name, IReadOnlyList<string> fields) => fields.Any(field => name.Contains(field, StringComparison.OrdinalIgnoreCase));
}
