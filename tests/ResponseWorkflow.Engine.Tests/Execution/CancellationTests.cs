using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

public class CancellationTests
{
    [Fact]
    public void Cancelling_gives_everything_open_up_and_tells_why()
    {
        var run = TestRun.Of(Sequence("s", Write("a"), Node("Parallel", "p", ("activities", Array(Event("E"), Node("Delay", "d"))))));
        run.Effects.Clear();
        run.Now = TestRun.Epoch.AddHours(1);

        run.Send(new CancelWorkflow("customer withdrew")).ShouldBeTrue();

        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Cancelled);
        run.State.Status.ShouldBe(WorkflowStatus.Finished);
        run.State.FinishedAt.ShouldBe(run.Now);
        run.State.Bookmarks.ShouldBeEmpty();
        run.History.ShouldBe("E:Canceled d:Canceled p:Canceled s:Canceled");
        run.Journal.Last().ShouldBe(run.Journal.Last() with { EventName = JournalEvents.WorkflowCancelled, Message = "customer withdrew" });
        foreach (var id in new[] { "s", "p", "E", "d", "Workflow1" })
        {
            run.Record(id).Status.ShouldBe(ActivityStatus.Canceled);
            run.Record(id).CompletedAt.ShouldBe(run.Now);
            run.Record(id).HasBookmarks.ShouldBeFalse();
        }

        run.All<BookmarkRemoved>().Count.ShouldBe(2);
        run.All<WorkflowEnded>().ShouldHaveSingleItem().SubStatus.ShouldBe(WorkflowSubStatus.Cancelled);
    }

    [Fact]
    public void Cancelling_twice_or_after_the_end_does_nothing()
    {
        var run = TestRun.Of(Event("E"));
        run.Send(new CancelWorkflow()).ShouldBeTrue();

        run.Send(new CancelWorkflow()).ShouldBeFalse();
        TestRun.Of(Write("a")).Send(new CancelWorkflow()).ShouldBeFalse();
        TestRun.Of(Node("Fault", "f")).Send(new CancelWorkflow()).ShouldBeFalse();
    }

    [Fact]
    public void A_cancelled_instance_keeps_its_variables_and_output()
    {
        var run = TestRun.Of(Sequence("s", Script("js", "setX(5)"), Node("SetOutput", "o", ("outputName", "Out"), ("outputValue", 1)), Event("E")), Variable("X", "Int32"));

        run.Send(new CancelWorkflow());

        run.Variables["X"].ShouldBe(5);
        run.State.Output["Out"].ShouldBe(1);
    }

    [Fact]
    public void What_has_faulted_stays_faulted_in_its_record()
    {
        var run = TestRun.Start(Document(Node("Parallel", "p", ("activities", Array(Node("Fault", "f"), Event("E"))))), strategy: IncidentStrategy.ContinueWithIncidents);

        run.Send(new CancelWorkflow());

        run.Record("f").Status.ShouldBe(ActivityStatus.Faulted);
        run.Record("E").Status.ShouldBe(ActivityStatus.Canceled);
    }

    [Fact]
    public void The_dispatching_instance_is_named_at_the_end()
    {
        var run = TestRun.Start(Document(Event("E")), start: new StartWorkflow("i1") { ParentInstanceId = "parent" });

        run.Send(new CancelWorkflow());

        run.All<WorkflowEnded>().ShouldHaveSingleItem().ParentInstanceId.ShouldBe("parent");
    }

    [Fact]
    public void A_branch_that_a_join_gives_up_is_cancelled_with_all_that_is_in_it()
    {
        var run = TestRun.Of(Chart("c", [Node("Start", "s"), Sequence("branch", Event("E")), Event("F"), Join("J", "WaitAny"), Write("M")], "s->branch", "s->F", "branch->J", "F->J", "J->M"));
        run.Effects.Clear();

        run.Publish("F");

        run.Lines.ShouldBe("M");
        run.History.ShouldContain("E:Canceled branch:Canceled");
        run.All<BookmarkRemoved>().Select(static effect => effect.Bookmark.Activity.Id).ShouldBe(["F", "E"]);
    }
}
