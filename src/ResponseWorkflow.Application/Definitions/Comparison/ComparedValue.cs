using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ResponseWorkflow.Application.Definitions.Comparison;

/// <summary>Values of a definition, made fit for comparison and for reading.</summary>
/// <param name="variableNames">Names of variables by their ids: outputs are bound to ids.</param>
/// <param name="length">The most characters of a value that are shown.</param>
internal sealed class ComparedValue(IReadOnlyDictionary<string, string> variableNames, int length)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    // Where things are drawn, and ids that follow from other ids.
    private static readonly HashSet<string> Ignored = new(StringComparer.OrdinalIgnoreCase) { "nodeId", "metadata" };

    /// <summary>Whether a value is there at all.</summary>
    public static bool IsSet(JsonElement value) => value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>The value in a uniform spelling: two values with the same spelling are the same. Nested activities are compared elsewhere and leave their ids only.</summary>
    public static string Spelling(JsonElement value)
    {
        if (!IsSet(value))
            return "";
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The value as people read it; null when there is none.</summary>
    public string? Shown(JsonElement value) => Read(value) is { } text ? Texts.Shorten(text, length) : null;

    private string? Read(JsonElement value)
    {
        if (!IsSet(value))
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        if (value.ValueKind != JsonValueKind.Object)
            return Spelling(value);
        if (value.TryGetProperty("expression", out var expression) && expression.ValueKind == JsonValueKind.Object)
            return Expression(expression);
        return Bound(value) ?? Spelling(value);
    }

    private string? Bound(JsonElement value)
    {
        if (!value.TryGetProperty("memoryReference", out var reference) || reference.ValueKind != JsonValueKind.Object || !reference.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String)
            return null;
        return variableNames.GetValueOrDefault(id.GetString()!) ?? id.GetString();
    }

    private string? Expression(JsonElement expression)
    {
        var type = expression.TryGetProperty("type", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;
        expression.TryGetProperty("value", out var value);
        return type switch
        {
            null or "Literal" or "Object" or "Json" => Read(value),
            "Variable" or "Input" when value.ValueKind == JsonValueKind.Object && value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String => $"{type}: {name.GetString()}",
            _ => $"{type}: {Read(value)}",
        };
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when IsActivity(value):
                writer.WriteStringValue(value.TryGetProperty("id", out var id) ? id.ToString() : "");
                break;
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in value.EnumerateObject().Where(static property => IsSet(property.Value) && !Ignored.Contains(property.Name)).OrderBy(static property => property.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static bool IsActivity(JsonElement value) =>
        value.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && value.TryGetProperty("id", out _)
        && (value.TryGetProperty("version", out _) || value.TryGetProperty("nodeId", out _));
}
