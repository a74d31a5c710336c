using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Activities.Composition;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

/// <summary>Activities that start other workflows.</summary>
public class DispatchTests
{
    private static readonly DataObject Answer = DataValue.ObjectOf(("total", 5)).AsObject();

    [Fact]
    public void Dispatching_without_waiting_goes_on_at_once()
    {
        var run = TestRun.Of(Sequence("s", Dispatch(("correlationId", "c1"), ("channelName", "slow"), ("input", Js("({ a: 1 })"))), Write("after")));
        var dispatched = run.All<WorkflowDispatched>().ShouldHaveSingleItem();

        run.Lines.ShouldBe("after");
        dispatched.DefinitionId.ShouldBe("child");
        dispatched.CorrelationId.ShouldBe("c1");
        dispatched.ChannelName.ShouldBe("slow");
        dispatched.Report.ShouldBe(ChildReport.None);
        dispatched.BookmarkId.ShouldBeNull();
        dispatched.Input.ShouldBe(DataValue.ObjectOf(("a", 1), ("ParentInstanceId", "i1")).AsObject());
    }

    [Theory]
    [InlineData(WorkflowSubStatus.Finished)]
    [InlineData(WorkflowSubStatus.Faulted)]
    [InlineData(WorkflowSubStatus.Cancelled)]
    public void Dispatching_and_waiting_goes_on_when_the_child_has_ended_whatever_the_way(WorkflowSubStatus end)
    {
        var run = TestRun.Of(Sequence("s", Dispatch(("waitForCompletion", true)).BindTo("result", "v-R"), WriteJs("w", "getR().total")), Variable("R", "Object"));
        var dispatched = run.All<WorkflowDispatched>().ShouldHaveSingleItem();

        dispatched.Report.ShouldBe(ChildReport.End);
        dispatched.BookmarkId.ShouldBe(run.State.Bookmarks.ShouldHaveSingleItem().Id);
        Report(run, dispatched, WorkflowStatus.Finished, end).ShouldBeTrue();

        run.Lines.ShouldBe("5");
    }

    [Fact]
    public void A_dispatch_without_definition_faults()
    {
        var run = TestRun.Of(Node("DispatchWorkflow", "d", ("waitForCompletion", true)));

        run.Incident.Code.ShouldBe("input.missing");
        run.All<WorkflowDispatched>().ShouldBeEmpty();
    }

    [Fact]
    public void Executing_waits_for_the_first_burst_and_gives_the_childs_status()
    {
        var run = TestRun.Of(Sequence("s", Execute(wait: false), WriteJs("w", "getR().subStatus + getR().output.total + (getR().workflowInstanceId.length > 0)")), Variable("R", "Object"));
        var dispatched = run.All<WorkflowDispatched>().ShouldHaveSingleItem();

        run.Lines.ShouldBe("");
        dispatched.Report.ShouldBe(ChildReport.FirstBurst);
        Report(run, dispatched, WorkflowStatus.Running, WorkflowSubStatus.Suspended).ShouldBeTrue();

        run.Lines.ShouldBe("Suspended5true");
        run.All<ChildAwaited>().ShouldBeEmpty();
    }

    [Fact]
    public void Executing_and_waiting_awaits_a_child_that_suspends_and_gives_its_output()
    {
        var run = TestRun.Of(Sequence("s", Execute(wait: true), WriteJs("w", "getR().total")), Variable("R", "Object"));
        var dispatched = run.All<WorkflowDispatched>().ShouldHaveSingleItem();

        Report(run, dispatched, WorkflowStatus.Running, WorkflowSubStatus.Suspended).ShouldBeTrue();
        run.Lines.ShouldBe("");
        var awaited = run.All<ChildAwaited>().ShouldHaveSingleItem();
        awaited.ChildInstanceId.ShouldBe(dispatched.ChildInstanceId);
        awaited.BookmarkId.ShouldBe(run.State.Bookmarks.ShouldHaveSingleItem().Id);
        Report(run, dispatched, WorkflowStatus.Finished, WorkflowSubStatus.Finished).ShouldBeTrue();

        run.Lines.ShouldBe("5");
    }

    [Fact]
    public void Executing_and_waiting_does_not_wait_for_a_child_that_ended_in_its_first_burst()
    {
        var run = TestRun.Of(Sequence("s", Execute(wait: true), WriteJs("w", "getR().status")), Variable("R", "Object"));

        Report(run, run.All<WorkflowDispatched>()[0], WorkflowStatus.Finished, WorkflowSubStatus.Finished).ShouldBeTrue();

        run.Lines.ShouldBe("Finished");
    }

    [Fact]
    public void Bulk_dispatch_starts_a_child_for_each_item()
    {
        var run = TestRun.Of(Bulk(("items", Js("[{ a: 1 }, 'x']")), ("input", Js("({ a: 0, b: 2 })")), ("correlationIdFunction", Js("'c-' + (getItem().a || getItem())"))));
        var dispatched = run.All<WorkflowDispatched>();

        DataValue.From(dispatched[0].Input).ShouldBe(DataValue.ObjectOf(("a", 1), ("b", 2), ("ParentInstanceId", "i1")));
        DataValue.From(dispatched[1].Input).ShouldBe(DataValue.ObjectOf(("a", 0), ("b", 2), ("Item", "x"), ("ParentInstanceId", "i1")));
        dispatched.Select(static child => child.CorrelationId).ShouldBe(["c-1", "c-x"]);
        dispatched.Select(static child => child.ChildInstanceId).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        run.State.Bookmarks.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("[]", true)]
    [InlineData("[1, 2]", false)]
    public void Bulk_dispatch_follows_done_when_there_is_nothing_to_wait_for(string items, bool wait)
    {
        var run = TestRun.Of(Chart("c", [Bulk(("items", Js(items)), ("waitForCompletion", wait)), Write("done"), Write("completed")], "b->done", "b-Completed->completed"));

        run.Lines.ShouldBe("done");
    }

    [Fact]
    public void Bulk_dispatch_runs_a_port_for_each_end_and_then_follows_completed_and_done()
    {
        var bulk = Bulk(
            ("items", Js("[1, 2]")),
            ("childCompleted", Sequence("ok", Event("pause"), WriteJs("w", "'ok ' + getChildInstanceId()"))),
            ("childFaulted", WriteJs("f", "'failed ' + getChildInstanceId()")));
        var run = TestRun.Of(Chart("c", [bulk, Write("done"), Write("completed")], "b->done", "b-Completed->completed"));
        var children = run.All<WorkflowDispatched>();

        Report(run, children[0], WorkflowStatus.Finished, WorkflowSubStatus.Finished).ShouldBeTrue();
        Report(run, children[1], WorkflowStatus.Finished, WorkflowSubStatus.Faulted).ShouldBeTrue();
        run.Lines.ShouldBe($"failed {children[1].ChildInstanceId}");
        run.Publish("pause").ShouldBeTrue();

        run.Lines.ShouldBe($"failed {children[1].ChildInstanceId} ok {children[0].ChildInstanceId} done completed");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void Bulk_dispatch_without_ports_ends_with_the_last_child()
    {
        var run = TestRun.Of(Sequence("s", Bulk(("items", Js("[1, 2]"))), Write("end")));
        var children = run.All<WorkflowDispatched>();

        Report(run, children[1], WorkflowStatus.Finished, WorkflowSubStatus.Finished).ShouldBeTrue();
        run.Lines.ShouldBe("");
        Report(run, children[0], WorkflowStatus.Finished, WorkflowSubStatus.Finished).ShouldBeTrue();

        run.Lines.ShouldBe("end");
    }

    private static JsonObject Dispatch(params (string, object?)[] inputs) => Node("DispatchWorkflow", "d", [("workflowDefinitionId", "child"), .. inputs]);

    private static JsonObject Execute(bool wait) => Node("ExecuteWorkflow", "x", ("workflowDefinitionId", "child"), ("waitForCompletion", wait)).BindTo("result", "v-R");

    private static JsonObject Bulk(params (string, object?)[] inputs) => Node("BulkDispatchWorkflows", "b", [("workflowDefinitionId", "child"), .. inputs]);

    private static bool Report(TestRun run, WorkflowDispatched child, WorkflowStatus status, WorkflowSubStatus subStatus) => run.Send(new ResumeBookmarks
    {
        Hash = StimulusHash.Compute(run.State.Bookmarks[0].Name, StartsWorkflow.Stimulus(child.ChildInstanceId)),
        Input = new ChildOutcome(child.ChildInstanceId, status, subStatus, Answer).ToInput(),
    });
}
