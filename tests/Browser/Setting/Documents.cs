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

    /// <summary>A task of the role that engineers hold, and the end.</summary>
    public static string Asking(string definitionId, string title, IReadOnlyList<string> outcomes, IReadOnlyList<(string Name, object Value)> properties)
    {
        var ask = DefinitionJson.Node(
            "HumanTask",
            "ask",
            [
                ("titleZh", DefinitionJson.Literal(title)), ("titleEn", DefinitionJson.Literal(title)), ("role", DefinitionJson.Literal(TaskAmounts.Role)), ("unit", DefinitionJson.Literal("headquarters")),
                ("outcomes", DefinitionJson.Literal(outcomes)), ("buttons", DefinitionJson.Literal(new { Reject = new { zh = "驳回", en = "Reject", needsReason = true } })),
                .. properties.Select(static one => (one.Name, DefinitionJson.Literal(one.Value) as JsonNode)),
            ]);
        ask["type"] = "Response.HumanTask";
        return Named(definitionId, title, DefinitionJson.Sequence(ask));
    }

    /// <summary>A dispatch order that is entered in the ledger, and signed for by the desk.</summary>
    public static string Signing(string definitionId, string name)
    {
        var (enter, sign) = (DefinitionJson.Node("RecordOrder", "enter"), DefinitionJson.Node(
            "HumanTask",
            "sign",
            ("titleZh", DefinitionJson.Literal("签收调单")), ("titleEn", DefinitionJson.Literal("Sign for the order")), ("role", DefinitionJson.Literal("response-desk")), ("section", DefinitionJson.Literal("sign"))));
        (enter["type"], sign["type"]) = ("Response.RecordOrder", "Response.HumanTask");
        return Named(definitionId, name, DefinitionJson.Sequence(enter, sign));
    }

    private static string Named(string definitionId, string name, JsonObject root)
    {
        var document = JsonNode.Parse(DefinitionJson.Document(definitionId, root))!;
        document["name"] = name;
        return document.ToJsonString();
    }
}
