using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TestKit.Definitions;

namespace ResponseWorkflow.Server.Tests.Api;

/// <summary>Workflows that answer HTTP requests.</summary>
public sealed class HttpWorkflowTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static JsonObject Endpoint(string id, string path, string method, params (string Name, JsonNode Value)[] settings) =>
        DefinitionJson.Node("HttpEndpoint", id, [("path", DefinitionJson.Literal(path)), ("supportedMethods", DefinitionJson.Literal(new[] { method })), .. settings]);

    private static JsonObject Trigger(string path, string method, params (string Name, JsonNode Value)[] settings) => DefinitionJson.AsTrigger(Endpoint("in", path, method, settings));

    private static JsonObject Answer(string script, int status = 200) => DefinitionJson.Node("WriteHttpResponse", "out", ("statusCode", DefinitionJson.Literal(status)), ("content", DefinitionJson.Script(script)));

    [Fact]
    public async Task A_request_starts_a_workflow_which_answers_it()
    {
        var endpoint = Trigger("greet/{personName}", "POST");
        endpoint["routeData"] = Output("route");
        endpoint["parsedContent"] = Output("content");
        await api.PublishAsync("greet", WithVariables(DefinitionJson.Chain(endpoint, Answer("return { who: variables.route.personName, said: variables.content.text };", 201)), "route", "content"));

        var answer = await api.PostAsync("/workflows/Greet/Li%20Lei", new JsonObject { ["text"] = "你好" });

        answer.Status.ShouldBe(HttpStatusCode.Created, answer.Text);
        answer.Response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        (answer["who"], answer["said"]).ShouldBe(("Li Lei", "你好"));
        (await api.GetAsync("/api/instances?definitionId=greet")).Items.ShouldHaveSingleItem().GetProperty("subStatus").GetString().ShouldBe("Finished");
    }

    [Fact]
    public async Task A_workflow_that_writes_no_answer_is_accepted_and_waits_for_the_next_request()
    {
        await api.PublishAsync("two-steps", DefinitionJson.Chain(Trigger("order", "POST"), Endpoint("next", "order/{id}/pay", "PUT"), Answer("return 'paid';")));

        var started = await api.PostAsync("/workflows/order?correlationId=o-9");
        started.Status.ShouldBe(HttpStatusCode.Accepted, started.Text);
        started.Response.Headers.Location!.ToString().ShouldBe($"/api/instances/{started["instanceId"]}");
        started["correlationId"].ShouldBe("o-9");

        (await api.GetAsync("/workflows/order/9/pay")).ShouldBeProblem(HttpStatusCode.MethodNotAllowed, "route.method").Response.Content.Headers.Allow.ShouldBe(["PUT"]);
        (await api.PutAsync("/workflows/order/9/pay?correlationId=other", null)).ShouldBeProblem(HttpStatusCode.NotFound, "http.unknown");
        var paid = await api.PutAsync("/workflows/order/9/pay?correlationId=o-9", null);
        (paid.Status, paid.Text, paid.Response.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "paid", "text/plain"));
        (await api.PutAsync("/workflows/order/9/pay", null)).ShouldBeProblem(HttpStatusCode.NotFound, "http.unknown");
    }

    [Fact]
    public async Task A_request_that_several_instances_wait_for_must_name_one()
    {
        await api.PublishAsync("several", DefinitionJson.Chain(Endpoint("wait", "several", "POST"), Answer("return 1;")));
        var (first, _) = (await api.StartAsync("several"), await api.StartAsync("several"));

        (await api.PostAsync("/workflows/several")).ShouldBeProblem(HttpStatusCode.Conflict, "http.ambiguous");
        (await api.PostAsync($"/workflows/several?workflowInstanceId={first}")).Status.ShouldBe(HttpStatusCode.OK);
        (await api.PostAsync($"/workflows/several?workflowInstanceId={first}")).ShouldBeProblem(HttpStatusCode.NotFound, "http.unknown");
        (await api.PostAsync("/workflows/several")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_repeat_of_a_key_is_answered_as_the_first()
    {
        await api.PublishAsync("once", DefinitionJson.Chain(Trigger("once", "POST"), Answer("return { id: getWorkflowInstanceId() };")));

        var first = await api.PostAsync("/workflows/once", new JsonObject { ["a"] = 1 }, "http-key");
        var second = await api.PostAsync("/workflows/once", new JsonObject { ["a"] = 1 }, "http-key");

        first.Status.ShouldBe(HttpStatusCode.OK, first.Text);
        second.Text.ShouldBe(first.Text);
        (await api.PostAsync("/workflows/once", new JsonObject { ["a"] = 2 }, "http-key")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency.reuse");
        (await api.GetAsync("/api/instances?definitionId=once")).Items.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Forms_and_files_reach_the_workflow()
    {
        var endpoint = Trigger("upload", "POST", ("allowedFileExtensions", DefinitionJson.Literal(new[] { ".txt" })), ("fileSizeLimit", DefinitionJson.Literal(8)));
        endpoint["parsedContent"] = Output("content");
        endpoint["file"] = Output("file");
        await api.PublishAsync("upload", WithVariables(DefinitionJson.Chain(endpoint, Answer("return { field: variables.content.note, name: variables.file.fileName, size: variables.file.size, content: variables.file.content };")), "content", "file"));

        var good = await api.SendAsync(HttpMethod.Post, "/workflows/upload", Form("a.TXT", "hello"));
        good.Status.ShouldBe(HttpStatusCode.OK, good.Text);
        (good["field"], good["name"], good["size"], good["content"]).ShouldBe(("备注", "a.TXT", "5", Convert.ToBase64String("hello"u8)));
        (await api.SendAsync(HttpMethod.Post, "/workflows/upload", Form("a.exe", "hello"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "http.fileExtension");
        (await api.SendAsync(HttpMethod.Post, "/workflows/upload", Form("a.txt", "more than eight"))).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "http.fileTooLarge");
        (await api.GetAsync("/api/instances?definitionId=upload")).Items.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Too_large_a_request_is_refused_or_takes_its_outcome()
    {
        var exposed = Trigger("exposed", "POST", ("requestSizeLimit", DefinitionJson.Literal(10)), ("exposeRequestTooLargeOutcome", JsonValue.Create(true)));
        var chart = DefinitionJson.Chain(exposed, Answer("return 'too much';", 413));
        chart["connections"]![0]!["source"]!["port"] = "Request too large";
        await api.PublishAsync("exposed", chart);
        await api.PublishAsync("limited", DefinitionJson.Chain(Trigger("limited", "POST", ("requestSizeLimit", DefinitionJson.Literal(10))), Answer("return 1;")));

        var refused = await api.PostAsync("/workflows/limited", new JsonObject { ["text"] = "more than ten bytes" });
        refused.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "http.tooLarge");
        var taken = await api.PostAsync("/workflows/exposed", new JsonObject { ["text"] = "more than ten bytes" });
        (taken.Status, taken.Text).ShouldBe((HttpStatusCode.RequestEntityTooLarge, "too much"));
        (await api.PostAsync("/workflows/limited", 1)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_endpoint_for_signed_in_callers_refuses_everybody_as_long_as_nobody_can_sign_in()
    {
        await api.PublishAsync("secret", DefinitionJson.Chain(Trigger("secret", "GET", ("authorize", DefinitionJson.Literal(true))), Answer("return 1;")));

        (await api.GetAsync("/workflows/secret", "en")).ShouldBeProblem(HttpStatusCode.Unauthorized, "access.unknown");
        (await api.GetAsync("/api/instances?definitionId=secret")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_path_that_is_spelled_out_goes_before_one_with_parameters()
    {
        await api.PublishAsync("general", DefinitionJson.Chain(Trigger("things/{id}", "GET"), Answer("return 'any';")));
        await api.PublishAsync("special", DefinitionJson.Chain(Trigger("things/one", "GET"), Answer("return 'one';")));
        await api.PublishAsync("rest", DefinitionJson.Chain(Trigger("things/{*rest}", "GET"), Answer("return 'rest';")));

        (await api.GetAsync("/workflows/things/one")).Text.ShouldBe("one");
        (await api.GetAsync("/workflows/things/two")).Text.ShouldBe("any");
        (await api.GetAsync("/workflows/things/two/three")).Text.ShouldBe("rest");
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("\"\\ud800\"", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("plain", "text/plain", HttpStatusCode.OK)]
    [InlineData("<a/>", "application/xml", HttpStatusCode.OK)]
    [InlineData("x", "multipart/form-data", HttpStatusCode.BadRequest)]
    public async Task A_body_is_read_as_what_it_says_it_is(string body, string type, HttpStatusCode status)
    {
        await api.PublishAsync("bodies", DefinitionJson.Chain(Trigger("bodies", "POST"), Answer("return 1;")));
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        (await api.SendAsync(HttpMethod.Post, "/workflows/bodies", content)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task What_http_does_not_allow_in_an_answer_is_left_out()
    {
        var answer = Answer("return null;", 204);
        answer["responseHeaders"] = DefinitionJson.Script("return { 'X-Good': 'yes', 'X-Bad': 'a\\r\\nSet-Cookie: b', 'Content-Length': '99', 'bad name': 'x' };");
        await api.PublishAsync("headers", DefinitionJson.Chain(Trigger("headers", "GET"), answer));

        var got = await api.GetAsync("/workflows/headers");

        got.Status.ShouldBe(HttpStatusCode.NoContent, got.Text);
        got.Response.Headers.GetValues("X-Good").ShouldBe(["yes"]);
        got.Response.Headers.Contains("X-Bad").ShouldBeFalse();
        got.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task What_identifies_callers_does_not_reach_the_history()
    {
        await api.PublishAsync("private", DefinitionJson.Chain(Trigger("private", "GET"), DefinitionJson.RunTask("wait", "x")));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/workflows/private");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "hush-hush");

        (await api.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        await using var context = api.Database.CreateContext();
        (await context.Bursts.Select(static row => row.Stimulus).ToListAsync(TestContext.Current.CancellationToken)).ShouldAllBe(static stimulus => !stimulus.Contains("hush-hush"));
    }

    [Fact]
    public async Task A_path_that_nobody_knows_is_a_404()
    {
        (await api.GetAsync("/workflows/nothing/here", "en")).ShouldBeProblem(HttpStatusCode.NotFound, "http.unknown");
        (await api.GetAsync("/workflows/%01", "en")).ShouldBeProblem(HttpStatusCode.NotFound, "http.unknown");
        (await api.GetAsync("/workflows", "en")).ShouldBeProblem(HttpStatusCode.NotFound, "http.unknown");
    }

    private static JsonObject Output(string variable) => new() { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = variable } };

    private static JsonObject WithVariables(JsonObject root, params string[] names)
    {
        root["variables"] = new JsonArray([.. names.Select(static name => new JsonObject { ["id"] = name, ["name"] = name, ["typeName"] = "Object" })]);
        return root;
    }

    private static MultipartFormDataContent Form(string fileName, string text) => new()
    {
        { new StringContent("备注"), "note" },
        { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", fileName },
    };
}
