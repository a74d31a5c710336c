using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Activities.Http;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

public class HttpTests
{
    private static readonly ReceivedHttpRequest Request = new()
    {
        Method = "POST",
        Path = "orders/7",
        Content = DataValue.ObjectOf(("amount", 3)),
        RouteData = DataValue.ObjectOf(("id", "7")).AsObject(),
        Query = DataValue.ObjectOf(("q", "x")).AsObject(),
        Headers = DataValue.ObjectOf(("h", DataValue.ArrayOf("1"))).AsObject(),
        Files = DataArray.Of(DataValue.ObjectOf(("name", "a.txt"))),
    };

    private static readonly string ShowRequest =
        "[getResultFromHttp().method, getParsedContentFromHttp().amount, getRouteDataFromHttp().id, getQueryStringDataFromHttp().q, getHeadersFromHttp().h[0], getFilesFromHttp().length, getFileFromHttp().name].join()";

    [Fact]
    public void An_endpoint_that_started_the_workflow_goes_on_with_the_request()
    {
        var document = Document(Sequence("s", Endpoint("orders/{id}", "POST").Starter(), WriteJs("w", ShowRequest)));

        var run = TestRun.Start(document, start: new StartWorkflow("i1") { TriggerActivityId = "http", Input = Request.ToInput() });

        run.Lines.ShouldBe("POST,3,7,x,1,1,a.txt");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void An_endpoint_in_mid_flow_waits_for_each_method_and_goes_on_with_the_request()
    {
        var run = TestRun.Of(Sequence("s", Endpoint("/Orders/{id}/", "POST", "PUT"), WriteJs("w", ShowRequest)));

        run.State.Bookmarks.Select(static bookmark => bookmark.Payload.ToString())
            .ShouldBe(["""{"path":"orders/{id}","method":"post"}""", """{"path":"orders/{id}","method":"put"}"""]);
        run.Send(new ResumeBookmarks { Hash = StimulusHash.Compute("Elsa.HttpEndpoint", HttpEndpoint.Stimulus("orders/{id}", "PUT")), Input = Request.ToInput() }).ShouldBeTrue();

        run.Lines.ShouldBe("POST,3,7,x,1,1,a.txt");
        run.State.Bookmarks.ShouldBeEmpty();
        run.All<BookmarkRemoved>().Count.ShouldBe(2);
    }

    [Fact]
    public void An_endpoint_without_methods_takes_get()
    {
        TestRun.Of(Node("HttpEndpoint", "http", ("path", "x"))).State.Bookmarks.ShouldHaveSingleItem().Payload.AsObject()["method"].ShouldBe("get");
    }

    [Fact]
    public void A_failed_check_is_the_outcome_of_the_endpoint()
    {
        var endpoint = Endpoint("x", "POST").With("exposeRequestTooLargeOutcome", true);
        var run = TestRun.Of(Chart("c", [endpoint, Write("done"), Write("large")], "http->done", "http-Request too large->large"));

        run.Send(new ResumeBookmarks { Input = (Request with { FailedCheck = "Request too large" }).ToInput() });

        run.Lines.ShouldBe("large");
    }

    [Fact]
    public void A_response_goes_to_the_request_of_this_burst()
    {
        var response = Node("WriteHttpResponse", "r", ("statusCode", "Created"), ("content", Js("({ id: 7 })")), ("contentType", "application/json"), ("responseHeaders", Js("({ 'x-a': '1' })")));
        var run = TestRun.Start(Document(Sequence("s", Endpoint("x", "POST").Starter(), response)), start: new StartWorkflow("i1") { TriggerActivityId = "http", Input = Request.ToInput() });

        var written = run.All<HttpResponseWritten>().ShouldHaveSingleItem();
        written.StatusCode.ShouldBe(201);
        written.Content.ToString().ShouldBe("""{"id":7}""");
        written.ContentType.ShouldBe("application/json");
        written.Headers["x-a"].ShouldBe("1");
    }

    [Fact]
    public void A_response_has_defaults()
    {
        var run = TestRun.Start(Document(Node("WriteHttpResponse", "r")), start: new StartWorkflow("i1") { Input = Request.ToInput() });

        run.All<HttpResponseWritten>().ShouldHaveSingleItem().ShouldBe(new HttpResponseWritten(200, default, null, DataObject.Empty));
    }

    [Fact]
    public void A_response_outside_a_request_faults_also_after_a_wait()
    {
        TestRun.Of(Node("WriteHttpResponse", "r")).Incident.Code.ShouldBe("http.noRequest");
        var run = TestRun.Start(
            Document(Sequence("s", Endpoint("x", "POST").Starter(), Event("E"), Node("WriteHttpResponse", "r"))),
            start: new StartWorkflow("i1") { TriggerActivityId = "http", Input = Request.ToInput() });

        run.Publish("E");

        run.Incident.Code.ShouldBe("http.noRequest");
    }

    [Fact]
    public void A_request_leaves_as_an_effect_with_its_secret_kept_out_of_the_record()
    {
        var run = TestRun.Of(Node(
            "SendHttpRequest",
            "http",
            ("url", "https://example.test/a?b=1"),
            ("method", "post"),
            ("content", Js("({ a: 1 })")),
            ("contentType", "application/json"),
            ("authorization", "Bearer secret"),
            ("requestHeaders", Js("({ 'x-a': '1' })"))));
        var sent = run.All<HttpRequestSent>().ShouldHaveSingleItem();

        sent.BookmarkId.ShouldBe(run.State.Bookmarks.ShouldHaveSingleItem().Id);
        (sent.Url, sent.Method, sent.ContentType, sent.Authorization).ShouldBe(("https://example.test/a?b=1", "POST", "application/json", "Bearer secret"));
        sent.Content.ToString().ShouldBe("""{"a":1}""");
        sent.Headers["x-a"].ShouldBe("1");
        DataValue.From(run.Record("http").Inputs).ToString().ShouldNotContain("secret");
        System.Text.Encoding.UTF8.GetString(Engine.Execution.State.WorkflowStateJson.Write(run.State)).ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("/relative")]
    [InlineData("file:///etc/passwd")]
    [InlineData(null)]
    public void A_request_to_no_http_address_faults(string? url)
    {
        TestRun.Of(Node("SendHttpRequest", "http", ("url", url))).Incident.Code.ShouldBe("http.url");
    }

    [Theory]
    [InlineData(200, null, "ok 200 body end")]
    [InlineData(404, null, "missing end")]
    [InlineData(500, null, "other end")]
    [InlineData(0, HttpFailure.Timeout, "late end")]
    [InlineData(0, HttpFailure.FailedToConnect, "unreachable end")]
    public void A_request_runs_the_port_that_fits_its_answer(int status, HttpFailure? failure, string lines)
    {
        var cases = Array(
            new JsonObject { ["statusCode"] = 200, ["activity"] = WriteJs("w", "'ok ' + getStatusCodeFromHttp() + ' ' + getParsedContentFromHttp()") },
            new JsonObject { ["statusCode"] = 404, ["activity"] = Write("missing") });
        var request = Node("SendHttpRequest", "http", ("url", "http://example.test"), ("expectedStatusCodes", cases), ("unmatchedStatusCode", Write("other")), ("timeout", Write("late")), ("failedToConnect", Write("unreachable")));
        var run = TestRun.Of(Sequence("s", request, Write("end")));

        Reply(run, status, failure);

        run.Lines.ShouldBe(lines);
    }

    [Fact]
    public void A_request_without_ports_goes_on_after_any_answer()
    {
        var run = TestRun.Of(Sequence("s", Node("SendHttpRequest", "http", ("url", "http://example.test")), Write("end")));

        Reply(run, 500, null);

        run.Lines.ShouldBe("end");
    }

    [Theory]
    [InlineData(200, null, "expected done")]
    [InlineData(500, null, "other done")]
    [InlineData(0, HttpFailure.Timeout, "late")]
    [InlineData(0, HttpFailure.FailedToConnect, "unreachable")]
    public void A_request_of_a_flowchart_has_outcomes_instead(int status, HttpFailure? failure, string lines)
    {
        var run = TestRun.Of(Chart(
            "c",
            [Node("FlowSendHttpRequest", "http", ("url", "http://example.test")), Write("expected"), Write("other"), Write("done"), Write("late"), Write("unreachable")],
            "http-200->expected", "http-Unmatched status code->other", "http->done", "http-Timeout->late", "http-Failed to connect->unreachable"));

        Reply(run, status, failure);

        run.Lines.ShouldBe(lines);
    }

    [Fact]
    public void Expected_status_codes_of_a_flowchart_may_be_named()
    {
        var run = TestRun.Of(Chart("c", [Node("FlowSendHttpRequest", "http", ("url", "http://example.test"), ("expectedStatusCodes", Js("[201, 409]"))), Write("conflict"), Write("other")], "http-409->conflict", "http-Unmatched status code->other"));

        Reply(run, 409, null);

        run.Lines.ShouldBe("conflict");
    }

    private static JsonObject Endpoint(string path, params string[] methods) => Node("HttpEndpoint", "http", ("path", path), ("supportedMethods", Js(System.Text.Json.JsonSerializer.Serialize(methods))));

    private static void Reply(TestRun run, int status, HttpFailure? failure) =>
        run.Resume("http", new HttpAnswer { StatusCode = status, Content = "body", Failure = failure }.ToInput()).ShouldBeTrue();
}
