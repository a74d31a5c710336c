using System.Text.Json;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>An activity of a document's tree.</summary>
/// <param name="json">Its JSON.</param>
/// <param name="port">The property that holds it, in Pascal case.</param>
/// <param name="index">Its place in that property's list.</param>
internal sealed class DocumentNode(JsonElement json, string port, int index)
{
    public JsonElement Json { get; } = json;

    public string Port { get; } = port;

    public int Index { get; } = index;

    /// <summary>Type name; empty when there is none.</summary>
    public string TypeName { get; } = json.Get("type").Text() ?? "";

    /// <summary>Id, generated when the document has none.</summary>
    public string Id { get; set; } = json.Get("id").Text()?.Trim() ?? "";

    public string NodeId { get; set; } = "";

    /// <summary>Nested activities in order of the document.</summary>
    public List<DocumentNode> Children { get; } = [];
}
