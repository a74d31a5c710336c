using System.Text.Json;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Makes a tree that the designer can draw: see <see cref="DefinitionDocument.WithPlaceholders"/>.</summary>
internal sealed class PlaceholderRewriter(ActivityRegistry registry) : ActivityRewriter
{
    private static readonly string[] FlowchartLists = ["activities", "variables", "connections"];

    /// <summary>The title of a stand-in whose activity has none.</summary>
    public static string TitleOf(string typeName) => $"{typeName} (not found)";

    /// <inheritdoc/>
    protected override bool TryReplace(Utf8JsonWriter writer, DocumentNode node)
    {
        if (node.TypeName == DefinitionNames.NotFoundActivity || registry.Find(node.TypeName) is not null)
            return false;
        writer.WriteStartObject();
        writer.WriteString("id", node.Id);
        writer.WriteString("nodeId", node.NodeId);
        writer.WriteString("name", node.Json.Get("name").Text());
        writer.WriteString("type", DefinitionNames.NotFoundActivity);
        writer.WriteNumber("version", 1);
        writer.WriteString("missingTypeName", node.TypeName);
        writer.WriteNumber("missingTypeVersion", node.Json.Get("version").Whole() ?? 1);
        writer.WriteString("originalActivityJson", node.Json.GetRawText());
        WriteMetadata(writer, node);
        writer.WriteStartObject("customProperties");
        writer.WriteEndObject();
        writer.WriteEndObject();
        return true;
    }

    /// <inheritdoc/>
    protected override bool TryReplace(Utf8JsonWriter writer, DocumentNode node, JsonProperty property)
    {
        if (property.Name.Equals("version", StringComparison.OrdinalIgnoreCase))
        {
            writer.WriteNumber(property.Name, KnownVersion(node));
            return true;
        }

        if (!IsFlowchart(node))
            return false;
        if (property.Name.Equals("connections", StringComparison.OrdinalIgnoreCase))
        {
            WriteConnections(writer, property.Name, Connections(node).Where(entry => IsComplete(node, entry.Connection)));
            return true;
        }

        return property.Name.Equals("customProperties", StringComparison.OrdinalIgnoreCase) && TryWriteCustomProperties(writer, node, property);
    }

    /// <inheritdoc/>
    protected override void WriteMore(Utf8JsonWriter writer, DocumentNode node)
    {
        if (!node.Json.TryGet("version", out _))
            writer.WriteNumber("version", KnownVersion(node));
        if (!IsFlowchart(node))
            return;
        foreach (var list in FlowchartLists.Where(list => !node.Json.TryGet(list, out _)))
        {
            writer.WriteStartArray(list);
            writer.WriteEndArray();
        }
    }

    private static void WriteMetadata(Utf8JsonWriter writer, DocumentNode node)
    {
        var metadata = node.Json.Get("metadata");
        writer.WriteStartObject("metadata");
        if (metadata.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in metadata.EnumerateObject())
                property.WriteTo(writer);
        }

        if (!metadata.TryGet("displayText", out _))
            writer.WriteString("displayText", TitleOf(node.TypeName));
        writer.WriteEndObject();
    }

    private int KnownVersion(DocumentNode node)
    {
        var version = node.Json.Get("version").Whole();
        return registry.Find(node.TypeName, version)?.Version ?? version ?? 1;
    }

    private static bool IsFlowchart(DocumentNode node) => node.TypeName == DefinitionNames.Flowchart;

    private static IEnumerable<(JsonElement Json, ConnectionDefinition? Connection)> Connections(DocumentNode node) =>
        ConnectionJson.Drawn(node.Json).Concat(ConnectionJson.Waiting(node.Json)).Where(static entry => entry.Connection is not null).DistinctBy(static entry => entry.Connection);

    private static bool IsComplete(DocumentNode node, ConnectionDefinition? connection) =>
        connection is not null && node.Children.Exists(child => child.Id == connection.Source) && node.Children.Exists(child => child.Id == connection.Target);

    private static void WriteConnections(Utf8JsonWriter writer, string name, IEnumerable<(JsonElement Json, ConnectionDefinition? Connection)> connections)
    {
        writer.WriteStartArray(name);
        foreach (var (json, connection) in connections)
            ConnectionJson.Write(writer, json, connection!);
        writer.WriteEndArray();
    }

    // What waits is written again from what is missing now, in place of what waited before.
    private static bool TryWriteCustomProperties(Utf8JsonWriter writer, DocumentNode node, JsonProperty property)
    {
        if (property.Value.ValueKind != JsonValueKind.Object)
            return false;
        var waiting = Connections(node).Where(entry => !IsComplete(node, entry.Connection)).ToArray();
        var hasList = property.Value.TryGet(ConnectionJson.NotFound, out _);
        writer.WriteStartObject(property.Name);
        foreach (var custom in property.Value.EnumerateObject())
        {
            if (custom.Name.Equals(ConnectionJson.NotFound, StringComparison.OrdinalIgnoreCase))
                WriteConnections(writer, custom.Name, waiting);
            else
                custom.WriteTo(writer);
        }

        if (!hasList && waiting.Length > 0)
            WriteConnections(writer, ConnectionJson.NotFound, waiting);
        writer.WriteEndObject();
        return true;
    }
}
