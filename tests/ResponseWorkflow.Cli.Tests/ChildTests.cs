using static ResponseWorkflow.Cli.Tests.Json;

namespace ResponseWorkflow.Cli.Tests;

/// <summary>Workflows that start other workflows.</summary>
public sealed class ChildTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_child_has_the_shape_of_its_parent_with_its_ids()
    {
        Child(Line("child"));
        var child = Run(Dispatch("D", "child")).Report.GetProperty("children").EnumerateArray().ShouldHaveSingleItem();

        child.EnumerateObject().Select(static member => member.Name).ShouldBe(
            ["workflowInstanceId", "definitionId", "status", "subStatus", "incidents", "output", "variables", "bookmarks", "activities", "correlationId", "children"]);
        child.GetProperty("definitionId").GetString().ShouldBe("child");
        child.GetProperty("workflowInstanceId").GetString()!.Length.ShouldBe(32);
        child.GetProperty("subStatus").GetString().ShouldBe("Finished");
    }

    [Fact]
    public void A_dispatched_child_runs_after_the_burst_of_its_parent()
    {
        Child(Line("child"));
        Run(Dispatch("D", "child"), Line("parent")).Written.ShouldBe("parent child");
    }

    [Fact]
    public void A_parent_that_waits_goes_on_with_the_childs_output()
    {
        Child(
            """ "inputs": [{ "name": "N", "type": "Int32" }], "outputs": [{ "name": "Double", "type": "Int32" }], """,
            Wait("E", "Go"),
            Activity("O", "SetOutput", Literal("outputName", "Double"), Script("outputValue", "getN() * 2")));
        string[] parent = [Dispatch("D", "child", Script("input", "return { N: 21 };"), Literal("waitForCompletion", true), Bind("result", "v-Result")), ScriptLine("A", "JSON.stringify(getResult())")];

        Run(parent).WaitsAt.ShouldBe(["D"]);
        Run(parent).Report.GetProperty("children")[0].GetProperty("bookmarks")[0].GetProperty("activityId").GetString().ShouldBe("E");
    }

    [Fact]
    public void A_child_that_is_given_another_type_than_it_declares_does_not_run()
    {
        Child(""" "inputs": [{ "name": "N", "type": "Int32" }], """, Line("child"));

        var result = Run(Dispatch("D", "child", Script("input", "return { N: 'many' };"), Literal("waitForCompletion", true)), Line("parent"));

        result.Written.ShouldBe("parent");
        result.Report.GetProperty("children")[0].GetProperty("incidents")[0].GetProperty("message").GetString()!.ShouldContain("'N' does not fit its declared type Int32");
    }

    [Fact]
    public void Waiting_children_are_resumed_too_until_the_end()
    {
        Child(Wait("E", "Go"), Line("child"), Activity("D", "Delay", Literal("timeSpan", "01:00:00")), Line("later"));

        var result = RunWith(["--until-end"], Dispatch("D", "child", Literal("waitForCompletion", true)), Line("parent"));

        result.Written.ShouldBe("child later parent");
        result.SubStatus.ShouldBe("Finished");
    }

    [Fact]
    public void Children_that_nobody_awaits_are_brought_to_their_end_as_well()
    {
        Child(Wait("E", "Go"), Line("child"));

        var result = RunWith(["--until-end"], Dispatch("D", "child"), Line("parent"));

        result.Written.ShouldBe("parent child");
        result.Report.GetProperty("children")[0].GetProperty("subStatus").GetString().ShouldBe("Finished");
    }

    [Fact]
    public void Executing_a_workflow_reports_its_first_burst()
    {
        Child(Wait("E", "Go"), Line("child"));
        string execute = Activity("X", "ExecuteWorkflow", Literal("workflowDefinitionId", "child"), Bind("result", "v-Result"));

        Run(execute, ScriptLine("A", "`${getResult().status} ${getResult().subStatus}`")).Written.ShouldBe("Running Suspended");
    }

    [Fact]
    public void Executing_a_workflow_and_waiting_reports_its_end()
    {
        Child(""" "outputs": [{ "name": "O", "type": "String" }], """, Wait("E", "Go"), Activity("O", "SetOutput", Literal("outputName", "O"), Literal("outputValue", "done")));
        string execute = Activity("X", "ExecuteWorkflow", Literal("workflowDefinitionId", "child"), Literal("waitForCompletion", true), Bind("result", "v-Result"));

        Run(execute, Line("A")).SubStatus.ShouldBe("Suspended");
        RunWith(["--event", "Go"], execute, ScriptLine("A", "getResult().O")).Written.ShouldBe("done");
    }

    [Fact]
    public void A_child_for_each_item_stands_in_order_of_dispatch_and_sees_its_item()
    {
        Child(ScriptLine("A", "`child ${getInput('Item')}`"));
        var bulk = Activity("B", "BulkDispatchWorkflows", Literal("workflowDefinitionId", "child"), Script("items", "['x', 'y', 'z']"), $"\"childCompleted\": {Line("one")}");

        var result = Run(bulk, Line("all"));

        result.Written.ShouldBe("child x child y child z one one one all");
        result.Report.GetProperty("children").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public void A_child_knows_its_parent()
    {
        Child(ScriptLine("A", "getInput('ParentInstanceId') === null ? 'orphan' : 'child'"));
        Run(Dispatch("D", "child")).Written.ShouldBe("child");
    }

    [Fact]
    public void A_missing_definition_makes_a_faulted_child_that_says_so()
    {
        var result = Run(Dispatch("D", "nobody", Literal("waitForCompletion", true)), Line("parent"));

        result.ExitCode.ShouldBe(0);
        result.Written.ShouldBe("parent");
        var child = result.Report.GetProperty("children")[0];
        child.GetProperty("status").GetString().ShouldBe("Finished");
        child.GetProperty("subStatus").GetString().ShouldBe("Faulted");
        child.GetProperty("incidents")[0].GetProperty("message").GetString()!.ShouldContain("'nobody'");
    }

    [Fact]
    public void A_child_that_faults_still_resumes_its_parent()
    {
        Child(Activity("X", "Fault", Literal("message", "no way")));

        var result = Run(Dispatch("D", "child", Literal("waitForCompletion", true)), Line("parent"));

        result.ExitCode.ShouldBe(0);
        result.Written.ShouldBe("parent");
        result.Report.GetProperty("children")[0].GetProperty("incidents")[0].GetProperty("activityId").GetString().ShouldBe("X");
    }

    [Fact]
    public void The_published_version_of_a_child_runs()
    {
        _folder.Write("with/v2.json", DefinitionWith("child", """ "isLatest": true, """, Line("draft")).Replace("child-v1", "child-v2", StringComparison.Ordinal).Replace("\"version\": 1, \"tool", "\"version\": 2, \"tool", StringComparison.Ordinal));
        _folder.Write("with/v1.json", DefinitionWith("child", """ "isPublished": true, """, Line("published")));

        Run(Dispatch("D", "child")).Written.ShouldBe("published");
    }

    [Fact]
    public void Children_of_children_are_nested()
    {
        Child(Dispatch("D", "grandchild"));
        _folder.Write("with/grandchild.json", Definition("grandchild", Line("grandchild")));

        var grandchild = Run(Dispatch("D", "child")).Report.GetProperty("children")[0].GetProperty("children")[0];

        grandchild.GetProperty("definitionId").GetString().ShouldBe("grandchild");
    }

    [Fact]
    public void A_workflow_that_dispatches_itself_without_end_is_stopped()
    {
        var result = Cli.Run("run", _folder.Write("definition.json", Definition("parent", Dispatch("D", "parent"))));

        result.ExitCode.ShouldBe(0);
        var depth = 0;
        var last = result.Report;
        for (; last.GetProperty("children").GetArrayLength() > 0; last = last.GetProperty("children")[0])
            depth++;
        depth.ShouldBe(26);
        last.GetProperty("incidents")[0].GetProperty("message").GetString()!.ShouldContain("without end");
    }

    [Fact]
    public void A_workflow_used_as_activity_runs_inside_the_same_instance()
    {
        _folder.Write("with/greet.json", DefinitionWith(
            "greet",
            """ "inputs": [{ "name": "Who", "type": "String" }], "options": { "usableAsActivity": true }, """,
            ScriptLine("A", "'Hello ' + getWho()")));
        var node = $$"""{ "id": "G", "type": "Greet", "version": 1, "workflowDefinitionId": "greet", {{Literal("who", "Ada")}} }""";

        var result = Run(node, Line("end"));

        result.Written.ShouldBe("Hello Ada end");
        result.Report.GetProperty("children").GetArrayLength().ShouldBe(0);
        result.Report.GetProperty("activities").GetProperty("A").GetProperty("completed").GetInt32().ShouldBe(1);
    }

    private void Child(params string[] activities)
    {
        var hasMembers = activities[0].TrimStart().StartsWith('"');
        _folder.Write("with/child.json", hasMembers ? DefinitionWith("child", activities[0], activities[1..]) : Definition("child", activities));
    }

    private CliResult Run(params string[] activities) => RunWith([], activities);

    private CliResult RunWith(string[] options, params string[] activities)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "with"));
        _folder.Write("with/unused.json", Definition("unused", Line("never")));
        var file = _folder.Write("definition.json", DefinitionWith("parent", $"\"variables\": [{Variable("Result")}],", activities));
        return Cli.Run(["run", file, "--with", Path.Combine(_folder.Path, "with"), .. options]);
    }
}
