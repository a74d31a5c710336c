using System.Text.Json;

namespace ResponseWorkflow.Cli.Tests;

/// <summary>Short forms for the JSON of definitions.</summary>
internal static class Json
{
    /// <summary>A definition whose root is a sequence of activities.</summary>
    public static string Definition(string id, params string[] activities) => DefinitionWith(id, "", activities);

    /// <summary>A definition with further members, each followed by a comma.</summary>
    public static string DefinitionWith(string id, string members, params string[] activities) =>
        $$"""{ "id": "{{id}}-v1", "definitionId": "{{id}}", "name": "{{id}}", "version": 1, "toolVersion": "3.8.0.0", {{members}} "root": {{Sequence("main", activities)}} }""";

    public static string Sequence(string id, params string[] activities) =>
        Activity(id, "Sequence", $"\"activities\": [{string.Join(", ", activities)}]");

    public static string Activity(string id, string type, params string[] members) =>
        $$"""{ "id": {{Text(id)}}, "type": "Elsa.{{type}}", "version": 1{{string.Concat(members.Select(static member => ", " + member))}} }""";

    public static string Line(string id, string? text = null) => Activity(id, "WriteLine", Literal("text", text ?? id));

    public static string ScriptLine(string id, string script) => Activity(id, "WriteLine", Script("text", script));

    public static string Wait(string id, string eventName) => Activity(id, "Event", Literal("eventName", eventName));

    /// <summary>A starter that begins the workflow when an event is published.</summary>
    public static string Starter(string id, string eventName) =>
        Activity(id, "Event", Literal("eventName", eventName), """ "customProperties": { "canStartWorkflow": true } """);

    public static string Publish(string id, string eventName, params string[] members) => Activity(id, "PublishEvent", [Literal("eventName", eventName), .. members]);

    public static string Dispatch(string id, string definitionId, params string[] members) => Activity(id, "DispatchWorkflow", [Literal("workflowDefinitionId", definitionId), .. members]);

    public static string Literal(string input, object value) => Expression(input, "Literal", value);

    public static string Script(string input, string script) => Expression(input, "JavaScript", script);

    public static string Bind(string output, string variableId) => $$"""  "{{output}}": { "typeName": "Object", "memoryReference": { "id": "{{variableId}}" } } """;

    public static string Variable(string name, string type = "Object", string? value = null) =>
        $$"""{ "id": "v-{{name}}", "name": "{{name}}", "typeName": "{{type}}", "value": {{Text(value)}}, "storageDriverTypeName": "WorkflowInstanceStorageDriver" }""";

    private static string Expression(string input, string type, object value) =>
        $$"""  "{{input}}": { "typeName": "Object", "expression": { "type": "{{type}}", "value": {{JsonSerializer.Serialize(value)}} } } """;

    private static string Text(string? text) => JsonSerializer.Serialize(text);
}
