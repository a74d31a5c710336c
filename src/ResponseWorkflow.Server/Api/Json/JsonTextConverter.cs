using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResponseWorkflow.Server.Api.Json;

/// <summary>Writes stored JSON as it is.</summary>
internal sealed class JsonTextConverter : JsonConverter<JsonText>
{
    public override JsonText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return new JsonText(document.RootElement.GetRawText());
    }

    // The runtime has written it itself.
    public override void Write(Utf8JsonWriter writer, JsonText value, JsonSerializerOptions options) => writer.WriteRawValue(value.Text, skipInputValidation: true);
}
