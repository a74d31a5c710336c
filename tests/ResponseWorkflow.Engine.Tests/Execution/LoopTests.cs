using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Execution;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

public class LoopTests
{
    private static readonly string Value = "getCurrentValue()";

    [Fact]
    public void While_evaluates_its_condition_before_every_run()
    {
        var run = TestRun.Of(
            Sequence("s", Node("While", "loop", ("condition", Js("getN() < 3")), ("body", Sequence("b", Script("inc", "setN(getN() + 1)"), WriteJs("w", "getN()")))), Write("end")),
            Variable("N", "Int32", "0"));

        run.Lines.ShouldBe("1 2 3 end");
    }

    [Fact]
    public void While_goes_on_after_each_wait_of_its_body()
    {
        var run = TestRun.Of(
            Sequence("s", Node("While", "loop", ("condition", Js("getN() < 2")), ("body", Sequence("b", Event("E"), Script("inc", "setN(getN() + 1)")))), Write("end")),
            Variable("N", "Int32", "0"));

        run.Publish("E").ShouldBeTrue();
        run.Lines.ShouldBe("");
        run.Publish("E").ShouldBeTrue();

        run.Lines.ShouldBe("end");
    }

    [Theory]
    [InlineData(1, 3, 1, true, "1 2 3 end")]
    [InlineData(1, 3, 1, false, "1 2 end")]
    [InlineData(3, 1, -1, true, "3 2 1 end")]
    [InlineData(3, 1, -1, false, "3 2 end")]
    [InlineData(0, 10, 4, true, "0 4 8 end")]
    [InlineData(3, 1, 1, true, "end")]
    [InlineData(2, 2, 1, true, "2 end")]
    [InlineData(2, 2, 1, false, "end")]
    [InlineData(int.MaxValue, int.MaxValue, 1, true, "2147483647 end")]
    public void For_counts_from_start_to_end_by_step(int start, int end, int step, bool inclusive, string lines)
    {
        var loop = Node("For", "loop", ("start", start), ("end", end), ("step", step), ("outerBoundInclusive", inclusive), ("body", WriteJs("w", Value)));

        TestRun.Of(Sequence("s", loop, Write("end"))).Lines.ShouldBe(lines);
    }

    [Fact]
    public void For_with_defaults_runs_once_for_zero()
    {
        TestRun.Of(Node("For", "loop", ("body", WriteJs("w", Value)))).Lines.ShouldBe("0");
    }

    [Fact]
    public void For_refuses_a_step_of_zero()
    {
        var run = TestRun.Of(Node("For", "loop", ("end", 3), ("step", 0), ("body", Write("x"))));

        run.Incident.Code.ShouldBe("for.step");
    }

    [Theory]
    [InlineData("For")]
    [InlineData("ForEach")]
    [InlineData("ParallelForEach")]
    [InlineData("While")]
    public void A_loop_without_body_completes(string type)
    {
        var loop = Node(type, "loop", ("end", 3), ("items", Js("[1, 2]")), ("condition", Js("true")));

        TestRun.Of(Sequence("s", loop, Write("end"))).Lines.ShouldBe("end");
    }

    [Theory]
    [InlineData("ForEach")]
    [InlineData("ParallelForEach")]
    public void A_loop_over_nothing_completes(string type)
    {
        TestRun.Of(Sequence("s", Node(type, "loop", ("items", Js("[]")), ("body", Write("x"))), Write("end"))).Lines.ShouldBe("end");
        TestRun.Of(Sequence("s", Node(type, "loop", ("body", Write("x"))), Write("end"))).Lines.ShouldBe("end");
    }

    [Fact]
    public void For_remembers_its_number_over_waits_and_sets_its_output()
    {
        var body = Sequence("b", Event("E"), WriteJs("w", "getCurrentValue() + '/' + getSeen()"));
        var run = TestRun.Of(Node("For", "loop", ("start", 5), ("end", 7), ("body", body)).BindTo("currentValue", "v-Seen"), Variable("Seen", "Int32"));

        while (run.Publish("E"))
        {
        }

        run.Lines.ShouldBe("5/5 6/6 7/7");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void For_each_runs_in_order_and_remembers_its_place_over_waits()
    {
        var body = Sequence("b", Event("E"), WriteJs("w", "getCurrentIndex() + getCurrentValue()"));
        var run = TestRun.Of(Node("ForEach", "loop", ("items", Js("['a', 'b', 'c']")), ("body", body)).BindTo("currentValue", "v-Seen"), Variable("Seen", "String"));

        run.Waiting.ShouldBe("E");
        run.Publish("E").ShouldBeTrue();
        run.Publish("E").ShouldBeTrue();
        run.Lines.ShouldBe("0a 1b");
        run.Variables["Seen"].ShouldBe("c");
        run.Publish("E").ShouldBeTrue();

        run.Lines.ShouldBe("0a 1b 2c");
        run.Publish("E").ShouldBeFalse();
    }

    [Fact]
    public void For_each_evaluates_its_items_again_after_a_wait()
    {
        var run = TestRun.Of(
            Node("ForEach", "loop", ("items", Js("getItems()")), ("body", Sequence("b", Event("E"), WriteJs("w", Value), Script("grow", "setItems(['a', 'b'])")))),
            Variable("Items", "String", "[\"a\"]").With("isArray", true));

        run.Publish("E").ShouldBeTrue();

        // The list was evaluated before the body changed it, and again in the burst after.
        run.Lines.ShouldBe("a");
    }

    [Fact]
    public void Parallel_for_each_gives_each_body_its_own_item_over_waits()
    {
        var body = Sequence("b", Node("Event", "E", ("eventName", Js("'go' + getCurrentIndex()"))), WriteJs("w", "getCurrentIndex() + ':' + variables.CurrentValue.name"));
        var run = TestRun.Of(Sequence("s", Node("ParallelForEach", "loop", ("items", Js("[{ name: 'x' }, { name: 'y' }, { name: 'z' }]")), ("body", body)), Write("end")));

        run.State.Bookmarks.Count.ShouldBe(3);
        run.Publish("go2").ShouldBeTrue();
        run.Publish("go0").ShouldBeTrue();
        run.Lines.ShouldBe("2:z 0:x");
        run.Publish("go1").ShouldBeTrue();

        run.Lines.ShouldBe("2:z 0:x 1:y end");
    }

    [Fact]
    public void Parallel_for_each_over_an_object_typed_literal_runs_nothing()
    {
        var run = TestRun.Of(Sequence("s", Node("ParallelForEach", "loop", ("items", Wrapped("Object", "[1, 2]")), ("body", Write("x"))), Write("end")));

        run.Lines.ShouldBe("end");
    }

    [Fact]
    public void For_each_takes_json_of_a_list()
    {
        TestRun.Of(Node("ForEach", "loop", ("items", Wrapped("Object", "[1, 2]")), ("body", WriteJs("w", Value)))).Lines.ShouldBe("1 2");
    }

    [Theory]
    [InlineData("ForEach")]
    [InlineData("For")]
    [InlineData("While")]
    public void Break_ends_the_loop_and_the_sequences_on_the_way(string type)
    {
        var body = Sequence("outer", Sequence("inner", Write("in"), Node("Break", "break"), Write("never1")), Write("never2"));
        var loop = Node(type, "loop", ("items", Js("[1, 2, 3]")), ("end", 3), ("condition", Js("true")), ("body", body));

        TestRun.Of(Sequence("s", loop, Write("end"))).Lines.ShouldBe("in end");
    }

    [Fact]
    public void Break_ends_only_the_nearest_loop()
    {
        var inner = Node("ForEach", "inner", ("items", Js("[1, 2]")), ("body", Sequence("b", WriteJs("w", Value), Node("Break", "break"))));
        var outer = Node("ForEach", "outer", ("items", Js("['a', 'b']")), ("body", Sequence("c", inner, WriteJs("v", Value))));

        TestRun.Of(outer).Lines.ShouldBe("1 a 1 b");
    }

    [Fact]
    public void Break_ends_a_flowchart_that_is_the_body()
    {
        var body = Chart("body", [Write("in"), Node("Break", "break"), Write("never")], "in->break", "break->never");

        TestRun.Of(Sequence("s", Node("ForEach", "loop", ("items", Js("[1, 2]")), ("body", body)), Write("end"))).Lines.ShouldBe("in end");
    }

    [Fact]
    public void Break_below_a_flowchart_lets_the_current_body_end()
    {
        var body = Chart("body", [Sequence("sub", Write("in"), Node("Break", "break"), Write("never")), Write("rest")], "sub->rest");

        TestRun.Of(Sequence("s", Node("ForEach", "loop", ("items", Js("[1, 2]")), ("body", body)), Write("end"))).Lines.ShouldBe("in rest end");
    }

    [Fact]
    public void Break_after_a_wait_still_ends_the_loop()
    {
        var body = Sequence("b", Event("E"), Node("If", "if", ("condition", Js("getCurrentValue() == 2")), ("then", Node("Break", "break"))), WriteJs("w", Value));
        var run = TestRun.Of(Sequence("s", Node("ForEach", "loop", ("items", Js("[1, 2, 3]")), ("body", body)), Write("end")));

        run.Publish("E");
        run.Publish("E");

        run.Lines.ShouldBe("1 end");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void Break_without_a_loop_ends_the_sequences_up_to_the_root()
    {
        TestRun.Of(Sequence("s", Sequence("t", Node("Break", "break"), Write("a")), Write("b"))).State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        TestRun.Of(Sequence("s", Sequence("t", Node("Break", "break"), Write("a")), Write("b"))).Lines.ShouldBe("");
    }
}
