using System.Text.Json;
using System.Text.Json.Serialization;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Tests.Execution.Generated;

/// <summary>Effects and states as text, so that two can be compared member by member.</summary>
internal static class WholeText
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new ValueConverter(), new ObjectConverter() } };

    public static string Of(IEnumerable<Effect> effects) =>
        string.Join('\n', effects.Select(static effect => $"{effect.GetType().Name} {JsonSerializer.Serialize(effect, effect.GetType(), Options)}"));

    /// <summary>Any value with all its members.</summary>
    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    private sealed class ValueConverter : JsonConverter<DataValue>
    {
        public override DataValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DataValue value, JsonSerializerOptions options) => DataJson.Write(writer, value);
    }

    private sealed class ObjectConverter : JsonConverter<DataObject>
    {
        public override DataObject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DataObject value, JsonSerializerOptions options) => DataJson.Write(writer, value);
    }
}
