using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestKit.Definitions;

/// <summary>Makes definitions for tests, in the form that the designer writes.</summary>
public static class DefinitionJson
{
    /// <summary>A definition.</summary>
    /// <param name="definitionId">Logical id.</param>
    /// <param name="root">Its root activity.</param>
    /// <param name="version">Number of the version; its id is <c>{definitionId}-v{version}</c>.</param>
    /// <param name="strategy">Alias of the activation strategy, such as <c>SingletonStrategy</c>; null for none.</param>
    public static byte[] Document(string definitionId, JsonObject root, int version = 1, string? strategy = null) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["id"] = $"{definitionId}-v{version}",
        ["definitionId"] = definitionId,
        ["name"] = definitionId,
        ["version"] = version,
        ["toolVersion"] = "3.8.0.0",
        ["isLatest"] = true,
        ["isPublished"] = true,
        ["options"] = strategy is null ? null : new JsonObject { ["activationStrategyType"] = $"Elsa.Workflows.ActivationValidators.{strategy}, Elsa.Workflows.Core" },
        ["variables"] = new JsonArray(),
        ["root"] = root,
    });

    /// <summary>An activity.</summary>
    public static JsonObject Node(string type, string id, params (string Name, JsonNode Value)[] properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var node = new JsonObject
        {
            ["id"] = id,
            ["name"] = id,
            ["type"] = $"Elsa.{type}",
            ["version"] = 1,
            ["customProperties"] = new JsonObject { ["canStartWorkflow"] = false, ["runAsynchronously"] = false },
            ["metadata"] = new JsonObject(),
        };
        foreach (var (name, value) in properties)
            node[name] = value;
        return node;
    }

    /// <summary>The same activity as a trigger.</summary>
    public static JsonObject AsTrigger(JsonObject node)
    {
        ArgumentNullException.ThrowIfNull(node);
        node["customProperties"]!["canStartWorkflow"] = true;
        return node;
    }

    /// <summary>Activities one after the other.</summary>
    public static JsonObject Sequence(params JsonObject[] activities) => Node("Sequence", "main", ("activities", new JsonArray([.. activities])));

    /// <summary>Activities side by side.</summary>
    public static JsonObject Parallel(params JsonObject[] activities) => Node("Parallel", "all", ("activities", new JsonArray([.. activities])));

    /// <summary>A flowchart of a chain.</summary>
    public static JsonObject Chain(params JsonObject[] activities)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var ids = activities.Select(static activity => activity["id"]!.GetValue<string>()).ToArray();
        var connections = ids.Zip(ids.Skip(1), static JsonNode (source, target) => new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = source, ["port"] = "Done" },
            ["target"] = new JsonObject { ["activity"] = target, ["port"] = "In" },
        });
        return Node("Flowchart", "main", ("activities", new JsonArray([.. activities])), ("connections", new JsonArray([.. connections])));
    }

    /// <summary>Waits for an event.</summary>
    public static JsonObject Event(string id, string eventName) => Node("Event", id, ("eventName", Literal(eventName)));

    /// <summary>Waits for a span of time.</summary>
    public static JsonObject Delay(string id, TimeSpan span) => Node("Delay", id, ("timeSpan", Literal(span.ToString("c", System.Globalization.CultureInfo.InvariantCulture))));

    /// <summary>Asks for a task.</summary>
    public static JsonObject RunTask(string id, string taskName) => Node("RunTask", id, ("taskName", Literal(taskName)));

    /// <summary>A fixed value.</summary>
    public static JsonObject Literal(object value) => Wrapped("Literal", JsonSerializer.SerializeToNode(value)!);

    /// <summary>A script.</summary>
    public static JsonObject Script(string script) => Wrapped("JavaScript", JsonValue.Create(script));

    private static JsonObject Wrapped(string type, JsonNode value) => new()
    {
        ["typeName"] = "Object",
        ["expression"] = new JsonObject { ["type"] = type, ["value"] = value },
    };
}
