using System.Text.Json;
using System.Text.Json.Serialization;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Json;

/// <summary>Any JSON value as data of workflows.</summary>
internal sealed class DataValueConverter : JsonConverter<DataValue>
{
    public override bool HandleNull => true;

    public override DataValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DataJson.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, DataValue value, JsonSerializerOptions options) => DataJson.Write(writer, value);
}
