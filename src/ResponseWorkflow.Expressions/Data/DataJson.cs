using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Data;

/// <summary>Reads and writes <see cref="DataValue"/> as JSON.</summary>
public static class DataJson
{
    /// <summary>The deepest nesting that is read; deeper text is refused.</summary>
    public const int MaxDepth = 256;

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Reads one JSON value.</summary>
    /// <exception cref="JsonException">The text is not JSON, has trailing text, or is nested deeper than <see cref="MaxDepth"/>.</exception>
    public static DataValue Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            return Parse(bytes.AsSpan(0, Encoding.UTF8.GetBytes(json, bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Reads one JSON value from UTF-8.</summary>
    /// <exception cref="JsonException">The text is not JSON, has trailing text, or is nested deeper than <see cref="MaxDepth"/>.</exception>
    public static DataValue Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        if (!reader.Read())
            throw new JsonException("The text is empty.");
        var value = Read(ref reader);
        if (reader.Read())
            throw new JsonException("There is text after the value.");
        return value;
    }

    /// <summary>Reads the value at which the reader stands and leaves it on the value's last token.</summary>
    public static DataValue Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => DataValue.From(reader.GetString()),
        JsonTokenType.Number => DataValue.From(reader.GetDouble()),
        JsonTokenType.True => DataValue.True,
        JsonTokenType.False => DataValue.False,
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.Null => DataValue.Null,
        _ => throw new JsonException($"Unexpected {reader.TokenType}."),
    };

    /// <summary>Converts a parsed JSON element.</summary>
    public static DataValue FromElement(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return DataValue.From(element.GetString());
            case JsonValueKind.Number:
                return DataValue.From(element.GetDouble());
            case JsonValueKind.True:
                return DataValue.True;
            case JsonValueKind.False:
                return DataValue.False;
            case JsonValueKind.Array:
                var items = new DataValue[element.GetArrayLength()];
                var i = 0;
                foreach (var item in element.EnumerateArray())
                    items[i++] = FromElement(item);
                return DataValue.From(DataArray.Adopt(items));
            case JsonValueKind.Object:
                var builder = new DataObject.Builder();
                foreach (var property in element.EnumerateObject())
                    builder.Set(property.Name, FromElement(property.Value));
                return DataValue.From(builder.ToObject());
            default:
                return DataValue.Null;
        }
    }

    /// <summary>Writes a value. Numbers are written as scripts write them; NaN and the infinities as null.</summary>
    public static void Write(Utf8JsonWriter writer, DataValue value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (value.Kind)
        {
            case DataKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean());
                break;
            case DataKind.Number:
                WriteNumber(writer, value.AsNumber());
                break;
            case DataKind.String:
                writer.WriteStringValue(value.AsString());
                break;
            case DataKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.AsArray().AsSpan())
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case DataKind.Object:
                writer.WriteStartObject();
                foreach (var (name, item) in value.AsObject().AsSpan())
                {
                    writer.WritePropertyName(name);
                    Write(writer, item);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    /// <summary>The value as compact JSON text.</summary>
    public static string ToJson(DataValue value)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
            Write(writer, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static DataValue ReadObject(ref Utf8JsonReader reader)
    {
        var builder = new DataObject.Builder();
        while (ReadNext(ref reader) != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            ReadNext(ref reader);
            builder.Set(name, Read(ref reader));
        }

        return DataValue.From(builder.ToObject());
    }

    private static DataValue ReadArray(ref Utf8JsonReader reader)
    {
        if (ReadNext(ref reader) == JsonTokenType.EndArray)
            return DataValue.EmptyArray;
        var items = new List<DataValue>();
        do
        {
            items.Add(Read(ref reader));
        }
        while (ReadNext(ref reader) != JsonTokenType.EndArray);

        return DataValue.From(DataArray.Adopt([.. items]));
    }

    private static JsonTokenType ReadNext(ref Utf8JsonReader reader) =>
        reader.Read() ? reader.TokenType : throw new JsonException("The text ends in the middle of a value.");

    private static void WriteNumber(Utf8JsonWriter writer, double number)
    {
        if (!double.IsFinite(number))
            writer.WriteNullValue();
        else if (Math.Abs(number) < 1e15 && Math.Floor(number) == number)
            writer.WriteNumberValue((long)number);
        else
            writer.WriteRawValue(NumberText.ToText(number), skipInputValidation: true);
    }
}
