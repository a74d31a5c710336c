using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Server.Tests.Access;
using ResponseWorkflow.Server.Tests.Api;
using ResponseWorkflow.Server.Tests.Api.Changes;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Cases;

/// <summary>Cases over HTTP: two branches, a desk in one, an engineer in the other.</summary>
public sealed class CaseApiTests : IAsyncLifetime
{
    private const string Schema = """{"type":"object","required":["severity"],"properties":{"severity":{"type":"string","enum":["minor","major"]}}}""";

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\nthe rest");

    private readonly AccessWorld _world = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Designer:Instances:WatchPause"] = "00:00:00",
        ["Cases:Kinds:0:Id"] = "fault",
        ["Cases:Kinds:0:NameZh"] = "故障",
        ["Cases:Kinds:0:NameEn"] = "Fault",
        ["Cases:Kinds:0:Code"] = "GZ",
        ["Cases:Kinds:0:DefinitionId"] = "fault",
        ["Cases:Kinds:0:Schema"] = Schema,
        ["Cases:Kinds:1:Id"] = "order",
        ["Cases:Kinds:1:NameZh"] = "开通",
        ["Cases:Kinds:1:NameEn"] = "Order",
        ["Cases:Kinds:1:Code"] = "KT",
        ["Cases:Kinds:1:DefinitionId"] = "order",
    });

    private string _branch = "", _other = "", _li = "";
    private HttpClient _desk = null!, _engineer = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var province = await _world.AddUnitAsync("P", "province", UnitTree.RootId);
        (_branch, _other) = (await _world.AddUnitAsync("A", "city-branch", province), await _world.AddUnitAsync("B", "city-branch", province));
        _li = await _world.AddInAsync(_branch, "li", "response-desk");
        await _world.AddInAsync(_other, "wang", "specialist-engineer");
        _desk = await _world.SignedInAsync("li");
        _engineer = await _world.SignedInAsync("wang");
        var document = DefinitionDocument.Parse(DefinitionJson.Document("fault", DefinitionJson.RunTask("wait", "work")), new()).Document!;
        await _world.Server.Services.GetRequiredService<DefinitionStore>().SaveAndPublishAsync(document, "ann", "First.", null, Token);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_case_is_started_read_by_id_and_number_changed_and_found()
    {
        var started = await StartAsync(new() { ["circuitNumber"] = "SZ-1" });
        started.Status.ShouldBe(HttpStatusCode.Created, started.Text);
        started["number"].ShouldBe("GZ-A-2026-00001");
        started.Response.Headers.Location!.ToString().ShouldBe($"/api/cases/{started["caseId"]}");

        var read = await GetAsync(_desk, "/api/cases/GZ-A-2026-00001");
        read.Json.GetProperty("data").GetProperty("severity").GetString().ShouldBe("minor");
        read.Json.GetProperty("case").GetProperty("unitNameEn").GetString().ShouldBe("A");
        read.Json.GetProperty("case").GetProperty("startedBy").GetString().ShouldBe("li");
        read.Response.Headers.ETag!.Tag.ShouldBe("\"1\"");
        var changed = await PatchAsync(_desk, started["caseId"]!, new() { ["title"] = "New title", ["priority"] = "Urgent" }, "\"1\"");
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        changed.Json.GetProperty("case").GetProperty("title").GetString().ShouldBe("New title");
        await _world.Users.ChangeAsync(_li, new UserDetails { SignInName = "li", DisplayName = "李娜", UnitId = _branch }, basis: null, AccessWorld.Test, Token);
        (await GetAsync(_desk, "/api/cases/GZ-A-2026-00001")).Json.GetProperty("case").GetProperty("startedBy").GetString().ShouldBe("李娜");
        (await PatchAsync(_desk, started["caseId"]!, new() { ["title"] = "Older" }, "\"1\"")).ShouldBeProblem(HttpStatusCode.Conflict, "edit.stale");
        foreach (var query in new[] { "search=sz1", "status=Open&priority=Urgent", $"unit={_branch}", "search=NEW%20T", "sort=Due" })
            (await GetAsync(_desk, $"/api/cases?{query}")).Items.Length.ShouldBe(1, query);
        (await GetAsync(_desk, "/api/cases/table?page=1&pageSize=10")).Json.GetProperty("total").GetInt32().ShouldBe(1);
        (await GetAsync(_desk, "/api/cases/counts")).Json.GetProperty("open").GetInt32().ShouldBe(1);
        var line = await GetAsync(_desk, $"/api/cases/{started["caseId"]}/timeline?withProcess=true");
        line.Items.Select(static one => one.GetProperty("act").GetString()).ShouldContain("started");

        // Who did it, as people are called now.
        line.Items.First(static one => one.GetProperty("act").GetString() == "changed").GetProperty("by").GetString().ShouldBe("李娜");
        (await SendAsync(_desk, HttpMethod.Post, $"/api/cases/{started["caseId"]}/comments", new() { ["text"] = "seen" })).Json.GetProperty("author").GetString().ShouldBe("李娜");
        (await UploadAsync(_desk, started["caseId"]!, "a.pdf", Pdf)).Json.GetProperty("addedBy").GetString().ShouldBe("李娜");
    }

    [Fact]
    public async Task A_repeated_start_is_answered_as_the_first()
    {
        var first = await StartAsync(key: "k1");
        var again = await StartAsync(key: "k1");

        again.Text.ShouldBe(first.Text);
        (await StartAsync(new() { ["title"] = "Another" }, key: "k1")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency.reuse");
    }

    [Fact]
    public async Task Other_peoples_cases_are_not_there()
    {
        var id = (await StartAsync())["caseId"]!;

        foreach (var path in new[] { "", "/comments", "/attachments", "/attachments/x", "/links", "/participants", "/timeline" })
            (await GetAsync(_engineer, $"/api/cases/{id}{path}")).ShouldBeProblem(HttpStatusCode.NotFound, "case.unknown");
        (await SendAsync(_engineer, HttpMethod.Post, $"/api/cases/{id}/comments", new() { ["text"] = "x" })).ShouldBeProblem(HttpStatusCode.NotFound, "case.unknown");
        (await UploadAsync(_engineer, id, "a.pdf", Pdf)).ShouldBeProblem(HttpStatusCode.NotFound, "case.unknown");
        (await GetAsync(_engineer, "/api/cases")).Items.ShouldBeEmpty();
        (await GetAsync(_engineer, "/api/cases/counts")).Json.GetProperty("open").GetInt32().ShouldBe(0);

        (await SendAsync(_desk, HttpMethod.Post, $"/api/cases/{id}/comments", new() { ["text"] = "<img src=x onerror=alert(1)> @wang" })).Status.ShouldBe(HttpStatusCode.OK);
        (await GetAsync(_engineer, $"/api/cases/{id}/comments")).Items[0].GetProperty("text").GetString().ShouldBe("<img src=x onerror=alert(1)> @wang");
        (await PatchAsync(_engineer, id, new() { ["title"] = "x" })).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_auditor_reads_everything_and_changes_nothing()
    {
        var id = (await StartAsync())["caseId"]!;
        await _world.AddAsync("auditing", "auditor");
        var auditor = await _world.SignedInAsync("auditing");

        (await GetAsync(auditor, $"/api/cases/{id}")).Json.GetProperty("mayManage").GetBoolean().ShouldBeFalse();
        (await SendAsync(auditor, HttpMethod.Post, $"/api/cases/{id}/comments", new() { ["text"] = "x" })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await UploadAsync(auditor, id, "a.pdf", Pdf)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await PatchAsync(auditor, id, new() { ["title"] = "x" })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(auditor, HttpMethod.Post, "/api/cases", new() { ["kind"] = "fault" })).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Bad_input_is_refused_with_its_fields()
    {
        (await StartAsync(new() { ["title"] = null, ["kind"] = "fault" })).ShouldBeProblem(HttpStatusCode.BadRequest, "field.missing").Errors.ShouldBe(["field.missing title"]);
        (await StartAsync(new() { ["kind"] = "no-such" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "case.kindUnknown");
        (await StartAsync(new() { ["kind"] = "order", ["data"] = null })).ShouldBeProblem(HttpStatusCode.Conflict, "case.kindUnready");
        (await StartAsync(new() { ["data"] = new JsonObject { ["severity"] = 7 } })).ShouldBeProblem(HttpStatusCode.BadRequest, "data.type").Errors.ShouldBe(["data.type data.severity"]);
        (await StartAsync(new() { ["unitId"] = _other })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "unit.unknown");
        (await StartAsync(new() { ["titel"] = "x" })).ShouldBeProblem(HttpStatusCode.BadRequest, "request.json");
        (await StartAsync(new() { ["priority"] = 3 })).ShouldBeProblem(HttpStatusCode.BadRequest, "request.json");
        (await GetAsync(_desk, "/api/cases?status=None&from=soon&cursor=%21&pageSize=0")).ShouldBeProblem(HttpStatusCode.BadRequest, "query.name")
            .Errors.ShouldBe(["query.name status", "query.instant from", "query.range pageSize", "query.cursor cursor"]);
        (await GetAsync(_desk, "/api/cases/%01")).ShouldBeProblem(HttpStatusCode.NotFound, "case.unknown");
        (await GetAsync(_desk, $"/api/cases/{new string('x', 500)}")).ShouldBeProblem(HttpStatusCode.NotFound, "case.unknown");
        var id = (await StartAsync())["caseId"]!;
        (await SendAsync(_desk, HttpMethod.Post, $"/api/cases/{id}/links", new() { ["kind"] = "PartOf", ["other"] = id })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "link.self");
        (await SendAsync(_desk, HttpMethod.Post, $"/api/cases/{id}/links", new() { ["kind"] = "Unlike", ["other"] = id })).ShouldBeProblem(HttpStatusCode.BadRequest, "request.json");
        (await SendAsync(_desk, HttpMethod.Delete, $"/api/cases/{id}/links/Unlike/{id}")).ShouldBeProblem(HttpStatusCode.NotFound, "link.unknown");
        (await SendAsync(_desk, HttpMethod.Post, $"/api/cases/{id}/comments", new() { ["text"] = "" })).ShouldBeProblem(HttpStatusCode.BadRequest, "field.missing");
        (await SendAsync(_desk, HttpMethod.Post, $"/api/cases/{id}/participants", new() { ["user"] = "nobody" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "case.userUnknown");
        (await PatchAsync(_desk, id, new() { ["title"] = "x" }, "W/\"1\"")).ShouldBeProblem(HttpStatusCode.BadRequest, "header.ifMatch");
    }

    [Fact]
    public async Task A_file_is_added_and_downloaded_so_that_no_browser_runs_it()
    {
        var id = (await StartAsync())["caseId"]!;

        var added = await UploadAsync(_desk, id, "报告.pdf", Pdf);
        added.Status.ShouldBe(HttpStatusCode.OK, added.Text);
        using var file = await _desk.GetAsync($"/api/cases/{id}/attachments/{added["id"]}", Token);

        (await file.Content.ReadAsByteArrayAsync(Token)).ShouldBe(Pdf);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("报告.pdf");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        file.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("sandbox");
        (await SendAsync(_desk, HttpMethod.Delete, $"/api/cases/{id}/attachments/{added["id"]}?reason=wrong")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await GetAsync(_desk, $"/api/cases/{id}/attachments/{added["id"]}")).ShouldBeProblem(HttpStatusCode.NotFound, "attachment.unknown");
    }

    [Fact]
    public async Task Files_that_are_too_large_or_not_what_they_say_are_refused()
    {
        var id = (await StartAsync())["caseId"]!;

        (await UploadAsync(_desk, id, "a.pdf", Encoding.ASCII.GetBytes("<script>"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "attachment.content");
        (await UploadAsync(_desk, id, "a.svg", Encoding.ASCII.GetBytes("<svg/>"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "attachment.type");
        (await UploadAsync(_desk, id, "../a.pdf", Pdf)).ShouldBeProblem(HttpStatusCode.BadRequest, "attachment.name");
        (await UploadAsync(_desk, id, "a.pdf", [])).ShouldBeProblem(HttpStatusCode.BadRequest, "attachment.empty");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/cases/{id}/attachments?fileName=a.pdf") { Content = new DeclaredContent(2L * 1024 * 1024 * 1024) };
        using var answer = await _desk.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await GetAsync(_desk, $"/api/cases/{id}/attachments")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Links_and_participants_are_told()
    {
        var (one, two) = (await StartAsync(), await StartAsync());

        var linked = await SendAsync(_desk, HttpMethod.Post, $"/api/cases/{one["caseId"]}/links", new() { ["kind"] = "PartOf", ["other"] = two["number"] });
        linked.Items[0].GetProperty("number").GetString().ShouldBe(two["number"]);
        (await GetAsync(_desk, $"/api/cases/{two["caseId"]}/links")).Items[0].GetProperty("isReverse").GetBoolean().ShouldBeTrue();
        (await SendAsync(_desk, HttpMethod.Post, $"/api/cases/{two["caseId"]}/links", new() { ["kind"] = "PartOf", ["other"] = one["number"] })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "link.circle");
        (await SendAsync(_desk, HttpMethod.Delete, $"/api/cases/{one["caseId"]}/links/PartOf/{two["number"]}")).Status.ShouldBe(HttpStatusCode.NoContent);
        var participants = await SendAsync(_desk, HttpMethod.Post, $"/api/cases/{one["caseId"]}/participants", new() { ["user"] = "wang" });
        participants.Items.Select(static person => person.GetProperty("role").GetString()).ShouldBe(["Starter", "Added"]);
        (await GetAsync(_engineer, "/api/cases")).Items.Length.ShouldBe(1);
        var id = participants.Items[1].GetProperty("userId").GetString();
        (await SendAsync(_desk, HttpMethod.Delete, $"/api/cases/{one["caseId"]}/participants/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await GetAsync(_engineer, "/api/cases")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Kinds_are_told_and_those_that_can_be_started()
    {
        (await GetAsync(_desk, "/api/case-kinds")).Items.Select(static kind => kind.GetProperty("id").GetString()).ShouldBe(["fault", "order"]);
        var startable = (await GetAsync(_desk, "/api/startable")).Items.ShouldHaveSingleItem();
        startable.GetProperty("schema").GetProperty("required")[0].GetString().ShouldBe("severity");
        (await GetAsync(_engineer, "/api/startable")).Status.ShouldBe(HttpStatusCode.Forbidden);

        // What somebody has started is told to that person alone.
        startable.GetProperty("lastStartedAt").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        await StartAsync();
        (await GetAsync(_desk, "/api/startable")).Items.ShouldHaveSingleItem().GetProperty("lastStartedAt").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.String);
    }

    [Fact]
    public async Task The_list_is_exported_in_the_readers_language()
    {
        await StartAsync(new() { ["title"] = "=1+1", ["customerName"] = "银行" });

        using var file = await _desk.GetAsync("/api/cases/export?timeZone=Asia/Shanghai", Token);

        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        var book = await Workbook.ReadAsync(file.Content);
        book.Headings.Take(3).ShouldBe(["Number", "Kind", "Title"]);
        book.Rows.ShouldHaveSingleItem().Take(3).Select(static cell => cell.Text).ShouldBe(["GZ-A-2026-00001", "Fault", "=1+1"]);
        book.Faults.ShouldBeEmpty();
        book.HasFormula.ShouldBeFalse();
    }

    [Fact]
    public async Task Changes_reach_those_who_see_the_case_and_nobody_else()
    {
        await using var desk = await EventStream.OpenAsync(await _world.SignedInAsync("li"));
        await using var engineer = await EventStream.OpenAsync(await _world.SignedInAsync("wang"));
        await _world.AdvancingAsync(desk.ReloadAsync());
        await _world.AdvancingAsync(engineer.ReloadAsync());

        var (secret, shared) = (await StartAsync(), await StartAsync());
        (await _world.AdvancingAsync(desk.ChangeOfAsync(secret["caseId"]!))).Text.ShouldBe("Case started li");
        await SendAsync(_desk, HttpMethod.Post, $"/api/cases/{shared["caseId"]}/comments", new() { ["text"] = "@wang" });

        // The mention is a notice as well, which may be told first.
        var told = (await _world.AdvancingAsync(engineer.NextOfAsync("Case"))).ShouldNotBeNull();
        (told.GetProperty("id").GetString(), told.GetProperty("act").GetString()).ShouldBe((shared["caseId"], "commented"));
        told.TryGetProperty("unitId", out _).ShouldBeFalse();
    }

    private Task<ApiAnswer> StartAsync(JsonObject? further = null, string? key = null)
    {
        var body = new JsonObject { ["kind"] = "fault", ["title"] = "Circuit down", ["data"] = new JsonObject { ["severity"] = "minor" } };
        foreach (var (name, value) in further ?? [])
            body[name] = value?.DeepClone();
        return SendAsync(_desk, HttpMethod.Post, "/api/cases", body, ("Idempotency-Key", key));
    }

    private static Task<ApiAnswer> GetAsync(HttpClient client, string path) => SendAsync(client, HttpMethod.Get, path);

    private static Task<ApiAnswer> PatchAsync(HttpClient client, string id, JsonObject body, string? ifMatch = null) => SendAsync(client, HttpMethod.Patch, $"/api/cases/{id}", body, ("If-Match", ifMatch));

    private static Task<ApiAnswer> UploadAsync(HttpClient client, string id, string name, byte[] content)
    {
        var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return SendAsync(client, new HttpRequestMessage(HttpMethod.Post, $"/api/cases/{id}/attachments?fileName={Uri.EscapeDataString(name)}") { Content = body });
    }

    private static Task<ApiAnswer> SendAsync(HttpClient client, HttpMethod method, string path, JsonObject? body = null, params (string Name, string? Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = ApiFixture.Json(body) };
        foreach (var (name, value) in headers)
        {
            if (value is not null)
                request.Headers.TryAddWithoutValidation(name, value);
        }

        return SendAsync(client, request);
    }

    private static async Task<ApiAnswer> SendAsync(HttpClient client, HttpRequestMessage request)
    {
        using (request)
        {
            var response = await client.SendAsync(request, Token);
            var text = await response.Content.ReadAsStringAsync(Token);
            ((int)response.StatusCode).ShouldBeLessThan(500, text);
            return new ApiAnswer(response.StatusCode, response, text, text.StartsWith('{') ? System.Text.Json.JsonDocument.Parse(text).RootElement : default);
        }
    }

    /// <summary>Content that says that it is long, and never comes.</summary>
    private sealed class DeclaredContent : HttpContent
    {
        public DeclaredContent(long length) => Headers.ContentLength = length;

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.Delay(Timeout.Infinite, Token);

        protected override bool TryComputeLength(out long length)
        {
            length = Headers.ContentLength ?? 0;
            return true;
        }
    }
}
