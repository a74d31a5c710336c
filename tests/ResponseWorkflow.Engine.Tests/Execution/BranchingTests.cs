using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Execution;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

public class BranchingTests
{
    [Theory]
    [InlineData("true", "then end", true)]
    [InlineData("false", "else end", false)]
    public void If_runs_the_port_that_the_condition_says(string condition, string lines, bool result)
    {
        var run = TestRun.Of(
            Sequence("s", Node("If", "if", ("condition", Js(condition)), ("then", Write("then")), ("else", Write("else"))).BindTo("result", "v-Held"), Write("end")),
            Variable("Held", "Boolean"));

        run.Lines.ShouldBe(lines);
        run.Variables["Held"].ShouldBe(result);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void If_without_the_port_completes(bool condition)
    {
        var run = TestRun.Of(Sequence("s", Node("If", "if", ("condition", condition)), Write("end")));

        run.Lines.ShouldBe("end");
    }

    [Fact]
    public void If_without_a_condition_runs_else()
    {
        TestRun.Of(Node("If", "if", ("then", Write("then")), ("else", Write("else")))).Lines.ShouldBe("else");
    }

    [Theory]
    [InlineData("MatchFirst", "false", "true", "true", "b end")]
    [InlineData("MatchAny", "true", "false", "true", "a c end")]
    [InlineData("MatchAny", "false", "false", "false", "none end")]
    [InlineData("MatchFirst", "false", "false", "false", "none end")]
    public void Switch_runs_the_cases_that_match_or_the_default(string mode, string a, string b, string c, string lines)
    {
        var cases = Array(Case("A", a, Write("a")), Case("B", b, Write("b")), Case("C", c, Write("c")));

        var run = TestRun.Of(Sequence("s", Node("Switch", "switch", ("mode", mode), ("cases", cases), ("default", Write("none"))), Write("end")));

        run.Lines.ShouldBe(lines);
    }

    [Fact]
    public void Switch_waits_for_all_cases_that_it_runs()
    {
        var cases = Array(Case("A", "true", Event("E")), Case("B", "true", Write("b")));
        var run = TestRun.Of(Sequence("s", Node("Switch", "switch", ("mode", "MatchAny"), ("cases", cases)), Write("end")));

        run.Lines.ShouldBe("b");
        run.Publish("E");

        run.Lines.ShouldBe("b end");
    }

    [Fact]
    public void Switch_without_match_and_default_completes()
    {
        TestRun.Of(Sequence("s", Node("Switch", "switch", ("cases", Array(Case("A", "false", Write("a"))))), Write("end"))).Lines.ShouldBe("end");
        TestRun.Of(Sequence("s", Node("Switch", "switch"), Write("end"))).Lines.ShouldBe("end");
    }

    [Fact]
    public void Switch_completes_when_the_matching_case_has_no_activity()
    {
        TestRun.Of(Sequence("s", Node("Switch", "switch", ("cases", Array(Case("A", "true", null))), ("default", Write("none"))), Write("end"))).Lines.ShouldBe("end");
    }

    [Fact]
    public void Switch_tells_the_labels_of_the_cases_taken()
    {
        var cases = Array(Case("A", "true", null), Case("B", "true", Write("b")));
        var run = TestRun.Of(Node("Switch", "switch", ("mode", "MatchAny"), ("cases", cases)).BindTo("output", "v-Taken"), Variable("Taken", "Object"));

        run.Variables["Taken"].ToString().ShouldBe("""["A","B"]""");
    }

    [Fact]
    public void Flow_switch_follows_default_when_no_case_matches()
    {
        var run = TestRun.Of(Chart("c", [Node("FlowSwitch", "sw", ("cases", Array(Case("X", "false", null)))), Write("x"), Write("none")], "sw-X->x", "sw-Default->none"));

        run.Lines.ShouldBe("none");
        run.Record("sw").Payload!["Outcomes"].ToString().ShouldBe("""["Default"]""");
    }

    [Fact]
    public void Flow_fork_without_branches_follows_done()
    {
        TestRun.Of(Chart("c", [Node("FlowFork", "f"), Write("next")], "f->next")).Lines.ShouldBe("next");
    }

    [Fact]
    public void Flow_fork_leaves_a_branch_that_is_not_named_alone()
    {
        TestRun.Of(Chart("c", [Node("FlowFork", "f", ("branches", new[] { "L" })), Write("l"), Write("r")], "f-L->l", "f-R->r")).Lines.ShouldBe("l");
    }

    [Fact]
    public void A_decision_without_condition_is_false()
    {
        TestRun.Of(Chart("c", [Node("FlowDecision", "d"), Write("yes"), Write("no")], "d-True->yes", "d-False->no")).Lines.ShouldBe("no");
    }

    [Fact]
    public void A_condition_that_cannot_be_evaluated_faults_the_decision()
    {
        var run = TestRun.Of(Chart("c", [Decision("d", "nowhere.to.go"), Write("yes")], "d-True->yes"));

        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
        run.Incident.Activity!.Id.ShouldBe("d");
        run.Incident.Code.ShouldStartWith("script.");
    }

    private static JsonObject Case(string label, string script, JsonObject? activity) => new()
    {
        ["label"] = label,
        ["condition"] = new JsonObject { ["type"] = "JavaScript", ["value"] = script },
        ["activity"] = activity,
    };
}
