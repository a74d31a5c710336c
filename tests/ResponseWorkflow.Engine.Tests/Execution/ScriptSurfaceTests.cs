using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

/// <summary>Every name that scripts and templates of a definition find beyond the language.</summary>
public class ScriptSurfaceTests
{
    private static readonly StartWorkflow Start = new("i1") { Name = "Case 7", CorrelationId = "c7", Input = DataValue.ObjectOf(("amount", 12), ("Extra", "e")).AsObject() };

    [Theory]
    [InlineData("getWorkflowInstanceId()", "i1")]
    [InlineData("getWorkflowInstanceName()", "Case 7")]
    [InlineData("setWorkflowInstanceName('New'); getWorkflowInstanceName()", "New")]
    [InlineData("getCorrelationId()", "c7")]
    [InlineData("setCorrelationId('c8'); getCorrelationId()", "c8")]
    [InlineData("getWorkflowDefinitionId()", "test")]
    [InlineData("getWorkflowDefinitionVersionId()", "test-v1")]
    [InlineData("getWorkflowDefinitionVersion()", "1")]
    [InlineData("getVariable('order_count')", "2")]
    [InlineData("setVariable('order_count', '5'); getVariable('order_count') + 1", "6")]
    [InlineData("getOrderCount()", "2")]
    [InlineData("setOrderCount(9); getOrderCount()", "9")]
    [InlineData("variables.order_count", "2")]
    [InlineData("variables.order_count = 3; getOrderCount()", "3")]
    [InlineData("getInput('Amount') + getInput('amount')", "24")]
    [InlineData("getAmount()", "12")]
    [InlineData("getInput('Extra')", "e")]
    [InlineData("String(getInput('nothing'))", "null")]
    [InlineData("typeof getExtra", "undefined")]
    [InlineData("typeof getNothing", "undefined")]
    [InlineData("isNullOrWhiteSpace('  ') + ' ' + isNullOrWhiteSpace('x') + ' ' + isNullOrWhiteSpace(null)", "true false true")]
    [InlineData("isNullOrEmpty('') + ' ' + isNullOrEmpty(' ')", "true false")]
    [InlineData("toJson({ a: [1, null] })", "{\"a\":[1,null]}")]
    [InlineData("parseGuid('{9A2C5F1E-0000-4000-8000-000000000001}')", "9a2c5f1e-0000-4000-8000-000000000001")]
    [InlineData("newGuid() !== newGuid() && /^[0-9a-f-]{36}$/.test(newGuid())", "true")]
    [InlineData("newGuidString().length + getGuidString().length", "72")]
    [InlineData("/^[\\w-]{22}$/.test(newShortGuid()) && /^[\\w-]{22}$/.test(getShortGuid())", "true")]
    [InlineData("bytesToString(bytesFromString('Grüße'))", "Grüße")]
    [InlineData("bytesToBase64(bytesFromBase64('aGk='))", "aGk=")]
    [InlineData("stringToBase64('hi') + stringFromBase64('aGk=')", "aGk=hi")]
    [InlineData("streamToBytes('aGk=') + streamToBase64('aGk=')", "aGk=aGk=")]
    [InlineData("bytesToString([104, 105])", "hi")]
    public void Each_name_gives_its_value(string script, string text)
    {
        var document = Document(WriteJs("w", script), Variable("order_count", "Int32", "2"));
        document["inputs"] = Array(Input("Amount", "Int32"));

        TestRun.Start(document, start: Start).Lines.ShouldBe(text);
    }

    [Theory]
    [InlineData("parseGuid('x')")]
    [InlineData("stringFromBase64('?')")]
    public void A_tool_that_cannot_do_its_work_faults_the_activity(string script)
    {
        var run = TestRun.Of(WriteJs("w", script));

        run.Incident.Activity!.Id.ShouldBe("w");
        run.Incident.Message.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Changing_an_object_of_variables_in_place_is_kept()
    {
        var run = TestRun.Of(Sequence("s", Script("a", "setOrder({ lines: [1] })"), Script("js", "variables.Order.lines.push(3); variables.Order.total = 6"), Event("E"), WriteJs("w", "JSON.stringify(getOrder())")), Variable("Order", "Object"));

        run.Publish("E");

        run.Lines.ShouldBe("""{"lines":[1,3],"total":6}""");
    }

    [Fact]
    public void Writing_null_to_variables_means_unchanged_but_set_variable_sets_it()
    {
        TestRun.Of(Script("js", "variables.X = null"), Variable("X", "String", "x")).Variables["X"].ShouldBe("x");
        TestRun.Of(Script("js", "variables.X = undefined"), Variable("X", "String", "x")).Variables["X"].ShouldBe("x");
        TestRun.Of(Script("js", "setVariable('X', null)"), Variable("X", "String", "x")).Variables["X"].IsNull.ShouldBeTrue();
        TestRun.Of(Script("js", "setX(null)"), Variable("X", "String", "x")).Variables["X"].IsNull.ShouldBeTrue();
    }

    [Fact]
    public void A_name_that_is_an_input_is_never_written_back()
    {
        var document = Document(Script("js", "variables.Amount = 5"), Variable("Amount", "Int32", "1"));
        document["inputs"] = Array(Input("Amount", "Int32"));

        TestRun.Start(document).Variables["Amount"].ShouldBe(1);
    }

    [Fact]
    public void An_input_expression_reads_the_workflows_input()
    {
        var document = Document(Node("WriteLine", "w", ("text", Wrapped("Input", new { name = "amount" }))));
        document["inputs"] = Array(Input("Amount", "Int32"));

        TestRun.Start(document, start: Start).Lines.ShouldBe("12");
    }

    [Fact]
    public void Outputs_are_reached_by_activity_name_in_definitions_of_newer_designers()
    {
        var giver = Script("giver-id", "return 'r'").With("name", "price list");

        Lines("3.8.0.0", "getResultFromPriceList()").ShouldBe("r");
        Lines("3.8.0.0", "typeof getResultFromGiverId").ShouldBe("undefined");
        Lines("2.0.0.0", "getResultFromGiverId()").ShouldBe("r");
        Lines(null, "getResultFromGiverId()").ShouldBe("r");
        Lines("3.8.0.0", "getOutputFrom('giver-id') + getOutputFrom('price list', 'Result') + String(getOutputFrom('nobody')) + String(getOutputFrom('giver-id', 'Other'))").ShouldBe("rrnullnull");
        Lines("3.8.0.0", "getLastResult()").ShouldBe("r");

        string Lines(string? toolVersion, string script) => TestRun.Start(Document(Sequence("s", (JsonObject)giver.DeepClone(), WriteJs("w", script))).With("toolVersion", toolVersion)).Lines;
    }

    [Fact]
    public void The_newest_output_of_an_activity_counts()
    {
        var body = Sequence("b", Script("js", "return getCurrentValue() * 2"), WriteJs("w", "getResultFromJs() + '/' + getLastResult()"));

        TestRun.Of(Node("ForEach", "each", ("items", Js("[1, 2]")), ("body", body))).Lines.ShouldBe("2/2 4/4");
    }

    [Fact]
    public void Outputs_are_gone_after_a_wait_unless_bound()
    {
        var run = TestRun.Of(
            Sequence("s", Script("js", "return 'r'").BindTo("result", "v-R"), Event("E"), WriteJs("w", "String(getResultFromJs()) + String(getOutputFrom('js')) + String(getLastResult()) + getR()")),
            Variable("R", "String"));

        run.Publish("E");

        run.Lines.ShouldBe("nullnullnullr");
    }

    [Fact]
    public void A_name_with_from_in_it_is_still_found()
    {
        TestRun.Of(Sequence("s", Script("js", "return 'r'").With("name", "Copy From Old"), WriteJs("w", "getResultFromCopyFromOld()"))).Lines.ShouldBe("r");
    }

    [Fact]
    public void Identities_and_randomness_come_from_the_host()
    {
        var document = Document(WriteJs("w", "[newGuid(), newShortGuid(), Math.random(), Date.now()].join()"));

        var lines = TestRun.Start(document).Lines;

        TestRun.Start(document).Lines.ShouldBe(lines);
        lines.ShouldEndWith("," + TestRun.Epoch.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("{{ Variables.Name | upcase }}", "ANNA")]
    [InlineData("{{ Variables.Nothing }}|", "|")]
    [InlineData("{{ Input.Amount | plus: 1 }}", "13")]
    [InlineData("{{ Input.amount }}", "12")]
    [InlineData("{{ CorrelationId }} {{ WorkflowInstanceId }}", "c7 i1")]
    [InlineData("{{ WorkflowDefinitionId }} {{ WorkflowDefinitionVersionId }} {{ WorkflowDefinitionVersion }}", "test test-v1 1")]
    [InlineData("{{ 'hi' | base64 }}", "aGk=")]
    [InlineData("{{ Variables.Map | keys | join: ',' }}", "a,b")]
    public void Templates_find_theirs(string template, string text)
    {
        var document = Document(Sequence("s", Script("js", "setMap({ a: 1, b: 2 })"), Node("WriteLine", "w", ("text", Wrapped("Liquid", template)))), Variable("Name", "String", "Anna"), Variable("Map", "Object"));
        document["inputs"] = Array(Input("Amount", "Int32"));

        TestRun.Start(document, start: Start).Lines.ShouldBe(text);
    }

    [Fact]
    public void A_broken_template_faults_its_activity()
    {
        TestRun.Of(Node("WriteLine", "w", ("text", Wrapped("Liquid", "{% if %}")))).Incident.Code.ShouldStartWith("liquid.");
    }
}
