using System.Text.Json;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Tests.Definitions;

/// <summary>Documents of definitions as designers write them.</summary>
internal static class Documents
{
    /// <summary>A definition that writes a text.</summary>
    public static DefinitionDocument Writes(string? definitionId, string text, string name = "Greeting") => Of(definitionId, name, WriteLine("say", text));

    /// <summary>A definition that may be used as an activity.</summary>
    public static DefinitionDocument Usable(string definitionId, string text, params string[] more) => Parse(Json(definitionId, "Part " + definitionId, [WriteLine("say", text), .. more], usable: true));

    public static DefinitionDocument Of(string? definitionId, string name, params string[] activities) => Parse(Json(definitionId, name, activities));

    public static string Json(string? definitionId, string name, string[] activities, bool usable = false, string? versionId = null) => $$"""
        {
          {{(versionId is null ? "" : $"\"id\": \"{versionId}\",")}}
          {{(definitionId is null ? "" : $"\"definitionId\": {JsonSerializer.Serialize(definitionId)},")}}
          "name": {{JsonSerializer.Serialize(name)}},
          "description": "For a test.",
          "version": 1,
          "toolVersion": "3.8.0.0",
          "options": { "usableAsActivity": {{(usable ? "true" : "false")}} },
          "root": { "id": "main", "type": "Elsa.Sequence", "version": 1, "activities": [ {{string.Join(", ", activities)}} ] }
        }
        """;

    public static string WriteLine(string id, string text) => $$"""{ "id": "{{id}}", "type": "Elsa.WriteLine", "version": 1, "text": {{Literal("String", text)}} }""";

    public static string Event(string id, string name) => Trigger(id, "Elsa.Event", "eventName", Literal("String", name));

    public static string Every(string id, string interval) => Trigger(id, "Elsa.Timer", "interval", Literal("TimeSpan", interval));

    public static string Cron(string id, string expression) => Trigger(id, "Elsa.Cron", "cronExpression", Literal("String", expression));

    public static string StartAt(string id, string instant) => Trigger(id, "Elsa.StartAt", "dateTime", Literal("DateTimeOffset", instant));

    public static string Trigger(string id, string type, string input, string value) =>
        $$"""{ "id": "{{id}}", "name": "{{id}}", "type": "{{type}}", "version": 1, "customProperties": { "canStartWorkflow": true }, "{{input}}": {{value}} }""";

    public static string Script(string typeName, string code) => $$"""{ "typeName": "{{typeName}}", "expression": { "type": "JavaScript", "value": {{JsonSerializer.Serialize(code)}} } }""";

    /// <summary>The node of a workflow used as an activity.</summary>
    public static string Use(string id, string definitionId, string? versionId = null, int? version = null) =>
        $$"""{ "id": "{{id}}", "type": "Part{{definitionId}}", "workflowDefinitionId": "{{definitionId}}"{{(versionId is null ? "" : $", \"workflowDefinitionVersionId\": \"{versionId}\"")}}{{(version is null ? "" : $", \"version\": {version}")}} }""";

    public static DefinitionDocument Parse(string json)
    {
        var parsed = DefinitionDocument.Parse(json);
        return parsed.Document ?? throw new InvalidOperationException(parsed.Problems[0].Message);
    }

    private static string Literal(string typeName, string value) => $$"""{ "typeName": "{{typeName}}", "expression": { "type": "Literal", "value": {{JsonSerializer.Serialize(value)}} } }""";
}
