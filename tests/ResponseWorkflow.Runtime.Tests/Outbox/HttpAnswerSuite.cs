using System.Text;
using Microsoft.AspNetCore.Http;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Runtime.Tests.Outbox.Support;

namespace ResponseWorkflow.Runtime.Tests.Outbox;

/// <summary>What workflows make of HTTP answers.</summary>
public abstract class HttpAnswerSuite<TStore> : OutboxSuite<TStore>
    where TStore : IOutboxStore, new()
{
    [Fact]
    public async Task An_answer_resumes_the_activity_and_ends_the_call_in_one_step()
    {
        World.Stub.Answer = static context => context.Response.WriteAsJsonAsync(new { total = 5 });
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);
        (await World.InstanceAsync(id)).SubStatus.ShouldBe(WorkflowSubStatus.Suspended);

        await node.RunAsync();

        var answer = (await World.OutputAsync(id)).AsObject();
        answer["statusCode"].ShouldBe(200);
        answer["content"].ShouldBe(DataValue.ObjectOf(("total", 5)));
        answer["headers"].AsObject()["Content-Type"].AsArray()[0].ShouldBe("application/json; charset=utf-8");
        var call = await World.CallAsync();
        call.State.ShouldBe(OutboxState.Succeeded);
        call.CompletedAt.ShouldBe(World.Clock.GetUtcNow());
        (call.LeaseOwner, call.LeaseUntil, call.LastError).ShouldBe((null, null, null));
        var attempt = (await World.AttemptsAsync(node)).ShouldHaveSingleItem();
        (attempt.Number, attempt.Node, attempt.HasSucceeded, attempt.Detail).ShouldBe((1, "node-1", true, "HTTP 200 OK"));
        (await World.InstanceAsync(id)).SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        (await World.BurstsAsync(id)).ShouldBe(2);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(500)]
    [InlineData(501)]
    public async Task Any_other_status_is_an_answer(int status)
    {
        AnswerWith(status);
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);

        await node.RunAsync();

        (await World.OutputAsync(id)).AsObject()["statusCode"].ShouldBe(status);
        World.Stub.Requests.Count.ShouldBe(1);
        (await World.CallAsync()).State.ShouldBe(OutboxState.Succeeded);
    }

    [Theory]
    [InlineData("application/json", "utf-8", "{\"a\":", "{\"a\":")]
    [InlineData("text/plain", "utf-8", "{\"a\":1}", "{\"a\":1}")]
    [InlineData("text/plain", "gbk", "故障已恢复", "故障已恢复")]
    [InlineData("text/html", "no-such", "plain", "plain")]
    [InlineData("text/plain", "utf-8", "\uFEFFmarked", "marked")]
    public async Task A_body_that_is_no_json_is_text_in_its_charset(string type, string charset, string body, string expected)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = (charset == "no-such" ? Encoding.UTF8 : Encoding.GetEncoding(charset)).GetBytes(body);
        World.Stub.Answer = async context =>
        {
            context.Response.ContentType = $"{type}; charset={charset}";
            await context.Response.Body.WriteAsync(bytes);
        };
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);

        await node.RunAsync();

        (await World.OutputAsync(id)).AsObject()["content"].ShouldBe(expected);
    }

    [Theory]
    [InlineData("application/problem+json", "[1]", "[1]")]
    [InlineData(null, "{\"b\":2}", "{\"b\":2}")]
    [InlineData("application/json", "", "null")]
    public async Task A_body_that_is_json_is_parsed(string? type, string body, string expected)
    {
        World.Stub.Answer = async context =>
        {
            context.Response.ContentType = type;
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
        };
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);

        await node.RunAsync();

        (await World.OutputAsync(id)).AsObject()["content"].ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_over_the_limit_is_a_failure_that_is_not_tried_again(bool isAnnounced)
    {
        World.Settings["Outbox:MaxAnswerBytes"] = "1000";
        World.Stub.Answer = async context =>
        {
            if (isAnnounced)
                context.Response.ContentLength = 1001;
            await context.Response.Body.WriteAsync(new byte[1001]);
        };
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);

        await node.RunAsync();

        (await World.OutputAsync(id)).ShouldBe("failed");
        var call = await World.CallAsync();
        (call.State, call.Attempts, call.LastError).ShouldBe((OutboxState.Failed, 1, "HTTP 200 OK; the body has more than 1000 bytes"));
    }

    [Fact]
    public async Task An_answer_that_the_instance_cannot_hold_is_a_failure_and_not_called_for_again()
    {
        World.Settings["Runtime:MaxStateBytes"] = "20000";
        World.Stub.Answer = static context => context.Response.WriteAsync(new string('x', 30000));
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);

        await node.RunAsync();

        (await World.OutputAsync(id)).ShouldBe("failed");
        World.Stub.Requests.Count.ShouldBe(1);
        (await World.CallAsync()).LastError!.ShouldContain("the instance could not take the answer");
    }

    [Fact]
    public async Task A_get_follows_a_redirect_on_the_same_scheme()
    {
        World.Stub.Answer = static context =>
        {
            if (context.Request.Path == "/order")
                context.Response.Redirect("/moved");
            return Task.CompletedTask;
        };
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);

        await node.RunAsync();

        (await World.OutputAsync(id)).AsObject()["statusCode"].ShouldBe(200);
        World.Stub.Requests.Select(static request => request.Path).ShouldBe(["/order", "/moved"]);
        World.Stub.Requests.Select(static request => request.Key).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("GET", "https://127.0.0.1:1/x")]
    [InlineData("GET", "ftp://127.0.0.1:1/x")]
    [InlineData("POST", "/moved")]
    public async Task Any_other_redirect_is_an_answer(string method, string location)
    {
        World.Stub.Answer = context =>
        {
            context.Response.Redirect(location);
            return Task.CompletedTask;
        };
        World.PublishRequest("/order", ("method", method));
        var node = World.AddNode();
        var id = await World.StartAsync(node);

        await node.RunAsync();

        (await World.OutputAsync(id)).AsObject()["statusCode"].ShouldBe(302);
        World.Stub.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Redirects_in_a_circle_end()
    {
        World.Stub.Answer = static context =>
        {
            context.Response.Redirect("/order");
            return Task.CompletedTask;
        };
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);

        await node.RunAsync();

        (await World.OutputAsync(id)).AsObject()["statusCode"].ShouldBe(302);
        World.Stub.Requests.Count.ShouldBe(6);
    }
}
