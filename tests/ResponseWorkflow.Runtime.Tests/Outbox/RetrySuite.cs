using System.Globalization;
using Microsoft.AspNetCore.Http;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Runtime.Tests.Outbox.Support;

namespace ResponseWorkflow.Runtime.Tests.Outbox;

/// <summary>When calls are tried again, and what becomes of them when they are given up.</summary>
public abstract class RetrySuite<TStore> : OutboxSuite<TStore>
    where TStore : IOutboxStore, new()
{
    [Theory]
    [InlineData(408)]
    [InlineData(425)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task An_answer_that_may_pass_is_tried_again(int status)
    {
        AnswerWith(status, 200);
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);

        await node.RunAsync();
        await node.RunAsync();

        World.Stub.Requests.Count.ShouldBe(1);
        var stuck = await World.CallAsync();
        (stuck.State, stuck.Attempts, stuck.LeaseOwner).ShouldBe((OutboxState.Pending, 1, null));
        stuck.LastError!.ShouldStartWith($"HTTP {status}");
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        await node.RunAsync();
        World.Stub.Requests.Count.ShouldBe(2);
        (await World.OutputAsync(id)).AsObject()["statusCode"].ShouldBe(200);
        (await World.AttemptsAsync(node)).Select(static attempt => attempt.HasSucceeded).ShouldBe([false, true]);
    }

    [Fact]
    public async Task Waits_double_and_are_spread_over_their_second_half()
    {
        AnswerWith(503);
        World.PublishRequest();
        var node = World.AddNode();
        await World.StartAsync(node);

        foreach (var seconds in (int[])[10, 20, 40, 80])
        {
            await node.RunAsync();
            var wait = (await World.CallAsync()).NextAttemptAt - World.Clock.GetUtcNow();
            wait.ShouldBeInRange(TimeSpan.FromSeconds(seconds / 2.0), TimeSpan.FromSeconds(seconds));
            World.Clock.Advance(wait - TimeSpan.FromMilliseconds(1));
            (await node.Worker.SweepAsync(Token)).ShouldBe(0);
            World.Clock.Advance(TimeSpan.FromMilliseconds(2));
        }
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("date", 300)]
    [InlineData("1", 10)]
    [InlineData("999999", 3600)]
    [InlineData("soon", 10)]
    public async Task A_wait_that_is_asked_for_is_kept(string retryAfter, int atMost)
    {
        World.Stub.Answer = context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = retryAfter == "date" ? (World.Clock.GetUtcNow() + TimeSpan.FromMinutes(5)).ToString("R", CultureInfo.InvariantCulture) : retryAfter;
            return Task.CompletedTask;
        };
        World.PublishRequest();
        var node = World.AddNode();
        await World.StartAsync(node);

        await node.RunAsync();

        var wait = (await World.CallAsync()).NextAttemptAt - World.Clock.GetUtcNow();
        wait.ShouldBeInRange(TimeSpan.FromSeconds(atMost > 10 ? atMost : 5), TimeSpan.FromSeconds(atMost));
    }

    [Fact]
    public async Task On_the_last_attempt_a_status_is_the_answer()
    {
        World.Settings["Runtime:OutboxMaxAttempts"] = "2";
        AnswerWith(503);
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);

        await node.RunAsync();
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        await node.RunAsync();

        (await World.OutputAsync(id)).AsObject()["statusCode"].ShouldBe(503);
        (await World.CallAsync()).State.ShouldBe(OutboxState.Failed);
        World.Stub.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_system_that_cannot_be_reached_is_the_failed_outcome_after_the_last_attempt()
    {
        World.Settings["Runtime:OutboxMaxAttempts"] = "2";
        World.PublishRequest("http://127.0.0.1:1/none");
        var node = World.AddNode();
        var id = await World.StartAsync(node);

        await node.RunAsync();
        (await World.CallAsync()).State.ShouldBe(OutboxState.Pending);
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        await node.RunAsync();

        (await World.OutputAsync(id)).ShouldBe("failed");
        var call = await World.CallAsync();
        (call.State, call.Attempts).ShouldBe((OutboxState.Failed, 2));
        call.LastError!.ShouldContain("ConnectionError");
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_body_is_tried_again()
    {
        World.Stub.Answer = static async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();
            context.Abort();
        };
        World.PublishRequest();
        var node = World.AddNode();
        await World.StartAsync(node);

        await node.RunAsync();

        var call = await World.CallAsync();
        (call.State, call.Attempts).ShouldBe((OutboxState.Pending, 1));
    }

    [Theory]
    [InlineData(1, "timeout")]
    [InlineData(2, null)]
    public async Task An_attempt_that_takes_too_long_is_cut_off(int maxAttempts, string? outcome)
    {
        World.Settings["Runtime:OutboxMaxAttempts"] = maxAttempts.ToString(CultureInfo.InvariantCulture);
        HoldAnswers();
        World.PublishRequest();
        var node = World.AddNode();
        var id = await World.StartAsync(node);

        await node.Worker.SweepAsync(Token);
        await World.UntilRequestsAsync(1);
        World.Clock.Advance(TimeSpan.FromSeconds(30));
        await node.Worker.WhenIdleAsync(Token);

        var call = await World.CallAsync();
        call.LastError.ShouldBe("No answer within 30 s.");
        call.State.ShouldBe(outcome is null ? OutboxState.Pending : OutboxState.Failed);
        (await World.OutputAsync(id)).ToString().ShouldBe(outcome is null ? "null" : $"\"{outcome}\"");
    }

    [Fact]
    public async Task A_handler_that_throws_fails_the_attempt_without_its_words_in_the_log()
    {
        var node = World.AddNode("node-1", new ThrowingHandler());
        await InsertAsync("throwing", "{}");

        await node.RunAsync();

        var call = await World.CallAsync();
        (call.State, call.Attempts).ShouldBe((OutboxState.Pending, 1));
        call.LastError!.ShouldContain("InvalidDataException");
        call.LastError!.ShouldNotContain("s3cret");
    }
}
