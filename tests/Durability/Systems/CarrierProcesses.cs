using System.Text.Json;
using System.Text.Json.Nodes;
using static TestKit.Definitions.DefinitionJson;

namespace Durability.Systems;

/// <summary>The workflows that ask the carrier's systems. Each leaves the network as it was before.</summary>
internal static class CarrierProcesses
{
    /// <summary>Reserves a port and releases it.</summary>
    public const string Offer = "offer";

    /// <summary>Reserves a port, assigns it, records and configures the circuit, tests it and withdraws it.</summary>
    public const string Opening = "opening";

    private const string Until = "2099-01-01T00:00:00Z";
    private const string Port = "variables.reserve.items[0].resource";
    private const string Service = "variables.configure.service";

    /// <summary>Operations of the first.</summary>
    public static IReadOnlyList<string> OfOffer { get; } = ["inventory.reserve", "inventory.release"];

    /// <summary>Operations of the second.</summary>
    public static IReadOnlyList<string> OfOpening { get; } = ["inventory.reserve", "inventory.assign", "inventory.service", "activation.configure", "tests.run", "activation.withdraw"];

    /// <summary>Writes them as files.</summary>
    public static async Task WriteToAsync(string folder, CancellationToken cancellationToken)
    {
        await WriteAsync(folder, Offer, Chain(Reserve(), Call("release", "inventory.release", "({ reservation: variables.reserve.reservation })")), cancellationToken);
        await WriteAsync(
            folder,
            Opening,
            Chain(
                Reserve(),
                Call("assign", "inventory.assign", "({ reservation: variables.reserve.reservation, circuit: getInput('circuit') })"),
                Call("record", "inventory.service", $"({{ circuit: getInput('circuit'), name: getInput('circuit'), type: 'internet', bandwidth: 10000, state: 'reserved', resources: [{Port}] }})"),
                Call("configure", "activation.configure", $"({{ circuit: getInput('circuit'), service: variables.record.service, type: 'internet', bandwidth: 10000, ends: [{{ end: 'A', resource: {Port}, parameters: {{ vlan: 100 }} }}] }})"),
                Call("test", "tests.run", $"({{ circuit: getInput('circuit'), service: {Service}, template: 'internet', indicators: [{{ key: 'round-trip-delay', unit: 'ms' }}] }})"),
                Call("withdraw", "activation.withdraw", $"({{ circuit: getInput('circuit'), service: {Service} }})")),
            cancellationToken);
    }

    private static JsonObject Reserve() => Call("reserve", "inventory.reserve", $"({{ reference: getInput('circuit'), until: '{Until}', items: [{{ key: 'a', accessNode: getInput('node'), category: 'port', quantity: 1 }}] }})");

    private static JsonObject Call(string id, string operation, string request)
    {
        var node = Node("CallSystem", id, ("operation", Literal(operation)), ("request", Script(request)));
        node["type"] = "Response.CallSystem";
        node["answer"] = new JsonObject { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = VariableOf(id) } };
        return node;
    }

    private static string VariableOf(string id) => $"v-{id}";

    private static Task WriteAsync(string folder, string id, JsonObject root, CancellationToken cancellationToken)
    {
        var document = JsonNode.Parse(Document(id, root))!.AsObject();
        document["inputs"] = new JsonArray([.. new[] { "node", "circuit" }.Select(static name => new JsonObject { ["name"] = name, ["type"] = "Object", ["storageDriverType"] = "WorkflowInstanceStorageDriver" })]);

        // Answers are needed after waits, for which variables are kept.
        document["variables"] = new JsonArray([.. root["activities"]!.AsArray().Select(static activity => (string)activity!["id"]!).Select(static id => new JsonObject { ["id"] = VariableOf(id), ["name"] = id, ["typeName"] = "Object", ["isArray"] = false, ["storageDriverTypeName"] = "WorkflowInstanceStorageDriver" })]);
        return File.WriteAllBytesAsync(Path.Combine(folder, $"{id}.json"), JsonSerializer.SerializeToUtf8Bytes(document), cancellationToken);
    }
}
