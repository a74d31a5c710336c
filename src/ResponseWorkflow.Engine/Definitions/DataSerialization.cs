using System.Text.Json;
using System.Text.Json.Serialization;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>How classes of the host become data and come back: camel case, names found in any case, enums by name.</summary>
internal static class DataSerialization
{
    /// <summary>The options.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new ValueConverter(), new ObjectConverter(), new ArrayConverter(), new JsonStringEnumConverter() },
    };

    private sealed class ValueConverter : JsonConverter<DataValue>
    {
        public override bool HandleNull => true;

        public override DataValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DataJson.Read(ref reader);

        public override void Write(Utf8JsonWriter writer, DataValue value, JsonSerializerOptions options) => DataJson.Write(writer, value);
    }

    private sealed class ObjectConverter : JsonConverter<DataObject>
    {
        public override DataObject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            DataJson.Read(ref reader).TryGetObject(out var result) ? result : throw new JsonException("An object is expected.");

        public override void Write(Utf8JsonWriter writer, DataObject value, JsonSerializerOptions options) => DataJson.Write(writer, value);
    }

    private sealed class ArrayConverter : JsonConverter<DataArray>
    {
        public override DataArray Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            DataJson.Read(ref reader).TryGetArray(out var result) ? result : throw new JsonException("An array is expected.");

        public override void Write(Utf8JsonWriter writer, DataArray value, JsonSerializerOptions options) => DataJson.Write(writer, value);
    }
}
