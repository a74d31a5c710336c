using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

/// <summary>One instance runs one thing at a time, first in, first out.</summary>
public class CoreLoopTests
{
    [Fact]
    public void Branches_take_turns_breadth_first()
    {
        var run = TestRun.Of(Node("Parallel", "p", ("activities", Array(
            Sequence("x", Write("a1"), Write("a2"), Write("a3")),
            Sequence("y", Write("b1"), Write("b2"))))));

        run.Lines.ShouldBe("a1 b1 a2 b2 a3");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void An_empty_port_without_callback_completes_its_owner()
    {
        var run = Start(Sequence("s", Node("EmptyPort", "empty"), Write("after")));

        run.Lines.ShouldBe("after");
    }

    [Fact]
    public void An_activity_whose_precondition_does_not_hold_stays_pending()
    {
        var run = Start(Sequence("s", Node("Closed", "closed"), Write("after")));

        run.Lines.ShouldBe("");
        run.History.ShouldBe("s:Started closed:Precondition Failed");
        run.Record("closed").Status.ShouldBe(ActivityStatus.Pending);
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Suspended);
        run.State.IsStuck.ShouldBeTrue();
    }

    [Fact]
    public void Activities_that_complete_when_their_work_returns_do_so_unless_they_wait()
    {
        var run = Start(Sequence("s", Node("Waiter", "waiter"), Write("after")));

        run.Waiting.ShouldBe("waiter");
        run.Resume("waiter").ShouldBeTrue();
        run.Lines.ShouldBe("after");
    }

    [Fact]
    public void A_bookmark_that_completes_nothing_leaves_the_activity_running()
    {
        var run = Start(Sequence("s", Node("Waiter", "waiter", ("autoComplete", false)), Write("after")));

        run.Resume("waiter").ShouldBeTrue();

        run.Lines.ShouldBe("");
        run.State.Bookmarks.ShouldBeEmpty();
        run.State.IsStuck.ShouldBeTrue();
    }

    [Fact]
    public void A_bookmark_that_does_not_burn_can_be_resumed_again()
    {
        var run = Start(Sequence("s", Node("Waiter", "waiter", ("autoComplete", false), ("autoBurn", false)), Write("after")));

        run.Resume("waiter").ShouldBeTrue();
        run.Resume("waiter").ShouldBeTrue();

        run.Waiting.ShouldBe("waiter");
        run.All<BookmarkRemoved>().ShouldBeEmpty();
    }

    [Fact]
    public void An_activity_that_really_awaits_faults_and_is_told_what_to_do_instead()
    {
        var run = Start(Sequence("s", Node("Sleeper", "sleeper"), Write("after")));

        run.Incident.Code.ShouldBe("activity.waits");
        run.Incident.Message.ShouldContain("emit an effect and create a bookmark");
        run.Incident.Activity!.Id.ShouldBe("sleeper");
    }

    [Fact]
    public void Completing_twice_does_nothing_the_second_time()
    {
        var run = Start(Chart("main", [Node("CompletesTwice", "twice"), Write("A"), Write("B")], "twice-First->A", "twice-Second->B"));

        run.Lines.ShouldBe("A");
        run.History.Split(' ').Count(static line => line == "twice:Completed").ShouldBe(1);
    }

    [Fact]
    public void Completing_gives_up_what_still_runs_inside()
    {
        var run = Start(Sequence("s", Node("CompletesEarly", "early", ("other", Sequence("waiting", Event("E"))), ("body", Sequence("b", Write("fast")))), Write("after")));

        run.Lines.ShouldBe("fast after");
        run.Record("E").Status.ShouldBe(ActivityStatus.Canceled);
        run.Record("waiting").Status.ShouldBe(ActivityStatus.Canceled);
        run.History.ShouldContain("E:Canceled waiting:Canceled early:Completed");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void Work_that_is_queued_for_a_completed_owner_never_runs()
    {
        var run = TestRun.Of(Node("Fork", "fork", ("joinMode", JsonValue.Create("WaitAny")), ("branches", Array(Write("first"), Sequence("s", Write("second"))))));

        // "s" started before "first" completed, its child did not.
        run.Lines.ShouldBe("first");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void An_endless_loop_ends_at_the_step_limit_and_everything_open_stays_visible()
    {
        var run = new TestRun(Compile(Document(Node("While", "loop", ("condition", Js("true")), ("body", Write("x"))))), new BurstOptions { StepLimit = 50 });

        run.Send(new StartWorkflow("i1"));

        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
        run.Incident.Code.ShouldBe("burst.stepLimit");
        run.Incident.Activity.ShouldBeNull();
        run.All<TextWritten>().Count.ShouldBeLessThan(50);
        run.State.Bookmarks.ShouldBeEmpty();
    }

    [Fact]
    public void A_started_instance_cannot_start_again_and_another_version_is_refused()
    {
        var run = TestRun.Of(Sequence("s", Event("E")));
        var other = Document(Sequence("s"));
        other["id"] = "test-v2";

        Should.Throw<ArgumentException>(() => run.Send(new StartWorkflow("i1")));
        Should.Throw<ArgumentException>(() => Burst.Run(run.Workflow, null, new CancelWorkflow(), TestRun.Epoch, new SeededIdentities(1)));
        Should.Throw<ArgumentException>(() => Burst.Run(Compile(other), run.State, new CancelWorkflow(), TestRun.Epoch, new SeededIdentities(1))).Message.ShouldContain("test-v1");
    }

    [Fact]
    public void A_root_without_anything_to_do_finishes()
    {
        TestRun.Of(Sequence("s")).State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        TestRun.Of(Chart("c", [])).State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    private static TestRun Start(JsonObject root) => TestRun.Start(Document(root), registry: TestActivities.Registry);
}
