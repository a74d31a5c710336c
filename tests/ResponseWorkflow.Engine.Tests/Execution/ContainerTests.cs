using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Execution;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

public class ContainerTests
{
    [Theory]
    [InlineData("Sequence", "activities")]
    [InlineData("Parallel", "activities")]
    [InlineData("Fork", "branches")]
    [InlineData("Flowchart", "activities")]
    public void An_empty_container_completes(string type, string list)
    {
        TestRun.Of(Sequence("s", Node(type, "c", (list, Array())), Write("end"))).Lines.ShouldBe("end");
        TestRun.Of(Sequence("s", Node(type, "c"), Write("end"))).Lines.ShouldBe("end");
    }

    [Fact]
    public void Parallel_completes_when_its_last_child_does()
    {
        var run = TestRun.Of(Sequence("s", Node("Parallel", "p", ("activities", Array(Event("E"), Write("fast"), Event("F")))), Write("end")));

        run.Publish("F");
        run.Lines.ShouldBe("fast");
        run.Publish("E");

        run.Lines.ShouldBe("fast end");
    }

    [Fact]
    public void Fork_that_waits_for_any_gives_the_other_branches_up()
    {
        var run = TestRun.Of(Sequence("s", Node("Fork", "f", ("joinMode", JsonValue.Create("WaitAny")), ("branches", Array(Event("E"), Event("F")))), Write("end")));

        run.Publish("F");

        run.Lines.ShouldBe("end");
        run.Record("E").Status.ShouldBe(ActivityStatus.Canceled);
        run.Publish("E").ShouldBeFalse();
    }

    [Theory]
    [InlineData("End")]
    [InlineData("Break")]
    public void A_terminal_activity_ends_the_sequence_it_stands_in(string type)
    {
        TestRun.Of(Chart("c", [Sequence("s", Write("in"), Node(type, "end"), Write("never")), Write("after")], "s->after")).Lines.ShouldBe("in after");
    }

    [Fact]
    public void End_gives_up_the_flowchart_it_stands_in_and_no_other()
    {
        var inner = Chart("inner", [Node("Start", "is"), Event("E"), Write("in"), Node("End", "end")], "is->E", "is->in", "in->end");
        var run = TestRun.Of(Chart("outer", [Node("Start", "s"), inner, Event("F"), Write("after")], "s->inner", "s->F", "inner->after"));

        run.Lines.ShouldBe("in after");
        run.Waiting.ShouldBe("F");
        run.Record("E").Status.ShouldBe(ActivityStatus.Canceled);
    }

    [Fact]
    public void Finish_ends_the_whole_instance_from_any_depth()
    {
        var run = TestRun.Of(Chart("outer", [Node("Start", "s"), Event("E"), Sequence("deep", Node("If", "if", ("condition", true), ("then", Sequence("deeper", Write("in"), Node("Finish", "finish"))))), Write("never")], "s->E", "s->deep", "deep->never"));

        run.Lines.ShouldBe("in");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        run.State.Bookmarks.ShouldBeEmpty();
        run.Record("deep").Status.ShouldBe(ActivityStatus.Completed);
    }

    [Fact]
    public void Flow_node_runs_its_body_and_then_follows_done()
    {
        TestRun.Of(Chart("c", [Node("FlowNode", "n", ("body", Sequence("s", Write("a"), Write("b")))), Write("after")], "n->after")).Lines.ShouldBe("a b after");
        TestRun.Of(Chart("c", [Node("FlowNode", "n"), Write("after")], "n->after")).Lines.ShouldBe("after");
    }

    [Fact]
    public void Parts_of_a_sequence_that_wait_hold_up_what_follows()
    {
        var run = TestRun.Of(Sequence("s", Write("a"), Event("E"), Write("b"), Event("F"), Write("c")));

        run.Publish("F").ShouldBeFalse();
        run.Publish("E").ShouldBeTrue();
        run.Lines.ShouldBe("a b");
        run.Publish("F").ShouldBeTrue();

        run.Lines.ShouldBe("a b c");
    }
}
