using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Server.Tests.Access;
using ResponseWorkflow.Server.Tests.Api;
using TestKit.Definitions;
using TestKit.Http;

namespace ResponseWorkflow.Server.Tests.Systems;

/// <summary>Connections over HTTP, and a case whose process asks an inventory on the loopback address.</summary>
public sealed class SystemApiTests : IAsyncLifetime
{
    private readonly AccessWorld _world = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Cases:Kinds:0:Id"] = "check",
        ["Cases:Kinds:0:NameZh"] = "核查",
        ["Cases:Kinds:0:NameEn"] = "Check",
        ["Cases:Kinds:0:Code"] = "HC",
        ["Cases:Kinds:0:DefinitionId"] = "check",
        ["Systems:Credentials:gate:Token"] = "s3cret",
    });

    private string _branch = "";
    private StubServer _inventory = null!;
    private HttpClient _desk = null!, _keeper = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _inventory = await StubServer.StartAsync(Token);
        _branch = await _world.AddUnitAsync("A", "city-branch", await _world.AddUnitAsync("P", "province", UnitTree.RootId));
        await _world.AddInAsync(_branch, "li", "response-desk");
        await _world.AddInAsync(UnitTree.RootId, "keeper", "administrator");
        (_desk, _keeper) = (await _world.SignedInAsync("li"), await _world.SignedInAsync("keeper"));
        var call = DefinitionJson.Node("CallSystem", "call", ("operation", DefinitionJson.Literal("inventory.release")), ("request", DefinitionJson.Script("({ reservation: 'RR-1' })")));
        call["type"] = "Response.CallSystem";
        var document = DefinitionDocument.Parse(DefinitionJson.Document("check", DefinitionJson.Sequence(call, DefinitionJson.RunTask("wait", "work"))), new()).Document!;
        await _world.Server.Services.GetRequiredService<DefinitionStore>().SaveAndPublishAsync(document, "ann", "First.", null, Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        await _inventory.DisposeAsync();
    }

    [Fact]
    public async Task A_connection_is_added_tried_changed_and_removed_at_headquarters_only()
    {
        var (id, added) = await AddAsync();
        (Text(added, "unitCode"), Text(added, "credential"), added.GetProperty("limits").GetProperty("attempts").GetInt32(), added.GetProperty("version").GetInt64()).ShouldBe(("A", "gate", 5, 1));
        (await SendAsync(_desk, HttpMethod.Get, "/api/systems/connections")).Status.ShouldBe(HttpStatusCode.Forbidden);

        _inventory.Answer = static _ => StubAnswer.Done("[]");
        var tried = await SendAsync(_keeper, HttpMethod.Post, $"/api/systems/connections/{id}/test");
        tried.Json.GetProperty("isReachable").GetBoolean().ShouldBeTrue(tried.Text);
        _inventory.Received.Single().Headers["Authorization"].ShouldBe("Bearer s3cret");
        _inventory.Answer = static _ => StubAnswer.Fail();
        (await SendAsync(_keeper, HttpMethod.Post, $"/api/systems/connections/{id}/test")).Json.GetProperty("status").GetInt32().ShouldBe(503);

        var listed = (await SendAsync(_keeper, HttpMethod.Get, "/api/systems/connections")).Json.GetProperty("items")[0];
        (listed.GetProperty("requests").GetInt32(), listed.GetProperty("failures").GetInt32()).ShouldBe((2, 1));
        var known = await SendAsync(_keeper, HttpMethod.Get, "/api/systems");
        known.Text.ShouldContain("\"credentials\":[\"gate\"]");
        known.Text.ShouldNotContain("s3cret");

        (await SendAsync(_keeper, HttpMethod.Put, $"/api/systems/connections/{id}", new() { ["address"] = "http://other.example" }, "\"7\"")).ShouldBeProblem(HttpStatusCode.Conflict, "edit.stale");
        (await SendAsync(_keeper, HttpMethod.Put, $"/api/systems/connections/{id}", new() { ["address"] = "http://other.example", ["isEnabled"] = false }, "\"1\"")).Json.GetProperty("isEnabled").GetBoolean().ShouldBeFalse();
        (await SendAsync(_keeper, HttpMethod.Post, "/api/systems/connections", new() { ["system"] = "inventory", ["unit"] = "A", ["address"] = "nowhere" })).ShouldBeProblem(HttpStatusCode.BadRequest, "connection.address");
        (await SendAsync(_keeper, HttpMethod.Delete, $"/api/systems/connections/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await SendAsync(_keeper, HttpMethod.Get, $"/api/systems/connections/{id}")).ShouldBeProblem(HttpStatusCode.NotFound, "connection.unknown");
    }

    [Fact]
    public async Task The_operations_are_told_with_their_schemas()
    {
        var all = (await SendAsync(_keeper, HttpMethod.Get, "/api/systems/operations")).Json.GetProperty("items").EnumerateArray().ToList();
        var release = all.Single(static one => Text(one, "key") == "inventory.release");
        (Text(release, "system"), Text(release, "nameZh")).ShouldBe(("inventory", "释放预占"));
        release.GetProperty("request").GetProperty("required")[0].GetString().ShouldBe("reservation");
    }

    [Fact]
    public async Task What_a_case_asked_another_system_is_seen_by_those_who_see_the_case()
    {
        await AddAsync();
        _inventory.Answer = static _ => StubAnswer.Done("""{"id":"RR-1","reservationState":"cancelled","contactPhone":"138"}""");
        var started = await SendAsync(_desk, HttpMethod.Post, "/api/cases", new() { ["kind"] = "check", ["title"] = "Bank", ["unitId"] = _branch });
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);
        var worker = _world.Server.Services.GetRequiredService<OutboxWorker>();
        await worker.SweepAsync(Token);
        await worker.WhenIdleAsync(Token);

        var path = $"/api/cases/{Text(started.Json, "number")}/exchanges";
        var one = (await SendAsync(_desk, HttpMethod.Get, path)).Json.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (Text(one, "operationZh"), Text(one, "method"), one.GetProperty("status").GetInt32(), one.GetProperty("hasSucceeded").GetBoolean()).ShouldBe(("释放预占", "PATCH", 200, true));
        var detail = await SendAsync(_desk, HttpMethod.Get, $"{path}/{Text(one, "id")}");
        Text(detail.Json, "request").ShouldNotBeNull().ShouldContain("cancelled");
        Text(detail.Json, "answer").ShouldBe("""{"id":"RR-1","reservationState":"cancelled","contactPhone":"***"}""");
        detail.Text.ShouldNotContain("s3cret");
        var timeline = (await SendAsync(_desk, HttpMethod.Get, $"/api/cases/{Text(started.Json, "number")}/timeline")).Json.GetProperty("items").EnumerateArray();
        timeline.ShouldContain(static entry => Text(entry, "act") == "systemCalled" && Text(entry.GetProperty("data"), "outcome") == "Done");
        (await SendAsync(_keeper, HttpMethod.Get, $"{path}/gone")).ShouldBeProblem(HttpStatusCode.NotFound, "exchange.unknown");
    }

    private async Task<(string Id, JsonElement Json)> AddAsync()
    {
        var added = await SendAsync(_keeper, HttpMethod.Post, "/api/systems/connections", new() { ["system"] = "inventory", ["unit"] = "A", ["address"] = _inventory.Address.ToString(), ["credential"] = "gate", ["reason"] = "New." });
        added.Status.ShouldBe(HttpStatusCode.Created, added.Text);
        return (Text(added.Json, "id")!, added.Json);
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static async Task<ApiAnswer> SendAsync(HttpClient client, HttpMethod method, string path, JsonObject? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = ApiFixture.Json(body) };
        request.Headers.Add("Accept-Language", "en");
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        var response = await client.SendAsync(request, Token);
        var text = await response.Content.ReadAsStringAsync(Token);
        return new ApiAnswer(response.StatusCode, response, text, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }
}
