using System.Text.Json;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Puts activities back in place of their stand-ins: see <see cref="DefinitionDocument.RestorePlaceholders"/>.</summary>
internal sealed class PlaceholderRestorer : ActivityRewriter
{
    private const string Metadata = "metadata";

    /// <inheritdoc/>
    protected override bool TryReplace(Utf8JsonWriter writer, DocumentNode node)
    {
        if (node.TypeName != DefinitionNames.NotFoundActivity || Original(node) is not { } original)
            return false;

        writer.WriteStartObject();
        if (string.IsNullOrWhiteSpace(original.Get("id").Text()))
            writer.WriteString("id", node.Id);
        var hasMetadata = original.TryGet(Metadata, out var before);
        foreach (var property in original.EnumerateObject())
        {
            if (property.Name.Equals(Metadata, StringComparison.OrdinalIgnoreCase))
                WriteMetadata(writer, node, before);
            else if (!property.Name.Equals("id", StringComparison.OrdinalIgnoreCase) || !string.IsNullOrWhiteSpace(property.Value.Text()))
                property.WriteTo(writer);
        }

        if (!hasMetadata)
            WriteMetadata(writer, node, default);
        writer.WriteEndObject();
        return true;
    }

    // The designer has moved the card: its metadata counts. A title that only the stand-in had goes with it.
    private static void WriteMetadata(Utf8JsonWriter writer, DocumentNode node, JsonElement before)
    {
        var metadata = node.Json.Get(Metadata);
        if (metadata.ValueKind != JsonValueKind.Object)
        {
            if (before.ValueKind == JsonValueKind.Undefined)
                return;
            writer.WritePropertyName(Metadata);
            before.WriteTo(writer);
            return;
        }

        var hadTitle = before.TryGet("displayText", out _);
        var title = PlaceholderRewriter.TitleOf(node.Json.Get("missingTypeName").Text() ?? "");
        writer.WriteStartObject(Metadata);
        foreach (var property in metadata.EnumerateObject())
        {
            if (hadTitle || !property.NameEquals("displayText") || property.Value.Text() != title)
                property.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    // What does not parse stays in its stand-in.
    private static JsonElement? Original(DocumentNode node)
    {
        if (node.Json.Get("originalActivityJson") is not { ValueKind: JsonValueKind.String } text)
            return null;
        try
        {
            using var json = JsonDocument.Parse(text.GetString()!, new JsonDocumentOptions { MaxDepth = DefinitionLimits.Default.Depth, AllowDuplicateProperties = false });
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
