using ResponseWorkflow.Engine.Execution;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

public class TimerTests
{
    [Theory]
    [InlineData("Delay", "timeSpan", "2.03:00:00", "2026-03-03T12:00:00Z", "resumeAt")]
    [InlineData("Delay", "other", "x", "2026-03-01T09:01:00Z", "resumeAt")]
    [InlineData("Timer", "interval", "00:30:00", "2026-03-01T09:30:00Z", "resumeAt")]
    [InlineData("Timer", "other", "x", "2026-03-01T09:01:00Z", "resumeAt")]
    [InlineData("Cron", "cronExpression", "0 0 0 * * *", "2026-03-02T00:00:00Z", "executeAt")]
    [InlineData("Cron", "cronExpression", "30 15 9 * * *", "2026-03-01T09:15:30Z", "executeAt")]
    [InlineData("StartAt", "dateTime", "2026-03-05T10:00:00+08:00", "2026-03-05T02:00:00Z", "executeAt")]
    public void A_timed_wait_says_when_it_is_due(string type, string input, string value, string due, string property)
    {
        var run = TestRun.Of(Sequence("s", Node(type, "wait", (input, value)), Write("after")));
        var bookmark = run.State.Bookmarks.ShouldHaveSingleItem();

        bookmark.DueAt.ShouldBe(DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture));
        DateTimeOffset.Parse(bookmark.Payload.AsObject()[property].AsString(), System.Globalization.CultureInfo.InvariantCulture).ShouldBe(bookmark.DueAt!.Value);
        bookmark.CreatedAt.ShouldBe(TestRun.Epoch);
        run.Resume("wait").ShouldBeTrue();

        run.Lines.ShouldBe("after");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Theory]
    [InlineData("2026-03-01T09:00:00Z")]
    [InlineData("2020-01-01T00:00:00Z")]
    public void An_instant_that_has_passed_does_not_wait(string instant)
    {
        TestRun.Of(Sequence("s", Node("StartAt", "wait", ("dateTime", instant)), Write("after"))).Lines.ShouldBe("after");
    }

    [Fact]
    public void A_cron_expression_that_is_none_faults()
    {
        TestRun.Of(Node("Cron", "wait", ("cronExpression", "every day"))).Incident.Code.ShouldBe("cron.syntax");
    }

    [Fact]
    public void Each_round_of_a_timer_counts_from_its_own_beginning()
    {
        var run = TestRun.Of(Node("ForEach", "loop", ("items", Js("[1, 2]")), ("body", Node("Delay", "d", ("timeSpan", "01:00:00")))));

        run.Now = run.State.Bookmarks[0].DueAt!.Value.AddMinutes(5);
        run.Resume("d");

        run.State.Bookmarks.ShouldHaveSingleItem().DueAt.ShouldBe(TestRun.Epoch.AddMinutes(125));
    }

    [Fact]
    public void A_span_that_leaves_the_calendar_faults()
    {
        var run = TestRun.Of(Node("Delay", "d", ("timeSpan", "10000000.00:00:00")));

        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
        run.State.Bookmarks.ShouldBeEmpty();
    }
}
