using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

/// <summary>A workflow used as an activity of another runs inside its instance.</summary>
public class CompositeTests
{
    [Fact]
    public void Inputs_are_variables_inside_and_outputs_go_to_what_they_are_bound_to()
    {
        var child = Child("price", Sequence("s", WriteJs("w", "getAmount() + getInput('Amount') + variables.Amount"), SetOutput("Total", "getAmount() * 2")), ["Amount"], ["Total"]);
        var run = Start(Document(Sequence("main", Use("price", "p", ("amount", Js("3"))).BindTo("total", "v-T"), WriteJs("after", "getT()")), Variable("T", "Int32")), child);

        run.Lines.ShouldBe("9 6");
        run.State.Output.Count.ShouldBe(0);
    }

    [Fact]
    public void What_it_is_given_is_evaluated_outside_of_it()
    {
        // Both workflows call it "Amount": the expression means the outer one.
        var child = Child("price", WriteJs("w", "getAmount()"), ["Amount"]);
        var document = Document(
            Sequence("main", Use("price", "p", ("amount", Js("getAmount() + variables.Amount"))), WriteJs("after", "getAmount()")),
            Variable("Amount", "Int32", "4"));

        Start(document, child).Lines.ShouldBe("8 4");
    }

    [Fact]
    public void Loop_variables_reach_what_it_is_given()
    {
        var child = Child("price", WriteJs("w", "getAmount()"), ["Amount"]);
        var document = Document(Node("ForEach", "each", ("items", Js("[1, 2]")), ("body", Use("price", "p", ("amount", Js("getCurrentValue()"))))));

        Start(document, child).Lines.ShouldBe("1 2");
    }

    [Fact]
    public void Its_outcomes_are_those_of_complete_inside_or_done()
    {
        var child = Child("decide", Sequence("s", Node("If", "if", ("condition", Js("getYes()")), ("then", Node("Complete", "c", ("outcomes", "Approved")))), Write("no")), ["Yes"]);

        Lines("true").ShouldBe("approved");
        Lines("false").ShouldBe("no done");

        string Lines(string yes) => Start(Document(Chart("main", [Use("decide", "d", ("yes", Js(yes))), Write("approved"), Write("done")], "d-Approved->approved", "d->done")), child).Lines;
    }

    [Fact]
    public void Complete_inside_ends_only_the_nearest_workflow()
    {
        var inner = Child("inner", Sequence("s", Node("Complete", "c", ("outcomes", "X")), Write("never")));
        var outer = Child("outer", Sequence("s", Use("inner", "i"), Write("outer")));

        var run = Start(Document(Sequence("main", Use("outer", "o"), Write("main"))), inner, outer);

        run.Lines.ShouldBe("outer main");
        run.State.Outcomes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Literal", "\"Approved\"", new[] { "Approved" })]
    [InlineData("JavaScript", "\"['A', 'B']\"", new[] { "A", "B" })]
    [InlineData("Literal", "\"[\\u0022A\\u0022,\\u0022B\\u0022]\"", new[] { "A", "B" })]
    [InlineData("Literal", "\"\"", new string[0])]
    public void Complete_ends_the_workflow_with_a_text_a_list_or_json(string type, string value, string[] outcomes)
    {
        var input = new JsonObject { ["typeName"] = "Object", ["expression"] = new JsonObject { ["type"] = type, ["value"] = JsonNode.Parse(value) } };
        var run = TestRun.Of(Sequence("s", Chart("c", [Node("Complete", "x", ("outcomes", input))]), Write("never")));

        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        run.State.Outcomes.ShouldBe(outcomes);
        run.Lines.ShouldBe("");
    }

    [Fact]
    public void Complete_without_outcomes_ends_the_workflow_plainly()
    {
        TestRun.Of(Sequence("s", Node("Complete", "x"), Write("never"))).State.Outcomes.ShouldBeEmpty();
    }

    [Fact]
    public void A_child_used_twice_keeps_its_uses_apart()
    {
        var child = Child("step", Sequence("s", Script("js", "return getWho() + '!'"), Event("E", "go"), Script("again", "return getWho() + '?'"), WriteJs("w", "getResultFromAgain() + getLast()")), ["Who"]);
        var run = Start(
            Document(Node("Parallel", "p", ("activities", Array(Use("step", "a", ("who", "x")), Use("step", "b", ("who", "y")))))),
            Last(child));

        run.State.Bookmarks.Select(static bookmark => bookmark.Activity.NodeId).ShouldBe(["Workflow1:p:a:s:E", "Workflow1:p:b:s:E"]);
        run.Publish("go").ShouldBeTrue();

        run.Lines.ShouldBe("x?x y?y");

        static JsonObject Last(JsonObject document)
        {
            document["variables"] = Array(Variable("Last", "String"));
            document["root"]!["activities"]!.AsArray().Insert(1, Script("keep", "setLast(getWho())"));
            return document;
        }
    }

    [Fact]
    public void Waits_inside_survive_with_inputs_and_variables()
    {
        var child = Child("step", Sequence("s", Script("js", "setSum(getAmount() + 1)"), Event("E"), SetOutput("Total", "getSum() + getAmount()")), ["Amount"], ["Total"]);
        child["variables"] = Array(Variable("Sum", "Int32"));
        var run = Start(Document(Sequence("main", Use("step", "c", ("amount", Js("4"))).BindTo("total", "v-T"), WriteJs("w", "getT()")), Variable("T", "Int32")), child);

        run.Publish("E").ShouldBeTrue();

        run.Lines.ShouldBe("9");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void Its_variables_are_not_seen_outside()
    {
        var child = Child("step", Sequence("s", Script("js", "variables.Made = 1")));
        var run = Start(Document(Sequence("main", Use("step", "c"), WriteJs("w", "String(getVariable('Made'))"))), child);

        run.Lines.ShouldBe("null");
    }

    [Fact]
    public void Set_output_inside_reaches_the_nearest_workflow_that_declares_it()
    {
        var inner = Child("inner", SetOutput("Total", "7"));
        var outer = Child("outer", Sequence("s", Use("inner", "i")), outputs: ["Total"]);
        var document = Document(Sequence("main", Use("outer", "o").BindTo("total", "Grand")));
        document["outputs"] = Array(Output("Grand"));

        var run = Start(document, inner, outer);

        DataValue.From(run.State.Output).ToString().ShouldBe("""{"Grand":7}""");
    }

    [Fact]
    public void Finish_inside_ends_the_whole_instance()
    {
        var run = Start(Document(Sequence("main", Use("step", "c"), Write("never"))), Child("step", Sequence("s", Node("Finish", "f"))));

        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        run.Lines.ShouldBe("");
    }

    [Fact]
    public void A_trigger_inside_can_start_the_outer_workflow()
    {
        var child = Child("step", Chart("c", [Write("not"), Event("t").Starter(), Write("in")], "not->t", "t->in"));
        var definitions = Definitions(child);
        var workflow = WorkflowCompiler.Compile(Read(Document(Chart("main", [Write("skipped"), Use("step", "use"), Write("after")], "skipped->use", "use->after")), definitions.Registry), definitions);
        var run = new TestRun(workflow);

        TriggerIndex.Of(workflow, TestRun.Epoch).ShouldHaveSingleItem().Activity.NodeId.ShouldBe("Workflow1:main:use:c:t");
        run.Send(new StartWorkflow("i1") { TriggerActivityId = "t" });

        run.Lines.ShouldBe("in after");
    }

    [Fact]
    public void A_missing_definition_faults_when_it_is_reached()
    {
        var run = Start(Document(Sequence("main", Write("a"), Use("gone", "g"))));

        run.Lines.ShouldBe("a");
        run.Incident.Activity!.Id.ShouldBe("g");
        run.Incident.Code.ShouldBe("activity.unknownType");
    }

    [Fact]
    public void Workflows_that_use_each_other_in_a_circle_are_refused()
    {
        var a = Child("a", Sequence("s", Use("b", "b1")));
        var b = Child("b", Sequence("s", Use("a", "a1")));
        var definitions = Definitions(a, b);

        var exception = Should.Throw<WorkflowCompilationException>(() => WorkflowCompiler.Compile(definitions.Find(new WorkflowReference("a", null, null))!, definitions));

        exception.Code.ShouldBe("workflow.cyclic");
        exception.Message.ShouldContain("a → b → a");
    }

    [Fact]
    public void The_inlined_versions_are_known()
    {
        var run = Start(Document(Use("outer", "o")), Child("inner", Write("w")), Child("outer", Use("inner", "i")));

        run.Workflow.InlinedDefinitions.Select(static definition => definition.DefinitionId).ShouldBe(["outer", "inner"]);
        run.All<TextWritten>().ShouldHaveSingleItem();
    }

    private static TestRun Start(JsonObject document, params JsonObject[] children)
    {
        var definitions = Definitions(children);
        var run = new TestRun(WorkflowCompiler.Compile(Read(document, definitions.Registry), definitions));
        run.Send(new StartWorkflow("i1"));
        return run;
    }

    private static JsonObject Use(string definition, string id, params (string, object?)[] inputs)
    {
        var node = Node("x", id, inputs).With("workflowDefinitionId", definition).With("workflowDefinitionVersionId", $"{definition}-v1");
        node["type"] = ScriptNames.Pascal(definition);
        return node;
    }

    private static JsonObject SetOutput(string name, string script) => Node("SetOutput", "out", ("outputName", name), ("outputValue", Js(script)));

    private static JsonObject Child(string name, JsonObject root, string[]? inputs = null, string[]? outputs = null)
    {
        var document = Document(root);
        document["id"] = $"{name}-v1";
        document["definitionId"] = name;
        document["name"] = name;
        document["inputs"] = Array([.. (inputs ?? []).Select(static input => Input(input))]);
        document["outputs"] = Array([.. (outputs ?? []).Select(static output => Output(output))]);
        document["options"] = new JsonObject { ["usableAsActivity"] = true };
        return document;
    }

    // Children may use those before them, and each other.
    private static Library Definitions(params JsonObject[] children)
    {
        var registry = ActivityRegistry.BuiltIn;
        foreach (var child in children)
            registry = registry.WithWorkflows([Read(child, registry)]);
        return new Library(registry, [.. children.Select(child => Read(child, registry))]);
    }

    private sealed class Library(ActivityRegistry registry, IReadOnlyList<WorkflowDefinition> definitions) : IWorkflowDefinitions
    {
        public ActivityRegistry Registry { get; } = registry;

        public WorkflowDefinition? Find(WorkflowReference reference) => definitions.FirstOrDefault(definition => definition.DefinitionId == reference.DefinitionId);
    }
}
