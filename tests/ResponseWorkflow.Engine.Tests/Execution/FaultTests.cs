using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

/// <summary>What an error does, and how it is tried again.</summary>
public class FaultTests
{
    [Fact]
    public void Queued_work_of_other_branches_still_runs_and_waiting_ones_stop_waiting()
    {
        var run = TestRun.Of(Chart("c", [Node("Start", "s"), Event("E"), Node("Fault", "f"), Write("A"), Write("B")], "s->E", "s->f", "s->A", "A->B"));

        run.Lines.ShouldBe("A B");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
        run.State.FinishedAt.ShouldBe(TestRun.Epoch);
        run.State.Bookmarks.ShouldBeEmpty();
        run.State.ParkedBookmarks.ShouldHaveSingleItem().Activity.Id.ShouldBe("E");
        run.All<BookmarkCreated>().ShouldBeEmpty();
        run.All<WorkflowEnded>().ShouldHaveSingleItem().SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
    }

    [Theory]
    [InlineData(null, IncidentStrategy.Fault, WorkflowSubStatus.Faulted)]
    [InlineData(null, IncidentStrategy.ContinueWithIncidents, WorkflowSubStatus.Suspended)]
    [InlineData("FaultStrategy", IncidentStrategy.ContinueWithIncidents, WorkflowSubStatus.Faulted)]
    [InlineData("Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core", IncidentStrategy.Fault, WorkflowSubStatus.Suspended)]
    public void The_definitions_strategy_wins_over_the_hosts(string? option, IncidentStrategy host, WorkflowSubStatus expected)
    {
        var document = Document(Sequence("s", Node("Fault", "f"))).With("options", new JsonObject { ["incidentStrategyType"] = option });

        TestRun.Start(document, strategy: host).State.SubStatus.ShouldBe(expected);
    }

    [Fact]
    public void Going_on_with_incidents_other_branches_still_wait()
    {
        var run = Continue(Chart("c", [Node("Start", "s"), Event("E"), Node("Fault", "f"), Write("A")], "s->E", "s->f", "E->A"));

        run.Waiting.ShouldBe("E");
        run.Publish("E").ShouldBeTrue();

        run.Lines.ShouldBe("A");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Suspended);
        run.State.IsStuck.ShouldBeFalse();
    }

    [Fact]
    public void Faults_are_counted_up_to_the_root()
    {
        var run = Continue(Node("Parallel", "p", ("activities", Array(Sequence("s", Node("Fault", "f1")), Node("Fault", "f2")))));

        run.Record("f1").AggregateFaultCount.ShouldBe(1);
        run.Record("s").AggregateFaultCount.ShouldBe(1);
        run.Record("p").AggregateFaultCount.ShouldBe(2);
        run.Record("Workflow1").AggregateFaultCount.ShouldBe(2);
        run.State.Incidents.Count.ShouldBe(2);
    }

    [Fact]
    public void An_exception_of_an_activity_tells_its_type_and_message()
    {
        var run = TestRun.Start(Document(Node("Reverse", "r")), registry: TestActivities.Registry);

        run.Incident.ShouldBe(new Incident(run.Incident.Activity, run.Record("r").Execution, "activity.exception", "System.InvalidOperationException", "There is no text.", TestRun.Epoch));
        run.Incident.Activity!.NodeId.ShouldBe("Workflow1:r");
        run.Journal.Single(static entry => entry.EventName == JournalEvents.Faulted).Message.ShouldBe("There is no text.");
    }

    [Fact]
    public void A_failure_after_a_child_is_blamed_on_the_activity_that_failed()
    {
        var run = TestRun.Start(Document(Sequence("s", Failing(true), Write("after"))), registry: TestActivities.Registry);

        run.Lines.ShouldBe("in");
        run.Incident.Activity!.Id.ShouldBe("x");
        run.Record("in").Status.ShouldBe(ActivityStatus.Completed);
        run.Record("x").Status.ShouldBe(ActivityStatus.Faulted);
        run.Record("s").Status.ShouldBe(ActivityStatus.Running);
    }

    [Fact]
    public void An_activity_that_waited_and_failed_waits_no_more()
    {
        var run = TestRun.Start(Document(Sequence("s", Node("Waiter", "w", ("faults", true)))), strategy: IncidentStrategy.ContinueWithIncidents, registry: TestActivities.Registry);

        run.State.Bookmarks.ShouldBeEmpty();
        run.All<TaskRequested>().ShouldBeEmpty();
        run.Record("w").HasBookmarks.ShouldBeFalse();
    }

    [Fact]
    public void An_instance_that_nothing_can_wake_is_stuck()
    {
        var run = TestRun.Start(
            Document(Chart("c", [Node("Start", "s"), Write("A"), Decision("d", "false"), Write("B"), Join("J", "WaitAll")], "s->A", "s->d", "d-True->B", "A->J", "B->J")), FlowchartMode.Token);

        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Suspended);
        run.State.IsStuck.ShouldBeTrue();
    }

    [Fact]
    public void A_retry_runs_the_faulted_activity_again_and_waits_again_where_it_waited()
    {
        var run = TestRun.Of(Fragile(), Variable("Ready", "Boolean", "false"));
        var before = run.State.Incidents.ShouldHaveSingleItem();
        run.Effects.Clear();

        run.Send(new RetryActivity()).ShouldBeTrue();

        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Faulted, "it is still not ready");
        run.State.Incidents.Count.ShouldBe(2);
        run.All<WorkflowReopened>().ShouldHaveSingleItem();
        run.All<WorkflowEnded>().ShouldHaveSingleItem();
        run.State.ParkedBookmarks.ShouldHaveSingleItem();
        run.Record("f").AggregateFaultCount.ShouldBe(1);
        run.Record("f").Execution.ShouldBe(before.Execution);
    }

    [Fact]
    public void A_retry_that_succeeds_goes_on_as_if_nothing_had_happened()
    {
        var run = TestRun.Of(Fragile("getWorkflowInstanceName() != null"), Variable("Ready", "Boolean"));
        var named = new TestRun(run.Workflow);
        named.Send(new StartWorkflow("i1"));
        named.State.SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
        named.Replace(named.State with { Name = "ready" });

        named.Send(new RetryActivity(named.State.Incidents[0].Execution)).ShouldBeTrue();

        named.State.SubStatus.ShouldBe(WorkflowSubStatus.Suspended);
        named.State.FinishedAt.ShouldBeNull();
        named.Waiting.ShouldBe("E");
        named.All<BookmarkCreated>().ShouldHaveSingleItem().Bookmark.Activity.Id.ShouldBe("E");
        named.Record("f").AggregateFaultCount.ShouldBe(0);
        named.Record("Workflow1").AggregateFaultCount.ShouldBe(0);
        named.Publish("E").ShouldBeTrue();
        named.Lines.ShouldBe("after-f after-E");
        named.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void One_of_several_faults_can_be_retried_alone()
    {
        var run = Continue(Node("Parallel", "p", ("activities", Array(Node("Fault", "f1"), Node("Fault", "f2")))));
        var first = run.Record("f1").Execution;
        run.Effects.Clear();

        run.Send(new RetryActivity(first)).ShouldBeTrue();

        run.History.ShouldBe("f1:Retried f1:Started f1:Faulted");
        run.State.Incidents.Count.ShouldBe(3);
        run.State.Executions.Count(static execution => execution.Status == ActivityStatus.Faulted).ShouldBe(2);
    }

    [Fact]
    public void Retrying_all_runs_each_fault_once_and_what_is_inside_a_faulted_container_with_it()
    {
        // The container fails when its second child completes while its first is faulted: both are, one inside the other.
        var container = Node("FailsAtFirst", "c", ("activities", new JsonArray(Node("Fault", "f"), Write("in"))));
        var run = TestRun.Start(Document(Sequence("s", container)), registry: TestActivities.Registry, strategy: IncidentStrategy.ContinueWithIncidents);
        run.State.Incidents.Select(static incident => incident.Activity!.Id).ShouldBe(["f", "c"]);
        run.Effects.Clear();

        run.Send(new RetryActivity()).ShouldBeTrue();

        run.Lines.ShouldBe("in");
        run.History.Split(' ').Where(static line => line.EndsWith(":Faulted", StringComparison.Ordinal)).ShouldBe(["f:Faulted", "c:Faulted"]);
        run.Record("c").AggregateFaultCount.ShouldBe(2);
        run.Record("Workflow1").AggregateFaultCount.ShouldBe(2);
    }

    [Theory]
    [InlineData("Sometimes", "Literal")]
    [InlineData("nowhere.to.go", "JavaScript")]
    public void A_join_whose_mode_cannot_be_had_faults_itself(string mode, string language)
    {
        var join = Node("FlowJoin", "J", ("mode", Wrapped(language, mode)));

        var run = TestRun.Start(Document(Chart("c", [Node("Start", "s"), join, Write("after")], "s->J", "J->after")));

        run.Lines.ShouldBeEmpty();
        run.Incident.Activity!.Id.ShouldBe("J");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
    }

    [Fact]
    public void A_failure_after_a_child_is_retried_from_the_activitys_beginning()
    {
        var run = TestRun.Start(Document(Sequence("s", Failing(true))), registry: TestActivities.Registry);

        run.Send(new RetryActivity()).ShouldBeTrue();

        run.Lines.ShouldBe("in in");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void There_is_nothing_to_retry_without_a_fault(bool hasEnded)
    {
        var run = TestRun.Of(hasEnded ? Write("a") : Event("E"));

        run.Send(new RetryActivity()).ShouldBeFalse();
        run.Send(new RetryActivity(99)).ShouldBeFalse();
    }

    [Fact]
    public void A_cancelled_instance_is_not_retried()
    {
        var run = Continue(Sequence("s", Node("Fault", "f")));
        run.Send(new CancelWorkflow());

        run.Send(new RetryActivity()).ShouldBeFalse();
    }

    private static JsonObject Fragile(string condition = "getReady()") => Chart(
        "c",
        [Node("Start", "s"), Event("E"), Script("f", $"if (!({condition})) throw new Error('not ready')"), Write("after-f"), Write("after-E")],
        "s->E", "s->f", "f->after-f", "E->after-E");

    private static JsonObject Failing(bool fails) => Node("FailsAfterBody", "x", ("fails", fails), ("body", Write("in")));

    private static TestRun Continue(JsonObject root) => TestRun.Start(Document(root), strategy: IncidentStrategy.ContinueWithIncidents);
}
