using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

public class VariableTests
{
    [Fact]
    public void Inner_variables_hide_outer_ones_of_the_same_name()
    {
        var inner = Sequence("inner", WriteJs("w1", "getX()"), Script("js", "setX('changed')"), WriteJs("w2", "getX()")).With("variables", Array(Local("X", "inner")));
        var run = TestRun.Of(Sequence("s", inner, WriteJs("w3", "getX()")), Variable("X", "String", "outer"));

        run.Lines.ShouldBe("inner changed outer");
        run.Variables["X"].ShouldBe("outer");
    }

    [Fact]
    public void A_variable_expression_finds_by_id_what_is_hidden_by_name()
    {
        var inner = Sequence("inner", Node("WriteLine", "w", ("text", Wrapped("Variable", new { id = "v-X", name = "X", typeName = "String" })))).With("variables", Array(Local("X", "inner")));

        TestRun.Of(inner, Variable("X", "String", "outer")).Lines.ShouldBe("outer");
    }

    [Fact]
    public void A_variable_expression_may_be_json_text()
    {
        TestRun.Of(Node("WriteLine", "w", ("text", Wrapped("Variable", """{ "id": "v-X" }"""))), Variable("X", "String", "x")).Lines.ShouldBe("x");
    }

    [Fact]
    public void Reading_what_is_unknown_gives_null()
    {
        TestRun.Of(WriteJs("w", "String(getVariable('Nowhere')) + String(variables.Nowhere) + typeof variables.Nowhere")).Lines.ShouldBe("nullundefinedundefined");
        TestRun.Of(Node("WriteLine", "w", ("text", Wrapped("Variable", new { id = "nowhere" })))).Lines.ShouldBe("");
    }

    [Fact]
    public void Instance_storage_survives_a_wait_and_memory_does_not()
    {
        var run = TestRun.Of(
            Sequence("s", Script("js", "setStored(5); setMemory(5); setNone(5)"), WriteJs("w1", "[getStored(), getMemory(), getNone()].join()"), Event("E"), WriteJs("w2", "[getStored(), getMemory(), getNone()].join()")),
            Variable("Stored", "Int32", "1"),
            Variable("Memory", "Int32", "2").With("storageDriverTypeName", "MemoryStorageDriver"),
            Variable("None", "Int32", "3", isStored: false));

        run.Variables["Memory"].ShouldBe(5, "the host sees it at the end of the burst");
        run.Publish("E");

        run.Lines.ShouldBe("5,5,5 5,2,3");
    }

    [Fact]
    public void A_variable_that_is_back_at_its_default_survives_as_such()
    {
        var run = TestRun.Of(Sequence("s", Script("a", "setX(7)"), Event("E"), Script("b", "setX(1)"), Event("F"), WriteJs("w", "getX()")), Variable("X", "Int32", "1"));

        run.Publish("E");
        run.Publish("F");

        run.Lines.ShouldBe("1");
    }

    [Fact]
    public void Writing_an_unknown_variable_makes_it_in_the_nearest_container()
    {
        var inner = Sequence("inner", Node("If", "if", ("condition", true), ("then", Script("js", "variables.Made = 4; setVariable('Also', [1])"))), Event("E"), WriteJs("w1", "getMade() + getAlso().length"));
        var run = TestRun.Of(Sequence("s", inner, WriteJs("w2", "String(getVariable('Made'))")));

        run.Publish("E").ShouldBeTrue();

        // It survives the wait with its container, and goes with it.
        run.Lines.ShouldBe("5 null");
    }

    [Fact]
    public void Made_in_a_root_that_is_no_container_it_belongs_to_the_workflow()
    {
        TestRun.Of(Script("js", "variables.Made = 4")).Variables["Made"].ShouldBe(4);
    }

    [Fact]
    public void Variables_of_a_container_start_anew_each_time_it_runs()
    {
        var body = Sequence("body", Script("js", "setX(getX() + 1)"), WriteJs("w", "getX()")).With("variables", Array(Variable("X", "Int32", "0")));

        TestRun.Of(Node("ForEach", "each", ("items", Js("[1, 2]")), ("body", body))).Lines.ShouldBe("1 1");
    }

    [Fact]
    public void Container_variables_survive_a_wait_only_with_instance_storage()
    {
        var body = Sequence("body", Script("js", "setX(5); setY(5)"), Event("E"), WriteJs("w", "getX() + '' + getY()"))
            .With("variables", Array(Variable("X", "Int32", "0"), Variable("Y", "Int32", "0", isStored: false)));
        var run = TestRun.Of(body);

        run.Publish("E");

        run.Lines.ShouldBe("50");
    }

    [Fact]
    public void The_workflows_variables_stay_with_the_finished_instance()
    {
        var run = TestRun.Of(Sequence("s", Script("js", "setX(5)")), Variable("X", "Int32", "1"));

        run.State.Executions.ShouldHaveSingleItem().Variables.ShouldHaveSingleItem().Value.ShouldBe(5);
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Theory]
    [InlineData("setX(NaN)", "null")]
    [InlineData("setX(1 / 0)", "null")]
    [InlineData("setX([1, NaN, { a: -1 / 0 }])", "[1,null,{\"a\":null}]")]
    public void What_json_cannot_hold_is_not_kept_before_a_wait_either(string script, string value)
    {
        var run = TestRun.Of(Sequence("s", Script("js", script), WriteJs("before", "JSON.stringify(getX())"), Event("E"), WriteJs("after", "JSON.stringify(getX())")), Variable("X", "Object"));

        run.Publish("E");

        run.Lines.ShouldBe($"{value} {value}");
    }

    [Theory]
    [InlineData("Int32", "'7'", "7")]
    [InlineData("Int32", "'x'", "0")]
    [InlineData("String", "7", "\"7\"")]
    [InlineData("Boolean", "'false'", "false")]
    [InlineData("DateTime", "'nonsense'", "null")]
    public void Scripts_set_variables_converted_to_their_type(string type, string value, string json)
    {
        TestRun.Of(Script("js", $"setX({value})"), Variable("X", type)).Variables["X"].ToString().ShouldBe(json);
        TestRun.Of(Script("js", $"variables.X = {value}"), Variable("X", type)).Variables["X"].ToString().ShouldBe(json);
    }

    [Fact]
    public void Text_with_half_a_character_does_not_break_storing()
    {
        var run = TestRun.Of(Sequence("s", Script("js", "setX('a\\ud800b')"), Event("E"), WriteJs("w", "getX().length")), Variable("X", "String"));

        run.Publish("E").ShouldBeTrue();

        run.Lines.ShouldBe("3");
    }

    [Fact]
    public void Declared_inputs_survive_a_wait_only_with_instance_storage()
    {
        var document = Document(Sequence("s", WriteJs("a", "getKept() + getLost()"), Event("E"), WriteJs("b", "getKept() + String(getLost())"), Event("F"), WriteJs("c", "getKept()")));
        document["inputs"] = Array(Input("Kept", "String", isStored: true), Input("Lost", "String"));
        var run = TestRun.Start(document, start: new StartWorkflow("i1") { Input = DataValue.ObjectOf(("kept", "k"), ("LOST", "l")).AsObject() });

        run.Publish("E");
        run.Send(new ResumeBookmarks { Input = DataValue.ObjectOf(("kEPT", "new")).AsObject() }).ShouldBeTrue();

        run.Lines.ShouldBe("kl knull new");
        run.State.Input.ToString().ShouldNotBeNull();
        DataValue.From(run.State.Input).ToString().ShouldBe("""{"Kept":"new"}""");
    }

    [Fact]
    public void An_output_goes_to_a_variable_a_workflow_output_or_nowhere()
    {
        var document = Document(Sequence("s", Js("a").BindTo("result", "v-X"), Js("b").BindTo("result", "Out"), Js("c"), Js("d").BindTo("result", "nothing")), Variable("X", "String"));
        document["outputs"] = Array(Output("Out"));
        var run = TestRun.Start(document);

        run.Variables["X"].ShouldBe("a");
        DataValue.From(run.State.Output).ToString().ShouldBe("""{"Out":"b"}""");
        run.Journal.Single(static entry => entry.EventName == JournalEvents.Warning).Message!.ShouldContain("'nothing'");

        static JsonObject Js(string id) => Script(id, $"return '{id}'");
    }

    [Fact]
    public void An_output_whose_variable_and_workflow_output_share_a_name_sets_both()
    {
        var document = Document(Script("js", "return 1").BindTo("result", "Both"), Variable("X", "Int32").With("id", "Both"));
        document["outputs"] = Array(Output("Both"));
        var run = TestRun.Start(document);

        run.Variables["X"].ShouldBe(1);
        run.State.Output["Both"].ShouldBe(1);
    }

    [Fact]
    public void Set_output_sets_an_output_of_the_instance_declared_or_not()
    {
        var run = TestRun.Of(Node("SetOutput", "o", ("outputName", "Total"), ("outputValue", Js("3"))));

        run.State.Output["Total"].ShouldBe(3);
        TestRun.Of(Node("SetOutput", "o")).Incident.Code.ShouldBe("input.missing");
    }

    private static JsonObject Local(string name, string value) => Variable(name, "String", value).With("id", $"local-{name}");
}
