using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Writes the activities of a document again, with ids and node ids in place; everything else stays as it stands.</summary>
internal class ActivityRewriter
{
    /// <summary>How documents are written: readable Chinese, no needless escapes.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    /// <summary>Writes a tree and parses what was written.</summary>
    public JsonElement Rewrite(DocumentNode root)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, root);
        using var document = JsonDocument.Parse(buffer.WrittenMemory, new JsonDocumentOptions { MaxDepth = Options.MaxDepth });
        return document.RootElement.Clone();
    }

    /// <summary>Writes an activity and those nested in it.</summary>
    public void Write(Utf8JsonWriter writer, DocumentNode node)
    {
        if (!TryReplace(writer, node))
            WriteAsIs(writer, node);
    }

    /// <summary>Writes something else in place of the activity.</summary>
    protected virtual bool TryReplace(Utf8JsonWriter writer, DocumentNode node) => false;

    /// <summary>Writes another value for a property that nests nothing.</summary>
    protected virtual bool TryReplace(Utf8JsonWriter writer, DocumentNode node, JsonProperty property) => false;

    /// <summary>Writes further properties at the end of an activity.</summary>
    protected virtual void WriteMore(Utf8JsonWriter writer, DocumentNode node)
    {
    }

    private void WriteAsIs(Utf8JsonWriter writer, DocumentNode node)
    {
        writer.WriteStartObject();
        var hasId = node.Json.TryGet("id", out _);
        var hasNodeId = node.Json.TryGet("nodeId", out _);
        if (!hasId)
            writer.WriteString("id", node.Id);
        if (!hasId && !hasNodeId)
            writer.WriteString("nodeId", node.NodeId);

        // As the interface: a copy of the list's own enumerator, a struct, would start again for every property.
        using IEnumerator<DocumentNode> children = node.Children.GetEnumerator();
        foreach (var property in node.Json.EnumerateObject())
        {
            if (string.Equals(property.Name, "id", StringComparison.OrdinalIgnoreCase))
            {
                WriteId(writer, node, property);
                if (!hasNodeId)
                    writer.WriteString("nodeId", node.NodeId);
            }
            else if (string.Equals(property.Name, "nodeId", StringComparison.OrdinalIgnoreCase))
            {
                writer.WriteString(property.Name, node.NodeId);
            }
            else
            {
                WriteProperty(writer, node, property, children);
            }
        }

        WriteMore(writer, node);
        writer.WriteEndObject();
    }

    private static void WriteId(Utf8JsonWriter writer, DocumentNode node, JsonProperty property)
    {
        if (string.IsNullOrWhiteSpace(property.Value.Text()))
            writer.WriteString(property.Name, node.Id);
        else
            property.WriteTo(writer);
    }

    private void WriteProperty(Utf8JsonWriter writer, DocumentNode node, JsonProperty property, IEnumerator<DocumentNode> children)
    {
        var nesting = ActivityStructure.NestingOf(property.Name, property.Value);
        if (nesting == NestingKind.None)
        {
            if (!TryReplace(writer, node, property))
                property.WriteTo(writer);
            return;
        }

        writer.WritePropertyName(property.Name);
        if (nesting == NestingKind.Single)
            WriteNext(writer, children);
        else
            WriteList(writer, property.Name, property.Value, nesting, children);
    }

    private void WriteList(Utf8JsonWriter writer, string name, JsonElement list, NestingKind nesting, IEnumerator<DocumentNode> children)
    {
        if (JsonReading.WrappedProperty(list) is { } wrapped)
        {
            writer.WriteStartObject();
            foreach (var property in list.EnumerateObject())
            {
                writer.WritePropertyName(property.Name);
                if (property.NameEquals(wrapped))
                    WriteList(writer, name, property.Value, nesting, children);
                else
                    property.Value.WriteTo(writer);
            }

            writer.WriteEndObject();
            return;
        }

        if (list.ValueKind == JsonValueKind.Object)
        {
            WriteItem(writer, name, list, nesting, children);
            return;
        }

        writer.WriteStartArray();
        foreach (var item in list.EnumerateArray())
            WriteItem(writer, name, item, nesting, children);
        writer.WriteEndArray();
    }

    private void WriteItem(Utf8JsonWriter writer, string list, JsonElement item, NestingKind nesting, IEnumerator<DocumentNode> children)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            item.WriteTo(writer);
            return;
        }

        if (nesting == NestingKind.List)
        {
            WriteNext(writer, children);
            return;
        }

        writer.WriteStartObject();
        foreach (var property in item.EnumerateObject())
        {
            writer.WritePropertyName(property.Name);
            if (ActivityStructure.HoldsActivity(list, property.Name, property.Value))
                WriteNext(writer, children);
            else
                property.Value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    // Children stand in the tree in the order in which this class meets them.
    private void WriteNext(Utf8JsonWriter writer, IEnumerator<DocumentNode> children)
    {
        children.MoveNext();
        Write(writer, children.Current);
    }
}
