using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace Benchmarks;

/// <summary>The definitions that are measured.</summary>
internal static class Definitions
{
    /// <summary>Start, decision, three steps, an event in the middle, and an end step: seven nodes.</summary>
    public static byte[] SevenNodes() => Document(Chart(
        [
            Node("Start", "s"),
            Node("SetVariable", "set", ("variable", new JsonObject { ["id"] = "v1", ["name"] = "amount", ["typeName"] = "Int32" }), ("value", Literal(60000))),
            Node("FlowDecision", "d", ("condition", Script("variables.amount > 50000"))),
            Node("WriteLine", "a", ("text", Literal("large"))),
            Node("Event", "e", ("eventName", Literal("Approved")), ("result", Bound("v2"))),
            Node("WriteLine", "b", ("text", Literal("approved"))),
            Node("WriteLine", "c", ("text", Literal("small"))),
        ],
        ("s", "Done", "set"),
        ("set", "Done", "d"),
        ("d", "True", "a"),
        ("d", "False", "c"),
        ("a", "Done", "e"),
        ("e", "Done", "b")));

    /// <summary>A chain with a decision at every fourth place.</summary>
    public static byte[] Large(int count, int variant)
    {
        var activities = new List<JsonObject> { Node("Start", "n0") };
        var connections = new List<(string, string, string)>();
        for (var i = 1; i < count; i++)
        {
            activities.Add(i % 4 == 0
                ? Node("FlowDecision", $"n{i}", ("condition", Script($"variables.amount > {i} && getAmount() < {100_000 + variant}")))
                : Node("WriteLine", $"n{i}", ("text", i % 2 == 0 ? Script($"'step ' + variables.amount + ' {i} {variant}'") : Literal($"step {i}"))));
            connections.Add(($"n{i - 1}", (i - 1) % 4 == 0 && i > 1 ? "True" : "Done", $"n{i}"));
        }

        return Document(Chart([.. activities], [.. connections]));
    }

    public static byte[] ParallelForEach() => Document(Node(
        "ParallelForEach",
        "each",
        ("items", Script("getInput('items')")),
        ("body", Node("WriteLine", "w", ("text", Script("'item ' + getCurrentValue()"))))));

    /// <summary>Waits a day, again and again.</summary>
    public static byte[] EndlessWaits() => Document(Node(
        "While",
        "main",
        ("condition", Literal(true)),
        ("body", Node("Delay", "wait", ("timeSpan", Literal("1.00:00:00"))))));

    /// <summary>Waits a day and ends.</summary>
    public static byte[] OneWait() => Document(Node("Delay", "wait", ("timeSpan", Literal("1.00:00:00"))), "one-wait");

    /// <summary>Ten steps one after the other, each with a computed text.</summary>
    public static byte[] TenSteps() => Document(
        Node("Sequence", "main", ("activities", new JsonArray([.. Enumerable.Range(1, 10).Select(static number => Node("WriteLine", $"step{number}", ("text", Script($"'step ' + {number}"))))]))),
        "steps");

    public static CompiledWorkflow Compile(byte[] json) =>
        WorkflowCompiler.Compile(DefinitionReader.Read(DefinitionDocument.Parse(json).Document!, ActivityRegistry.BuiltIn).Definition!);

    private static JsonObject Node(string type, string id, params (string Name, JsonNode Value)[] properties)
    {
        var node = new JsonObject
        {
            ["id"] = id,
            ["nodeId"] = $"Workflow1:main:{id}",
            ["name"] = id,
            ["type"] = $"Elsa.{type}",
            ["version"] = 1,
            ["customProperties"] = new JsonObject { ["canStartWorkflow"] = false, ["runAsynchronously"] = false },
            ["metadata"] = new JsonObject { ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = 40, ["y"] = 80 } } },
        };
        foreach (var (name, value) in properties)
            node[name] = value;
        return node;
    }

    private static JsonObject Literal(object value) => Wrapped("Literal", value);

    private static JsonObject Script(string value) => Wrapped("JavaScript", value);

    private static JsonObject Wrapped(string type, object value) => new()
    {
        ["typeName"] = "Object",
        ["expression"] = new JsonObject { ["type"] = type, ["value"] = JsonSerializer.SerializeToNode(value) },
    };

    private static JsonObject Bound(string id) => new() { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = id } };

    private static JsonObject Chart(JsonObject[] activities, params (string Source, string Port, string Target)[] connections)
    {
        var chart = Node("Flowchart", "main");
        chart["activities"] = new JsonArray([.. activities]);
        chart["connections"] = new JsonArray([.. connections.Select(static connection => new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = connection.Source, ["port"] = connection.Port },
            ["target"] = new JsonObject { ["activity"] = connection.Target, ["port"] = "In" },
        })]);
        return chart;
    }

    private static byte[] Document(JsonObject root, string definitionId = "bench") => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["id"] = $"{definitionId}-v1",
        ["definitionId"] = definitionId,
        ["name"] = "Bench",
        ["version"] = 1,
        ["toolVersion"] = "3.8.0.0",
        ["variables"] = new JsonArray(Variable("v1", "amount", "Int32"), Variable("v2", "answer", "Object")),
        ["root"] = root,
    });

    private static JsonObject Variable(string id, string name, string type) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["typeName"] = type,
        ["isArray"] = false,
        ["storageDriverTypeName"] = "WorkflowInstanceStorageDriver",
    };
}
