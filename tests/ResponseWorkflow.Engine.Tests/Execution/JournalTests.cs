using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

/// <summary>What a burst tells of itself: the journal and the records of executions.</summary>
public class JournalTests
{
    [Fact]
    public void The_journal_tells_the_life_of_each_execution_in_order_without_gaps()
    {
        var run = TestRun.Of(Sequence("s", Write("a"), Event("E"), Write("b")));

        run.History.ShouldBe("s:Started a:Started a:Completed E:Started E:Suspended");
        run.Publish("E");

        run.History.ShouldBe("s:Started a:Started a:Completed E:Started E:Suspended E:Resumed E:Completed b:Started b:Completed s:Completed");
        run.Journal.Select(static entry => entry.Sequence).ShouldBe(Enumerable.Range(1, run.Journal.Count()).Select(static number => (long)number));
        run.State.LastSequence.ShouldBe(run.Journal.Count());
        run.Journal.First().Activity.Type.ShouldBe("Elsa.Workflow");
    }

    [Fact]
    public void Each_entry_names_its_activity_execution_and_instant()
    {
        var run = TestRun.Of(Sequence("s", Write("a")));
        var entry = run.Journal.First(static entry => entry.Activity.Id == "a");

        entry.Activity.NodeId.ShouldBe("Workflow1:s:a");
        entry.Execution.ShouldBe(run.Record("a").Execution);
        entry.ParentExecution.ShouldBe(run.Record("s").Execution);
        entry.Timestamp.ShouldBe(TestRun.Epoch);
    }

    [Fact]
    public void A_record_holds_inputs_outputs_outcomes_and_instants()
    {
        var run = TestRun.Of(Chart("c", [Node("If", "if", ("condition", Js("1 > 0"))), Decision("d", "true")], "if->d"));
        var record = run.Record("if");

        record.Status.ShouldBe(ActivityStatus.Completed);
        record.Inputs!["Condition"].ShouldBe(true);
        record.Outputs!["Result"].ShouldBe(true);
        record.StartedAt.ShouldBe(TestRun.Epoch);
        record.CompletedAt.ShouldBe(TestRun.Epoch);
        run.Record("d").Payload!["Outcomes"].ToString().ShouldBe("""["True"]""");
        run.Record("d").Outputs.ShouldBeNull();
    }

    [Fact]
    public void Records_tell_who_contains_and_who_scheduled_an_execution_and_how_deep_the_chain_is()
    {
        var run = TestRun.Of(Sequence("s", Write("a"), Write("b")));

        run.Record("Workflow1").SchedulingExecution.ShouldBe(0);
        run.Record("s").SchedulingExecution.ShouldBe(run.Record("Workflow1").Execution);
        run.Record("a").SchedulingExecution.ShouldBe(run.Record("s").Execution);
        run.Record("b").SchedulingExecution.ShouldBe(run.Record("a").Execution);
        run.Record("b").ParentExecution.ShouldBe(run.Record("s").Execution);
        new[] { "Workflow1", "s", "a", "b" }.Select(id => run.Record(id).CallStackDepth).ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public void A_waiting_execution_has_bookmarks_until_it_goes_on()
    {
        var run = TestRun.Of(Sequence("s", Event("E")));

        run.Record("E").HasBookmarks.ShouldBeTrue();
        run.Record("E").CompletedAt.ShouldBeNull();
        run.Now = TestRun.Epoch.AddDays(1);
        run.Publish("E", 5);

        run.Record("E").HasBookmarks.ShouldBeFalse();
        run.Record("E").StartedAt.ShouldBe(TestRun.Epoch);
        run.Record("E").CompletedAt.ShouldBe(run.Now);
        run.Record("E").Outputs!["Result"].ShouldBe(5);
        run.Record("E").Inputs.ShouldBeNull("the stored ones still hold");
    }

    [Fact]
    public void Only_what_the_burst_touched_is_recorded()
    {
        var run = TestRun.Of(Node("Parallel", "p", ("activities", Array(Event("E"), Event("F")))));
        run.Effects.Clear();

        run.Publish("F");

        run.All<ActivityRecorded>().Select(static effect => effect.Record.Activity.Id).ShouldBe(["F"]);
    }

    [Fact]
    public void Secrets_and_what_cannot_be_stored_stay_out_of_records()
    {
        var document = Document(Sequence("s", Node("HumanTask", "t", ("title", "x"), ("secret", "pin 1234")), Node("HttpEndpoint", "http", ("path", "x"))));
        var run = TestRun.Start(document, registry: TestActivities.Registry);

        run.Record("t").Inputs!["Title"].ShouldBe("x");
        DataValue.From(run.Record("t").Inputs).ToString().ShouldNotContain("1234");
        run.Resume("t", DataValue.ObjectOf(("Decision", "Done")).AsObject());
        run.Resume("http", new ReceivedHttpRequest { Method = "GET", Path = "x", Content = "body" }.ToInput());
        run.Record("http").Outputs!["ParsedContent"].ShouldBe("body");
        run.Record("http").Outputs!["Result"].IsNull.ShouldBeTrue();
    }

    [Fact]
    public void Numbers_go_on_over_bursts_and_are_never_given_twice()
    {
        var run = TestRun.Of(Node("ForEach", "each", ("items", Js("[1, 2, 3]")), ("body", Event("E"))));
        while (run.Publish("E"))
        {
        }

        var numbers = run.All<ActivityRecorded>().Select(static effect => effect.Record.Execution).Distinct()
            .Concat(run.All<BookmarkCreated>().Select(static effect => effect.Bookmark.Number)).ToArray();
        numbers.ShouldBeUnique();
        numbers.Max().ShouldBe(run.State.LastNumber);
    }

    [Fact]
    public void The_end_is_told_once_as_the_last_effect()
    {
        var run = TestRun.Of(Sequence("s", Event("E")));
        run.All<WorkflowEnded>().ShouldBeEmpty();

        run.Publish("E");

        run.Effects[^1].ShouldBe(new WorkflowEnded(WorkflowSubStatus.Finished, null));
        run.All<WorkflowEnded>().ShouldHaveSingleItem();
    }
}
