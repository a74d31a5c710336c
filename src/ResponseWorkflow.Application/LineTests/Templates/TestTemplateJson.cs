using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResponseWorkflow.Application.LineTests.Templates;

/// <summary>How templates of line tests are stored.</summary>
internal static class TestTemplateJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    public static string Write(TestTemplate template) => JsonSerializer.Serialize(template, Options);

    public static TestTemplate Read(string json) => JsonSerializer.Deserialize<TestTemplate>(json, Options) ?? throw new JsonException("The template is empty.");
}
