using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.TimeLimits.Firing;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Server.Tests.Access;
using ResponseWorkflow.Server.Tests.Api;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Limits;

/// <summary>Running time limits over HTTP.</summary>
public sealed class LimitApiTests : IAsyncLifetime
{
    private readonly AccessWorld _world = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Cases:Kinds:0:Id"] = "fault",
        ["Cases:Kinds:0:NameZh"] = "故障",
        ["Cases:Kinds:0:NameEn"] = "Fault",
        ["Cases:Kinds:0:Code"] = "GZ",
        ["Cases:Kinds:0:DefinitionId"] = "fault",
    });

    private string _branch = "";
    private HttpClient _desk = null!, _engineer = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _branch = await _world.AddUnitAsync("A", "city-branch", await _world.AddUnitAsync("P", "province", UnitTree.RootId));
        await _world.AddInAsync(_branch, "li", "response-desk");
        await _world.AddInAsync(_branch, "wang", "specialist-engineer");
        (_desk, _engineer) = (await _world.SignedInAsync("li"), await _world.SignedInAsync("wang"));
        var start = DefinitionJson.Node("StartTimeLimit", "recovery", ("key", DefinitionJson.Literal("fault.recovery")), ("isCaseDue", DefinitionJson.Literal(true)));
        start["type"] = "Response.StartTimeLimit";
        var document = DefinitionDocument.Parse(DefinitionJson.Document("fault", DefinitionJson.Sequence(start, DefinitionJson.RunTask("wait", "work"))), new()).Document!;
        await _world.Server.Services.GetRequiredService<DefinitionStore>().SaveAndPublishAsync(document, "ann", "First.", null, Token);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_limit_is_read_explained_suspended_and_resumed()
    {
        var caseId = await StartAsync();
        var limit = (await GetAsync(_engineer, $"/api/cases/{caseId}/limits")).GetProperty("items")[0];
        (Text(limit, "key"), Text(limit, "state"), limit.GetProperty("remainingSeconds").GetDouble(), Text(limit, "rule")).ShouldBe(("fault.recovery", "Running", 10800, "fault.recovery.gold@1"));
        limit.GetProperty("allowedActs").GetArrayLength().ShouldBe(0);
        var path = $"/api/limits/{Text(limit, "id")}";

        var chinese = await GetAsync(_desk, path, "zh-CN");
        var english = await GetAsync(_desk, path, "en");
        chinese.GetProperty("explanation")[0].GetString().ShouldNotBe(english.GetProperty("explanation")[0].GetString());
        english.GetProperty("explanation")[0].GetString()!.ShouldContain("fault.recovery.gold");
        english.GetProperty("limit").GetProperty("stops").GetString().ShouldBe("service is restored");

        _world.Clock.Advance(TimeSpan.FromMinutes(61));
        await _world.Server.Services.GetRequiredService<LimitSweep>().SweepAsync(Token);
        var paused = await PostAsync(_desk, $"{path}/pause", new() { ["reason"] = "no access" });
        paused.Status.ShouldBe(HttpStatusCode.OK, paused.Text);
        _world.Clock.Advance(TimeSpan.FromHours(5));
        (await GetAsync(_desk, path)).GetProperty("limit").GetProperty("remainingSeconds").GetDouble().ShouldBe(119 * 60);
        (await PostAsync(_desk, $"/api/cases/{caseId}/limits/resume", new() { ["reason"] = "open again" })).Status.ShouldBe(HttpStatusCode.OK);

        var after = await GetAsync(_desk, path);
        after.GetProperty("events").EnumerateArray().Select(static one => Text(one, "kind")).ShouldBe(["Started", "Paused", "Resumed"]);
        after.GetProperty("steps").EnumerateArray().Select(static one => $"{Text(one, "step")} {one.GetProperty("firedAt").ValueKind}").ShouldBe(["target String", "limit Null"]);
        (await GetAsync(_desk, "/api/limits?overdue=false&key=fault.recovery")).GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("pause", """{"at":"yesterday"}""", HttpStatusCode.BadRequest)]
    [InlineData("pause", "{}", HttpStatusCode.BadRequest)]
    [InlineData("resume", """{"reason":"x"}""", HttpStatusCode.Conflict)]
    [InlineData("move", """{"reason":"x","limit":"2030-01-01T00:00:00Z"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("correct-start", """{"reason":"x","at":"0001-01-01T00:00:00Z"}""", HttpStatusCode.UnprocessableEntity)]
    public async Task What_does_not_fit_is_refused(string act, string body, HttpStatusCode status)
    {
        var limit = (await GetAsync(_desk, $"/api/cases/{await StartAsync()}/limits")).GetProperty("items")[0];
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var refused = await _desk.PostAsync($"/api/limits/{Text(limit, "id")}/{act}", content, Token);

        refused.StatusCode.ShouldBe(status, await refused.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("/api/limits?state=Sleeping")]
    [InlineData("/api/limits?dueBefore=soon")]
    [InlineData("/api/limits?page=0")]
    public async Task A_question_that_is_none_is_refused(string path) => (await AnswerAsync(_desk, path)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task An_engineer_may_look_and_change_nothing()
    {
        var limit = (await GetAsync(_engineer, $"/api/cases/{await StartAsync()}/limits")).GetProperty("items")[0];

        (await PostAsync(_engineer, $"/api/limits/{Text(limit, "id")}/pause", new() { ["reason"] = "x" })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await AnswerAsync(_engineer, "/api/limits/none")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private async Task<string> StartAsync()
    {
        var started = await PostAsync(_desk, "/api/cases", new() { ["kind"] = "fault", ["title"] = "down", ["unitId"] = _branch, ["grade"] = "Gold" });
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);
        return started["caseId"]!;
    }

    private static Task<ApiAnswer> PostAsync(HttpClient client, string path, JsonObject body) => SendAsync(client, HttpMethod.Post, path, body);

    private static Task<ApiAnswer> AnswerAsync(HttpClient client, string path) => SendAsync(client, HttpMethod.Get, path);

    private static async Task<JsonElement> GetAsync(HttpClient client, string path, string? language = null)
    {
        var answer = await SendAsync(client, HttpMethod.Get, path, body: null, language);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return answer.Json;
    }

    private static async Task<ApiAnswer> SendAsync(HttpClient client, HttpMethod method, string path, JsonObject? body = null, string? language = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = ApiFixture.Json(body) };
        if (language is not null)
            request.Headers.Add("Accept-Language", language);
        var response = await client.SendAsync(request, Token);
        var text = await response.Content.ReadAsStringAsync(Token);
        return new ApiAnswer(response.StatusCode, response, text, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }
}
