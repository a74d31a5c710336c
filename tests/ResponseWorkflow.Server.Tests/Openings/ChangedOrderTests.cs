using System.Net;
using System.Text.Json.Nodes;
using TestKit;

namespace ResponseWorkflow.Server.Tests.Openings;

/// <summary>Process owners change the circuit order in the designer: what they draw runs, without a change of code.</summary>
public sealed class ChangedOrderTests : IAsyncLifetime
{
    private readonly OpeningWorld _world = new(new Dictionary<string, string>(StringComparer.Ordinal) { ["Definitions:RequireChangeNote"] = "false" });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task An_approval_that_is_drawn_in_and_an_outcome_that_is_renamed_hold_for_the_next_order()
    {
        var document = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("workflows", "in-sales", "circuit-order.json"), Token))!.AsObject();
        var root = document["root"]!.AsObject();
        var signing = Activity(root, "signing");
        var sign = Activity(signing, "sign");
        sign["outcomes"] = Json("""["TakeOver","ReturnIncomplete"]""", "String[]");
        sign["buttons"] = Json("""{"TakeOver":{"zh":"接单","en":"Take over"}}""", "Object");

        // Before an order is distributed, the director approves.
        var approve = sign.DeepClone().AsObject();
        (approve["id"], approve["name"]) = ("approve", "Approve");
        approve["role"] = new JsonObject { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = "response-desk" } };
        approve["outcomes"] = Json("""["Approved"]""", "String[]");
        foreach (var name in new[] { "buttons", "section", "limitKey", "limitFacts", "limitStartsAt", "result", "reason", "outcome", "completedByName" })
            approve.Remove(name);
        root["activities"]!.AsArray().Add(approve);
        foreach (var one in root["connections"]!.AsArray().Where(static one => one!["source"]!["activity"]!.ToString() == "signing"))
            one!["source"] = JsonNode.Parse("""{"activity":"approve","port":"Approved"}""");
        root["connections"]!.AsArray().Add(JsonNode.Parse("""{"source":{"activity":"signing","port":"Done"},"target":{"activity":"approve","port":"In"}}"""));
        var draft = await Access.AccessWorld.SendAsync(await _world.ClientAsync("owner"), HttpMethod.Put, "/api/definitions/circuit-order/draft", document);
        draft.Status.ShouldBe(HttpStatusCode.OK, draft.Text);
        var published = await _world.PostAsync("owner", "/api/definitions/circuit-order/publish");
        published.Status.ShouldBe(HttpStatusCode.OK, published.Text);

        var id = await _world.OrderAsync([OpeningWorld.Circuit("C1", "A")]);
        (await _world.TryAsync(id, "sign", "dispatcher-A", "Sign")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "task.outcomeUnknown");
        await _world.DoAsync(id, "sign", "dispatcher-A", "TakeOver");
        (await _world.OpenAsync(id)).ShouldBe(["approve"]);
        (await _world.PartsAsync(id)).ShouldBeEmpty("nothing is distributed before it is approved");
        await _world.DoAsync(id, "approve", "desk-A", "Approved");
        (await _world.PartsAsync(id)).ShouldHaveSingleItem();
    }

    private static JsonObject Activity(JsonObject root, string id) => root["activities"]!.AsArray().Single(one => one!["id"]!.ToString() == id)!.AsObject();

    private static JsonObject Json(string json, string type) => new() { ["typeName"] = type, ["expression"] = new JsonObject { ["type"] = "Object", ["value"] = json } };
}
