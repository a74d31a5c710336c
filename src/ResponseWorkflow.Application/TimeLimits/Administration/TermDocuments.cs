using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>Documents of the time limits as JSON.</summary>
public static class TermDocuments
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false, MaxDepth = 32 };

    private static readonly (string Name, string Word)[] Defaults = [("applies", "always"), ("stated", "ignored")];

    /// <summary>Reads a document.</summary>
    /// <param name="json">Its text.</param>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static JsonObject Read(string json) => JsonNode.Parse(json, documentOptions: Options) as JsonObject ?? throw new JsonException("It is no JSON object.");

    /// <summary>A document without what it would say anyway, so that two which mean the same are equal.</summary>
    internal static JsonObject Normal(string json)
    {
        var document = Read(json);
        foreach (var (name, word) in Defaults)
        {
            if (IsWord(document[name], word))
                document.Remove(name);
        }

        if (document["escalation"] is JsonArray steps)
        {
            foreach (var step in steps.OfType<JsonObject>().Where(static step => IsWord(step["from"], "start")))
                step.Remove("from");
        }

        if (document["when"] is JsonObject when)
        {
            foreach (var fact in when.Where(static member => member.Value is JsonArray { Count: 1 }).Select(static member => member.Key).ToArray())
                when[fact] = when[fact]![0]?.DeepClone();
        }

        foreach (var name in document.Where(static member => member.Value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 }).Select(static member => member.Key).ToArray())
            document.Remove(name);
        return document;
    }

    private static bool IsWord(JsonNode? node, string word) => node is JsonValue value && value.TryGetValue<string>(out var text) && text == word;

    /// <summary>How large a document is, in bytes; 0 for none.</summary>
    internal static int Size(JsonObject? document) => document is null ? 0 : Encoding.UTF8.GetByteCount(document.ToJsonString());
}
