using System.Globalization;
using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

/// <summary>Large and deep definitions: what would grow with the square of the size, or exhaust the stack, shows here.</summary>
public class ScaleTests
{
    private const int Many = 10_000;

    [Fact]
    public void Ten_thousand_items_wait_at_the_same_time_and_are_woken_one_by_one_or_all_at_once()
    {
        var body = Sequence("b", Event("E", "go"), WriteJs("w", "getCurrentValue()"));
        var run = TestRun.Of(Sequence("s", Node("ParallelForEach", "each", ("items", Js($"Array.from({{ length: {Many} }}, (_, i) => i)")), ("body", body)), Write("end")));

        run.State.Bookmarks.Count.ShouldBe(Many);
        run.Send(new ResumeBookmarks { BookmarkId = run.State.Bookmarks[Many / 2].Id }).ShouldBeTrue();
        run.Lines.ShouldBe((Many / 2).ToString(CultureInfo.InvariantCulture));
        run.Publish("go").ShouldBeTrue();

        run.All<TextWritten>().Count.ShouldBe(Many + 1);
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void Ten_thousand_rounds_of_a_loop_run_in_one_burst()
    {
        var run = TestRun.Of(Node("While", "loop", ("condition", Js($"getN() < {Many}")), ("body", Script("inc", "setN(getN() + 1)"))), Variable("N", "Int32", "0"));

        run.Variables["N"].ShouldBe(Many);
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void A_hundred_levels_of_nesting_run_wait_and_fault_like_one()
    {
        var node = Sequence("innermost", Event("E"), Write("in"), Node("Fault", "f"));
        for (var level = 0; level < 100; level++)
            node = Node(level % 2 == 0 ? "If" : "FlowNode", $"level{level}", ("condition", true), (level % 2 == 0 ? "then" : "body", node));
        var run = TestRun.Of(node);

        run.Publish("E").ShouldBeTrue();

        run.Lines.ShouldBe("in");
        run.Record("level99").AggregateFaultCount.ShouldBe(1);
        run.State.Executions.Count.ShouldBe(103);
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void A_flowchart_of_almost_twenty_thousand_activities_in_a_row_runs(FlowchartMode mode)
    {
        var run = TestRun.Start(Document(Row(static i => Node("FlowNode", Id(i)), 19_000)), mode);

        run.Record(Id(18_999)).Status.ShouldBe(ActivityStatus.Completed);
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void Almost_twenty_thousand_skipped_activities_in_a_row_do_not_exhaust_the_stack()
    {
        var chart = Row(static i => Node("FlowNode", Id(i)), 19_000);
        chart["activities"]!.AsArray().Insert(0, Decision("d", "false"));
        chart["activities"]!.AsArray().Add(Write("merge"));
        chart["connections"]!.AsArray().Add(Connect("d", "True", Id(0)));
        chart["connections"]!.AsArray().Add(Connect("d", "False", "merge"));
        chart["connections"]!.AsArray().Add(Connect(Id(18_999), "Done", "merge"));

        TestRun.Of(chart).Lines.ShouldBe("merge");
    }

    private static JsonObject Row(Func<int, JsonObject> make, int count)
    {
        var chart = Chart("c", [.. Enumerable.Range(0, count).Select(make)]);
        foreach (var i in Enumerable.Range(1, count - 1))
            chart["connections"]!.AsArray().Add(Connect(Id(i - 1), "Done", Id(i)));
        return chart;
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"a{number}");

    private static JsonObject Connect(string source, string port, string target) => new()
    {
        ["source"] = new JsonObject { ["activity"] = source, ["port"] = port },
        ["target"] = new JsonObject { ["activity"] = target, ["port"] = "In" },
    };
}
