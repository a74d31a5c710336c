using System.Text.Json;
using System.Text.Json.Nodes;
using static TestKit.Definitions.DefinitionJson;

namespace Durability.Load;

/// <summary>The workflows of the load. Every activity of each runs exactly once in an instance, which is what makes the check at the end simple.</summary>
internal static class Definitions
{
    public const string Approval = "approval", Payment = "payment", Naps = "naps", Calls = "calls", Family = "family", Errand = "errand", Everything = "everything", Alarm = "alarm", Drill = "drill", Overdue = "overdue";

    /// <summary>The time limit of drills.</summary>
    public const string LimitKey = "fault.recovery";

    private static readonly string[] Inputs = ["stub", "nap", "at"];

    private static readonly Dictionary<string, JsonObject> Roots = new(StringComparer.Ordinal)
    {
        [Approval] = Sequence(RunTask("first", "first"), RunTask("second", "second"), Nap("nap")),
        [Payment] = Sequence(Event("paid", "paid"), Nap("nap"), Event("shipped", "shipped")),
        [Naps] = Sequence(Nap("nap"), Parallel(Nap("left"), Nap("right"))),
        [Calls] = Sequence(Call("one"), Call("two")),
        [Errand] = Sequence(Nap("nap"), Call("errand")),
        [Family] = Sequence(Child("DispatchWorkflow", "elder"), Child("ExecuteWorkflow", "younger")),
        [Everything] = Sequence(Parallel(RunTask("task", "task"), Event("paid", "paid"), Nap("nap"), Call("call"), Child("DispatchWorkflow", "child")), RunTask("last", "last")),
        [Drill] = Sequence(
            Response("StartTimeLimit", "start", ("key", Literal(LimitKey)), ("facts", Script("({ grade: 'Gold' })"))),
            Response("OnTimeLimitBreached", "last", ("key", Literal(LimitKey)), ("step", Literal("escalation-2")))),
        [Overdue] = Chain(AsTrigger(Response("OnTimeLimitBreached", "starts", ("key", Literal(LimitKey)), ("ofProcess", Literal(Drill))))),
        [Alarm] = Sequence(Node("StartAt", "bell", ("dateTime", Script("getInput('at')")))),
    };

    /// <summary>The activities of each workflow: id and type, by the workflow's id.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<(string Id, string Type)>> Activities { get; } =
        Roots.ToDictionary(static pair => pair.Key, static pair => (IReadOnlyList<(string, string)>)[.. Nodes(pair.Value)], StringComparer.Ordinal);

    /// <summary>Writes them as files.</summary>
    public static async Task WriteToAsync(string folder, CancellationToken cancellationToken)
    {
        foreach (var (id, root) in Roots)
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{id}.json"), DocumentOf(id, root), cancellationToken);
    }

    private static byte[] DocumentOf(string id, JsonObject root)
    {
        var document = JsonNode.Parse(Document(id, root.DeepClone().AsObject()))!.AsObject();

        // Inputs are kept only where a definition says so; here they are needed after waits.
        document["inputs"] = new JsonArray([.. Inputs.Select(static name => new JsonObject { ["name"] = name, ["type"] = "Object", ["storageDriverType"] = "WorkflowInstanceStorageDriver" })]);
        return JsonSerializer.SerializeToUtf8Bytes(document);
    }

    private static JsonObject Response(string type, string id, params (string Name, JsonNode Value)[] inputs)
    {
        var node = Node(type, id, inputs);
        node["type"] = $"Response.{type}";
        return node;
    }

    private static JsonObject Nap(string id) => Node("Delay", id, ("timeSpan", Script("getInput('nap')")));

    private static JsonObject Call(string id) => Node(
        "SendHttpRequest",
        id,
        ("url", Script($"getInput('stub') + '/calls/' + getWorkflowInstanceId() + '/{id}'")),
        ("method", Literal("POST")),
        ("content", Script("({ instance: getWorkflowInstanceId() })")));

    private static JsonObject Child(string type, string id) => Node(
        type,
        id,
        ("workflowDefinitionId", Literal(Errand)),
        ("input", Script("({ stub: getInput('stub'), nap: getInput('nap') })")),
        ("waitForCompletion", Literal(true)));

    private static IEnumerable<(string Id, string Type)> Nodes(JsonObject node)
    {
        yield return (node["id"]!.GetValue<string>(), node["type"]!.GetValue<string>());
        foreach (var child in node["activities"]?.AsArray() ?? [])
        {
            foreach (var inner in Nodes(child!.AsObject()))
                yield return inner;
        }
    }
}
