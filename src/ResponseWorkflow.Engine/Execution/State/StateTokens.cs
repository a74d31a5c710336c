using System.Text.Json;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution.State;

/// <summary>Reads the parts that the stored form is made of. Each of the typed methods reads the value that comes next.</summary>
internal static class StateTokens
{
    /// <summary>Reads one item of a list; the reader stands on its first token.</summary>
    public delegate T ItemReader<T>(ref Utf8JsonReader reader);

    public static void ReadList<T>(ref Utf8JsonReader reader, List<T> list, ItemReader<T> read)
    {
        Next(ref reader);
        Expect(ref reader, JsonTokenType.StartArray);
        while (Next(ref reader) != JsonTokenType.EndArray)
        {
            Expect(ref reader, JsonTokenType.StartObject);
            list.Add(read(ref reader));
        }
    }

    public static bool Is(ref Utf8JsonReader reader, JsonEncodedText name) => reader.ValueTextEquals(name.EncodedUtf8Bytes);

    public static JsonTokenType Next(ref Utf8JsonReader reader) =>
        reader.Read() ? reader.TokenType : throw new JsonException("The state ends too early.");

    public static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (reader.TokenType != type)
            throw new JsonException($"{type} expected, {reader.TokenType} found.");
    }

    public static void Pass(ref Utf8JsonReader reader)
    {
        Next(ref reader);
        reader.Skip();
    }

    public static int Int(ref Utf8JsonReader reader)
    {
        Next(ref reader);
        return reader.GetInt32();
    }

    public static int[] Ints(ref Utf8JsonReader reader)
    {
        Next(ref reader);
        Expect(ref reader, JsonTokenType.StartArray);
        var values = new List<int>();
        while (Next(ref reader) != JsonTokenType.EndArray)
            values.Add(reader.GetInt32());
        return [.. values];
    }

    public static long Long(ref Utf8JsonReader reader)
    {
        Next(ref reader);
        return reader.GetInt64();
    }

    public static string Text(ref Utf8JsonReader reader) => NullableText(ref reader) ?? throw new JsonException("Text expected, null found.");

    public static string? NullableText(ref Utf8JsonReader reader)
    {
        Next(ref reader);
        return reader.GetString();
    }

    public static DataValue Value(ref Utf8JsonReader reader)
    {
        Next(ref reader);
        return DataJson.Read(ref reader);
    }

    public static DataObject Object(ref Utf8JsonReader reader) => Value(ref reader).AsObject();

    public static T Choice<T>(ref Utf8JsonReader reader)
        where T : struct, Enum
    {
        var number = Int(ref reader);
        var choice = (T)Enum.ToObject(typeof(T), number);
        return Enum.IsDefined(choice) ? choice : throw new JsonException($"{number} is no {typeof(T).Name}.");
    }

    public static DateTimeOffset Instant(ref Utf8JsonReader reader)
    {
        var ticks = Long(ref reader);
        return ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : throw new JsonException($"{ticks} is no instant.");
    }
}
