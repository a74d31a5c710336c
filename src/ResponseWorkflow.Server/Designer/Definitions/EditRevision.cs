using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>
/// What a user of the designer has before him: the hash of a version's content. It goes to the designer in a custom property, which the designer sends back with
/// every save, and is never stored.
/// </summary>
internal static class EditRevision
{
    /// <summary>Name of the custom property.</summary>
    public const string Property = "responseWorkflowRevision";

    private const string CustomProperties = "customProperties";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    /// <summary>Custom properties with a revision.</summary>
    public static JsonElement Into(JsonElement customProperties, string revision) => Write(customProperties, revision);

    /// <summary>Takes the revision out of a document.</summary>
    public static (DefinitionDocument Document, string? Revision) Take(DefinitionDocument document)
    {
        var custom = document.Get(CustomProperties);
        if (custom.ValueKind != JsonValueKind.Object || !custom.TryGetProperty(Property, out var revision))
            return (document, null);
        return (document.With(CustomProperties, Write(custom, null)), revision.ValueKind == JsonValueKind.String ? revision.GetString() : null);
    }

    private static JsonElement Write(JsonElement custom, string? revision)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            if (custom.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in custom.EnumerateObject().Where(static property => !property.NameEquals(Property)))
                    property.WriteTo(writer);
            }

            if (revision is not null)
                writer.WriteString(Property, revision);
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory, new JsonDocumentOptions { MaxDepth = Options.MaxDepth });
        return document.RootElement.Clone();
    }
}
