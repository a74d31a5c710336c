using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Server.Tests.Access;
using ResponseWorkflow.Server.Tests.Api;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Notices;

/// <summary>Call-outs over HTTP: their rules, and a process that calls out and has the telephone calls recorded.</summary>
public sealed class CallOutApiTests : IAsyncLifetime
{
    private const string Form = """
        {
          "schema": { "type": "object", "required": ["calls"], "properties": { "calls": { "type": "array", "minItems": 1, "items": { "type": "object", "required": ["person", "at", "reached"],
            "properties": { "person": { "type": "string" }, "at": { "type": "string", "format": "date-time" }, "reached": { "type": "boolean" }, "said": { "type": "string" } } } } } },
          "ui": { "order": ["calls"], "fields": { "calls": { "kind": "table", "label": { "zh-CN": "通话", "en": "Calls" }, "order": ["person", "at", "reached", "said"], "fields": {
            "person": { "kind": "person", "label": { "zh-CN": "通话对象", "en": "Who" } }, "at": { "kind": "dateTime", "label": { "zh-CN": "时间", "en": "When" } },
            "reached": { "kind": "yesNo", "label": { "zh-CN": "是否接通", "en": "Reached" } }, "said": { "kind": "text", "label": { "zh-CN": "内容", "en": "What was said" } } } } } }
        }
        """;

    private readonly AccessWorld _world = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Cases:Kinds:0:Id"] = "fault",
        ["Cases:Kinds:0:NameZh"] = "故障",
        ["Cases:Kinds:0:NameEn"] = "Fault",
        ["Cases:Kinds:0:Code"] = "GZ",
        ["Cases:Kinds:0:DefinitionId"] = "fault",
    });

    private string _branch = "", _directorId = "";
    private HttpClient _desk = null!, _director = null!, _keeper = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _branch = await _world.AddUnitAsync("A", "city-branch", await _world.AddUnitAsync("P", "province", UnitTree.RootId));
        await _world.AddInAsync(_branch, "li", "response-desk");
        _directorId = await _world.AddInAsync(_branch, "fang", "response-centre-director");
        await _world.AddInAsync(UnitTree.RootId, "keeper", "administrator");
        (_desk, _director, _keeper) = (await _world.SignedInAsync("li"), await _world.SignedInAsync("fang"), await _world.SignedInAsync("keeper"));
        var call = Node("CallOut", "call", ("effect", DefinitionJson.Literal("outage")), ("minutes", DefinitionJson.Literal(61)));
        var ask = Node("HumanTask", "ask", ("titleZh", DefinitionJson.Literal("电话通知")), ("titleEn", DefinitionJson.Literal("Telephone")), ("role", DefinitionJson.Literal("response-desk")),
            ("instructionsEn", DefinitionJson.Script("return getOutputFrom('call', 'Result').calls.map(p => p.name).join(', ')")), ("form", DefinitionJson.Literal(Form)));
        var note = Node("UpdateCase", "note", ("title", DefinitionJson.Script("return getOutputFrom('ask', 'Result').calls.map(c => c.person + ' ' + c.reached).join(', ')")));
        var document = DefinitionDocument.Parse(DefinitionJson.Document("fault", DefinitionJson.Sequence(call, ask, note)), new()).Document!;
        await _world.Server.Services.GetRequiredService<DefinitionStore>().SaveAndPublishAsync(document, "ann", "First.", null, Token);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Rules_are_listed_changed_with_versions_and_refused_where_they_cannot_be_used()
    {
        var all = await GetAsync(_keeper, "/api/call-out-rules?pageSize=2");
        (all.GetProperty("total").GetInt32(), Keys(all)).ShouldBe((3, "gold.outage,gold.outage.60"));
        Keys(await GetAsync(_keeper, "/api/call-out-rules?grade=Silver")).ShouldBe("outage.120");
        Keys(await GetAsync(_keeper, "/api/call-out-rules?role=deputy-general-manager&search=120&enabled=true&effect=outage")).ShouldBe("outage.120");
        (await SendAsync(_director, HttpMethod.Get, "/api/call-out-rules")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var choices = await GetAsync(_keeper, "/api/call-out-rules/choices");
        Text(choices.GetProperty("units")[0], "id").ShouldBe("@case");
        choices.GetProperty("effects").EnumerateArray().Select(static one => Text(one, "id")).ShouldContain("outage");

        const string path = "/api/call-out-rules/gold.outage";
        var before = await GetAsync(_keeper, path);
        before.GetProperty("version").GetInt32().ShouldBe(0);
        (await SendAsync(_keeper, HttpMethod.Put, path, Rule(60), "\"0\"")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "callOut.ambiguous");
        (await SendAsync(_keeper, HttpMethod.Put, path, Rule(-5), "\"0\"")).ShouldBeProblem(HttpStatusCode.BadRequest, "field.range");
        (await SendAsync(_keeper, HttpMethod.Put, path, Rule(5, "pope"), "\"0\"")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "role.unknown");
        (await SendAsync(_director, HttpMethod.Put, path, Rule(5))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await GetAsync(_keeper, path)).GetProperty("version").GetInt32().ShouldBe(0);

        var changed = await SendAsync(_keeper, HttpMethod.Put, path, Rule(5), "\"0\"");
        (changed.Status, changed.Json.GetProperty("version").GetInt32(), changed.Json.GetProperty("rule").GetProperty("fromMinutes").GetInt32()).ShouldBe((HttpStatusCode.OK, 1, 5), changed.Text);
        (await SendAsync(_keeper, HttpMethod.Put, path, Rule(6), "\"0\"")).ShouldBeProblem(HttpStatusCode.Conflict, "edit.stale");
        (await GetAsync(_keeper, "/api/audit?subject=notice:callOut:gold.outage")).GetProperty("items").GetArrayLength().ShouldBe(1);
        var restored = await SendAsync(_keeper, HttpMethod.Post, $"{path}/restore", new() { ["version"] = 0, ["reason"] = "As it was." });
        (restored.Status, restored.Json.GetProperty("rule").GetRawText()).ShouldBe((HttpStatusCode.OK, before.GetProperty("rule").GetRawText()), restored.Text);
        (await SendAsync(_keeper, HttpMethod.Post, "/api/call-out-rules/none/restore", new() { ["version"] = 0 })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await SendAsync(_keeper, HttpMethod.Get, "/api/call-out-rules/none")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_process_calls_out_and_has_it_recorded_who_was_telephoned_when_and_whether_reached()
    {
        var started = await SendAsync(_desk, HttpMethod.Post, "/api/cases", new() { ["kind"] = "fault", ["title"] = "down", ["unitId"] = _branch, ["grade"] = "Gold" });
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);
        var delivery = _world.Server.Services.GetRequiredService<StimulusDelivery>();
        while (await delivery.SweepAsync(Token) > 0)
        {
        }

        var notice = (await GetAsync(_director, "/api/notices?awaited=true")).GetProperty("items")[0];
        (Text(notice, "kind"), Text(notice, "titleEn")).ShouldBe(("call-out", $"Call-out (level 2): {Text(started.Json, "number")}"));
        var number = Text(started.Json, "number");
        var task = Text((await GetAsync(_desk, $"/api/cases/{number}/tasks")).GetProperty("items")[0].GetProperty("task"), "id");
        (await GetAsync(_desk, $"/api/human-tasks/{task}")).GetRawText().ShouldContain("fang");
        (await SendAsync(_desk, HttpMethod.Post, $"/api/human-tasks/{task}/claim", [])).Status.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(_desk, HttpMethod.Post, $"/api/human-tasks/{task}/complete", new() { ["data"] = new JsonObject { ["calls"] = new JsonArray(new JsonObject { ["person"] = _directorId, ["reached"] = false }) } }))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "data.required");
        var done = await SendAsync(_desk, HttpMethod.Post, $"/api/human-tasks/{task}/complete", new()
        {
            ["data"] = new JsonObject { ["calls"] = new JsonArray(new JsonObject { ["person"] = _directorId, ["at"] = "2026-03-02T16:05:00+08:00", ["reached"] = false, ["said"] = "no answer" }) },
        });
        done.Status.ShouldBe(HttpStatusCode.OK, done.Text);
        (await GetAsync(_desk, $"/api/cases/{number}")).GetRawText().ShouldContain($"{_directorId} false");
    }

    private static JsonObject Rule(int fromMinutes, string role = "response-desk") => new()
    {
        ["nameZh"] = "规则", ["nameEn"] = "Rule", ["grades"] = new JsonArray("Gold"), ["effects"] = new JsonArray("outage"), ["fromMinutes"] = fromMinutes, ["level"] = 1,
        ["told"] = new JsonArray(new JsonObject { ["role"] = role, ["isCalled"] = true }), ["reason"] = "The desk asked for it.",
    };

    private static JsonObject Node(string type, string id, params (string Name, JsonNode Value)[] inputs)
    {
        var node = DefinitionJson.Node(type, id, inputs);
        node["type"] = $"Response.{type}";
        return node;
    }

    private static string Keys(JsonElement list) => string.Join(',', list.GetProperty("items").EnumerateArray().Select(static one => Text(one, "key")));

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static async Task<JsonElement> GetAsync(HttpClient client, string path)
    {
        var answer = await SendAsync(client, HttpMethod.Get, path);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return answer.Json;
    }

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
