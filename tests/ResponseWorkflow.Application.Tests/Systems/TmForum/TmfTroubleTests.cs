using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Connections;
using ResponseWorkflow.Application.Systems.Ports.Alarms;
using TestKit.Http;

namespace ResponseWorkflow.Application.Tests.Systems.TmForum;

/// <summary>What becomes of answers that are none, and of systems that are in trouble.</summary>
public sealed class TmfTroubleTests : TmForumTests
{
    [Theory]
    [InlineData(500, "system.unavailable", false)]
    [InlineData(503, "system.unavailable", false)]
    [InlineData(429, "system.unavailable", false)]
    [InlineData(401, "system.accessDenied", false)]
    [InlineData(403, "system.accessDenied", false)]
    [InlineData(400, "system.rejected", true)]
    [InlineData(422, "system.rejected", true)]
    [InlineData(302, "system.redirect", true)]
    public async Task A_status_says_whether_another_attempt_may_fare_better(int status, string code, bool isFinal)
    {
        System.Answer = _ => Error(status, "trouble", "In trouble.") with { Headers = status == 302 ? new Dictionary<string, string> { ["Location"] = "http://elsewhere.example/" } : new Dictionary<string, string>() };
        var failed = await FailAsync();
        (failed.Code, failed.IsFinal).ShouldBe((code, isFinal));
        failed.Message.ShouldContain($"{status} trouble: In trouble.");
        System.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_wait_that_the_system_asks_for_is_kept()
    {
        System.Answer = static _ => StubAnswer.Fail() with { Headers = new Dictionary<string, string> { ["Retry-After"] = "120" } };
        (await FailAsync()).RetryAfter.ShouldBe(TimeSpan.FromSeconds(120));
    }

    [Fact]
    public async Task A_page_in_place_of_data_is_no_answer()
    {
        System.Answer = static _ => StubAnswer.Done("<html>Sign in</html>") with { ContentType = "text/html" };
        (await FailAsync()).Code.ShouldBe("system.badAnswer");
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_not_read_to_its_end()
    {
        System.Answer = static _ => StubAnswer.Done($"[\"{new string('x', 30_000)}\"]");
        var failed = await FailAsync();
        (failed.Code, failed.IsFinal).ShouldBe(("system.tooLarge", true));
    }

    [Fact]
    public async Task A_system_that_is_not_there_is_unavailable_and_the_exchange_tells_why()
    {
        await System.StopAsync(Token);
        (await FailAsync()).Code.ShouldBe("system.unavailable");
        var kept = Kept.All.ShouldHaveSingleItem();
        (kept.Status, kept.HasSucceeded).ShouldBe((null, false));
        kept.Error.ShouldNotBeNull().ShouldStartWith("No connection:");
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_not_waited_for()
    {
        var asked = new TaskCompletionSource();
        System.Answer = _ =>
        {
            asked.TrySetResult();
            return StubAnswer.Done("[]") with { Delay = TimeSpan.FromMinutes(5) };
        };
        var failing = FailAsync();
        await asked.Task.WaitAsync(Token);
        Clock.Advance(Connection.Timeout);
        (await failing).Code.ShouldBe("system.timeout");
        Kept.All.ShouldHaveSingleItem().Duration.ShouldBe(Connection.Timeout);
    }

    [Fact]
    public async Task A_system_in_which_too_much_fails_is_left_alone_for_a_while_and_then_tried_by_one_request()
    {
        Connection = Connection with { BreakerRequests = 4, BreakerRatio = 0.5, BreakerRest = TimeSpan.FromSeconds(30) };
        Probes.BreakerOf(Connection.Id).ShouldBeNull();
        System.Answer = static _ => StubAnswer.Fail();
        for (var request = 0; request < 4; request++)
            (await FailAsync()).Code.ShouldBe("system.unavailable");
        Probes.BreakerOf(Connection.Id).ShouldBe(BreakerState.Open);
        var resting = await FailAsync();
        resting.Code.ShouldBe("system.resting");
        resting.RetryAfter.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        (System.Received.Count, Kept.All.Count).ShouldBe((4, 4));

        // A person may try it all the same.
        System.Answer = static _ => StubAnswer.Done("[]");
        (await Probes.TryAsync(Connection, "li", Token)).IsReachable.ShouldBeTrue();
        Clock.Advance(TimeSpan.FromSeconds(31));
        await ReadAsync();
        Probes.BreakerOf(Connection.Id).ShouldBe(BreakerState.Closed);
    }

    [Fact]
    public async Task A_connection_that_was_changed_begins_anew()
    {
        Connection = Connection with { BreakerRequests = 2 };
        System.Answer = static _ => StubAnswer.Fail();
        for (var request = 0; request < 2; request++)
            await FailAsync();
        (await FailAsync()).Code.ShouldBe("system.resting");
        Connection = Connection with { Version = 2 };
        (await FailAsync()).Code.ShouldBe("system.unavailable");
    }

    [Fact]
    public async Task Refusals_do_not_open_the_breaker()
    {
        Connection = Connection with { BreakerRequests = 2 };
        System.Answer = static _ => Error(404, "none", "None.");
        for (var request = 0; request < 5; request++)
            await Should.ThrowAsync<SystemRefusedException>(ReadAsync);
        Probes.BreakerOf(Connection.Id).ShouldBe(BreakerState.Closed);
    }

    [Fact]
    public async Task No_more_requests_are_made_at_the_same_time_than_the_connection_allows()
    {
        Connection = Connection with { Parallelism = 2 };
        var (now, most, full, go) = (0, 0, new TaskCompletionSource(), new ManualResetEventSlim());
        System.Answer = _ =>
        {
            var here = Interlocked.Increment(ref now);
            InterlockedMax(ref most, here);
            if (here == 2)
                full.TrySetResult();
            go.Wait(Token);
            Interlocked.Decrement(ref now);
            return StubAnswer.Done("[]");
        };
        var all = Enumerable.Range(0, 6).Select(_ => ReadAsync()).ToArray();
        await full.Task.WaitAsync(Token);
        go.Set();
        await Task.WhenAll(all);
        most.ShouldBe(2);
    }

    [Theory]
    [InlineData("bearer", "Authorization", "Bearer t0k")]
    [InlineData("key", "X-Gate", "k3y")]
    [InlineData("BASIC", "Authorization", "Basic bGk6cDp3")]
    public async Task Access_is_given_as_the_credential_says_and_never_kept(string credential, string header, string value)
    {
        Connection = Connection with { Credential = credential };
        System.Answer = static _ => StubAnswer.Done("[]");
        await ReadAsync();
        System.Received.Single().Headers[header].ShouldBe(value);
        Kept.All.Single().ToString().ShouldNotContain(value);
    }

    [Fact]
    public async Task A_credential_that_the_configuration_does_not_have_makes_no_request()
    {
        Connection = Connection with { Credential = "gone" };
        (await FailAsync()).Code.ShouldBe("system.credential");
        System.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_exchange_is_kept_with_what_was_said_on_both_sides()
    {
        System.Answer = static _ => Error(404, "none", "None.");
        await Should.ThrowAsync<SystemRefusedException>(ReadAsync);
        var kept = Kept.All.ShouldHaveSingleItem();
        (kept.Method, kept.Status, kept.HasSucceeded, kept.Error).ShouldBe(("GET", 404, true, "404 none: None."));
        kept.AnswerBody.ShouldNotBeNull().ShouldContain("\"none\"");
    }

    private Task<AlarmList> ReadAsync() => Get<IAlarmSource>().ReadAsync(Call("alarms.read"), new AlarmQuery { Circuit = "GL-1" }, Token);

    private Task<SystemFailedException> FailAsync() => Should.ThrowAsync<SystemFailedException>(ReadAsync);

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen && Interlocked.CompareExchange(ref most, value, seen) != seen; seen = Volatile.Read(ref most))
        {
        }
    }
}
