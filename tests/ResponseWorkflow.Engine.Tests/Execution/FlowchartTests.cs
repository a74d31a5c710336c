using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

/// <summary>Rules of flowcharts beyond the rows of <see cref="TruthTableTests"/>.</summary>
public class FlowchartTests
{
    [Theory]
    [InlineData("TokenBased", FlowchartMode.Counter, "A B M B2 Z M Z")]
    [InlineData("1", FlowchartMode.Counter, "A B M B2 Z M Z")]
    [InlineData("CounterBased", FlowchartMode.Token, "A B B2 M Z")]
    [InlineData("2", FlowchartMode.Token, "A B B2 M Z")]
    [InlineData("nonsense", FlowchartMode.Token, "A B M B2 Z M Z")]
    public void The_instance_property_wins_over_the_host(string property, FlowchartMode host, string lines)
    {
        var document = Document(Chart("main", [Node("Start", "s"), Write("A"), Write("B"), Write("B2"), Write("M"), Write("Z")], "s->A", "A->M", "s->B", "B->B2", "B2->M", "M->Z"));
        var start = new StartWorkflow("i1") { Properties = DataValue.ObjectOf(("Flowchart:ExecutionMode", property)).AsObject() };

        TestRun.Start(document, host, start).Lines.ShouldBe(lines);
    }

    [Fact]
    public void It_starts_at_start_before_anything_else()
    {
        TestRun.Of(Chart("c", [Write("A"), Write("B").Starter(), Node("Start", "s"), Write("C")], "s->C")).Lines.ShouldBe("C");
    }

    [Fact]
    public void Without_start_it_starts_at_the_activity_that_may_start_the_workflow()
    {
        TestRun.Of(Chart("c", [Write("A"), Write("B").Starter()])).Lines.ShouldBe("B");
    }

    [Fact]
    public void Otherwise_it_starts_where_no_connection_leads()
    {
        TestRun.Of(Chart("c", [Write("A"), Write("B")], "B->A")).Lines.ShouldBe("B A");
    }

    [Fact]
    public void In_a_ring_it_starts_at_the_first_activity()
    {
        var run = TestRun.Of(Chart("c", [Event("A"), Event("B")], "A->B", "B->A"));

        run.Waiting.ShouldBe("A");
    }

    [Fact]
    public void An_outcome_without_connection_ends_the_path()
    {
        var run = TestRun.Of(Chart("c", [Script("r", "setOutcome('Nowhere')"), Write("A")], "r->A"));

        run.Lines.ShouldBe("");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void Several_outcomes_follow_exactly_their_connections()
    {
        var run = TestRun.Of(Chart("c", [Script("r", "setOutcomes(['X', 'Z'])"), Write("x"), Write("y"), Write("z"), Write("d")], "r-X->x", "r-Y->y", "r-Z->z", "r->d"));

        run.Lines.ShouldBe("x z");
    }

    [Fact]
    public void A_long_untaken_branch_does_not_block_a_merge()
    {
        var run = TestRun.Of(Chart(
            "c",
            [Decision("d", "true"), Write("yes"), Write("n1"), Decision("n2", "true"), Write("n3"), Write("n4"), Write("merge")],
            "d-True->yes", "yes->merge", "d-False->n1", "n1->n2", "n2-True->n3", "n2-False->n4", "n3->merge", "n4->merge"));

        run.Lines.ShouldBe("yes merge");
    }

    [Fact]
    public void A_join_of_all_is_skipped_when_a_branch_was_not_taken_and_what_follows_is_skipped_too()
    {
        var run = TestRun.Of(Chart(
            "c",
            [Node("Start", "s"), Write("A"), Decision("d", "false"), Write("B"), Join("J", "WaitAll"), Write("X"), Write("M")],
            "s->A", "s->d", "A->J", "d-True->B", "B->J", "J->X", "X->M", "A->M"));

        run.Lines.ShouldBe("A M");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void A_join_of_any_gives_waiting_branches_up_and_ignores_late_ones(FlowchartMode mode)
    {
        var run = TestRun.Start(
            Document(Chart("c", [Node("Start", "s"), Event("E"), Event("F"), Join("J", "WaitAny"), Write("M")], "s->E", "s->F", "E->J", "F->J", "J->M")), mode);

        run.Publish("F").ShouldBeTrue();

        run.Lines.ShouldBe("M");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        run.Record("E").Status.ShouldBe(ActivityStatus.Canceled);
        run.Publish("E").ShouldBeFalse();
    }

    [Theory]
    [InlineData("WaitAll")]
    [InlineData("WaitAllActive")]
    [InlineData("WaitAny")]
    public void A_join_inside_a_loop_works_in_each_round(string mode)
    {
        var run = TestRun.Of(
            Chart(
                "c",
                [Node("Start", "s"), Script("head", "setN(getN() + 1)"), Write("L"), Write("R"), Join("J", mode), WriteJs("n", "getN()"), Decision("again", "getN() < 3"), Write("end")],
                "s->head", "head->L", "head->R", "L->J", "R->J", "J->n", "n->again", "again-True->head", "again-False->end"),
            Variable("N", "Int32", "0"));

        run.Lines.ShouldBe("L R 1 L R 2 L R 3 end");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void The_mode_of_a_join_may_be_an_expression()
    {
        var join = Node("FlowJoin", "J", ("mode", Js("getMode()")));
        var run = TestRun.Of(Chart("c", [Node("Start", "s"), Event("E"), Write("A"), join, Write("M")], "s->E", "s->A", "E->J", "A->J", "J->M"), Variable("Mode", "String", "WaitAny"));

        run.Lines.ShouldBe("A M");
    }

    [Fact]
    public void A_faulted_child_keeps_the_flowchart_open()
    {
        var run = TestRun.Start(
            Document(Chart("c", [Node("Start", "s"), Node("Fault", "f"), Write("A")], "s->f", "s->A")),
            strategy: Engine.Definitions.IncidentStrategy.ContinueWithIncidents);

        run.Record("c").Status.ShouldBe(ActivityStatus.Running);
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Suspended);
        run.State.IsStuck.ShouldBeFalse();
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void Progress_survives_waits_in_every_branch(FlowchartMode mode)
    {
        var join = Write("M").With("customProperties", new JsonObject { ["mergeMode"] = "Merge" });
        var run = TestRun.Start(
            Document(Chart("c", [Node("Start", "s"), Event("E"), Event("F"), Event("G"), join, Write("end")], "s->E", "s->F", "s->G", "E->M", "F->M", "G->M", "M->end")), mode);

        run.Publish("G").ShouldBeTrue();
        run.Publish("E").ShouldBeTrue();
        run.Lines.ShouldBe("");
        run.Publish("F").ShouldBeTrue();

        run.Lines.ShouldBe("M end");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }
}
