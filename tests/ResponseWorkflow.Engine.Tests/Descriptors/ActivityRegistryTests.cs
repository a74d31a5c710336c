using System.Globalization;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Tests.Samples;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Tests.Descriptors;

public class ActivityRegistryTests
{
    [Fact]
    public void Every_type_of_the_engine_is_there_once()
    {
        string[] expected =
        [
            "Flowchart", "Start", "End", "FlowNode", "FlowDecision", "FlowSwitch", "FlowFork", "FlowJoin", "If", "Switch", "Sequence", "Parallel", "Fork", "For", "ForEach",
            "ParallelForEach", "While", "Break", "SetVariable", "SetName", "Correlate", "Finish", "Fault", "WriteLine", "Event", "PublishEvent", "RunTask", "Complete", "SetOutput",
            "DispatchWorkflow", "ExecuteWorkflow", "BulkDispatchWorkflows", "Delay", "Timer", "Cron", "StartAt", "HttpEndpoint", "WriteHttpResponse", "SendHttpRequest",
            "FlowSendHttpRequest", "RunJavaScript", "RunCSharp", "RunPython", "NotFoundActivity",
        ];

        expected.Select(name => "Elsa." + name).Where(name => ActivityRegistry.BuiltIn.Find(name) is null).ShouldBeEmpty();
        ActivityRegistry.BuiltIn.Descriptors.Select(descriptor => descriptor.TypeName).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Fact]
    public void The_asked_version_is_found_or_else_the_newest()
    {
        var registry = ActivityRegistry.Empty.WithTypes(typeof(Second), typeof(First));

        registry.Find("Acme.Versioned", 1)!.ImplementationType.ShouldBe(typeof(First));
        registry.Find("Acme.Versioned", 2)!.ImplementationType.ShouldBe(typeof(Second));
        registry.Find("Acme.Versioned")!.Version.ShouldBe(2);
        registry.Find("Acme.Versioned", 7)!.Version.ShouldBe(2);
        registry.Find("acme.versioned").ShouldBeNull();
    }

    [Fact]
    public void Two_classes_of_one_name_are_refused()
    {
        var message = Should.Throw<InvalidOperationException>(() => ActivityRegistry.Empty.WithTypes(typeof(First), typeof(Impostor))).Message;

        message.ShouldContain("Acme.Versioned version 1");
        message.ShouldContain(nameof(First));
        message.ShouldContain(nameof(Impostor));
        ActivityRegistry.Empty.WithTypes(typeof(First)).WithTypes(typeof(First)).Descriptors.Count.ShouldBe(1);
    }

    [Fact]
    public void A_workflow_becomes_an_activity()
    {
        var definition = Documents.Definition(Documents.Full);
        var draft = Documents.Definition(Documents.Full.Replace("\"version\": 3, \"tool", "\"version\": 4, \"tool", StringComparison.Ordinal)
            .Replace("\"v3\"", "\"v4\"", StringComparison.Ordinal).Replace("\"isPublished\": true", "\"isPublished\": false", StringComparison.Ordinal));

        var registry = SampleActivities.Registry.WithWorkflows([definition, draft]);
        var descriptor = registry.Find("LeaveRequest", 3)!;

        (descriptor.TypeName, descriptor.Category, descriptor.DisplayName, descriptor.Version, descriptor.ImplementationType).ShouldBe(("LeaveRequest", "Workflows", "Leave request", 3, null));
        descriptor.Ports.Select(port => port.Name).ShouldBe(["Approved", "Rejected", "Done"]);
        descriptor.CustomProperties["RootType"].ShouldBe(DataValue.From("WorkflowDefinitionActivity"));
        descriptor.ConstructionProperties.ShouldBe(DataJson.Parse("""
            { "workflowDefinitionId": "leave", "workflowDefinitionVersionId": "v3", "latestAvailablePublishedVersion": 3, "latestAvailablePublishedVersionId": "v3" }
            """).AsObject());
        var input = descriptor.Inputs.ShouldHaveSingleItem();
        (input.Name, input.DisplayName, input.IsSynthetic, input.UIHint).ShouldBe(("EmployeeId", "Employee", true, "singleline"));
        descriptor.Outputs.ShouldHaveSingleItem().IsSynthetic.ShouldBeTrue();
        registry.Find("LeaveRequest")!.Version.ShouldBe(4);
        registry.Find("LeaveRequest")!.ConstructionProperties["latestAvailablePublishedVersion"].ShouldBe(DataValue.From(3));
    }

    [Fact]
    public void Inputs_and_outputs_of_a_workflow_stay_clear_of_built_in_properties_and_of_each_other()
    {
        var definition = Documents.Definition(Documents.Root("""{ "type": "Elsa.Sequence" }""", """
            "name": "clash", "options": { "usableAsActivity": true }, "inputs": [ { "name": "name", "type": "String" }, { "name": "Result", "type": "String" } ],
            "outputs": [ { "name": "result", "type": "String" }, { "name": "type", "type": "String" } ]
            """));

        var descriptor = ActivityRegistry.Empty.WithWorkflows([definition]).Find("Clash")!;

        descriptor.Inputs.Select(input => (input.Name, input.DeclaredName)).ShouldBe([("InputName", "name"), ("Result", "Result")]);
        descriptor.Outputs.Select(output => (output.Name, output.DeclaredName)).ShouldBe([("OutputResult", "result"), ("OutputType", "type")]);
    }

    [Fact]
    public void A_workflow_that_is_not_usable_or_takes_a_known_name_adds_nothing()
    {
        var unusable = Documents.Definition(Documents.Root("""{ "type": "Elsa.Sequence" }""", """ "name": "Other" """));
        var nameless = Documents.Definition(Documents.Root("""{ "type": "Elsa.Sequence" }""", """ "options": { "usableAsActivity": true } """));

        ActivityRegistry.Empty.WithWorkflows([unusable, nameless]).Descriptors.ShouldBeEmpty();
    }

    [Fact]
    public void A_node_of_a_registered_workflow_is_read_against_its_descriptor()
    {
        var registry = SampleActivities.Registry.WithWorkflows([Documents.Definition(Documents.Full)]);

        var activity = DefinitionReader.Read(
            Documents.Parse(Documents.Root("""{ "type": "LeaveRequest", "version": 3, "workflowDefinitionId": "leave", "employeeId": "e1", "decision": { "typeName": "Object", "memoryReference": { "id": "v" } } }""")),
            registry).Definition!.Root;

        activity.Inputs["EmployeeId"].Value.ShouldBe(DataValue.From("e1"));
        activity.Outputs["Decision"].ShouldBe("v");
        activity.Workflow.ShouldBe(new WorkflowReference("leave", null, 3));
    }

    [Theory]
    [InlineData("zh-CN", "输出一行", "控制台")]
    [InlineData("zh-Hans", "输出一行", "控制台")]
    [InlineData("zh", "输出一行", "控制台")]
    [InlineData("en-GB", "Write Line", "Console")]
    [InlineData("de", "Write Line", "Console")]
    public void Descriptors_speak_the_asked_language(string culture, string displayName, string category)
    {
        var descriptor = ActivityRegistry.BuiltIn.Localize(CultureInfo.GetCultureInfo(culture)).Single(candidate => candidate.TypeName == "Elsa.WriteLine");

        (descriptor.DisplayName, descriptor.Category).ShouldBe((displayName, category));
    }

    [Fact]
    public void Choices_are_translated_and_their_values_kept()
    {
        var join = ActivityRegistry.BuiltIn.Localize(CultureInfo.GetCultureInfo("zh-CN")).Single(candidate => candidate.TypeName == "Elsa.FlowJoin");

        DataValue.From(join.Inputs.Single().UISpecifications).ToString().ShouldContain("""{"text":"全部到达","value":"WaitAll"}""");
    }

    [Activity("Acme", "Versioned", 1)]
    public sealed class First : CodeActivity;

    [Activity("Acme", "Versioned", 2)]
    public sealed class Second : CodeActivity;

    [Activity("Acme", "Versioned", 1)]
    public sealed class Impostor : CodeActivity;
}
