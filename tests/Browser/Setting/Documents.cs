using System.Text.Json.Nodes;
using TestKit.Definitions;

namespace Browser.Setting;

/// <summary>Definitions that tests store.</summary>
internal static class Documents
{
    /// <summary>An empty flowchart.</summary>
    public static string Empty(string definitionId, string name) =>
        Named(definitionId, name, DefinitionJson.Node("Flowchart", "main", ("activities", new JsonArray()), ("connections", new JsonArray())));

    /// <summary>A line, an event that is waited for, and the end.</summary>
    public static string Waiting(string definitionId, string name, string line) => Named(
        definitionId,
        name,
        DefinitionJson.Sequence(
            DefinitionJson.Node("WriteLine", "first", ("text", DefinitionJson.Literal(line))),
            DefinitionJson.Node("Event", "wait", ("eventName", DefinitionJson.Literal($"{definitionId}-go")))));

    private static string Named(string definitionId, string name, JsonObject root)
    {
        var document = JsonNode.Parse(DefinitionJson.Document(definitionId, root))!;
        document["name"] = name;
        return document.ToJsonString();
    }
}
