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
    public async Task An_approval_and_an_earlier_limit_that_are_drawn_in_and_an_outcome_that_is_renamed_hold_for_the_next_order()
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

        // With the approval the order is brought forward.
        root["activities"]!.AsArray().Add(JsonNode.Parse("""
            {
              "id": "forward", "type": "Response.ReviseOrder", "version": 1,
              "dispatchOrder": { "typeName": "String", "expression": { "type": "JavaScript", "value": "return getOrder().id;" } },
              "limit": { "typeName": "Object", "expression": { "type": "JavaScript", "value": "return new Date(Date.now() + 3600000).toISOString();" } }
            }
            """));
        foreach (var one in root["connections"]!.AsArray().Where(static one => one!["source"]!["activity"]!.ToString() == "signing"))
            one!["source"] = JsonNode.Parse("""{"activity":"forward","port":"Done"}""");
        root["connections"]!.AsArray().Add(JsonNode.Parse("""{"source":{"activity":"approve","port":"Approved"},"target":{"activity":"forward","port":"In"}}"""));
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
        var limit = _world.Clock.GetUtcNow().AddHours(1);
        await _world.DoAsync(id, "approve", "desk-A", "Approved");
        var opening = (await _world.PartsAsync(id)).ShouldHaveSingleItem();

        // What begins after it begins with it, although the order did not state a limit.
        foreach (var one in new[] { id, opening.Id, (await _world.PartsAsync(opening.Id)).ShouldHaveSingleItem().Id })
            (await LimitAsync(one)).ShouldBe(limit, TimeSpan.FromMinutes(1));
    }

    private async Task<DateTimeOffset> LimitAsync(string caseId) =>
        (await _world.GetAsync("hq", $"/api/cases/{caseId}/limits")).Items.Single(static one => one.GetProperty("key").GetString() == "opening.overall").GetProperty("limitAt").GetDateTimeOffset();

    private static JsonObject Activity(JsonObject root, string id) => root["activities"]!.AsArray().Single(one => one!["id"]!.ToString() == id)!.AsObject();

    private static JsonObject Json(string json, string type) => new() { ["typeName"] = type, ["expression"] = new JsonObject { ["type"] = "Object", ["value"] = json } };
}
