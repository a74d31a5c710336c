using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Server.Tests.Access;
using ResponseWorkflow.Server.Tests.Api;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Cases;

/// <summary>What people have to do for a case, how its process is drawn, files in forms, and taking back: over HTTP, in a branch with a desk and two engineers.</summary>
public sealed class CaseProcessApiTests : IAsyncLifetime
{
    private const string Form = """
        {
          "schema": { "type": "object", "properties": { "photos": { "type": "array", "items": { "type": "string" } } } },
          "ui": { "order": ["photos"], "fields": { "photos": { "kind": "files", "label": { "zh-CN": "照片", "en": "Photos" } } } }
        }
        """;

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\nthe rest");

    private readonly AccessWorld _world = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Cases:Kinds:0:Id"] = "fault",
        ["Cases:Kinds:0:NameZh"] = "故障",
        ["Cases:Kinds:0:NameEn"] = "Fault",
        ["Cases:Kinds:0:Code"] = "GZ",
        ["Cases:Kinds:0:DefinitionId"] = "fault",
    });

    private HttpClient _desk = null!, _li = null!, _wang = null!, _stranger = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var province = await _world.AddUnitAsync("P", "province", UnitTree.RootId);
        var (branch, other) = (await _world.AddUnitAsync("A", "city-branch", province), await _world.AddUnitAsync("B", "city-branch", province));
        _desk = await PersonAsync(branch, "desk", "response-desk");
        _li = await PersonAsync(branch, "li", "specialist-engineer");
        _wang = await PersonAsync(branch, "wang", "specialist-engineer");
        _stranger = await PersonAsync(other, "sun", "specialist-engineer");
        var document = DefinitionDocument.Parse(DefinitionJson.Document("fault", Flowchart()), new()).Document!;
        await _world.Server.Services.GetRequiredService<DefinitionStore>().SaveAndPublishAsync(document, "ann", "First.", null, Token);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_process_is_told_as_it_was_drawn_with_how_far_it_has_come()
    {
        var (caseId, task) = await StartAsync();

        var before = (await GetAsync(_desk, $"/api/cases/{caseId}/diagram")).Json;
        var outer = before.GetProperty("canvases")[0];
        States(outer).ShouldBe([("look", "Current"), ("close", "NotReached")]);
        var look = outer.GetProperty("steps")[0];
        (look.GetProperty("nameZh").GetString(), look.GetProperty("nameEn").GetString()).ShouldBe(("现场查看", "Look at it"));
        (look.GetProperty("x").GetDouble(), look.GetProperty("y").GetDouble(), look.GetProperty("count").GetInt32()).ShouldBe((40d, 80.5, 1));
        var connection = outer.GetProperty("connections").EnumerateArray().ShouldHaveSingleItem();
        (connection.GetProperty("source").GetString(), connection.GetProperty("target").GetString(), connection.GetProperty("nameZh").GetString()).ShouldBe(("look", "close", "修好了"));

        (await PostAsync(_li, $"/api/human-tasks/{task}/complete", new() { ["outcome"] = "Repaired" })).Status.ShouldBe(HttpStatusCode.OK);
        var after = (await GetAsync(_desk, $"/api/cases/{caseId}/diagram")).Json;
        States(after.GetProperty("canvases")[0]).ShouldBe([("look", "Done"), ("close", "Current")]);

        // What the container holds has a sheet of its own, below the one where the container stands.
        var inner = after.GetProperty("canvases")[1];
        inner.GetProperty("parentNodeId").GetString().ShouldBe(outer.GetProperty("nodeId").GetString());
        inner.GetProperty("nodeId").GetString().ShouldBe(outer.GetProperty("steps")[1].GetProperty("nodeId").GetString());
        States(inner).ShouldBe([("note", "Done"), ("check", "Current")]);
        inner.GetProperty("connections").GetArrayLength().ShouldBe(1);
        (after.GetProperty("name").GetString(), after.GetProperty("nameEn").GetString(), inner.GetProperty("nameEn").GetString()).ShouldBe(("fault", "Fault", "Close it"));
        inner.GetProperty("steps")[0].GetProperty("nameEn").GetString().ShouldBe("记录");
    }

    [Fact]
    public async Task The_time_line_tells_who_did_what_with_the_tasks_and_names_the_steps()
    {
        var (caseId, task) = await StartAsync();
        (await PostAsync(_li, $"/api/human-tasks/{task}/claim", [])).Status.ShouldBe(HttpStatusCode.OK);
        (await PostAsync(_li, $"/api/human-tasks/{task}/comments", new() { ["text"] = "for those of the task" })).Status.ShouldBe(HttpStatusCode.OK);
        (await PostAsync(_li, $"/api/human-tasks/{task}/complete", new() { ["outcome"] = "Repaired" })).Status.ShouldBe(HttpStatusCode.OK);

        var told = (await GetAsync(_desk, $"/api/cases/{caseId}/timeline")).Items;
        told.Where(static one => one.GetProperty("taskId").ValueKind != JsonValueKind.Null).Select(static one => (Text(one, "act"), Text(one, "by"), Text(one, "nameZh"), Text(one, "nameEn")))
            .ShouldBe([("completed", "li", "现场查看", "Look at it"), ("claimed", "li", "现场查看", "Look at it")]);
        told.First(static one => Text(one, "act") == "completed").GetProperty("data").GetProperty("toZh").GetString().ShouldBe("修好了");

        // Page by page, with the steps of the process, nothing is left out or told twice.
        var all = (await GetAsync(_desk, $"/api/cases/{caseId}/timeline?withProcess=true&pageSize=100")).Items;
        var pages = new List<string?>();
        for (string? cursor = null; pages.Count == 0 || cursor is not null;)
        {
            var page = (await GetAsync(_desk, $"/api/cases/{caseId}/timeline?withProcess=true&pageSize=2{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}")).Json;
            pages.AddRange(page.GetProperty("items").EnumerateArray().Select(static one => Text(one, "id")));
            cursor = Text(page, "next");
        }

        pages.ShouldBe(all.Select(static one => Text(one, "id")));
        all.ShouldContain(static one => Text(one, "activity") == "Close it" && Text(one, "nameZh") == "收尾" && Text(one, "nameEn") == "Close it");
        (await GetAsync(_stranger, $"/api/cases/{caseId}/timeline")).ShouldBeProblem(HttpStatusCode.NotFound, "case.unknown");
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [Fact]
    public async Task A_diagram_of_another_case_or_instance_is_not_there()
    {
        var (caseId, _) = await StartAsync();

        foreach (var path in new[] { "diagram", "tasks" })
            (await GetAsync(_stranger, $"/api/cases/{caseId}/{path}")).ShouldBeProblem(HttpStatusCode.NotFound, "case.unknown");
        (await GetAsync(_desk, $"/api/cases/{caseId}/diagram?instanceId=none")).ShouldBeProblem(HttpStatusCode.NotFound, "case.noInstance");
        (await GetAsync(_desk, $"/api/cases/{caseId}/diagram?instanceId={new string('x', 3000)}")).Status.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.NotFound);
        (await GetAsync(_desk, $"/api/cases/{caseId}/tasks?withEnded=maybe")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Whoever_sees_the_case_sees_who_has_which_task_and_opens_only_the_own_ones()
    {
        var (caseId, task) = await StartAsync();
        await _world.AddAsync("auditing", "auditor");
        var auditor = await _world.SignedInAsync("auditing");
        (await PostAsync(_li, $"/api/human-tasks/{task}/claim")).Status.ShouldBe(HttpStatusCode.OK);

        foreach (var (client, mayOpen) in new[] { (_li, true), (_desk, true), (auditor, false) })
        {
            var told = (await GetAsync(client, $"/api/cases/{caseId}/tasks")).Items.ShouldHaveSingleItem();
            told.GetProperty("task").GetProperty("assigneeName").GetString().ShouldBe("li");
            told.GetProperty("mayOpen").GetBoolean().ShouldBe(mayOpen);
            ((await GetAsync(client, $"/api/human-tasks/{task}")).Status == HttpStatusCode.OK).ShouldBe(mayOpen, "what the list says of a task is what its page does");
        }

        await PostAsync(_li, $"/api/human-tasks/{task}/complete", new() { ["outcome"] = "Repaired" });
        (await GetAsync(_desk, $"/api/cases/{caseId}/tasks")).Items.Select(static one => one.GetProperty("task").GetProperty("activityId").GetString()).ShouldBe(["check"]);
        (await GetAsync(_desk, $"/api/cases/{caseId}/tasks?withEnded=true")).Items.Select(static one => one.GetProperty("task").GetProperty("state").GetString()).ShouldBe(["Open", "Completed"]);
    }

    [Fact]
    public async Task A_task_tells_the_facts_that_its_form_refers_to_and_the_steps_that_it_may_return_to()
    {
        var (_, task) = await StartAsync();
        await PostAsync(_li, $"/api/human-tasks/{task}/complete", new() { ["outcome"] = "Repaired" });
        var check = await TaskAsync(_li);

        var detail = (await GetAsync(_li, $"/api/human-tasks/{check}")).Json;

        detail.GetProperty("facts").GetProperty("customerName").GetString().ShouldBe("Bank");
        var step = detail.GetProperty("returnSteps").EnumerateArray().ShouldHaveSingleItem();
        (step.GetProperty("id").GetString(), step.GetProperty("nameEn").GetString()).ShouldBe(("look", "Look at it"));
    }

    [Fact]
    public async Task A_form_takes_files_of_its_case_only()
    {
        var (caseId, task) = await StartAsync();
        var (otherCase, _) = await StartAsync();
        var (own, foreign) = (await UploadAsync(caseId), await UploadAsync(otherCase));
        await PostAsync(_li, $"/api/human-tasks/{task}/claim");

        foreach (var id in new[] { foreign, "none", "" })
        {
            foreach (var (method, path, body) in new[] { (HttpMethod.Put, "draft", Data(id)), (HttpMethod.Post, "complete", Data(id, "Repaired")) })
            {
                var refused = await SendAsync(_li, method, $"/api/human-tasks/{task}/{path}", body);
                ((int)refused.Status).ShouldBeInRange(400, 422, $"{path} {id}");
                refused.Json.GetProperty("errors")[0].GetProperty("field").GetString().ShouldStartWith("photos");
            }
        }

        (await SendAsync(_li, HttpMethod.Put, $"/api/human-tasks/{task}/draft", Data(foreign))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "data.file");
        (await SendAsync(_li, HttpMethod.Put, $"/api/human-tasks/{task}/draft", Data(own))).Status.ShouldBe(HttpStatusCode.OK);

        // A file that somebody removes meanwhile is not handed in as if it were there.
        (await SendAsync(_desk, HttpMethod.Delete, $"/api/cases/{caseId}/attachments/{own}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await PostAsync(_li, $"/api/human-tasks/{task}/complete", Data(own, "Repaired"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "data.file");
        var again = await UploadAsync(caseId);
        (await PostAsync(_li, $"/api/human-tasks/{task}/complete", Data(again, "Repaired"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_delegation_is_taken_back_until_the_other_one_does_something()
    {
        var (_, task) = await StartAsync();
        await PostAsync(_li, $"/api/human-tasks/{task}/claim");
        await PostAsync(_li, $"/api/human-tasks/{task}/delegate", new() { ["to"] = "wang" });

        (await GetAsync(_li, $"/api/human-tasks/{task}")).Json.GetProperty("allowedActs").EnumerateArray().Select(static one => one.GetString()).ShouldContain("withdrawn");
        (await PostAsync(_wang, $"/api/human-tasks/{task}/withdraw")).ShouldBeProblem(HttpStatusCode.Conflict, "task.nothingToWithdraw");
        (await PostAsync(_stranger, $"/api/human-tasks/{task}/withdraw")).ShouldBeProblem(HttpStatusCode.NotFound, "task.unknown");
        (await PostAsync(_li, $"/api/human-tasks/{task}/withdraw", new() { ["reason"] = "<b>" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        var back = await PostAsync(_li, $"/api/human-tasks/{task}/withdraw", new() { ["reason"] = "wrong person" });
        back.Status.ShouldBe(HttpStatusCode.OK, back.Text);
        back.Json.GetProperty("state").GetString().ShouldBe("Claimed");
        var detail = (await GetAsync(_li, $"/api/human-tasks/{task}")).Json;
        detail.GetProperty("task").GetProperty("assigneeName").GetString().ShouldBe("li");
        detail.GetProperty("history").EnumerateArray().Select(static one => one.GetProperty("act").GetString()).ShouldBe(["created", "claimed", "delegated", "withdrawn"]);
        detail.GetProperty("allowedActs").EnumerateArray().Select(static one => one.GetString()).ShouldNotContain("withdrawn");
        (await PostAsync(_li, $"/api/human-tasks/{task}/withdraw")).ShouldBeProblem(HttpStatusCode.Conflict, "task.nothingToWithdraw");

        await PostAsync(_li, $"/api/human-tasks/{task}/delegate", new() { ["to"] = "wang" });
        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        (await SendAsync(_wang, HttpMethod.Put, $"/api/human-tasks/{task}/draft", new JsonObject { ["data"] = new JsonObject() })).Status.ShouldBe(HttpStatusCode.OK);
        (await PostAsync(_li, $"/api/human-tasks/{task}/withdraw")).ShouldBeProblem(HttpStatusCode.Conflict, "task.begun");
        await PostAsync(_wang, $"/api/human-tasks/{task}/complete", new() { ["outcome"] = "Repaired" });
        (await PostAsync(_li, $"/api/human-tasks/{task}/withdraw")).ShouldBeProblem(HttpStatusCode.Conflict, "task.completed");
    }

    private static JsonObject Flowchart()
    {
        var look = Task("look", "现场查看", "Look at it", ("outcomes", DefinitionJson.Literal(new JsonArray("Repaired"))), ("buttons", DefinitionJson.Literal(new { Repaired = new { zh = "修好了", en = "Repaired" } })), ("form", DefinitionJson.Literal(JsonNode.Parse(Form)!)));
        look["metadata"] = JsonNode.Parse("""{"displayText":"现场查看","designer":{"position":{"x":40,"y":80.5}}}""");
        var check = Task("check", "复核", "Check", ("outcomes", DefinitionJson.Literal(new JsonArray("Fine", "Returned"))), ("returnTo", DefinitionJson.Literal(new JsonArray("look"))));
        var close = DefinitionJson.Node("Sequence", "close", ("activities", new JsonArray(DefinitionJson.Node("WriteLine", "note", ("text", DefinitionJson.Literal("x"))), check)));
        close["metadata"] = JsonNode.Parse("""{"displayText":"收尾"}""");
        close["name"] = "Close it";

        // The name that the designer gives a new activity is no English for what stands on its card.
        var note = close["activities"]![0]!;
        (note["metadata"], note["name"]) = (JsonNode.Parse("""{"displayText":"记录"}"""), "WriteLine1");
        return DefinitionJson.Node(
            "Flowchart",
            "main",
            ("activities", new JsonArray(look, close)),
            ("connections", new JsonArray(JsonNode.Parse("""{"source":{"activity":"look","port":"Repaired"},"target":{"activity":"close","port":"In"}}"""))));
    }

    private static JsonObject Task(string id, string zh, string en, params (string Name, JsonNode Value)[] properties)
    {
        var task = DefinitionJson.Node("HumanTask", id, [("titleZh", DefinitionJson.Literal(zh)), ("titleEn", DefinitionJson.Literal(en)), ("role", DefinitionJson.Literal("specialist-engineer")), ("unit", DefinitionJson.Literal("@case")), .. properties]);
        task["type"] = "Response.HumanTask";
        return task;
    }

    private static JsonObject Data(string photo, string? outcome = null)
    {
        var body = new JsonObject { ["data"] = new JsonObject { ["photos"] = new JsonArray(photo) } };
        if (outcome is not null)
            body["outcome"] = outcome;
        return body;
    }

    private static (string?, string?)[] States(JsonElement canvas) => [.. canvas.GetProperty("steps").EnumerateArray().Select(static step => (step.GetProperty("activityId").GetString(), step.GetProperty("state").GetString()))];

    private async Task<HttpClient> PersonAsync(string unit, string name, string role)
    {
        await _world.AddInAsync(unit, name, role);
        return await _world.SignedInAsync(name);
    }

    private async Task<(string CaseId, string TaskId)> StartAsync()
    {
        var started = await PostAsync(_desk, "/api/cases", new() { ["kind"] = "fault", ["title"] = "Line down", ["customerName"] = "Bank" });
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);
        return (started["caseId"]!, await TaskAsync(_li, started["caseId"]));
    }

    private static async Task<string> TaskAsync(HttpClient client, string? caseId = null) =>
        (await GetAsync(client, $"/api/human-tasks?tab=Units{(caseId is null ? "" : $"&caseId={caseId}")}")).Items.ShouldHaveSingleItem().GetProperty("id").GetString()!;

    private async Task<string> UploadAsync(string caseId)
    {
        using var content = new ByteArrayContent(Pdf);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var response = await _desk.PostAsync($"/api/cases/{caseId}/attachments?fileName=a.pdf", content, Token);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!["id"]!.GetValue<string>();
    }

    private static Task<ApiAnswer> GetAsync(HttpClient client, string path) => AccessWorld.SendAsync(client, HttpMethod.Get, path);

    private static Task<ApiAnswer> PostAsync(HttpClient client, string path, JsonObject? body = null) => AccessWorld.SendAsync(client, HttpMethod.Post, path, body ?? []);

    private static Task<ApiAnswer> SendAsync(HttpClient client, HttpMethod method, string path, JsonObject? body = null) => AccessWorld.SendAsync(client, method, path, body);
}
