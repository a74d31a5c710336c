using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Server.Tests.Access;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Api.HumanTasks;

/// <summary>The inbox over HTTP, with people who have signed in.</summary>
public sealed class HumanTaskApiTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private const string Role = "specialist-engineer";

    private static int _made;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_task_goes_from_the_list_of_the_unit_to_its_end()
    {
        var (unit, li) = await PlaceAsync(Role);
        var desk = await PersonAsync(unit, "response-desk");
        var task = await AskAsync(unit, ("outcomes", Literal("Approve", "Reject")), ("buttons", DefinitionJson.Literal(new { Reject = new { zh = "驳回", en = "Reject", needsReason = true } })));

        var listed = (await GetAsync(li, "?tab=units&sort=time&descending=true")).Items.ShouldHaveSingleItem();
        (listed.GetProperty("id").GetString(), listed.GetProperty("titleZh").GetString(), listed.GetProperty("state").GetString()).ShouldBe((task, "办理", "Open"));
        var claimed = await PostAsync(li, $"{task}/claim", null, ("If-Match", "\"1\""));
        claimed.Status.ShouldBe(HttpStatusCode.OK, claimed.Text);
        claimed.Response.Headers.ETag!.Tag.ShouldBe("\"2\"");
        (await PutAsync(li, $"{task}/draft", """{"data":{"cause":"cut"}}""")).Status.ShouldBe(HttpStatusCode.OK);
        var details = (await GetAsync(li, $"/{task}")).Json;
        details.GetProperty("draft").GetProperty("cause").GetString().ShouldBe("cut");
        details.GetProperty("allowedActs").EnumerateArray().Select(static act => act.GetString()).ShouldBe(["released", "draft", "delegated", "completed", "withdrawn", "copied", "commented"]);
        details.GetProperty("outcomes")[1].GetProperty("textZh").GetString().ShouldBe("驳回");

        var refused = await PostAsync(li, $"{task}/complete", """{"outcome":"Reject"}""");
        (refused.Status, refused.Json.GetProperty("code").GetString(), refused.Json.GetProperty("errors")[0].GetProperty("field").GetString()).ShouldBe((HttpStatusCode.UnprocessableEntity, "task.reasonMissing", "reason"));
        (await PostAsync(desk, $"{task}/urge", """{"reason":"customer waits"}""")).Status.ShouldBe(HttpStatusCode.OK);
        var done = await PostAsync(li, $"{task}/complete", """{"outcome":"Reject","reason":"no room"}""", ("Idempotency-Key", $"key-{task}"));
        done.Json.GetProperty("state").GetString().ShouldBe("Completed");
        (await PostAsync(li, $"{task}/complete", """{"outcome":"Reject","reason":"no room"}""", ("Idempotency-Key", $"key-{task}"))).Text.ShouldBe(done.Text);

        (await PostAsync(li, $"{task}/complete", """{"outcome":"Approve"}""")).Json.GetProperty("code").GetString().ShouldBe("task.completed");
        (await GetAsync(li, "?tab=done")).Items.ShouldHaveSingleItem().GetProperty("outcome").GetString().ShouldBe("Reject");
        (await GetAsync(li, "/counts")).Json.GetProperty("mine").GetInt32().ShouldBe(0);
        (await GetAsync(li, $"/{task}")).Json.GetProperty("history").EnumerateArray().Select(static act => act.GetProperty("act").GetString()).ShouldBe(["created", "claimed", "urged", "completed"]);
    }

    [Fact]
    public async Task What_belongs_to_others_answers_as_what_does_not_exist()
    {
        var (unit, _) = await PlaceAsync(Role);
        var (_, stranger) = await PlaceAsync(Role);
        var reader = await PersonAsync(unit, "reader");
        var task = await AskAsync(unit);

        var there = await GetAsync(stranger, $"/{task}");
        var nowhere = await GetAsync(stranger, "/none");
        (there.Status, nowhere.Status).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        there.Json.GetProperty("code").GetString().ShouldBe(nowhere.Json.GetProperty("code").GetString());
        foreach (var (act, body) in Bodies(task))
            (await SendAsync(stranger, act == "draft" ? HttpMethod.Put : HttpMethod.Post, $"{task}/{act}", body)).Status.ShouldBe(act == "reassign" ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, act);
        (await GetAsync(stranger, "?tab=units")).Items.ShouldBeEmpty();
        (await GetAsync(reader, "?tab=units")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Bad_input_is_refused_with_its_field()
    {
        var (unit, li) = await PlaceAsync(Role);
        var task = await AskAsync(unit);

        foreach (var query in new[] { "?tab=all", "?sort=x", "?priority=1", "?cursor=x", "?pageSize=0", "?dueBefore=tomorrow", "?search=" })
            (await GetAsync(li, query)).Status.ShouldBe(HttpStatusCode.BadRequest, query);
        foreach (var (act, _) in Bodies(task).Where(static one => one.Act is not "reassign"))
        {
            foreach (var body in new[] { "[]", "null", "\"x\"", """{"unknown":1}""", """{"reason":5}""", """{"people":[null]}""", """{"people":null}""", """{"to":null}""", """{"step":null,"reason":null}""", """{"text":null}""", """{"data":[]}""" })
            {
                var answer = await SendAsync(li, act == "draft" ? HttpMethod.Put : HttpMethod.Post, $"{task}/{act}", body);
                ((int)answer.Status).ShouldBeInRange(200, 499, $"{act} {body}: {answer.Text}");
            }
        }

        foreach (var body in new[] { """{"taskIds":null}""", """{"taskIds":[]}""", """{"taskIds":[null]}""", "[]" })
            ((int)(await PostAsync(li, "batch/claim", body)).Status).ShouldBeInRange(200, 499, body);
        (await PostAsync(li, $"{task}/claim", null, ("If-Match", "W/\"1\""))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(li, $"{task}/claim", null, ("Idempotency-Key", " "))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await GetAsync(li, "/a%07b")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(li, $"/{new string('x', 3000)}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_batch_answers_for_each_task_in_the_language_of_the_caller()
    {
        var (unit, li) = await PlaceAsync(Role);
        var tasks = new[] { await AskAsync(unit), await AskAsync(unit) };
        li.DefaultRequestHeaders.Remove("Accept-Language");
        li.DefaultRequestHeaders.Add("Accept-Language", "zh-CN");

        var answer = await PostAsync(li, "batch/complete", JsonSerializer.Serialize(new { taskIds = new[] { tasks[0], "none", tasks[1] } }));

        var items = answer.Items;
        items.Select(static item => item.GetProperty("errors").GetArrayLength()).ShouldBe([0, 1, 0]);
        items[1].GetProperty("errors")[0].GetProperty("message").GetString().ShouldBe("任务“none”不存在。");
        items[0].GetProperty("standing").GetProperty("state").GetString().ShouldBe("Completed");
    }

    [Fact]
    public async Task Lists_go_on_by_their_cursor()
    {
        var (unit, li) = await PlaceAsync(Role);
        var tasks = new List<string>();
        for (var number = 0; number < 5; number++)
            tasks.Add(await AskAsync(unit));
        var seen = new List<string>();
        var cursor = "";
        while (true)
        {
            var page = await GetAsync(li, $"?tab=units&sort=due&pageSize=2{cursor}");
            page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
            seen.AddRange(page.Items.Select(static item => item.GetProperty("id").GetString()!));
            if (page.Json.GetProperty("next").GetString() is not { } next)
                break;
            cursor = $"&cursor={next}";
        }

        seen.ShouldBe(tasks, ignoreOrder: true);
    }

    [Fact]
    public async Task The_designer_offers_the_activities_with_live_roles_and_units_in_both_languages()
    {
        var (unit, _) = await PlaceAsync(Role);
        var admin = await PersonAsync(UnitTree.RootId, "administrator");
        foreach (var (language, name, people, ofTheCase) in new[] { ("en", "Human Task", "People", "The unit of the case"), ("zh-CN", "人工任务", "人员", "工单所属单位") })
        {
            admin.DefaultRequestHeaders.Remove("Accept-Language");
            admin.DefaultRequestHeaders.Add("Accept-Language", language);
            var answer = await AccessWorld.SendAsync(admin, HttpMethod.Get, "/elsa/api/descriptors/activities");
            var task = answer.Items.Single(static item => item.GetProperty("typeName").GetString() == "Response.HumanTask");
            (task.GetProperty("displayName").GetString(), task.GetProperty("category").GetString()).ShouldBe((name, people));
            var inputs = task.GetProperty("inputs").EnumerateArray().ToDictionary(static input => input.GetProperty("name").GetString()!);
            inputs["Outcomes"].GetProperty("uiHint").GetString().ShouldBe("dynamic-outcomes");
            inputs["Outcomes"].GetProperty("uiSpecifications").GetProperty("DynamicOutcomesOptions").GetProperty("fixedOutcomes").GetArrayLength().ShouldBe(0);
            inputs["Form"].GetProperty("uiHint").GetString().ShouldBe("json-editor");
            inputs["Role"].GetRawText().ShouldContain("\"specialist-engineer\"");
            inputs["Unit"].GetRawText().ShouldContain(unit);
            inputs["Unit"].GetRawText().ShouldContain(ofTheCase);
            inputs["LimitKey"].GetProperty("uiHint").GetString().ShouldBe("dropdown");
            var recovery = inputs["LimitKey"].GetProperty("uiSpecifications").GetProperty("dropdown").GetProperty("selectList").GetProperty("items").EnumerateArray().Single(static item => item.GetProperty("value").GetString() == "fault.recovery");
            recovery.GetProperty("text").GetString()!.ShouldStartWith(language == "en" ? "fault.recovery: " : "fault.recovery：");
            var group = answer.Items.Single(static item => item.GetProperty("typeName").GetString() == "Response.HumanTaskGroup");
            group.GetProperty("inputs").EnumerateArray().Single(static input => input.GetProperty("name").GetString() == "Outcomes").GetRawText().ShouldContain("\"Mixed\"");
            if (language != "zh-CN")
                continue;

            // Nothing that people read is left in English.
            foreach (var member in task.GetProperty("inputs").EnumerateArray().Concat(group.GetProperty("inputs").EnumerateArray()).Concat(task.GetProperty("outputs").EnumerateArray()).Concat(group.GetProperty("outputs").EnumerateArray()))
            {
                member.GetProperty("displayName").GetString()!.Any(static one => one > 0x2E80).ShouldBeTrue(member.GetProperty("name").GetString());
                member.GetProperty("description").GetString()!.Any(static one => one > 0x2E80).ShouldBeTrue(member.GetProperty("name").GetString());
            }
        }
    }

    private static (string Act, string Body)[] Bodies(string task) =>
    [
        ("claim", "{}"), ("release", "{}"), ("draft", """{"data":{}}"""), ("complete", "{}"), ("delegate", """{"to":"li"}"""), ("return", """{"step":"a","reason":"b"}"""),
        ("urge", "{}"), ("withdraw", "{}"), ("copies", """{"people":["li"]}"""), ("signers", """{"people":["li"]}"""), ("comments", """{"text":"x"}"""), ("reassign", "{}"),
    ];

    private static JsonObject Literal(params string[] values) => DefinitionJson.Literal(JsonSerializer.SerializeToNode(values)!);

    private async Task<(string Unit, HttpClient Person)> PlaceAsync(string role)
    {
        var number = Interlocked.Increment(ref _made);
        var province = await world.AddUnitAsync($"H-P{number}", "province");
        var unit = await world.AddUnitAsync($"H-B{number}", "city-branch", province);
        return (unit, await PersonAsync(unit, role));
    }

    private async Task<HttpClient> PersonAsync(string unit, string role)
    {
        var name = $"person{Interlocked.Increment(ref _made)}";
        await world.AddInAsync(unit, name, role);
        return await world.SignedInAsync(name);
    }

    // Publishes a process of one task and starts it.
    private async Task<string> AskAsync(string unit, params (string Name, JsonNode Value)[] properties)
    {
        var admin = await PersonAsync(UnitTree.RootId, "administrator");
        var id = $"human{Interlocked.Increment(ref _made)}";
        var ask = DefinitionJson.Node("HumanTask", "ask", [("titleZh", DefinitionJson.Literal("办理")), ("titleEn", DefinitionJson.Literal("Do it")), ("role", DefinitionJson.Literal(Role)), ("unit", DefinitionJson.Literal(unit)), .. properties]);
        ask["type"] = "Response.HumanTask";
        var saved = await AccessWorld.SendAsync(admin, HttpMethod.Put, $"/api/definitions/{id}/draft", JsonNode.Parse(DefinitionJson.Document(id, DefinitionJson.Chain(ask))));
        saved.Status.ShouldBe(HttpStatusCode.OK, saved.Text);
        var published = await AccessWorld.SendAsync(admin, HttpMethod.Post, $"/api/definitions/{id}/publish", new JsonObject { ["changeNote"] = "first" });
        published.Status.ShouldBe(HttpStatusCode.OK, published.Text);
        var started = await AccessWorld.SendAsync(admin, HttpMethod.Post, "/api/instances", new JsonObject { ["definitionId"] = id });
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);
        var waits = await AccessWorld.SendAsync(admin, HttpMethod.Get, $"/api/instances/{started.Json.GetProperty("instanceId").GetString()}/bookmarks");
        return waits.Items.ShouldHaveSingleItem().GetProperty("id").GetString()!;
    }

    private static Task<ApiAnswer> GetAsync(HttpClient client, string path) => SendAsync(client, HttpMethod.Get, path, null);

    private static Task<ApiAnswer> PostAsync(HttpClient client, string path, string? body, params (string Name, string Value)[] headers) => SendAsync(client, HttpMethod.Post, path, body, headers);

    private static Task<ApiAnswer> PutAsync(HttpClient client, string path, string body) => SendAsync(client, HttpMethod.Put, path, body);

    private static async Task<ApiAnswer> SendAsync(HttpClient client, HttpMethod method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('?') || path.StartsWith('/') ? $"/api/human-tasks{path}" : $"/api/human-tasks/{path}");
        if (body is not null)
            request.Content = ApiFixture.Json(body);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request, Token);
        var text = await response.Content.ReadAsStringAsync(Token);
        return new ApiAnswer(response.StatusCode, response, text, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }
}
