using System.Text.Json;
using System.Text.Json.Serialization;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Json;

/// <summary>A JSON object as data of workflows.</summary>
internal sealed class DataObjectConverter : JsonConverter<DataObject>
{
    public override DataObject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartObject ? DataJson.Read(ref reader).AsObject() : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DataObject value, JsonSerializerOptions options) => DataJson.Write(writer, value);
}
