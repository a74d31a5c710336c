using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Tests.Samples;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Tests.Definitions;

public class DefinitionReaderTests
{
    [Fact]
    public void Everything_that_the_engine_understands_is_read()
    {
        var result = Documents.Read(Documents.Full);
        var definition = result.Definition!;

        result.Problems.ShouldBeEmpty();
        (definition.Id, definition.DefinitionId, definition.Name, definition.Version).ShouldBe(("v3", "leave", "Leave request", 3));
        (definition.IsModernTooling, definition.IsLatest, definition.IsPublished, definition.Options.UsableAsActivity).ShouldBe((true, true, true, true));
        definition.CreatedAt.ShouldBe(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        definition.Outcomes.ShouldBe(["Approved", "Rejected"]);
        definition.Variables[0].ShouldBe(new VariableDefinition("v-days", "Days", "Int32", false, 5, VariableStorage.Instance));
        definition.Variables[1].ShouldBe(new VariableDefinition("v-answer", "answer", "Object", false, DataValue.Null, VariableStorage.Memory));
        definition.Inputs.ShouldHaveSingleItem().ShouldBe(new InputDefinition("EmployeeId", "String", false, "Employee", null, null, "singleline", VariableStorage.Memory));
        definition.Outputs.ShouldHaveSingleItem().Name.ShouldBe("Decision");
        definition.Root.NodeId.ShouldBe("Workflow1:main");
        definition.Root.Connections.Count.ShouldBe(5);
        definition.Root.Connections[1].ShouldBe(new ConnectionDefinition("ask", "Approved", "if", "In"));
    }

    [Fact]
    public void Activities_are_read_with_inputs_outputs_and_children()
    {
        var root = Documents.Definition(Documents.Full).Root;
        var ask = root.Children.Single(c => c.Activity.Id == "ask").Activity;
        var choice = root.Children.Single(c => c.Activity.Id == "if").Activity;
        var cases = root.Children.Single(c => c.Activity.Id == "sw").Activity;

        (ask.DisplayName, ask.Name, ask.Descriptor!.TypeName).ShouldBe(("问经理", "AskManager", "Acme.Ask"));
        ask.Inputs["Role"].ShouldBe(new ExpressionDefinition("Literal", "manager"));
        ask.Inputs["Priority"].Type.ShouldBe("JavaScript");
        ask.Outputs["Answer"].ShouldBe("v-answer");
        var then = choice.Children.ShouldHaveSingleItem();
        (then.Port, then.Index, then.Activity.NodeId).ShouldBe(("Then", 0, "Workflow1:main:if:w1"));
        cases.DirectInputs["Cases"].GetArrayLength().ShouldBe(1);
        var held = cases.Children.ShouldHaveSingleItem();
        (held.Port, held.Index, held.Activity.NodeId).ShouldBe(("Cases", 0, "Workflow1:main:sw:w2"));
    }

    [Fact]
    public void Tolerance_1_a_document_needs_nothing_but_a_root()
    {
        var result = Documents.Read("""{ "root": { "type": "Elsa.Sequence" } }""");

        result.Problems.ShouldBeEmpty();
        var definition = result.Definition!;
        (definition.DefinitionId, definition.Version, definition.IsModernTooling, definition.Variables.Count).ShouldBe(("", 1, false, 0));
        (definition.Root.Id, definition.Options).ShouldBe(("Sequence1", new WorkflowOptions()));
    }

    [Fact]
    public void Tolerance_2_activities_need_no_metadata_and_no_custom_properties()
    {
        var activity = Documents.Activity("""{ "type": "Elsa.WriteLine" }""");

        (activity.Id, activity.DisplayName, activity.CanStartWorkflow, activity.RunAsynchronously).ShouldBe(("WriteLine1", "WriteLine1", false, null));
    }

    [Theory]
    [InlineData("""{ "customProperties": { "canStartWorkflow": true, "runAsynchronously": "True", "mergeMode": "Race" } }""")]
    [InlineData("""{ "customProperties": { "CanStartWorkflow": "true", "RunAsynchronously": true, "MergeMode": "Race" } }""")]
    [InlineData("""{ "canStartWorkflow": true, "runAsynchronously": true, "mergeMode": "Race" }""")]
    [InlineData("""{ "CanStartWorkflow": "TRUE", "RunAsynchronously": true, "MergeMode": "Race", "customProperties": {} }""")]
    public void Tolerance_3_flags_stand_in_custom_properties_or_on_top_in_either_casing(string properties)
    {
        var json = JsonNode.Parse(properties)!;
        json["type"] = "Elsa.Event";

        var activity = Documents.Activity(json.ToJsonString());

        (activity.CanStartWorkflow, activity.RunAsynchronously, activity.MergeMode).ShouldBe((true, true, "Race"));
    }

    [Theory]
    [InlineData("\"Hi\"", "Literal", "\"Hi\"")]
    [InlineData("12", "Literal", "12")]
    [InlineData("true", "Literal", "true")]
    [InlineData("[\"a\"]", "Literal", "[\"a\"]")]
    [InlineData("{ \"typeName\": \"String\", \"expression\": { \"type\": null, \"value\": \"x\" } }", "Literal", "\"x\"")]
    [InlineData("{ \"typeName\": \"String\", \"expression\": { \"type\": \"Json\", \"value\": \"{}\" } }", "Object", "\"{}\"")]
    [InlineData("{ \"TypeName\": \"String\", \"Expression\": { \"Type\": \"Liquid\", \"Value\": \"{{ x }}\" }, \"memoryReference\": { \"id\": \"w:input\" } }", "Liquid", "\"{{ x }}\"")]
    public void Tolerance_4_inputs_are_read_in_every_form(string input, string type, string value) =>
        Documents.Activity($$"""{ "type": "Elsa.WriteLine", "text": {{input}} }""").Inputs["Text"].ShouldBe(new ExpressionDefinition(type, DataJson.Parse(value)));

    [Theory]
    [InlineData("null", null)]
    [InlineData("{ \"typeName\": \"String\" }", null)]
    [InlineData("{ \"typeName\": \"String\", \"expression\": null }", null)]
    [InlineData("{ \"typeName\": \"String\", \"expression\": { \"type\": \"Literal\", \"value\": null } }", null)]
    [InlineData("{ \"expression\": { \"type\": \"Literal\", \"value\": \"x\" } }", "input.untyped")]
    [InlineData("{ \"typeName\": \"String\", \"expression\": { \"type\": \"Perl\", \"value\": \"x\" } }", "expression.type-unknown")]
    public void Tolerance_5_and_6_an_input_without_type_or_of_unknown_language_is_not_set(string input, string? code)
    {
        var result = Documents.Read(Documents.Root($$"""{ "id": "w", "name": "Greet", "type": "Elsa.WriteLine", "text": {{input}} }"""));

        result.Definition!.Root.Inputs.ShouldBeEmpty();
        result.Problems.Select(p => p.Code).ShouldBe(code is null ? [] : [code]);
        result.Problems.ShouldAllBe(p => p.ActivityId == "w" && p.ActivityName == "Greet" && p.Property == "text" && p.Severity == ProblemSeverity.Warning);
    }

    [Theory]
    [InlineData("[ { \"source\": \"a\", \"target\": \"b\", \"sourcePort\": \"Done\", \"targetPort\": \"In\" } ]")]
    [InlineData("{ \"source\": \"a\", \"target\": \"b\", \"sourcePort\": \"Done\", \"targetPort\": \"In\" }")]
    [InlineData("{ \"$values\": [ { \"Source\": { \"Activity\": \"a\", \"Port\": \"Done\" }, \"Target\": { \"Activity\": \"b\", \"Port\": \"In\" } } ] }")]
    [InlineData("{ \"_type\": \"List\", \"items\": [ { \"_type\": \"X\", \"source\": { \"activity\": \"a\", \"port\": \"Done\" }, \"target\": { \"activity\": \"b\", \"port\": \"In\" } } ] }")]
    [InlineData("[ { \"source\": { \"activity\": \"a\", \"port\": \"Done\" }, \"target\": { \"activity\": \"b\", \"port\": \"In\" } }, { \"source\": \"a\", \"target\": \"b\", \"sourcePort\": \"Done\", \"targetPort\": \"In\" } ]")]
    public void Tolerance_7_connections_are_read_in_every_form_and_counted_once(string connections)
    {
        var result = Documents.Read(Documents.Root($$"""
            { "type": "Elsa.Flowchart", "activities": { "_type": "List", "items": [ { "id": "a", "type": "Elsa.Start" }, { "id": "b", "type": "Elsa.End" } ] }, "connections": {{connections}} }
            """));

        result.Problems.ShouldBeEmpty();
        result.Definition!.Root.Connections.ShouldHaveSingleItem().ShouldBe(new ConnectionDefinition("a", "Done", "b", "In"));
    }

    [Fact]
    public void Tolerance_8_a_connection_to_a_missing_activity_is_left_out()
    {
        var result = Documents.Read(Documents.Flowchart("""{ "id": "a", "type": "Elsa.Start" }""", Documents.Connections("a->gone", "gone->a") + """, { "source": "a" }, 7"""));

        result.Definition!.Root.Connections.ShouldBeEmpty();
        result.Problems.Select(p => p.Code).ShouldBe(["connection.dangling", "connection.dangling", "connection.unreadable", "connection.unreadable"]);
        result.Problems[0].Property.ShouldBe("connections[0]");
        result.Problems[0].Message.ShouldContain("'gone'");
    }

    [Fact]
    public void Tolerance_10_the_start_property_of_a_flowchart_is_not_used()
    {
        var root = Documents.Definition(Documents.Root("""
            { "type": "Elsa.Flowchart", "start": "b", "activities": [ { "id": "a", "type": "Elsa.WriteLine" }, { "id": "b", "type": "Elsa.WriteLine" } ] }
            """)).Root;

        FlowGraph.SelectStart(root.Children.Select(c => c.Activity).ToArray(), root.Connections)!.Id.ShouldBe("a");
    }

    [Theory]
    [InlineData("Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core", IncidentStrategy.ContinueWithIncidents)]
    [InlineData("UnregisteredClrType:Elsa.Workflows.IncidentStrategies.FaultStrategy, Elsa.Workflows.Core", IncidentStrategy.Fault)]
    [InlineData("continuewithincidentsstrategy", IncidentStrategy.ContinueWithIncidents)]
    [InlineData("ContinueWithIncidents", IncidentStrategy.ContinueWithIncidents)]
    [InlineData("1", null)]
    [InlineData("Acme.OwnStrategy, Acme", null)]
    [InlineData("", null)]
    public void Tolerance_11_strategies_are_found_by_class_name(string text, IncidentStrategy? expected) =>
        Documents.Definition(Documents.Root("""{ "type": "Elsa.Sequence" }""", $$""" "options": { "incidentStrategyType": "{{text}}" } """))
            .Options.IncidentStrategy.ShouldBe(expected);

    [Fact]
    public void Tolerance_11_activation_strategies_are_found_in_every_spelling() =>
        Documents.Definition(Documents.Root("""{ "type": "Elsa.Sequence" }""", """
            "options": { "activationStrategyType": "Elsa.Workflows.Runtime.ActivationValidators.CorrelatedSingletonStrategy, Elsa.Workflows.Runtime" }
            """)).Options.ActivationStrategy.ShouldBe(ActivationStrategy.CorrelatedSingleton);

    [Theory]
    [InlineData("\"WorkflowInstanceStorageDriver\"", VariableStorage.Instance)]
    [InlineData("\"Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core\"", VariableStorage.Instance)]
    [InlineData("\"Elsa.Workflows.Services.WorkflowStorageDriver, Elsa.Workflows.Core\"", VariableStorage.Instance)]
    [InlineData("\"elsa.workflows.workflowinstancestoragedriver\"", VariableStorage.Instance)]
    [InlineData("\"Elsa.Workflows.MemoryStorageDriver, Elsa.Workflows.Core\"", VariableStorage.Memory)]
    [InlineData("null", VariableStorage.Memory)]
    public void Tolerance_12_old_storage_drivers_are_understood(string driver, VariableStorage expected) =>
        Variables($$"""{ "name": "x", "typeName": "String", "storageDriverTypeName": {{driver}} }""").Definition!.Variables[0].Storage.ShouldBe(expected);

    [Theory]
    [InlineData("Int32", "\"0\"", "0", true)]
    [InlineData("Int32", "7", "7", true)]
    [InlineData("Int32", "null", "0", true)]
    [InlineData("Int32", "\"\"", "0", true)]
    [InlineData("Int32", "\"many\"", "0", false)]
    [InlineData("Boolean", "\"true\"", "true", true)]
    [InlineData("Boolean", "\"perhaps\"", "false", false)]
    [InlineData("String", "\"\"", "\"\"", true)]
    [InlineData("String", "null", "null", true)]
    [InlineData("JsonObject", "\"{\\\"a\\\":1}\"", "{\"a\":1}", true)]
    [InlineData("JsonObject", "\"{\"", "null", false)]
    [InlineData("Object", "null", "null", true)]
    [InlineData("TimeSpan", "\"soon\"", "null", false)]
    public void Tolerance_13_a_default_becomes_the_variables_type(string type, string value, string expected, bool fits)
    {
        var result = Variables($$"""{ "id": "v", "name": "x", "typeName": "{{type}}", "value": {{value}} }""");

        result.Definition!.Variables[0].Default.ToString().ShouldBe(expected);
        result.Problems.Select(p => p.Code).ShouldBe(fits ? [] : ["variable.default-unreadable"]);
    }

    [Fact]
    public void Tolerance_13_array_defaults_are_JSON_text() =>
        Variables("""{ "name": "x", "typeName": "Int32", "isArray": true, "value": "[1,\"2\"]" }""").Definition!.Variables[0].Default.ToString().ShouldBe("[1,2]");

    [Fact]
    public void Tolerance_14_a_variable_of_unknown_type_is_left_out_of_a_workflow_and_an_object_in_a_container()
    {
        const string variable = """{ "name": "x", "typeName": "Acme.Thing, Acme", "value": "5" }""";
        var result = Documents.Read(Documents.Root($$"""{ "type": "Elsa.Sequence", "variables": [ {{variable}} ] }""", $$""" "variables": [ {{variable}} ] """));

        result.Definition!.Variables.ShouldBeEmpty();
        result.Definition.Root.Variables.ShouldHaveSingleItem().ShouldBe(new VariableDefinition("x", "x", "Object", false, "5", VariableStorage.Memory));
        result.Problems.Select(p => p.Code).ShouldBe(["variable.type-unknown", "variable.type-unknown"]);
    }

    [Theory]
    [InlineData("99", 1)]
    [InlineData("\"1\"", 1)]
    [InlineData("null", 1)]
    [InlineData("\"x\"", 1)]
    public void Tolerance_15_an_unknown_version_means_the_newest_known(string version, int expected)
    {
        var activity = Documents.Activity($$"""{ "type": "Elsa.WriteLine", "version": {{version}} }""");

        activity.Version.ShouldBe(expected);
        activity.Descriptor.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(""" "usableAsActivity": true """, true)]
    [InlineData(""" "usableAsActivity": true, "options": { "usableAsActivity": null } """, true)]
    [InlineData(""" "usableAsActivity": true, "options": { "usableAsActivity": false } """, false)]
    public void Tolerance_16_the_top_level_flag_counts_when_the_option_is_absent(string properties, bool expected) =>
        Documents.Definition(Documents.Root("""{ "type": "Elsa.Sequence" }""", properties)).Options.UsableAsActivity.ShouldBe(expected);

    [Fact]
    public void An_activity_of_unknown_type_is_read_with_its_children()
    {
        var activity = Documents.Activity("""{ "id": "u", "type": "Acme.Gone", "version": 4, "x": { "typeName": "String", "expression": {} }, "body": { "type": "Elsa.WriteLine" } }""");

        activity.Descriptor.ShouldBeNull();
        (activity.TypeName, activity.Version).ShouldBe(("Acme.Gone", 4));
        activity.Children.ShouldHaveSingleItem().Activity.NodeId.ShouldBe("Workflow1:u:WriteLine1");
    }

    [Fact]
    public void A_node_of_a_workflow_points_to_its_definition()
    {
        var activity = Documents.Activity("""
            { "type": "LeaveRequest", "version": 3, "workflowDefinitionId": "leave", "workflowDefinitionVersionId": "v3",
              "employeeId": { "typeName": "String", "expression": { "type": "Literal", "value": "e1" } }, "decision": { "typeName": "Object", "memoryReference": { "id": "v" } } }
            """);

        activity.Workflow.ShouldBe(new WorkflowReference("leave", "v3", 3));
        activity.Inputs["EmployeeId"].Value.ShouldBe(DataValue.From("e1"));
        activity.Outputs["Decision"].ShouldBe("v");
    }

    [Fact]
    public void A_dispatching_activity_is_no_node_of_a_workflow() =>
        Documents.Activity("""{ "type": "Elsa.ExecuteWorkflow", "workflowDefinitionId": { "typeName": "String", "expression": { "type": "Literal", "value": "leave" } } }""")
            .Workflow.ShouldBeNull();

    [Theory]
    [InlineData("{}", "root.missing")]
    [InlineData("{ \"root\": null }", "root.missing")]
    [InlineData("{ \"root\": [] }", "property.wrong-type")]
    [InlineData("{ \"root\": \"x\" }", "property.wrong-type")]
    public void Without_a_usable_root_there_is_no_definition(string json, string code)
    {
        var result = Documents.Read(json);

        result.Definition.ShouldBeNull();
        result.Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void Strangers_and_activities_without_type_are_reported()
    {
        var result = Documents.Read(Documents.Root("""{ "type": "Elsa.Sequence", "activities": [ 5, { "id": "a" }, null, { "id": "b", "type": "Elsa.End" } ] }"""));

        result.Definition!.Root.Children.Select(c => (c.Index, c.Activity.Id)).ShouldBe([(1, "a"), (3, "b")]);
        result.Problems.Select(p => p.Code).ShouldBe(["activity.not-an-object", "activity.not-an-object", "activity.type-missing"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Wrong_kinds_of_values_everywhere_give_problems_and_never_exceptions(int seed)
    {
        var random = new RandomJson(seed * 7919);
        var paths = Nodes(JsonNode.Parse(Documents.Full)!).Count();
        for (var run = 0; run < 150; run++)
        {
            var json = JsonNode.Parse(Documents.Full)!;
            for (var change = 0; change <= random.Next(3); change++)
            {
                var target = Nodes(json).ElementAt(1 + random.Next(Math.Min(paths, Nodes(json).Count()) - 1));
                target.ReplaceWith(random.Value(2));
            }

            var parsed = DefinitionDocument.Parse(json.ToJsonString());
            var document = parsed.Document.ShouldNotBeNull();
            var result = DefinitionReader.Read(document, SampleActivities.Registry);
            (result.Definition is not null || result.Problems.Count > 0).ShouldBeTrue();
            var drawn = document.WithPlaceholders(SampleActivities.Registry);
            drawn.RestorePlaceholders().Write(DocumentForm.Export).ShouldNotBeEmpty();
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node)
    {
        yield return node;
        var children = node switch
        {
            JsonObject map => map.Select(p => p.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var below in children.OfType<JsonNode>().ToArray().SelectMany(Nodes))
            yield return below;
    }

    private static DefinitionReadResult Variables(string variable) =>
        Documents.Read(Documents.Root("""{ "type": "Elsa.Sequence" }""", $$""" "variables": [ {{variable}} ] """));
}
