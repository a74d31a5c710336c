using System.Text.Json;
using static ResponseWorkflow.Cli.Tests.Json;

namespace ResponseWorkflow.Cli.Tests;

/// <summary>The last line of a run, member by member.</summary>
public sealed class RunReportTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_report_has_exactly_these_members_in_this_order()
    {
        var result = Run(Definition("plain", Line("A")));

        result.ExitCode.ShouldBe(0);
        result.Errors.ShouldBeEmpty();
        result.Lines.Length.ShouldBe(2);
        result.Report.EnumerateObject().Select(static member => member.Name)
            .ShouldBe(["status", "subStatus", "incidents", "output", "variables", "bookmarks", "activities", "correlationId", "children"]);
        result.Output.ShouldEndWith("}\n");
    }

    [Fact]
    public void Lines_are_written_in_the_order_of_the_run_and_before_the_report() =>
        Run(Definition("lines", Line("A", "first"), Line("B", "第二行"), Line("C", "third"))).Lines[..^1].ShouldBe(["first", "第二行", "third"]);

    [Fact]
    public void An_incident_names_its_activity_and_the_exit_code_is_1()
    {
        var result = Run(Definition("faulty", Line("A"), Activity("X", "Fault", Literal("message", "the line is cut")), Line("B")));

        result.ExitCode.ShouldBe(1);
        result.Written.ShouldBe("A");
        result.Report.GetProperty("status").GetString().ShouldBe("Finished");
        result.SubStatus.ShouldBe("Faulted");
        var incident = result.Report.GetProperty("incidents").EnumerateArray().ShouldHaveSingleItem();
        incident.EnumerateObject().Select(static member => member.Name).ShouldBe(["activityId", "message"]);
        incident.GetProperty("activityId").GetString().ShouldBe("X");
        incident.GetProperty("message").GetString()!.ShouldContain("the line is cut");
    }

    [Fact]
    public void Input_reaches_the_workflow_and_output_leaves_it()
    {
        var definition = DefinitionWith(
            "echo",
            """ "inputs": [{ "name": "Days", "type": "Int32" }], "outputs": [{ "name": "Total", "type": "Int32" }], """,
            Activity("out", "SetOutput", Literal("outputName", "Total"), Script("outputValue", "getInput('Days') * 2")));

        var output = Run(definition, "--input", """{ "days": 21 }""").Report.GetProperty("output");

        output.GetRawText().ShouldBe("""{"Total":42}""");
    }

    [Fact]
    public void Input_may_stand_in_a_file()
    {
        var input = _folder.Write("input.json", """{ "Name": "港口" }""");
        Run(DefinitionWith("greet", """ "inputs": [{ "name": "Name", "type": "String" }], """, ScriptLine("A", "'Hello ' + getName()")), "--input", "@" + input)
            .Written.ShouldBe("Hello 港口");
    }

    [Fact]
    public void Variables_have_their_last_values()
    {
        var definition = DefinitionWith(
            "vars",
            $$""" "variables": [{{Variable("Count", "Int32", "1")}}, {{Variable("Name", "String", "老")}}, {{Variable("Untouched", "Boolean", "true")}}], """,
            Activity("set", "SetVariable", """ "variable": { "id": "v-Count", "name": "Count", "typeName": "Int32" } """, Literal("value", 7)),
            Activity("js", "RunJavaScript", Script("script", "setName('新')")));

        Run(definition).Report.GetProperty("variables").GetRawText().ShouldBe("""{"Count":7,"Name":"新","Untouched":true}""");
    }

    [Fact]
    public void Bookmarks_stand_in_order_of_creation_with_name_activity_and_payload()
    {
        var definition = Definition("waits", Activity("both", "Parallel", $"\"activities\": [{Wait("E2", "Second")}, {Wait("E1", "First")}]"));

        var bookmarks = Run(definition).Report.GetProperty("bookmarks");

        bookmarks.GetRawText().ShouldBe(
            """[{"name":"Elsa.Event","activityId":"E2","payload":{"eventName":"Second"}},{"name":"Elsa.Event","activityId":"E1","payload":{"eventName":"First"}}]""");
    }

    [Fact]
    public void Activities_are_counted_from_the_journal_without_the_node_of_the_workflow_itself()
    {
        var loop = Activity("loop", "For", Literal("start", 1), Literal("end", 3), $"\"body\": {Line("in")}");
        var activities = Run(Definition("counts", loop, Activity("X", "Fault"), Line("never"))).Report.GetProperty("activities");

        activities.EnumerateObject().Select(static activity => activity.Name).ShouldBe(["main", "loop", "in", "X"]);
        activities.GetProperty("in").GetRawText().ShouldBe("""{"started":3,"completed":3,"faulted":0}""");
        activities.GetProperty("X").GetRawText().ShouldBe("""{"started":1,"completed":0,"faulted":1}""");
        activities.GetProperty("main").GetRawText().ShouldBe("""{"started":1,"completed":0,"faulted":0}""");
    }

    [Fact]
    public void The_correlation_id_is_the_given_one_until_the_workflow_sets_another()
    {
        var given = Run(Definition("plain", Line("A")), "--correlation-id", "case-7");
        var set = Run(Definition("sets", Activity("C", "Correlate", Literal("correlationId", "case-8"))), "--correlation-id", "case-7");

        given.Report.GetProperty("correlationId").GetString().ShouldBe("case-7");
        set.Report.GetProperty("correlationId").GetString().ShouldBe("case-8");
        Run(Definition("none", Line("A"))).Report.GetProperty("correlationId").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Two_runs_with_the_same_seed_print_the_same_and_another_seed_prints_other_ids()
    {
        var definition = Definition("ids", Activity("T", "RunTask", Literal("taskName", "Call")), ScriptLine("R", "newGuid()"));
        string[] options = ["--now", "2026-03-01T09:00:00Z", "--until-end"];

        var first = Run(definition, options);

        Run(definition, options).Output.ShouldBe(first.Output);
        Run(definition, [.. options, "--seed", "1"]).Output.ShouldBe(first.Output);
        (Run(definition, [.. options, "--seed", "2"]).Written == first.Written).ShouldBeFalse();
    }

    [Fact]
    public void Text_that_is_no_valid_Unicode_does_not_break_the_report() =>
        Run(DefinitionWith("half", """ "outputs": [{ "name": "Half", "type": "String" }], """, Activity("out", "SetOutput", Literal("outputName", "Half"), Script("outputValue", "'\\ud800!'"))))
            .Report.GetProperty("output").GetProperty("Half").GetString()!.ShouldEndWith("!");

    [Fact]
    public void Numbers_that_JSON_cannot_write_are_null() =>
        Run(DefinitionWith("nan", """ "outputs": [{ "name": "N", "type": "Object" }], """, Activity("out", "SetOutput", Literal("outputName", "N"), Script("outputValue", "0 / 0"))))
            .Report.GetProperty("output").GetRawText().ShouldBe("""{"N":null}""");

    [Fact]
    public void A_definition_that_validation_refuses_is_run_and_faults_where_it_gets_there()
    {
        var file = _folder.Write("refused.json", Definition("refused", Line("A"), ScriptLine("bad", "1 +"), Line("B")));

        Cli.Run("validate", file).ExitCode.ShouldBe(1);
        var result = Cli.Run("run", file);

        result.ExitCode.ShouldBe(1);
        result.Written.ShouldBe("A");
        result.Report.GetProperty("incidents")[0].GetProperty("activityId").GetString().ShouldBe("bad");
    }

    private CliResult Run(string definition, params string[] options) => Cli.Run(["run", _folder.Write("definition.json", definition), .. options]);
}
