using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Tests.Samples;
using ResponseWorkflow.Engine.Validation;

namespace ResponseWorkflow.Engine.Tests.Validation;

/// <summary>Each rule with a definition that breaks it and one that keeps it.</summary>
public class DefinitionValidatorTests
{
    private const string Start = """{ "id": "s", "type": "Elsa.Start", "version": 1 }""";

    private const string Variables = """
        "variables": [ { "id": "v-amount", "name": "Amount", "typeName": "Int32" }, { "id": "v-list", "name": "order list", "typeName": "Object" } ],
        "inputs": [ { "name": "CustomerId", "type": "String" } ], "outputs": [ { "name": "Decision", "type": "Object" } ]
        """;

    // Code, the activity that breaks the rule, the activity that keeps it.
    public static TheoryData<string, string, string> ActivityRules => new()
    {
        { "activity.type-unknown", """{ "type": "Acme.Gone" }""", """{ "type": "Elsa.WriteLine" }""" },
        { "activity.type-unknown", """{ "type": "Elsa.NotFoundActivity", "missingTypeName": "Acme.Gone" }""", """{ "type": "Elsa.Event", "eventName": "e" }""" },
        { "activity.type-unsupported", """{ "type": "Elsa.RunCSharp" }""", """{ "type": "Elsa.RunJavaScript" }""" },
        { "activity.version-unknown", """{ "type": "Elsa.WriteLine", "version": 9 }""", """{ "type": "Elsa.WriteLine", "version": 1 }""" },
        { "activity.cannot-start", """{ "type": "Elsa.WriteLine", "canStartWorkflow": true }""", """{ "type": "Elsa.Event", "eventName": "e", "canStartWorkflow": true }""" },
        { "activity.id-duplicate", Sequence("""{ "id": "a", "type": "Elsa.WriteLine" }, { "id": "a", "type": "Elsa.WriteLine" }"""), Sequence("""{ "id": "a", "type": "Elsa.WriteLine" }, { "id": "b", "type": "Elsa.WriteLine" }""") },
        { "activity.break-outside-loop", Sequence("""{ "type": "Elsa.Break" }"""), """{ "type": "Elsa.While", "condition": true, "body": { "type": "Elsa.Break" } }""" },
        { "activity.loop-without-body", """{ "type": "Elsa.ForEach", "items": [] }""", """{ "type": "Elsa.ForEach", "body": { "type": "Elsa.WriteLine" } }""" },
        { "container.empty", """{ "type": "Elsa.Flowchart" }""", Sequence("""{ "type": "Elsa.WriteLine" }""") },
        { "input.missing", """{ "type": "Elsa.RunTask" }""", """{ "type": "Elsa.RunTask", "taskName": "Approve" }""" },
        { "input.missing", """{ "type": "Elsa.RunTask", "taskName": "  " }""", """{ "type": "Elsa.RunTask", "taskName": { "typeName": "String", "expression": { "type": "JavaScript", "value": "'a'" } } }""" },
        { "input.literal-unreadable", """{ "type": "Elsa.For", "start": "abc", "body": { "type": "Elsa.WriteLine" } }""", """{ "type": "Elsa.For", "start": "3", "body": { "type": "Elsa.WriteLine" } }""" },
        { "input.choice-unknown", """{ "type": "Elsa.FlowJoin", "mode": "WaitSome" }""", """{ "type": "Elsa.FlowJoin", "mode": "waitall" }""" },
        { "input.number-out-of-range", """{ "type": "Elsa.For", "end": "99999999999", "body": { "type": "Elsa.WriteLine" } }""", """{ "type": "Elsa.For", "end": "99999", "body": { "type": "Elsa.WriteLine" } }""" },
        { "input.number-out-of-range", """{ "type": "Elsa.For", "end": "NaN", "body": { "type": "Elsa.WriteLine" } }""", """{ "type": "Elsa.For", "end": -1, "body": { "type": "Elsa.WriteLine" } }""" },
        { "input.number-out-of-range", """{ "type": "Elsa.For", "end": 1e999, "body": { "type": "Elsa.WriteLine" } }""", """{ "type": "Elsa.For", "end": 1e3, "body": { "type": "Elsa.WriteLine" } }""" },
        { "input.time-span", """{ "type": "Elsa.Delay", "timeSpan": "4 hours" }""", """{ "type": "Elsa.Delay", "timeSpan": "PT4H" }""" },
        { "input.date-time", """{ "type": "Elsa.StartAt", "dateTime": "tomorrow" }""", """{ "type": "Elsa.StartAt", "dateTime": "2026-03-01T09:00:00+08:00" }""" },
        { "input.cron", """{ "type": "Elsa.Cron", "cronExpression": "0 0 25 * * *" }""", """{ "type": "Elsa.Cron", "cronExpression": "0 0 8 * * MON-FRI" }""" },
        { "input.json", Script("Object", "{ oops", "Elsa.ForEach", "items"), Script("Object", "[1,2]", "Elsa.ForEach", "items") },
        { "expression.syntax", Script("JavaScript", "return (1;"), Script("JavaScript", "return (1);") },
        { "expression.syntax", Script("Liquid", "{% if %}"), Script("Liquid", "{{ Variables.Amount }}") },
        { "expression.syntax", """{ "type": "Elsa.RunJavaScript", "script": "let = ;" }""", """{ "type": "Elsa.RunJavaScript", "script": "setOutcome('Done')" }""" },
        { "expression.syntax", """{ "type": "Elsa.FlowSwitch", "cases": [ { "label": "A", "condition": { "type": "JavaScript", "value": "(" } } ] }""", """{ "type": "Elsa.FlowSwitch", "cases": [ { "label": "A", "condition": { "type": "JavaScript", "value": "getAmount() > 1" } } ] }""" },
        { "expression.language-unsupported", Script("CSharp", "1"), Script("JavaScript", "1") },
        { "expression.language-unsupported", Script("Python", "1"), Script("Literal", "1") },
        { "variable.unknown", Script("JavaScript", "variables.Amuont + 1"), Script("JavaScript", "variables.Amount + variables['order list'].length") },
        { "variable.unknown", Script("JavaScript", "getAmuont()"), Script("JavaScript", "getAmount() + getOrderList().length") },
        { "variable.unknown", Script("JavaScript", "setAmuont(1)"), Script("JavaScript", "setAmount(1)") },
        { "variable.unknown", Script("JavaScript", "getVariable('Amuont')"), Script("JavaScript", "getVariable('Amount')") },
        { "variable.unknown", Script("JavaScript", "getCurrentValue()"), """{ "type": "Elsa.ForEach", "body": { "type": "Elsa.WriteLine", "text": { "typeName": "String", "expression": { "type": "JavaScript", "value": "getCurrentValue() + variables.CurrentIndex" } } } }""" },
        { "variable.unknown", Script("JavaScript", "variables.Fresh"), Sequence(Script("JavaScript", "setVariable('Fresh', 1)") + "," + Script("JavaScript", "variables.Fresh + getFresh()")) },
        { "variable.unknown", Script("Liquid", "{{ Variables.Amuont }}"), Script("Liquid", "{{ Variables.Amount }} {{ Nothing }}") },
        { "variable.unknown", """{ "type": "Elsa.WriteLine", "text": { "typeName": "String", "expression": { "type": "Variable", "value": { "id": "gone", "name": "Amuont" } } } }""", """{ "type": "Elsa.WriteLine", "text": { "typeName": "String", "expression": { "type": "Variable", "value": "{\"id\":\"v-amount\"}" } } }""" },
        { "variable.unknown", """{ "type": "Elsa.SetVariable", "variable": { "id": "gone", "name": "Amuont" } }""", """{ "type": "Elsa.SetVariable", "variable": { "id": "v-amount", "name": "Amount" } }""" },
        { "set-variable.no-variable", """{ "type": "Elsa.SetVariable" }""", """{ "type": "Elsa.SetVariable", "variable": { "id": "v-amount" } }""" },
        { "workflow-input.unknown", Script("JavaScript", "getInput('CustomrId')"), Script("JavaScript", "getInput('customerid') + getCustomerId()") },
        { "workflow-input.unknown", """{ "type": "Elsa.WriteLine", "text": { "typeName": "String", "expression": { "type": "Input", "value": { "name": "Other" } } } }""", """{ "type": "Elsa.WriteLine", "text": { "typeName": "String", "expression": { "type": "Input", "value": { "name": "CustomerId" } } } }""" },
        { "script.name-unknown", Script("JavaScript", "amount + 1"), Script("JavaScript", "let amount = 1; Math.max(amount, JSON.stringify({}).length)") },
        { "script.activity-unknown", Script("JavaScript", "getOutputFrom('Aks')"), Sequence("""{ "name": "Ask", "type": "Elsa.RunTask", "taskName": "t" },""" + Script("JavaScript", "getOutputFrom('Ask').length")) },
        { "script.output-lost", Sequence("""{ "name": "Ask", "type": "Elsa.RunTask", "taskName": "t" }, { "type": "Elsa.Delay" },""" + Script("JavaScript", "getResultFromAsk()")), Sequence("""{ "name": "Ask", "type": "Elsa.RunTask", "taskName": "t" },""" + Script("JavaScript", "getResultFromAsk()")) },
        { "output.target-unknown", """{ "type": "Elsa.Event", "eventName": "e", "result": { "typeName": "Object", "memoryReference": { "id": "gone" } } }""", """{ "type": "Elsa.Event", "eventName": "e", "result": { "typeName": "Object", "memoryReference": { "id": "Decision" } } }""" },
        { "variable.duplicate", """{ "type": "Elsa.Sequence", "activities": [ { "type": "Elsa.WriteLine" } ], "variables": [ { "id": "1", "name": "x" }, { "id": "2", "name": "x" } ] }""", """{ "type": "Elsa.Sequence", "activities": [ { "type": "Elsa.WriteLine" } ], "variables": [ { "id": "1", "name": "Amount" } ] }""" },
        { "switch.label-duplicate", """{ "type": "Elsa.FlowSwitch", "cases": [ { "label": "A" }, { "label": "A" } ] }""", """{ "type": "Elsa.FlowSwitch", "cases": [ { "label": "A" }, { "label": "B" } ] }""" },
        { "http.endpoint-duplicate", Sequence(Endpoint("/Orders/", "\"GET\", \"POST\"") + "," + Endpoint("orders", "\"post\"")), Sequence(Endpoint("orders", "\"GET\"") + "," + Endpoint("orders", "\"POST\"")) },
    };

    [Theory]
    [MemberData(nameof(ActivityRules))]
    public void A_rule_of_activities_finds_what_breaks_it_and_leaves_what_keeps_it(string code, string wrong, string right)
    {
        var found = Problems(Documents.Root(wrong, Variables)).Where(problem => problem.Code == code).ToArray();

        found.ShouldNotBeEmpty();
        found.ShouldAllBe(problem => problem.ActivityId != null && problem.ActivityName != null && problem.Message.Length > 0 && problem.MessageZh.Length > 0);
        Problems(Documents.Root(right, Variables)).ShouldNotContain(problem => problem.Code == code);
    }

    // Code, activities, connections that break the rule, connections that keep it.
    public static TheoryData<string, string, string, string> FlowRules => new()
    {
        { "flowchart.loop-unstructured", "a b c", "s->a,s->b,a->c,b->c,c->a", "s->a,a->b,b->c,c->a" },
        { "flowchart.unreachable", "a b", "s->a", "s->a,a->b" },
        { "flowchart.unreachable", "a b", "s->a,b->a", "s->b,b->a" },
        { "connection.port-unknown", "a b", "s->a,a-Dnoe->b", "s->a,a-Done->b" },
        { "connection.port-unknown", "d b", "s->d,d-Yes->b,d-True->b,d-False->b", "s->d,d-True->b,d-False->b" },
        { "flowchart.outcome-open", "d b", "s->d,d-True->b", "s->d,d-True->b,d-False->b" },
    };

    [Theory]
    [MemberData(nameof(FlowRules))]
    public void A_rule_of_flowcharts_finds_what_breaks_it_and_leaves_what_keeps_it(string code, string activities, string wrong, string right)
    {
        var nodes = string.Join(',', activities.Split(' ')
            .Select(id => $$"""{ "id": "{{id}}", "type": "{{(id == "d" ? "Elsa.FlowDecision" : "Elsa.WriteLine")}}" }""").Prepend(Start));

        Problems(Documents.Flowchart(nodes, Documents.Connections(wrong.Split(',')))).ShouldContain(problem => problem.Code == code);
        Problems(Documents.Flowchart(nodes, Documents.Connections(right.Split(',')))).ShouldNotContain(problem => problem.Code == code);
    }

    [Fact]
    public void A_flowchart_entered_by_several_triggers_is_reached_from_each() =>
        Problems(Documents.Flowchart(
            """{ "id": "e", "type": "Elsa.Event", "eventName": "a", "canStartWorkflow": true }, { "id": "f", "type": "Elsa.Event", "eventName": "b", "canStartWorkflow": true }, { "id": "w", "type": "Elsa.WriteLine" }""",
            Documents.Connections("f->w"))).ShouldBeEmpty();

    [Fact]
    public void Outcomes_named_in_an_input_are_known()
    {
        const string fork = """{ "id": "f", "type": "Elsa.FlowFork", "branches": ["L", "R"] }, { "id": "a", "type": "Elsa.WriteLine" }""";

        Problems(Documents.Flowchart(Start + "," + fork, Documents.Connections("s->f", "f-L->a", "f-R->a"))).ShouldBeEmpty();
        Problems(Documents.Flowchart(Start + "," + fork, Documents.Connections("s->f", "f-L->a", "f-X->a"))).Select(problem => problem.Code)
            .ShouldBe(["connection.port-unknown", "flowchart.outcome-open"]);
    }

    [Fact]
    public void An_output_read_after_a_wait_in_a_flowchart_should_be_bound()
    {
        static string Flow(string binding) => Documents.Flowchart(
            Start + $$""", { "id": "ask", "name": "Ask", "type": "Elsa.RunTask", "taskName": "t" {{binding}} }, { "id": "d", "type": "Elsa.Delay" }, """
            + """{ "id": "w", "type": "Elsa.WriteLine", "text": { "typeName": "String", "expression": { "type": "JavaScript", "value": "getResultFromAsk()" } } }""",
            Documents.Connections("s->ask", "ask->d", "d->w"),
            Variables);

        Problems(Flow("")).ShouldHaveSingleItem().Code.ShouldBe("script.output-lost");
        Problems(Flow(""", "result": { "typeName": "Object", "memoryReference": { "id": "v-list" } } """)).ShouldBeEmpty();
    }

    [Fact]
    public void A_problem_says_where_it_is_and_what_may_be_meant()
    {
        var problem = Problems(Documents.Root("""
            { "id": "w", "type": "Elsa.WriteLine", "metadata": { "displayText": "问候" }, "text": { "typeName": "String", "expression": { "type": "JavaScript", "value": "let x = 1;\n  getAmuont()" } } }
            """, Variables)).ShouldHaveSingleItem();

        (problem.ActivityId, problem.ActivityName, problem.Property, problem.Line, problem.Column).ShouldBe(("w", "问候", "text", 2, 3));
        problem.Severity.ShouldBe(ProblemSeverity.Error);
        problem.Message.ShouldBe("Variable 'Amuont' does not exist here. Did you mean 'Amount'?");
        problem.MessageZh.ShouldBe("此处不存在变量“Amuont”。是否想写“Amount”？");
    }

    [Fact]
    public void A_wrong_choice_names_the_right_ones() =>
        Problems(Documents.Root("""{ "type": "Elsa.FlowJoin", "mode": "WaitSome" }""")).ShouldHaveSingleItem().Message.ShouldContain("WaitAll, WaitAllActive, WaitAny");

    [Fact]
    public void All_problems_are_reported_at_once() =>
        Problems(Documents.Root(Sequence("""{ "id": "a", "type": "Acme.Gone" }, { "id": "a", "type": "Elsa.Delay", "timeSpan": "x" },""" + Script("JavaScript", "(")))).Select(problem => problem.Code)
            .ShouldBe(["activity.id-duplicate", "activity.type-unknown", "input.time-span", "expression.syntax"], ignoreOrder: true);

    [Theory]
    [InlineData("A>B B>A", "workflow.cycle")]
    [InlineData("A>B B>C C>A", "workflow.cycle")]
    [InlineData("A>A", "workflow.cycle")]
    [InlineData("A>B", "workflow.missing")]
    [InlineData("A>B B>C C", null)]
    [InlineData("A>B B>C C>B", "workflow.cycle")]
    public void Workflows_used_as_activities_must_exist_and_not_go_in_circles(string uses, string? code)
    {
        var definitions = uses.Split(' ').Select(use => use.Split('>')).Select(use => Documents.Definition($$"""
            { "id": "{{use[0]}}1", "definitionId": "{{use[0]}}", "root": { "type": "Elsa.Sequence", "activities": [ { "id": "x", {{(use.Length > 1
                ? $"\"type\": \"Sub\", \"workflowDefinitionId\": \"{use[1]}\"" : "\"type\": \"Elsa.WriteLine\"")}} } ] } }
            """)).ToArray();

        var problems = DefinitionValidator.Validate(definitions[0], ActivityRegistry.BuiltIn, new Library(definitions));

        problems.Select(problem => problem.Code).ShouldBe(code is null ? [] : [code]);
    }

    private static IReadOnlyList<DefinitionProblem> Problems(string json)
    {
        var definition = DefinitionReader.Read(Documents.Parse(json), ActivityRegistry.BuiltIn).Definition.ShouldNotBeNull();
        return DefinitionValidator.Validate(definition, ActivityRegistry.BuiltIn);
    }

    private static string Sequence(string activities) => $$"""{ "id": "seq", "type": "Elsa.Sequence", "activities": [ {{activities}} ] }""";

    private static string Endpoint(string path, string methods) =>
        $$"""{ "type": "Elsa.HttpEndpoint", "canStartWorkflow": true, "path": "{{path}}", "supportedMethods": [ {{methods}} ] }""";

    private static string Script(string language, string text, string type = "Elsa.WriteLine", string property = "text") =>
        $$"""{ "type": "{{type}}", "{{property}}": { "typeName": "String", "expression": { "type": "{{language}}", "value": "{{text}}" } } }""";

    private sealed class Library(IReadOnlyList<WorkflowDefinition> definitions) : IWorkflowDefinitions
    {
        public WorkflowDefinition? Find(WorkflowReference reference) => definitions.FirstOrDefault(definition => definition.DefinitionId == reference.DefinitionId);
    }
}
