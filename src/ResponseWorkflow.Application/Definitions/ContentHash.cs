using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>The fingerprint of what a version means.</summary>
/// <remarks>
/// SHA-256 of the document in a uniform spelling: no white space, properties in ordinal order of their names, numbers by their value (<c>1.0</c> is
/// <c>1</c>), texts by their characters. The order of lists counts. Left out is what says of which version the document is and not what it does: ids of
/// the definition and version, number, state, instant of creation, tool version, schema and links.
/// </remarks>
internal static class ContentHash
{
    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase)
    {
        "$schema", "id", "definitionId", "tenantId", "version", "isLatest", "isPublished", "createdAt", "toolVersion", "links",
    };

    /// <summary>The hash of a document, in 64 hex digits.</summary>
    /// <param name="utf8">The document as it is stored, with its ids filled in.</param>
    /// <param name="depth">How deep it may be nested.</param>
    public static string Of(ReadOnlyMemory<byte> utf8, int depth)
    {
        using var json = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = depth + 1 });
        var buffer = new ArrayBufferWriter<byte>(utf8.Length + 1);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true, MaxDepth = depth + 2 }))
            WriteProperties(writer, json.RootElement.EnumerateObject().Where(static property => !LeftOut.Contains(property.Name)));
        return Convert.ToHexString(SHA256.HashData(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteProperties(writer, value.EnumerateObject());
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(Number(value), skipInputValidation: true);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static void WriteProperties(Utf8JsonWriter writer, IEnumerable<JsonProperty> properties)
    {
        writer.WriteStartObject();
        foreach (var property in properties.OrderBy(static property => property.Name, StringComparer.Ordinal))
        {
            writer.WritePropertyName(property.Name);
            Write(writer, property.Value);
        }

        writer.WriteEndObject();
    }

    // Whole numbers beyond the reach of a double keep all their digits.
    private static string Number(JsonElement value)
    {
        if (value.TryGetInt64(out var whole))
            return whole.ToString(CultureInfo.InvariantCulture);
        return value.TryGetDouble(out var number) && double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : value.GetRawText();
    }
}
