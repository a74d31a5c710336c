using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

/// <summary>The behaviour that definitions drawn elsewhere rely on, row by row, in both modes.</summary>
public class TruthTableTests
{
    private const string Done = "Finished";
    private const string Waits = "Suspended";

    public static TheoryData<int, FlowchartMode, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<int, FlowchartMode, string, string, string>();
            Both(1, "A M", Done);
            Both(2, "A B M", Done);
            Both(3, "A", Waits, "E");
            Both(4, "A", Waits, "E");
            Both(104, "A", Waits, "E");

            // A join that takes the first branch runs its successor once, although the other branch is given up while it runs.
            Both(5, "A M", Done);
            Counter(6, "A", Done);
            Token(6, "A", Waits);
            Counter(7, "A M", Done);
            Token(7, "A", Waits);
            Both(8, "A M", Done);
            Counter(9, "A B B2 M Z", Done);
            Token(9, "A B M B2 Z M Z", Done);
            Both(10, "A B B2 M Z", Done);
            Both(110, "A B B2 M Z", Done);

            // The late branch's token is taken away with its bar, so that the instance ends.
            Counter(11, "A B B2 M Z", Done);
            Token(11, "A B M B2 Z", Done);
            Counter(111, "A B B2 M Z", Done);
            Token(111, "A B M B2 Z", Done);
            Both(12, "A", Done);
            Both(13, "A", Done);
            Both(14, "A B", "Faulted");
            Both(15, "A B", Waits);
            Both(16, "", Done);
            Both(17, "A B", Done);
            Both(18, "A C", Done);
            Both(19, "L1 R1 L2 R2", Done);
            Both(20, "Y", Done);
            Both(120, "Y Z", Done);
            Both(21, "in end", Done);
            Both(22, "a1 b1 a2 b2", Done);
            Both(23, "a", "Faulted");
            Both(24, "fast end", Done);
            Both(124, "fast", Waits, "E");
            Both(25, "in in in in", Done);
            Both(26, "A", Waits, "E");
            Counter(27, "A B C", "Faulted");
            Both(28, "i1 after", Done);
            return rows;

            void Counter(int row, string lines, string subStatus, string waiting = "") => rows.Add(row, FlowchartMode.Counter, lines, subStatus, waiting);
            void Token(int row, string lines, string subStatus, string waiting = "") => rows.Add(row, FlowchartMode.Token, lines, subStatus, waiting);
            void Both(int row, string lines, string subStatus, string waiting = "")
            {
                Counter(row, lines, subStatus, waiting);
                Token(row, lines, subStatus, waiting);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_runs_as_observed(int row, FlowchartMode mode, string lines, string subStatus, string waiting)
    {
        var strategy = row == 15 ? IncidentStrategy.ContinueWithIncidents : IncidentStrategy.Fault;

        var run = TestRun.Start(Document(Definition(row)), mode, strategy: strategy);

        run.Lines.ShouldBe(lines);
        run.State.SubStatus.ToString().ShouldBe(subStatus);
        run.State.Bookmarks.Select(static bookmark => bookmark.Activity.Id).ShouldBe(waiting.Length == 0 ? [] : [waiting]);
        run.State.Incidents.Count.ShouldBe(row is 14 or 15 or 23 or 27 ? 1 : 0);
        run.State.IsStuck.ShouldBe(subStatus == Waits && waiting.Length == 0 && row != 15);
    }

    [Fact]
    public void An_unstructured_loop_names_its_connection_in_counter_mode()
    {
        var run = TestRun.Start(Document(Definition(27)));

        run.State.Incidents[0].Message.ShouldContain("nvalid backward connection");
        run.State.Incidents[0].Activity!.Id.ShouldBe("C");
    }

    [Fact]
    public void An_unstructured_loop_ends_at_the_step_limit_in_token_mode()
    {
        var options = new BurstOptions { FlowchartMode = FlowchartMode.Token, StepLimit = 500 };
        var run = new TestRun(Compile(Document(Definition(27))), options);

        run.Send(new Engine.Execution.Stimuli.StartWorkflow("i1"));

        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Faulted);
        run.State.Incidents.ShouldHaveSingleItem().Code.ShouldBe("burst.stepLimit");
        run.Lines.ShouldStartWith("A B C");
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void A_structured_loop_runs_again_at_each_resume(FlowchartMode mode)
    {
        var run = TestRun.Start(Document(Definition(26)), mode);

        run.Publish("E").ShouldBeTrue();
        run.Publish("E").ShouldBeTrue();

        run.Lines.ShouldBe("A A A");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Suspended);
        run.State.Bookmarks.ShouldHaveSingleItem();
    }

    private static JsonObject Definition(int row) => row switch
    {
        1 => Chart("main", [Node("Start", "s"), Write("A"), Decision("D", "false"), Write("B"), Write("M")], "s->A", "A->M", "s->D", "D-True->B", "B->M"),
        2 => Chart("main", [Node("Start", "s"), Write("A"), Write("B"), Write("M")], "s->A", "A->M", "s->B", "B->M"),
        3 => Chart("main", [Node("Start", "s"), Write("A"), Event("E"), Write("M")], "s->A", "A->M", "s->E", "E->M"),
        4 => WithJoin("WaitAll"),
        104 => WithJoin("WaitAllActive"),
        5 => WithJoin("WaitAny"),
        6 => DecisionWithJoin("WaitAll"),
        7 => DecisionWithJoin("WaitAllActive"),
        8 => DecisionWithJoin("WaitAny"),
        9 => Uneven(null),
        10 => Uneven("Merge"),
        110 => Uneven("Converge"),
        11 => Uneven("Race"),
        111 => Uneven("Cascade"),
        12 => Chart("main", [Node("Start", "s"), Event("E"), Write("N"), Write("A"), Node("End", "end")], "s->E", "E->N", "s->A", "A->end"),
        13 => Chart("main", [Node("Start", "s"), Event("E"), Write("N"), Write("A"), Node("Finish", "end")], "s->E", "E->N", "s->A", "A->end"),
        14 or 15 => Chart("main", [Node("Start", "s"), Node("Fault", "F"), Write("N"), Write("A"), Write("B")], "s->F", "F->N", "s->A", "A->B"),
        16 => Chart("main", [Node("Start", "s"), Decision("D", "true"), Write("B")], "s->D", "D-False->B"),
        17 => Chart("main", [Node("Start", "s"), Write("A"), Write("B")], "s->A", "A->B"),
        18 => Chart("main", [Write("A"), Write("B"), Write("C")], "A->C"),
        19 => Chart("main", [Node("FlowFork", "f", ("branches", new[] { "L", "R" })), Write("L1"), Write("L2"), Write("R1"), Write("R2")], "f-L->L1", "L1->L2", "f-R->R1", "R1->R2"),
        20 => Switch("MatchFirst"),
        120 => Switch("MatchAny"),
        21 => Sequence("main", ForEach(Sequence("body", Write("in"), Node("Break", "break"), Write("after"))), Write("end")),
        22 => Node("Parallel", "main", ("activities", new JsonArray(Sequence("x", Write("a1"), Write("a2")), Sequence("y", Write("b1"), Write("b2"))))),
        23 => Sequence("main", Write("a"), Node("DoesNotExist", "unknown"), Write("b")),
        24 => Sequence("main", Fork("WaitAny"), Write("end")),
        124 => Sequence("main", Fork("WaitAll"), Write("end")),
        25 => Node("For", "main", ("start", "abc"), ("end", 3), ("body", Write("in"))),
        26 => Chart("main", [Node("Start", "s"), Write("A"), Event("E"), Decision("D", "false"), Write("Z")], "s->A", "A->E", "E->D", "D-False->A", "D-True->Z"),
        27 => Chart("main", [Node("Start", "s"), Write("A"), Write("B"), Write("C")], "s->A", "A->C", "s->B", "B->C", "C->A"),
        28 => Chart("main", [Node("Start", "s"), Chart("inner", [Write("i1"), Node("End", "end")], "i1->end"), Write("after")], "s->inner", "inner->after"),
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };

    private static JsonObject WithJoin(string mode) =>
        Chart("main", [Node("Start", "s"), Write("A"), Event("E"), Join("J", mode), Write("M")], "s->A", "A->J", "s->E", "E->J", "J->M");

    private static JsonObject DecisionWithJoin(string mode) =>
        Chart("main", [Node("Start", "s"), Write("A"), Decision("D", "false"), Write("B"), Join("J", mode), Write("M")], "s->A", "A->J", "s->D", "D-True->B", "B->J", "J->M");

    private static JsonObject Uneven(string? mergeMode)
    {
        var merge = Write("M");
        if (mergeMode is not null)
            merge["customProperties"] = new JsonObject { ["mergeMode"] = mergeMode };
        return Chart("main", [Node("Start", "s"), Write("A"), Write("B"), Write("B2"), merge, Write("Z")], "s->A", "A->M", "s->B", "B->B2", "B2->M", "M->Z");
    }

    private static JsonObject Switch(string mode) => Chart(
        "main",
        [Node("FlowSwitch", "sw", ("mode", mode), ("cases", new JsonArray(Case("X", "false"), Case("Y", "true"), Case("Z", "true")))), Write("X"), Write("Y"), Write("Z")],
        "sw-X->X",
        "sw-Y->Y",
        "sw-Z->Z");

    private static JsonObject Case(string label, string script) => new()
    {
        ["label"] = label,
        ["condition"] = new JsonObject { ["type"] = "JavaScript", ["value"] = script },
    };

    private static JsonObject ForEach(JsonObject body) => Node("ForEach", "each", ("items", Js("[1, 2, 3]")), ("body", body));

    private static JsonObject Fork(string mode) =>
        Node("Fork", "fork", ("joinMode", JsonValue.Create(mode)), ("branches", new JsonArray(Event("E"), Write("fast"))));
}
