using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.TimeLimits.Firing;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Server.Tests.Access;
using ResponseWorkflow.Server.Tests.Api;
using ResponseWorkflow.Server.Tests.Api.Changes;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Notices;

/// <summary>Notices over HTTP: a desk that starts faults, a director to whom they escalate, and an administrator.</summary>
public sealed class NoticeApiTests : IAsyncLifetime
{
    private readonly AccessWorld _world = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Cases:Kinds:0:Id"] = "fault",
        ["Cases:Kinds:0:NameZh"] = "故障",
        ["Cases:Kinds:0:NameEn"] = "Fault",
        ["Cases:Kinds:0:Code"] = "GZ",
        ["Cases:Kinds:0:DefinitionId"] = "fault",
        ["Designer:Instances:WatchPause"] = "00:00:00",
    });

    private string _branch = "";
    private HttpClient _desk = null!, _director = null!, _keeper = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _branch = await _world.AddUnitAsync("A", "city-branch", await _world.AddUnitAsync("P", "province", UnitTree.RootId));
        await _world.AddInAsync(_branch, "li", "response-desk");
        await _world.AddInAsync(_branch, "fang", "response-centre-director");
        await _world.AddInAsync(UnitTree.RootId, "keeper", "administrator");
        (_desk, _director, _keeper) = (await _world.SignedInAsync("li"), await _world.SignedInAsync("fang"), await _world.SignedInAsync("keeper"));
        var start = DefinitionJson.Node("StartTimeLimit", "escalate", ("key", DefinitionJson.Literal("fault.escalate")));
        start["type"] = "Response.StartTimeLimit";
        var document = DefinitionDocument.Parse(DefinitionJson.Document("fault", DefinitionJson.Sequence(start, DefinitionJson.RunTask("wait", "work"))), new()).Document!;
        await _world.Server.Services.GetRequiredService<DefinitionStore>().SaveAndPublishAsync(document, "ann", "First.", null, Token);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task An_escalation_is_told_live_counted_read_and_acknowledged()
    {
        await using var stream = await EventStream.OpenAsync(_director);
        await using var others = await EventStream.OpenAsync(_desk);
        await _world.AdvancingAsync(stream.ReloadAsync());
        await _world.AdvancingAsync(others.ReloadAsync());
        var number = await EscalateAsync();

        var notice = (await GetAsync(_director, "/api/notices?awaited=true")).GetProperty("items")[0];
        (Text(notice, "kind"), Text(notice, "caseNumber"), notice.GetProperty("isUrgent").GetBoolean()).ShouldBe(("limit.escalation", number, true));
        var change = (await _world.AdvancingAsync(stream.NextOfAsync("Notice"))).ShouldNotBeNull();
        Text(change, "id").ShouldBe(Text(notice, "id"));
        (await GetAsync(_director, "/api/notices/counts")).GetRawText().ShouldBe("""{"unread":1,"awaited":1,"limit":100}""");
        (await GetAsync(_desk, "/api/notices/counts")).GetProperty("awaited").GetInt32().ShouldBe(0);
        (await SendAsync(_desk, HttpMethod.Get, $"/api/notices/{Text(notice, "id")}")).ShouldBeProblem(HttpStatusCode.NotFound, "notice.unknown");

        var done = await SendAsync(_director, HttpMethod.Post, $"/api/notices/{Text(notice, "id")}/acknowledge", new() { ["instruction"] = "Send the second crew." });
        (done.Status, Text(done.Json, "instruction")).ShouldBe((HttpStatusCode.OK, "Send the second crew."));
        (await SendAsync(_director, HttpMethod.Post, $"/api/notices/{Text(notice, "id")}/acknowledge", [])).ShouldBeProblem(HttpStatusCode.Conflict, "notice.acknowledged");
        Text((await GetAsync(_desk, "/api/notices?kind=escalation.instruction")).GetProperty("items")[0], "textEn").ShouldBe("Send the second crew.");
        (await SendAsync(_desk, HttpMethod.Post, "/api/notices/read", [])).Json.GetProperty("count").GetInt32().ShouldBe(1);
        (await GetAsync(_desk, $"/api/cases/{number}/timeline")).GetRawText().ShouldContain("acknowledged");
    }

    [Fact]
    public async Task A_text_with_a_field_that_there_is_not_is_refused_by_name_and_a_right_one_is_shown_stored_and_restored()
    {
        var number = await EscalateAsync();
        const string path = "/api/notice-kinds/limit.escalation/texts/sms/en";
        var wrong = await SendAsync(_keeper, HttpMethod.Put, path, new() { ["title"] = "", ["body"] = "{{ case.numbr }} {{ who }} {{ case.number }}" });
        wrong.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "notice.fieldUnknown");
        wrong.Text.ShouldContain("case.numbr");
        wrong.Text.ShouldContain("who");
        (await SendAsync(_keeper, HttpMethod.Put, path, new() { ["body"] = "{% if %}" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "notice.template");
        var before = await GetAsync(_keeper, path);
        before.GetProperty("version").GetInt32().ShouldBe(0);

        var right = new JsonObject { ["title"] = "", ["body"] = "Look at {{ case.number }} of {{ case.title }}, {{ case.grade }}!", ["caseId"] = number };
        Text((await SendAsync(_keeper, HttpMethod.Post, $"{path}/preview", right)).Json, "body").ShouldBe($"Look at {number} of down, Gold!");
        Text((await SendAsync(_keeper, HttpMethod.Post, $"{path.Replace("/en", "/zh-CN", StringComparison.Ordinal)}/preview", right)).Json, "body").ShouldBe($"Look at {number} of down, 金!");
        (await SendAsync(_keeper, HttpMethod.Post, $"{path}/preview", new() { ["body"] = "x", ["caseId"] = "GZ-none" })).ShouldBeProblem(HttpStatusCode.NotFound, "case.unknown");
        (await SendAsync(_keeper, HttpMethod.Put, path, right, "\"0\"")).Json.GetProperty("version").GetInt32().ShouldBe(1);
        (await SendAsync(_keeper, HttpMethod.Put, path, right, "\"0\"")).ShouldBeProblem(HttpStatusCode.Conflict, "edit.stale");
        var restored = (await SendAsync(_keeper, HttpMethod.Post, $"{path}/restore", new() { ["version"] = 0 })).Json;
        (Text(restored, "body"), restored.GetProperty("versions").GetArrayLength()).ShouldBe((Text(before, "body"), 3));
        (await SendAsync(_director, HttpMethod.Put, path, right)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_administrator_adds_a_kind_and_people_choose_its_channels()
    {
        var added = await SendAsync(_keeper, HttpMethod.Put, "/api/notice-kinds/site.visit", new() { ["nameZh"] = "上门", ["nameEn"] = "Site visit", ["channels"] = new JsonArray("sms"), ["fields"] = new JsonArray("address") });
        added.Status.ShouldBe(HttpStatusCode.OK, added.Text);
        (await SendAsync(_keeper, HttpMethod.Put, "/api/notice-kinds/site.visit/texts/in-app/en", new() { ["title"] = "Visit", ["body"] = "{{ data.address }}" })).Status.ShouldBe(HttpStatusCode.OK);
        var bad = await SendAsync(_keeper, HttpMethod.Put, "/api/notice-kinds/bad kind", new() { ["nameZh"] = "x", ["nameEn"] = "x", ["channels"] = new JsonArray("pigeon") });
        (bad.Status, bad.Text.Contains("notice.channelUnknown", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.BadRequest, true), bad.Text);

        (await SendAsync(_desk, HttpMethod.Put, "/api/notice-choices", new() { ["channels"] = new JsonObject { ["site.visit"] = new JsonArray() }, ["quietFrom"] = "22:00", ["quietTo"] = "07:00" })).Status.ShouldBe(HttpStatusCode.OK);
        var chosen = await GetAsync(_desk, "/api/notice-choices");
        (Text(chosen, "quietFrom"), Text(chosen, "quietTo")).ShouldBe(("22:00", "07:00"));
        chosen.GetProperty("kinds").EnumerateArray().Single(static one => Text(one, "kind") == "site.visit").GetProperty("channels").GetArrayLength().ShouldBe(0);
        (await SendAsync(_desk, HttpMethod.Put, "/api/notice-choices", new() { ["channels"] = new JsonObject { ["limit.escalation"] = new JsonArray() } })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "notice.mandatory");
        (await SendAsync(_desk, HttpMethod.Put, "/api/notice-choices", new() { ["quietFrom"] = "late" })).ShouldBeProblem(HttpStatusCode.BadRequest, "notice.time");
        (await GetAsync(_keeper, "/api/notice-channels")).GetProperty("items").GetArrayLength().ShouldBe(3);
        (await GetAsync(_keeper, "/api/notice-deliveries")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_kind_that_somebody_else_has_changed_is_not_overwritten_and_an_older_version_can_be_brought_back()
    {
        const string path = "/api/notice-kinds/task.urged";
        var before = await GetAsync(_keeper, path);
        before.GetProperty("version").GetInt32().ShouldBe(0);
        JsonObject Changed(string name) => new() { ["nameZh"] = name, ["nameEn"] = name, ["channels"] = new JsonArray("sms"), ["isEnabled"] = true };

        (await SendAsync(_keeper, HttpMethod.Put, path, Changed("Haste"), "\"0\"")).Status.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(_keeper, HttpMethod.Put, path, Changed("Other"), "\"0\"")).ShouldBeProblem(HttpStatusCode.Conflict, "edit.stale");
        var after = await GetAsync(_keeper, path);
        (after.GetProperty("version").GetInt32(), Text(after.GetProperty("kind"), "nameEn")).ShouldBe((1, "Haste"));

        var restored = await SendAsync(_keeper, HttpMethod.Post, $"{path}/restore", new() { ["version"] = 0, ["reason"] = "As it was." });
        (restored.Status, restored.Json.GetProperty("kind").GetRawText()).ShouldBe((HttpStatusCode.OK, before.GetProperty("kind").GetRawText()));
        restored.Json.GetProperty("versions").GetArrayLength().ShouldBe(3);
        (await SendAsync(_keeper, HttpMethod.Post, $"{path}/restore", new() { ["version"] = 7 })).ShouldBeProblem(HttpStatusCode.NotFound, "notice.versionUnknown");
        (await SendAsync(_keeper, HttpMethod.Post, "/api/notice-kinds/none/restore", new() { ["version"] = 0 })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await SendAsync(_director, HttpMethod.Post, $"{path}/restore", new() { ["version"] = 1 })).Status.ShouldBe(HttpStatusCode.Forbidden);

        // One of one's own has nothing before it to go back to.
        (await SendAsync(_keeper, HttpMethod.Put, "/api/notice-kinds/own.kind", Changed("Own"))).Status.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(_keeper, HttpMethod.Post, "/api/notice-kinds/own.kind/restore", new() { ["version"] = 0 })).ShouldBeProblem(HttpStatusCode.NotFound, "notice.versionUnknown");
    }

    private async Task<string> EscalateAsync()
    {
        var started = await SendAsync(_desk, HttpMethod.Post, "/api/cases", new() { ["kind"] = "fault", ["title"] = "down", ["unitId"] = _branch, ["grade"] = "Gold" });
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);
        _world.Clock.Advance(TimeSpan.FromMinutes(121));
        await _world.Server.Services.GetRequiredService<LimitSweep>().SweepAsync(Token);
        return Text(started.Json, "number")!;
    }

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
