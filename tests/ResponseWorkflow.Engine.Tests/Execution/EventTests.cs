using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

public class EventTests
{
    [Fact]
    public void An_event_in_mid_flow_waits_and_gives_what_the_event_carried()
    {
        var run = TestRun.Of(Sequence("s", Event("E", "Order.Paid").BindTo("result", "v-Paid"), WriteJs("w", "getPaid().amount")), Variable("Paid", "Object"));
        var bookmark = run.State.Bookmarks.ShouldHaveSingleItem();

        bookmark.Name.ShouldBe("Elsa.Event");
        bookmark.Payload.ToString().ShouldBe("""{"eventName":"Order.Paid"}""");
        run.Publish("Order.Paid", DataValue.ObjectOf(("amount", 12))).ShouldBeTrue();

        run.Lines.ShouldBe("12");
    }

    [Fact]
    public void The_case_of_an_events_name_counts()
    {
        var run = TestRun.Of(Event("E", "Paid"));

        run.Publish("paid").ShouldBeFalse();
        run.Publish("Paid").ShouldBeTrue();
    }

    [Fact]
    public void An_event_without_payload_gives_null()
    {
        var run = TestRun.Of(Sequence("s", Event("E").BindTo("result", "v-Paid"), WriteJs("w", "String(getPaid())")), Variable("Paid", "Object"));

        run.Publish("E");

        run.Lines.ShouldBe("null");
    }

    [Fact]
    public void One_event_wakes_all_that_wait_for_it_in_order_of_creation()
    {
        var run = TestRun.Of(Node("Parallel", "p", ("activities", Array(
            Sequence("x", Event("E1", "go"), Write("a"), Event("E3", "go"), Write("c")),
            Sequence("y", Event("E2", "go"), Write("b"))))));

        run.Publish("go").ShouldBeTrue();

        run.Lines.ShouldBe("a b");
        run.Waiting.ShouldBe("E3");
    }

    [Fact]
    public void Publishing_leaves_as_an_effect()
    {
        var run = TestRun.Of(Node("PublishEvent", "p", ("eventName", "Paid"), ("correlationId", "c9"), ("isLocalEvent", true), ("payload", Js("({ amount: 1 })"))));

        run.All<EventPublished>().ShouldHaveSingleItem().ShouldBe(new EventPublished("Paid", DataValue.ObjectOf(("amount", 1)), "c9", IsLocal: true));
    }

    [Fact]
    public void Publishing_has_defaults()
    {
        TestRun.Of(Node("PublishEvent", "p", ("eventName", "Paid"))).All<EventPublished>().ShouldHaveSingleItem().ShouldBe(new EventPublished("Paid", default, null, IsLocal: false));
    }

    [Fact]
    public void An_event_without_name_cannot_be_published()
    {
        TestRun.Of(Node("PublishEvent", "p")).Incident.Code.ShouldBe("input.missing");
    }

    [Fact]
    public void A_task_is_requested_and_its_report_becomes_the_result()
    {
        var task = Node("RunTask", "t", ("taskName", "Approve"), ("payload", Js("({ days: 3 })"))).BindTo("result", "v-Answer").BindTo("taskId", "v-Id");
        var run = TestRun.Of(Sequence("s", task, WriteJs("w", "getAnswer().ok + ' ' + (getId() === getTaskIdFromT())")), Variable("Answer", "Object"), Variable("Id", "String"));
        var requested = run.All<TaskRequested>().ShouldHaveSingleItem();
        var bookmark = run.State.Bookmarks.ShouldHaveSingleItem();

        requested.TaskName.ShouldBe("Approve");
        requested.Payload.ToString().ShouldBe("""{"days":3}""");
        requested.BookmarkId.ShouldBe(bookmark.Id);
        run.Variables["Id"].ShouldBe(requested.TaskId);
        bookmark.Payload.AsObject()["taskId"].ShouldBe(requested.TaskId);
        bookmark.Payload.AsObject()["taskName"].ShouldBe("Approve");
        run.Send(new ResumeBookmarks
        {
            Hash = StimulusHash.Compute("Elsa.RunTask", Activities.Primitives.RunTask.Stimulus(requested.TaskId)),
            Input = DataValue.ObjectOf((StimulusInputs.TaskResult, DataValue.ObjectOf(("ok", true)))).AsObject(),
        }).ShouldBeTrue();

        // The output of an earlier burst is gone; the bound variable is not.
        run.Lines.ShouldBe("true false");
    }

    [Fact]
    public void A_task_reported_without_a_result_gives_null()
    {
        var run = TestRun.Of(Sequence("s", Node("RunTask", "t", ("taskName", "Approve")).BindTo("result", "v-Answer"), WriteJs("w", "String(getAnswer())")), Variable("Answer", "Object"));

        run.Resume("t").ShouldBeTrue();

        run.Lines.ShouldBe("null");
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void A_request_is_dropped_when_nobody_waits_for_it_any_more()
    {
        var run = TestRun.Of(Chart("c", [Node("Start", "s"), Node("RunTask", "t", ("taskName", "Approve")), Write("A"), Node("End", "e")], "s->t", "s->A", "A->e"));

        run.All<TaskRequested>().ShouldBeEmpty();
        run.All<BookmarkCreated>().ShouldBeEmpty();
        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }
}
