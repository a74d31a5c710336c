using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Engine.Tests.Execution;

/// <summary>Writes small definitions as the designer would.</summary>
internal static class Flow
{
    /// <summary>An activity with literal inputs; a value that is a <see cref="JsonNode"/> stands unwrapped.</summary>
    public static JsonObject Node(string type, string id, params (string Name, object? Value)[] inputs)
    {
        var node = new JsonObject { ["id"] = id, ["type"] = $"Elsa.{type}", ["version"] = 1, ["name"] = id };
        foreach (var (name, value) in inputs)
            node[name] = value is JsonNode json ? json : Wrapped("Literal", value);
        return node;
    }

    public static JsonObject Wrapped(string type, object? value) => new()
    {
        ["typeName"] = "Object",
        ["expression"] = new JsonObject { ["type"] = type, ["value"] = JsonSerializer.SerializeToNode(value) },
    };

    public static JsonObject Js(string script) => Wrapped("JavaScript", script);

    public static JsonObject Bound(string id) => new() { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = id } };

    public static JsonObject Write(string text, string? id = null) => Node("WriteLine", id ?? text, ("text", text));

    public static JsonObject WriteJs(string id, string script) => Node("WriteLine", id, ("text", Js(script)));

    public static JsonObject Event(string id, string? name = null) => Node("Event", id, ("eventName", name ?? id));

    public static JsonObject Decision(string id, string script) => Node("FlowDecision", id, ("condition", Js(script)));

    public static JsonObject Join(string id, string mode) => Node("FlowJoin", id, ("mode", mode));

    public static JsonObject Sequence(string id, params JsonObject[] activities) => Node("Sequence", id, ("activities", new JsonArray([.. activities])));

    /// <summary>A flowchart; a connection is written <c>a->b</c> or <c>a-Port->b</c>.</summary>
    public static JsonObject Chart(string id, JsonObject[] activities, params string[] connections) =>
        Node("Flowchart", id, ("activities", new JsonArray([.. activities])), ("connections", new JsonArray([.. connections.Select(Connection)])));

    public static JsonObject Variable(string name, string type, string? value = null, bool isStored = true) => new()
    {
        ["id"] = $"v-{name}",
        ["name"] = name,
        ["typeName"] = type,
        ["isArray"] = false,
        ["value"] = value,
        ["storageDriverTypeName"] = isStored ? "WorkflowInstanceStorageDriver" : null,
    };

    /// <summary>Adds members to an activity that <see cref="Node"/> has no parameter for.</summary>
    public static JsonObject With(this JsonObject node, string name, JsonNode? value)
    {
        node[name] = value;
        return node;
    }

    /// <summary>Binds an output to a variable made by <see cref="Variable"/>, or to a workflow output.</summary>
    public static JsonObject BindTo(this JsonObject node, string output, string id) => node.With(output, Bound(id));

    public static JsonObject Starter(this JsonObject node) => node.With("customProperties", new JsonObject { ["canStartWorkflow"] = true });

    public static JsonObject Script(string id, string script) => Node("RunJavaScript", id, ("script", script));

    public static JsonObject Input(string name, string type = "Object", bool isStored = false) => new()
    {
        ["name"] = name,
        ["type"] = type,
        ["storageDriverType"] = isStored ? "WorkflowInstanceStorageDriver" : null,
    };

    public static JsonObject Output(string name, string type = "Object") => new() { ["name"] = name, ["type"] = type };

    public static JsonArray Array(params JsonNode?[] items) => new(items);

    public static JsonObject Document(JsonObject root, params JsonObject[] variables) => new()
    {
        ["id"] = "test-v1",
        ["definitionId"] = "test",
        ["name"] = "Test",
        ["version"] = 1,
        ["toolVersion"] = "3.8.0.0",
        ["variables"] = new JsonArray([.. variables]),
        ["isLatest"] = true,
        ["isPublished"] = true,
        ["root"] = root,
    };

    public static WorkflowDefinition Read(JsonObject document, ActivityRegistry? registry = null)
    {
        var parsed = DefinitionDocument.Parse(document.ToJsonString()).Document.ShouldNotBeNull();
        return DefinitionReader.Read(parsed, registry ?? ActivityRegistry.BuiltIn).Definition.ShouldNotBeNull();
    }

    public static CompiledWorkflow Compile(JsonObject document, ActivityRegistry? registry = null) => WorkflowCompiler.Compile(Read(document, registry));

    private static JsonObject Connection(string text)
    {
        var arrow = text.IndexOf("->", StringComparison.Ordinal);
        var left = text[..arrow];
        var dash = left.IndexOf('-', StringComparison.Ordinal);
        var source = new JsonObject { ["activity"] = dash < 0 ? left : left[..dash] };
        if (dash >= 0)
            source["port"] = left[(dash + 1)..];
        return new JsonObject
        {
            ["source"] = source,
            ["target"] = new JsonObject { ["activity"] = text[(arrow + 2)..], ["port"] = "In" },
        };
    }
}
