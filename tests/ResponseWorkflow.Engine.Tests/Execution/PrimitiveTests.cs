using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

public class PrimitiveTests
{
    [Theory]
    [InlineData("'text'", "text")]
    [InlineData("3", "3")]
    [InlineData("0.5", "0.5")]
    [InlineData("1e21", "1e+21")]
    [InlineData("true", "true")]
    [InlineData("null", "")]
    [InlineData("undefined", "")]
    [InlineData("[1, 'a']", "[1,\"a\"]")]
    [InlineData("({ a: { b: 1 } })", "{\"a\":{\"b\":1}}")]
    [InlineData("'Grüße 客户'", "Grüße 客户")]
    public void Write_line_writes_any_value_as_text(string script, string text)
    {
        TestRun.Of(WriteJs("w", script)).All<TextWritten>().ShouldHaveSingleItem().Text.ShouldBe(text);
    }

    [Fact]
    public void Write_line_without_text_writes_an_empty_line()
    {
        TestRun.Of(Node("WriteLine", "w")).All<TextWritten>().ShouldHaveSingleItem().Text.ShouldBe("");
    }

    [Fact]
    public void Fault_has_defaults()
    {
        var run = TestRun.Of(Node("Fault", "f"));

        run.Incident.Code.ShouldBe("0");
        run.Incident.Type.ShouldBe("System");
        run.Incident.Message.ShouldNotBeNullOrWhiteSpace();
        Exception(run)["category"].ShouldBe("General");
    }

    [Fact]
    public void Fault_tells_what_it_was_given()
    {
        var run = TestRun.Of(Node("Fault", "f", ("code", "E42"), ("category", "Business"), ("faultType", "Refused"), ("message", "No capacity.")));

        run.Incident.ShouldBe(run.Incident with { Code = "E42", Type = "Refused", Message = "No capacity." });
        Exception(run)["category"].ShouldBe("Business");
        run.Record("f").Fault.ShouldBe(run.Incident);
        run.All<IncidentRaised>().ShouldHaveSingleItem().Incident.ShouldBe(run.Incident);
    }

    [Theory]
    [InlineData("Int32", "'12'", "12")]
    [InlineData("Int32", "'abc'", "0")]
    [InlineData("String", "12", "\"12\"")]
    [InlineData("Boolean", "'true'", "true")]
    [InlineData("Double", "'1.5'", "1.5")]
    [InlineData("Object", "[1, 2]", "[1,2]")]
    [InlineData("Object", "null", "null")]
    public void Set_variable_converts_to_the_declared_type(string type, string script, string json)
    {
        TestRun.Of(Set("v-X", Js(script)), Variable("X", type)).Variables["X"].ToString().ShouldBe(json);
    }

    [Fact]
    public void Set_variable_finds_its_variable_by_id_not_by_name()
    {
        var run = TestRun.Of(Set("v-A", Js("5"), name: "B"), Variable("A", "Int32", "1"), Variable("B", "Int32", "2"));

        run.Variables["A"].ShouldBe(5);
        run.Variables["B"].ShouldBe(2);
    }

    [Fact]
    public void Set_variable_faults_when_the_variable_is_not_in_scope()
    {
        var run = TestRun.Of(Sequence("s", Sequence("inner").With("variables", Array(Variable("Local", "Int32"))), Set("v-Local", Js("5"), name: "Local")));

        run.Incident.Code.ShouldBe("variable.unknown");
        run.Incident.Message.ShouldContain("'Local'");
        TestRun.Of(Node("SetVariable", "set", ("value", 1))).Incident.Code.ShouldBe("variable.unknown");
    }

    [Fact]
    public void Set_name_names_the_instance()
    {
        TestRun.Of(Sequence("s", Node("SetName", "n", ("value", "Case 7")), Event("E"))).State.Name.ShouldBe("Case 7");
    }

    [Fact]
    public void Correlate_tells_the_host_only_when_the_id_changes()
    {
        var run = TestRun.Of(Sequence("s", Node("Correlate", "a", ("correlationId", "c1")), Node("Correlate", "b", ("correlationId", "c1")), WriteJs("w", "getCorrelationId()")));

        run.State.CorrelationId.ShouldBe("c1");
        run.All<CorrelationChanged>().ShouldHaveSingleItem().CorrelationId.ShouldBe("c1");
        run.Lines.ShouldBe("c1");
    }

    [Fact]
    public void Start_and_end_do_nothing()
    {
        TestRun.Of(Chart("c", [Node("Start", "s"), Node("End", "e")], "s->e")).State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    private static DataObject Exception(TestRun run) =>
        run.Journal.Single(static entry => entry.EventName == JournalEvents.Faulted).Payload.AsObject()["Exception"].AsObject();

    private static JsonObject Set(string id, JsonObject value, string? name = null) =>
        Node("SetVariable", "set", ("variable", new JsonObject { ["id"] = id, ["name"] = name, ["typeName"] = "Object" }), ("value", value));
}
