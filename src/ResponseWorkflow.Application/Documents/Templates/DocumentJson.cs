using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>How templates are written: as the API has them too, so that a file can be taken from one system to another.</summary>
public static class DocumentJson
{
    /// <summary>Camel case, names of enums, nothing that says nothing.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>A template as it is stored.</summary>
    public static string Write(DocumentTemplate template) => JsonSerializer.Serialize(template, Options);

    /// <summary>A template that was stored.</summary>
    public static DocumentTemplate Read(string json) => JsonSerializer.Deserialize<DocumentTemplate>(json, Options) ?? throw new JsonException("The template is empty.");
}
