using ResponseWorkflow.Engine.Execution;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

/// <summary>RunJavaScript, and the activity types that are not run here.</summary>
public class ScriptActivityTests
{
    [Theory]
    [InlineData("Literal")]
    [InlineData("JavaScript")]
    public void The_script_may_be_a_literal_or_a_script_expression(string type)
    {
        var script = Node("RunJavaScript", "js", ("script", Wrapped(type, "setX(getX() + 1); return 'r'"))).BindTo("result", "v-R");

        var run = TestRun.Of(script, Variable("X", "Int32", "1"), Variable("R", "String"));

        run.Variables["X"].ShouldBe(2);
        run.Variables["R"].ShouldBe("r");
    }

    [Fact]
    public void The_script_may_stand_in_a_variable()
    {
        var script = Node("RunJavaScript", "js", ("script", Wrapped("Variable", new { id = "v-S" }))).BindTo("result", "v-R");

        TestRun.Of(script, Variable("S", "String", "1 + 1"), Variable("R", "Int32")).Variables["R"].ShouldBe(2);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("undefined")]
    public void A_result_of_null_is_not_set(string result)
    {
        TestRun.Of(Script("js", $"return {result}").BindTo("result", "v-R"), Variable("R", "String", "before")).Variables["R"].ShouldBe("before");
    }

    [Fact]
    public void A_blank_script_completes_plainly()
    {
        TestRun.Of(Chart("c", [Script("js", "  "), Write("done")], "js->done")).Lines.ShouldBe("done");
        TestRun.Of(Chart("c", [Node("RunJavaScript", "js"), Write("done")], "js->done")).Lines.ShouldBe("done");
    }

    [Fact]
    public void Set_outcome_replaces_done()
    {
        TestRun.Of(Chart("c", [Script("js", "setOutcome('A'); setOutcome('B')"), Write("a"), Write("b"), Write("done")], "js-A->a", "js-B->b", "js->done")).Lines.ShouldBe("b");
    }

    [Fact]
    public void A_script_with_a_syntax_error_faults_with_its_place_when_it_is_reached()
    {
        var run = TestRun.Of(Sequence("s", Write("a"), Script("js", "let x = ;"), Write("b")));

        run.Lines.ShouldBe("a");
        run.Incident.Activity!.Id.ShouldBe("js");
        run.Incident.Code.ShouldBe("script.syntax");
        run.Incident.Message.ShouldContain("line 1");
    }

    [Fact]
    public void What_a_script_throws_faults_the_activity()
    {
        var run = TestRun.Of(Script("js", "throw new Error('no line free')"));

        run.Incident.Message.ShouldContain("no line free");
        run.Incident.Code.ShouldStartWith("script.");
    }

    [Theory]
    [InlineData("RunCSharp")]
    [InlineData("RunPython")]
    [InlineData("StateMachine")]
    [InlineData("DownloadHttpFile")]
    [InlineData("WriteFileHttpResponse")]
    [InlineData("ReadLine")]
    [InlineData("Inline")]
    public void An_activity_that_is_not_run_here_says_so(string type)
    {
        var run = TestRun.Of(Sequence("s", Write("a"), Node(type, "x"), Write("b")));

        run.Lines.ShouldBe("a");
        run.Incident.Code.ShouldBe("activity.unsupported");
        run.Incident.Message.ShouldContain($"Elsa.{type}");
    }

    [Fact]
    public void An_unknown_activity_type_faults_by_its_name()
    {
        var run = TestRun.Of(Node("Gone", "x"));

        run.Incident.Code.ShouldBe("activity.unknownType");
        run.Incident.Message.ShouldContain("Elsa.Gone");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
    }

    [Theory]
    [InlineData("CSharp")]
    [InlineData("Python")]
    public void An_expression_of_another_language_faults_its_activity(string type)
    {
        TestRun.Of(Node("WriteLine", "w", ("text", Wrapped(type, "1")))).Incident.Code.ShouldBe("expression.unsupported");
    }
}
