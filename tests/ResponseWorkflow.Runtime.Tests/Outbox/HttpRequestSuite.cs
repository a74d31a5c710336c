using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Runtime.Tests.Outbox.Support;

namespace ResponseWorkflow.Runtime.Tests.Outbox;

/// <summary>How requests are sent.</summary>
public abstract class HttpRequestSuite<TStore> : OutboxSuite<TStore>
    where TStore : IOutboxStore, new()
{
    [Fact]
    public async Task Every_attempt_carries_the_id_of_the_call_as_its_key()
    {
        AnswerWith(503, 200);
        World.PublishRequest();
        var node = World.AddNode();
        await World.StartAsync(node);

        await node.RunAsync();
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        await node.RunAsync();

        World.Stub.Effects.ShouldHaveSingleItem().ShouldBe(new((await World.CallAsync()).Id, 2));
    }

    [Fact]
    public async Task A_key_that_the_workflow_sets_goes_before()
    {
        World.PublishRequest("/order", ("requestHeaders", new Dictionary<string, object> { ["idempotency-key"] = "mine" }));
        var node = World.AddNode();
        await World.StartAsync(node);

        await node.RunAsync();

        World.Stub.Requests.ShouldHaveSingleItem().Key.ShouldBe("mine");
    }

    [Fact]
    public async Task Headers_and_authorization_are_sent_as_they_are()
    {
        World.PublishRequest("/order", ("authorization", "Bearer abc"), ("requestHeaders", new Dictionary<string, object> { ["X-One"] = "1", ["X-Many"] = new[] { "a", "b" }, ["X-Number"] = 7 }));
        var node = World.AddNode();
        await World.StartAsync(node);

        await node.RunAsync();

        var headers = World.Stub.Requests.ShouldHaveSingleItem().Headers;
        (headers["Authorization"], headers["X-One"], headers["X-Many"], headers["X-Number"]).ShouldBe(("Bearer abc", "1", "a, b", "7"));
    }

    [Theory]
    [InlineData("{\"a\":1}", null, "application/json; charset=utf-8", "{\"a\":1}")]
    [InlineData("\"text\"", null, "text/plain; charset=utf-8", "text")]
    [InlineData("{\"a\":1}", "application/vnd.x+json", "application/vnd.x+json", "{\"a\":1}")]
    [InlineData("{\"a\":\"x y\",\"b\":[1,2]}", "application/x-www-form-urlencoded", "application/x-www-form-urlencoded", "a=x+y&b=1&b=2")]
    [InlineData("\"<a/>\"", "application/xml", "application/xml; charset=utf-8", "<a/>")]
    public async Task A_body_is_written_by_its_type(string content, string? type, string expectedType, string expectedBody)
    {
        World.PublishRequest("/order", ("method", "POST"), ("content", JsonNode.Parse(content) is JsonObject data ? ResponseWorkflow.Engine.Tests.Execution.Flow.Js($"({data.ToJsonString()})") : "text" == content.Trim('"') ? "text" : "<a/>"), ("contentType", type));
        var node = World.AddNode();
        await World.StartAsync(node);

        await node.RunAsync();

        var request = World.Stub.Requests.ShouldHaveSingleItem();
        (request.Method, request.Headers["Content-Type"], request.Body).ShouldBe(("POST", expectedType, expectedBody));
    }

    [Theory]
    [InlineData("Bad Name", "x", "cannot be the name of a header")]
    [InlineData("X-Split", "a\r\nX-Other: b", "holds characters that a header cannot hold")]
    [InlineData("X-Chinese", "中文", "holds characters that a header cannot hold")]
    [InlineData("Transfer-Encoding", "chunked", "belongs to the connection")]
    [InlineData("Content-Length", "3", "belongs to the connection")]
    public async Task A_header_that_cannot_be_sent_is_a_failure_that_is_not_tried_again(string name, string value, string reason)
    {
        World.PublishRequest("/order", ("requestHeaders", new Dictionary<string, object> { [name] = value }));
        var node = World.AddNode();
        var id = await World.StartAsync(node);

        await node.RunAsync();

        (await World.OutputAsync(id)).ShouldBe("failed");
        World.Stub.Requests.ShouldBeEmpty();
        var call = await World.CallAsync();
        (call.State, call.Attempts).ShouldBe((OutboxState.Failed, 1));
        call.LastError!.ShouldContain(reason);
    }

    [Theory]
    [InlineData("url", "ftp://host/x", "no absolute address")]
    [InlineData("url", "no address", "no absolute address")]
    [InlineData("method", "GE T", "The method")]
    [InlineData("contentType", "nonsense", "no media type")]
    [InlineData("contentType", "text/plain; charset=no-such", "The charset 'no-such'")]
    public async Task A_request_that_cannot_be_sent_is_given_up_at_once(string member, string value, string reason)
    {
        var request = DataValue.ObjectOf(("url", World.Stub.Address), ("method", "POST"), ("content", "x")).AsObject().With(member, value);
        await InsertAsync(OutboxKinds.Http, DataJson.ToJson(request));
        var node = World.AddNode();

        await node.RunAsync();

        var call = await World.CallAsync();
        (call.State, call.Attempts).ShouldBe((OutboxState.Failed, 1));
        call.LastError!.ShouldContain(reason);
        World.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_a_call_is_over_its_secrets_are_gone_and_the_log_never_had_them()
    {
        AnswerWith(503, 500);
        World.PublishRequest(
            "/order?token=s3cret&page=2",
            ("authorization", "Bearer s3cret"),
            ("requestHeaders", new Dictionary<string, object> { ["X-Api-Key"] = "s3cret", ["Cookie"] = "s3cret", ["X-Plain"] = "seen" }));
        var node = World.AddNode();
        await World.StartAsync(node);

        await node.RunAsync();

        // People never see them, though the next attempt needs them.
        var waiting = await World.CallAsync();
        waiting.Request.ShouldContain("s3cret");
        (await node.Calls.GetAsync(waiting.Id, Token)).Request.ShouldNotContain("s3cret");
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        await node.RunAsync();

        var call = await World.CallAsync();
        call.State.ShouldBe(OutboxState.Succeeded);
        call.Request.ShouldNotContain("s3cret");
        call.Request.ShouldContain("seen");
        call.Request.ShouldContain("page=2");
        call.Target.ShouldNotContain("s3cret");
        (await World.AttemptsAsync(node)).ShouldAllBe(static attempt => !attempt.Detail!.Contains("s3cret"));
        node.Log.Lines.ShouldAllBe(static line => !line.Contains("s3cret"));
        World.Stub.Requests.ShouldAllBe(static request => request.Headers["X-Api-Key"] == "s3cret");
    }
}
