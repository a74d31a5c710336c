using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

/// <summary>Activities that an application brings.</summary>
public class CustomActivityTests
{
    [Fact]
    public void A_human_task_waits_and_takes_the_outcome_that_the_person_chose()
    {
        var task = Node("HumanTask", "t", ("title", Js("'Approve ' + getN()")), ("role", "boss"), ("outcomes", Js("['Approved', 'Rejected']"))).BindTo("decision", "v-D").BindTo("result", "v-Form");
        var run = Start(Document(
            Chart("c", [task, WriteJs("ok", "getD() + getForm().note"), Write("no")], "t-Approved->ok", "t-Rejected->no"),
            Variable("N", "Int32", "7"), Variable("D", "String"), Variable("Form", "Object")));
        var bookmark = run.State.Bookmarks.ShouldHaveSingleItem();

        bookmark.Name.ShouldBe("HumanTask");
        bookmark.Payload.ToString().ShouldBe("""{"role":"boss"}""");
        bookmark.Metadata["title"].ShouldBe("Approve 7");
        bookmark.DueAt.ShouldBe(TestRun.Epoch.AddHours(4));
        run.Record("t").Payload!["Title"].ShouldBe("Approve 7");
        run.Resume("t", DataValue.ObjectOf(("Decision", "Approved"), ("Form", DataValue.ObjectOf(("note", "!")))).AsObject()).ShouldBeTrue();

        run.Lines.ShouldBe("Approved!");
        run.Record("t").Outputs!["Decision"].ShouldBe("Approved");
    }

    [Fact]
    public void An_input_keeps_the_value_of_its_class_until_a_definition_gives_another()
    {
        var run = Start(Document(Sequence(
            "s",
            Node("Greet", "plain"),
            WriteJs("a", "getLastResult()"),
            Node("Greet", "given", ("whom", "Wang")),
            WriteJs("b", "getResultFromGiven()"))));

        run.Lines.ShouldBe("Hello World Hello Wang");
        run.Record("given").Outputs!["Result"].ShouldBe("Hello Wang");
    }

    [Fact]
    public void What_a_callback_refuses_faults_the_task_and_a_retry_asks_again()
    {
        var run = Start(Document(Sequence("s", Node("HumanTask", "t", ("title", "x"), ("outcomes", Js("['Yes']"))), Write("after"))));

        run.Resume("t", DataValue.ObjectOf(("Decision", "Maybe")).AsObject()).ShouldBeTrue();
        run.Incident.Code.ShouldBe("task.outcome");
        run.Incident.Activity!.Id.ShouldBe("t");
        run.Send(new RetryActivity()).ShouldBeTrue();
        run.Waiting.ShouldBe("t");
        run.Resume("t", DataValue.ObjectOf(("Decision", "Yes")).AsObject()).ShouldBeTrue();

        run.Lines.ShouldBe("after");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void Its_descriptor_offers_what_the_designer_needs()
    {
        var descriptor = TestActivities.Registry.Find("Elsa.HumanTask").ShouldNotBeNull();

        descriptor.Category.ShouldBe("Test");
        descriptor.Inputs.Select(static input => input.Name).ShouldBe(["Title", "Role", "Outcomes", "Secret"]);
        descriptor.Inputs.Single(static input => input.Name == "Secret").IsSensitive.ShouldBeTrue();
        descriptor.Outputs.Select(static output => output.Name).ShouldBe(["Decision", "Result"]);
    }

    [Fact]
    public void A_code_activity_completes_by_itself_and_gives_its_output()
    {
        Start(Document(Sequence("s", Node("Reverse", "r", ("text", "abc")), WriteJs("w", "getResultFromR()")))).Lines.ShouldBe("cba");
    }

    [Fact]
    public void A_trigger_starts_or_waits()
    {
        var document = Document(Sequence("s", Node("Alarm", "t", ("device", "olt1")).Starter(), Write("w")));

        TestRun.Start(document, start: new StartWorkflow("i1") { TriggerActivityId = "t" }, registry: TestActivities.Registry).Lines.ShouldBe("w");
        var run = Start(document);
        run.State.Bookmarks.ShouldHaveSingleItem().Name.ShouldBe("Alarm");
        run.Send(new ResumeBookmarks { Name = "Alarm" }).ShouldBeTrue();
        run.Lines.ShouldBe("w");
    }

    [Fact]
    public void A_container_runs_its_children_over_waits_and_hears_their_signals()
    {
        var container = Node("UntilEnough", "u", ("activities", Array(Write("a"), Event("E"), Sequence("inner", Write("b"), Node("Enough", "e"), Write("c")), Write("never"))));
        var run = Start(Document(Sequence("s", container, Write("after"))));

        run.Lines.ShouldBe("a");
        run.Publish("E").ShouldBeTrue();

        run.Lines.ShouldBe("a b c after");
    }

    [Fact]
    public void A_callback_without_a_name_is_refused_because_nobody_could_find_it_after_a_wait()
    {
        var run = Start(Document(Node("LambdaCallback", "x")));

        run.Incident.Message.ShouldContain("no named method");
        run.State.Bookmarks.ShouldBeEmpty();
    }

    [Fact]
    public void Two_classes_cannot_claim_the_same_type()
    {
        Should.Throw<InvalidOperationException>(() => ActivityRegistry.BuiltIn.WithTypes(typeof(Samples.SampleActivities.Start))).Message.ShouldContain("Elsa.Start");
    }

    private static TestRun Start(System.Text.Json.Nodes.JsonObject document) => TestRun.Start(document, registry: TestActivities.Registry);
}
