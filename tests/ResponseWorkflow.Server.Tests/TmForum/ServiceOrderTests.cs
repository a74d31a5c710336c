using System.Net;
using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Server.Tests.Access;
using Shouldly;
using Xunit;
using static ResponseWorkflow.Server.Tests.TmForum.NorthWorld;

namespace ResponseWorkflow.Server.Tests.TmForum;

/// <summary>Service orders over HTTP (TMF641), as the systems of a province and of branches hand them in.</summary>
public sealed class ServiceOrderTests : IAsyncLifetime
{
    private readonly NorthWorld _world = new();

    public async ValueTask InitializeAsync() => await _world.PrepareAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task An_order_becomes_a_circuit_order_of_its_branch()
    {
        var order = await HandInAsync(_world.Province, Order("EO-1"));
        (order["state"], order["externalId"], order["priority"], order["requestedCompletionDate"]).ShouldBe(("acknowledged", "EO-1", "1", "2026-03-20T02:00:00Z"));
        order.Response.Headers.Location!.ToString().ShouldBe($"{OrderPath}/{order["id"]}");

        var found = await AccessWorld.SendAsync(_world.Desk, HttpMethod.Get, $"/api/cases/{order["id"]}");
        var (row, data) = (found.Json.GetProperty("case"), found.Json.GetProperty("data"));
        (row.GetProperty("kind").GetString(), row.GetProperty("number").GetString(), row.GetProperty("customerName").GetString(), row.GetProperty("grade").GetString(), row.GetProperty("priority").GetString())
            .ShouldBe(("circuit-order", order["caseNumber"], "First Bank", "Gold", "High"));
        row.GetProperty("unitNameEn").GetString().ShouldBe("A");
        row.GetProperty("startedBy").GetString().ShouldBe("oss-p", "the program is called by its name");
        JsonNode.DeepEquals(JsonNode.Parse(data.GetRawText()), JsonNode.Parse("""
            {
              "source": "province", "externalId": "EO-1", "orderKind": "opening", "level": "branch", "limitAt": "2026-03-20T02:00:00Z", "distance": 12.5,
              "circuits": [{
                "key": "1", "number": "MSTP-0001", "name": "Head office to depot", "type": "mstp", "bandwidth": 100000, "leadBranch": "A", "specifics": { "vlan": 100 },
                "endA": { "branch": "A", "site": "Head office", "address": "1 Lake Road", "longitude": 114.3, "latitude": 30.6, "contact": "Wang", "phone": "027-8888" },
                "endZ": { "branch": "B", "site": "Depot", "address": "7 Harbour Lane" }
              }]
            }
            """)).ShouldBeTrue(data.GetRawText());
    }

    [Fact]
    public async Task A_repeat_gives_the_first_order_and_another_body_is_refused()
    {
        var first = await HandInAsync(_world.Province, Order("EO-1"), "key-1");
        var again = await HandInAsync(_world.Province, Order("EO-1"), "key-1");
        again["id"].ShouldBe(first["id"]);

        var other = Order("EO-1", new() { ["description"] = "Another" });
        ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Post, OrderPath, other, "key-1"), HttpStatusCode.UnprocessableEntity, "idempotency.reuse Idempotency-Key");
        ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Post, OrderPath, other, "key-2"), HttpStatusCode.Conflict, "order.externalIdTaken externalId");
        ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Post, OrderPath, Order("EO-1")), HttpStatusCode.Conflict, "order.externalIdTaken externalId");
        ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Post, OrderPath, Order("EO-2"), " "), HttpStatusCode.BadRequest, "field.missing Idempotency-Key");
        (await SendAsync(_world.Province, HttpMethod.Get, OrderPath)).Json.GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Orders_handed_in_at_the_same_moment_with_one_external_id_are_one()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => SendAsync(_world.Province, HttpMethod.Post, OrderPath, Order("EO-1"), $"key-{number}")));
        answers.Count(static answer => answer.Status == HttpStatusCode.Created).ShouldBe(1);
        answers.Where(static answer => answer.Status != HttpStatusCode.Created).ShouldAllBe(static answer => answer.Status == HttpStatusCode.Conflict && answer.Code == "order.externalIdTaken");
        (await SendAsync(_world.Province, HttpMethod.Get, OrderPath)).Response.Headers.GetValues("X-Total-Count").Single().ShouldBe("1");
    }

    [Fact]
    public async Task The_state_follows_the_case()
    {
        var id = (await HandInAsync(_world.Province, Order("EO-1")))["id"]!;
        (await OrderAsync(id))["state"].ShouldBe("acknowledged");
        _world.Clock.Advance(TimeSpan.FromHours(1));
        await _world.DoAsync(id);
        var running = await OrderAsync(id);
        (running["state"], running["startDate"], running.Json.GetProperty("serviceOrderItem")[0].GetProperty("state").GetString()).ShouldBe(("inProgress", "2026-03-02T09:00:00Z", "inProgress"));
        _world.Clock.Advance(TimeSpan.FromHours(1));
        await _world.DoAsync(id);
        var done = await OrderAsync(id);
        (done["state"], done["completionDate"]).ShouldBe(("completed", "2026-03-02T10:00:00Z"));
        ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Patch, $"{OrderPath}/{id}", new() { ["priority"] = "0" }), HttpStatusCode.Conflict, "order.ended id");
        ShouldBeRefused(await CancelAsync(_world.Province, id, "Too late."), HttpStatusCode.Conflict, "order.ended id");
    }

    [Fact]
    public async Task An_order_that_is_cancelled_withdraws_its_case_once()
    {
        var id = (await HandInAsync(_world.Province, Order("EO-1")))["id"]!;
        ShouldBeRefused(await CancelAsync(_world.Province, id, null), HttpStatusCode.BadRequest, "field.missing cancellationReason");
        ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Get, $"/tmf-api/serviceOrdering/v4/cancelServiceOrder/{id}"), HttpStatusCode.NotFound, "order.unknown id");

        var cancelled = await CancelAsync(_world.Province, id, "The customer has moved.", "key-1");
        cancelled.Status.ShouldBe(HttpStatusCode.Created, cancelled.Text);
        Conforms("tmf641-cancel.answer", cancelled.Text);
        (await CancelAsync(_world.Province, id, "The customer has moved.", "key-1")).Text.ShouldBe(cancelled.Text);
        (await SendAsync(_world.Province, HttpMethod.Get, cancelled["href"]!)).Text.ShouldBe(cancelled.Text);
        var order = await OrderAsync(id);
        (order["state"], order["cancellationReason"], order["cancellationDate"]).ShouldBe(("cancelled", "The customer has moved.", "2026-03-02T08:00:00Z"));
        (await AccessWorld.SendAsync(_world.Desk, HttpMethod.Get, $"/api/cases/{id}")).Json.GetProperty("case").GetProperty("status").GetString().ShouldBe("Cancelled");
    }

    [Fact]
    public async Task The_wanted_date_the_priority_and_notes_may_change_and_nothing_else()
    {
        var id = (await HandInAsync(_world.Province, Order("EO-1", new() { ["note"] = new JsonArray(new JsonObject { ["text"] = "Ring first." }) })))["id"]!;
        var changed = await SendAsync(_world.Province, HttpMethod.Patch, $"{OrderPath}/{id}", new()
        {
            ["requestedCompletionDate"] = "2026-03-25T00:00:00Z", ["priority"] = "0", ["note"] = new JsonArray(new JsonObject { ["id"] = "1", ["text"] = "Ring first." }, new JsonObject { ["text"] = "Gate 3." }),
        });
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        Conforms("tmf641-order.answer", changed.Text);
        (changed["requestedCompletionDate"], changed["priority"]).ShouldBe(("2026-03-25T00:00:00Z", "0"));
        changed.Json.GetProperty("note").EnumerateArray().Select(static note => note.GetProperty("text").GetString()).ShouldBe(["Ring first.", "Gate 3."]);
        var found = await AccessWorld.SendAsync(_world.Desk, HttpMethod.Get, $"/api/cases/{id}");
        found.Json.GetProperty("case").GetProperty("priority").GetString().ShouldBe("Urgent");
        (await AccessWorld.SendAsync(_world.Desk, HttpMethod.Get, $"/api/cases/{id}/comments")).Items.ShouldHaveSingleItem().GetProperty("text").GetString().ShouldBe("Gate 3.");

        ShouldBeRefused(
            await SendAsync(_world.Province, HttpMethod.Patch, $"{OrderPath}/{id}", new() { ["state"] = "completed", ["serviceOrderItem"] = new JsonArray(), ["priority"] = "7", ["requestedCompletionDate"] = "2026-03-01" }),
            HttpStatusCode.UnprocessableEntity,
            "order.notChangeable state", "order.notChangeable serviceOrderItem", "tmf.instant requestedCompletionDate", "tmf.priority priority");
        ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Patch, $"{OrderPath}/{id}", new() { ["requestedCompletionDate"] = "2026-03-01T00:00:00Z" }), HttpStatusCode.UnprocessableEntity, "tmf.past requestedCompletionDate");
        ShouldBeRefused(
            await SendAsync(_world.Province, HttpMethod.Patch, $"{OrderPath}/{id}", new() { ["note"] = new JsonArray(new JsonObject { ["text"] = "a" }, new JsonObject { ["text"] = "b" }) }), HttpStatusCode.UnprocessableEntity, "tmf.tooMany note");
        (await OrderAsync(id)).Json.GetProperty("note").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Lists_are_filtered_paged_and_tell_the_members_that_are_asked_for()
    {
        for (var number = 1; number <= 3; number++)
        {
            _world.Clock.Advance(TimeSpan.FromMinutes(1));
            await HandInAsync(_world.Province, Order($"EO-{number}"));
        }

        var newest = (await SendAsync(_world.Province, HttpMethod.Get, $"{OrderPath}?limit=2&offset=0&fields=externalId,state")).Json.EnumerateArray().ToList();
        newest.Select(static one => one.GetProperty("externalId").GetString()).ShouldBe(["EO-3", "EO-2"]);
        newest[0].EnumerateObject().Select(static member => member.Name).Order(StringComparer.Ordinal).ShouldBe(["@type", "externalId", "href", "id", "state"]);
        await _world.DoAsync(newest[0].GetProperty("id").GetString()!);

        var rest = await SendAsync(_world.Province, HttpMethod.Get, $"{OrderPath}?limit=2&offset=2");
        (rest.Response.Headers.GetValues("X-Total-Count").Single(), rest.Response.Headers.GetValues("X-Result-Count").Single()).ShouldBe(("3", "1"));
        Conforms("tmf641-order.answer", rest.Json[0].GetRawText());
        (await ExternalIdsAsync("state=inProgress,completed")).ShouldBe(["EO-3"]);
        (await ExternalIdsAsync("externalId=EO-2")).ShouldBe(["EO-2"]);
        (await ExternalIdsAsync("until=2026-03-02T08:01:30Z")).ShouldBe(["EO-1"]);
        ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Get, $"{OrderPath}?state=open"), HttpStatusCode.BadRequest, "query.name state");
        ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Get, $"{OrderPath}?limit=0&offset=x"), HttpStatusCode.BadRequest, "query.number offset", "query.range limit");
    }

    [Fact]
    public async Task A_system_sees_and_hands_in_orders_of_its_own_units_only()
    {
        var id = (await HandInAsync(_world.Province, Order("EO-1")))["id"]!;
        (await SendAsync(_world.BranchA, HttpMethod.Get, $"{OrderPath}/{id}")).Status.ShouldBe(HttpStatusCode.OK);
        ShouldBeRefused(await SendAsync(_world.BranchB, HttpMethod.Get, $"{OrderPath}/{id}"), HttpStatusCode.NotFound, "order.unknown id");
        ShouldBeRefused(await SendAsync(_world.BranchB, HttpMethod.Patch, $"{OrderPath}/{id}", new() { ["state"] = "completed" }), HttpStatusCode.NotFound, "order.unknown id");
        ShouldBeRefused(await CancelAsync(_world.BranchB, id, "Mine now."), HttpStatusCode.NotFound, "order.unknown id");
        (await SendAsync(_world.BranchB, HttpMethod.Get, OrderPath)).Json.GetArrayLength().ShouldBe(0);
        (await SendAsync(_world.BranchA, HttpMethod.Get, OrderPath)).Json.GetArrayLength().ShouldBe(1);
        ShouldBeRefused(await SendAsync(_world.BranchB, HttpMethod.Post, OrderPath, Order("EO-2")), HttpStatusCode.UnprocessableEntity, "unit.unknown relatedParty[branch]");
        ShouldBeRefused(await SendAsync(_world.Desk, HttpMethod.Get, OrderPath), HttpStatusCode.Forbidden, "access.denied");

        // Handing in is no right to the pages' own cases.
        (await AccessWorld.SendAsync(_world.Province, HttpMethod.Get, "/api/cases")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(await _world.SystemAsync("reader", UnitTree.RootId, "reader"), HttpMethod.Get, OrderPath)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_wrong_is_named_in_the_callers_language_and_nothing_is_stored()
    {
        ShouldBeRefused(
            await SendAsync(_world.Province, HttpMethod.Post, OrderPath, Order("EO-1", new() { ["state"] = "completed", ["priority"] = "9", ["relatedParty"] = null, ["requestedCompletionDate"] = "2026-03-01T00:00:00Z", ["serviceOrderItem"] = null })),
            HttpStatusCode.BadRequest,
            "tmf.readOnly state", "tmf.priority priority", "field.missing relatedParty[customer]", "tmf.past requestedCompletionDate", "field.missing serviceOrderItem");
        ShouldBeRefused(
            await SendAsync(_world.Province, HttpMethod.Post, OrderPath, Items("""
                [{ "id": "1", "action": "add" }, { "id": "1", "action": "delete", "service": {
                  "serviceCharacteristic": [{ "name": "bandwidth", "value": "fast" }, { "name": "accessBuild", "value": 3 }],
                  "place": [{ "role": "A", "geographicLocation": { "geometry": [] } }, { "role": "A" }, { "role": "Q" }, {}] } }]
                """)),
            HttpStatusCode.UnprocessableEntity,
            "order.action serviceOrderItem[1].action", "field.missing serviceOrderItem[0].service", "tmf.idTwice serviceOrderItem[1].id", "tmf.number serviceOrderItem[1].service.serviceCharacteristic[bandwidth]",
            "tmf.flag serviceOrderItem[1].service.serviceCharacteristic[accessBuild]", "tmf.point serviceOrderItem[1].service.place[0].geographicLocation", "order.endTwice serviceOrderItem[1].service.place[1].role",
            "query.name serviceOrderItem[1].service.place[2].role", "field.missing serviceOrderItem[1].service.place[3].role");
        ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Post, OrderPath, Order("EO-1", new() { ["requestedCompletionDate"] = "2026-03-20T10:00:00" })), HttpStatusCode.BadRequest, "request.json $.requestedCompletionDate");
        ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Post, OrderPath, Order(new string('x', 300))), HttpStatusCode.BadRequest, "field.tooLong externalId");
        var chinese = await SendAsync(_world.Province, HttpMethod.Post, OrderPath, Order("EO-1", new() { ["serviceOrderItem"] = null }), language: "zh-CN");
        chinese["message"].ShouldBe("缺少字段“serviceOrderItem”。");
        chinese["reason"].ShouldNotBeNullOrEmpty();
        (await SendAsync(_world.Province, HttpMethod.Get, OrderPath)).Json.GetArrayLength().ShouldBe(0);
        ShouldBeRefused(await SendAsync(_world.Province, HttpMethod.Get, "/tmf-api/serviceOrdering/v4/nothing"), HttpStatusCode.NotFound, "route.unknown");
    }

    private static JsonObject Items(string items) => Order("EO-1", new() { ["serviceOrderItem"] = JsonNode.Parse(items) });

    private static Task<Api.ApiAnswer> CancelAsync(HttpClient client, string id, string? reason, string? key = null) =>
        SendAsync(client, HttpMethod.Post, "/tmf-api/serviceOrdering/v4/cancelServiceOrder", new() { ["@type"] = "CancelServiceOrder", ["cancellationReason"] = reason, ["serviceOrder"] = new JsonObject { ["id"] = id } }, key);

    private async Task<Api.ApiAnswer> OrderAsync(string id)
    {
        var answer = await SendAsync(_world.Province, HttpMethod.Get, $"{OrderPath}/{id}");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        Conforms("tmf641-order.answer", answer.Text);
        return answer;
    }

    private async Task<string[]> ExternalIdsAsync(string query) =>
        [.. (await SendAsync(_world.Province, HttpMethod.Get, $"{OrderPath}?{query}")).Json.EnumerateArray().Select(static one => one.GetProperty("externalId").GetString()!)];
}
