using System.Text.Json.Nodes;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Orders;

/// <summary>Small processes of dispatch orders: enough to see what the ledger and the board make of them.</summary>
internal static class OrderProcesses
{
    /// <summary>An order that is signed for, opens its circuits, and is completed.</summary>
    public static JsonObject Order() => DefinitionJson.Sequence(
        Own("RecordOrder", "enter"),
        Own("StartTimeLimit", "limit", ("key", DefinitionJson.Literal("opening.overall")), ("isCaseDue", DefinitionJson.Literal(true)), ("facts", DefinitionJson.Script("({ distance: 10, accessBuild: false })"))),
        Task("signing", "sign", "response-desk"),
        Own("RecordOrder", "run", ("state", DefinitionJson.Literal("Running"))),
        Own("StartCases", "open", ("kind", DefinitionJson.Literal("circuit-opening")), ("cases", DefinitionJson.Script(
            "getInput('case').circuits.map(c => ({ unit: c.leadBranch, title: c.name, data: { order: getInput('case').id, orderNumber: getInput('case').number, circuitKey: c.key, circuit: c, receivedAt: getInput('case').startedAt } }))"))),
        Task("review", "completion", "response-desk"),
        Own("RecordOrder", "complete", ("state", DefinitionJson.Literal("Completed")), ("testReport", DefinitionJson.Literal("QCCS-A-2026-0001")), ("filingPlace", DefinitionJson.Literal("Cabinet 7"))));

    /// <summary>A circuit that needs no construction, is configured by people, and is open.</summary>
    public static JsonObject Circuit() => DefinitionJson.Sequence(
        Own("RecordOrderCircuit", "begin", ("state", DefinitionJson.Literal("Running"))),
        Own("StartTimeLimit", "limit", ("key", DefinitionJson.Literal("opening.overall")), ("isCaseDue", DefinitionJson.Literal(true)), ("facts", DefinitionJson.Script("({ distance: 10, accessBuild: false })"))),
        Own("RecordSection", "noConstruction", ("section", DefinitionJson.Literal("construction")), ("state", DefinitionJson.Literal("NotNeeded"))),
        Own("RecordSection", "held", ("section", DefinitionJson.Literal("assignment")), ("state", DefinitionJson.Literal("Blocked")), ("blocker", DefinitionJson.Literal("The inventory does not answer."))),
        Task("configure", "configuration", "specialist-engineer", ("unit", DefinitionJson.Literal("@case:operations-and-maintenance")), ("limitKey", DefinitionJson.Literal("order.step")), ("limitFacts", DefinitionJson.Script("({ part: 'data-configuration', distance: 10, accessBuild: false })"))),
        Own("RecordSection", "assigned", ("section", DefinitionJson.Literal("assignment")), ("state", DefinitionJson.Literal("Done"))),
        Task("test", "local-test", "specialist-engineer", ("unit", DefinitionJson.Literal("@case:operations-and-maintenance"))),
        Own("RecordOrderCircuit", "done", ("state", DefinitionJson.Literal("Completed"))));

    private static JsonObject Task(string id, string section, string role, params (string Name, JsonNode Value)[] more) => Own(
        "HumanTask", id, [("titleEn", DefinitionJson.Literal(id)), ("titleZh", DefinitionJson.Literal(id)), ("section", DefinitionJson.Literal(section)), ("role", DefinitionJson.Literal(role)), .. more]);

    private static JsonObject Own(string type, string id, params (string Name, JsonNode Value)[] properties)
    {
        var node = DefinitionJson.Node(type, id, properties);
        node["type"] = $"Response.{type}";
        return node;
    }
}
