using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

public class TriggerTests
{
    [Fact]
    public void Only_triggers_that_may_start_the_workflow_are_indexed()
    {
        var rows = Rows(Event("a").Starter(), Event("b"), Write("c").Starter());

        var row = rows.ShouldHaveSingleItem();
        row.Name.ShouldBe("Elsa.Event");
        row.Activity.Id.ShouldBe("a");
        row.Payload.ToString().ShouldBe("""{"eventName":"a"}""");
        row.Hash.ShouldBe(StimulusHash.Compute(row.Name, row.Payload));
    }

    [Theory]
    [InlineData("Event", "eventName", "Paid", """{"eventName":"Paid"}""")]
    [InlineData("Timer", "interval", "00:10:00", """{"interval":"00:10:00"}""")]
    [InlineData("Cron", "cronExpression", "0 0 8 * * *", """{"cronExpression":"0 0 8 * * *"}""")]
    [InlineData("StartAt", "dateTime", "2026-05-01T08:00:00Z", """{"executeAt":"2026-05-01T08:00:00+00:00"}""")]
    [InlineData("HttpEndpoint", "path", "/Orders/{Id}", """{"path":"orders/{id}","method":"get"}""")]
    public void Each_kind_of_trigger_has_its_payload(string type, string input, string value, string payload)
    {
        Rows(Node(type, "t", (input, value)).Starter()).ShouldHaveSingleItem().Payload.ToString().ShouldBe(payload);
    }

    [Fact]
    public void An_event_that_starts_and_one_that_waits_share_their_hash()
    {
        Rows(Event("a", "go").Starter())[0].Hash.ShouldBe(TestRun.Of(Event("b", "go")).State.Bookmarks[0].Hash);
    }

    [Fact]
    public void A_trigger_with_several_payloads_has_several_rows()
    {
        Rows(Node("HttpEndpoint", "t", ("path", "x"), ("supportedMethods", Js("['GET', 'POST']"))).Starter()).Select(static row => row.Payload.AsObject()["method"].AsString()).ShouldBe(["get", "post"]);
        Rows(Node("Alarm", "t", ("device", "olt1")).Starter()).Select(static row => $"{row.Name} {row.Payload}")
            .ShouldBe(["Alarm {\"device\":\"olt1\",\"severity\":\"major\"}", "Alarm {\"device\":\"olt1\",\"severity\":\"critical\"}"]);
    }

    [Fact]
    public void Inputs_of_triggers_see_the_defaults_of_variables()
    {
        var document = Document(Chart("c", [Node("Event", "t", ("eventName", Js("getPrefix() + '.paid'"))).Starter()]), Variable("Prefix", "String", "order"));

        TriggerIndex.Of(Compile(document), TestRun.Epoch).ShouldHaveSingleItem().Payload.ToString().ShouldBe("""{"eventName":"order.paid"}""");
    }

    [Fact]
    public void An_input_that_cannot_be_evaluated_tells_so_at_publication()
    {
        Should.Throw<Exception>(() => Rows(Node("Event", "t", ("eventName", Js("nowhere.to.go"))).Starter()));
    }

    [Fact]
    public void The_trigger_that_starts_completes_at_once_and_gives_its_payload()
    {
        var document = Document(Chart("c", [Event("a").Starter(), Event("b").Starter(), WriteJs("w", "getResultFromB().x")], "a->w", "b->w"));

        var run = TestRun.Start(document, start: By("b", DataValue.ObjectOf(("x", 3))));

        run.Lines.ShouldBe("3");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void A_trigger_deep_inside_starts_the_flowcharts_around_it_at_the_right_places()
    {
        var inner = Chart("inner", [Write("not-inner"), Event("t").Starter(), Write("in")], "not-inner->t", "t->in");
        var document = Document(Chart("outer", [Node("Start", "s"), Write("not-outer"), inner, Write("out")], "s->not-outer", "not-outer->inner", "inner->out"));

        var run = TestRun.Start(document, start: By("t"));

        run.Lines.ShouldBe("in out");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void A_trigger_starts_only_once()
    {
        var document = Document(Chart("c", [Event("t").Starter(), WriteJs("w", "getN()"), Script("inc", "setN(getN() + 1)"), Decision("again", "getN() < 2")], "t->w", "w->inc", "inc->again", "again-True->t"), Variable("N", "Int32", "0"));

        var run = TestRun.Start(document, start: By("t"));

        run.Lines.ShouldBe("0");
        run.Waiting.ShouldBe("t");
        run.Publish("t");
        run.Lines.ShouldBe("0 1");
    }

    [Fact]
    public void Started_otherwise_a_trigger_waits()
    {
        var run = TestRun.Start(Document(Chart("c", [Event("t").Starter(), Write("w")], "t->w")));

        run.Waiting.ShouldBe("t");
    }

    [Theory]
    [InlineData("Timer", "interval", "00:10:00")]
    [InlineData("Cron", "cronExpression", "0 0 8 * * *")]
    [InlineData("StartAt", "dateTime", "2026-05-01T08:00:00Z")]
    public void Timed_triggers_that_start_do_not_wait(string type, string input, string value)
    {
        TestRun.Start(Document(Sequence("s", Node(type, "t", (input, value)).Starter(), Write("w"))), start: By("t")).Lines.ShouldBe("w");
    }

    private static StartWorkflow By(string trigger, DataValue payload = default) =>
        new("i1") { TriggerActivityId = trigger, Input = DataValue.ObjectOf((StimulusInputs.EventPayload, payload)).AsObject() };

    private static IReadOnlyList<IndexedTrigger> Rows(params System.Text.Json.Nodes.JsonObject[] activities) =>
        TriggerIndex.Of(Compile(Document(Chart("c", activities)), TestActivities.Registry), TestRun.Epoch);
}
