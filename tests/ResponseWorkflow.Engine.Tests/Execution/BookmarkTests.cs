using System.Security.Cryptography;
using System.Text;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

public class BookmarkTests
{
    [Fact]
    public void The_hash_is_sha256_of_name_payload_and_execution_with_empty_parts_left_out()
    {
        StimulusHash.Compute("N", default).ShouldBe(Sha("N"));
        StimulusHash.Compute("N", DataValue.ObjectOf(("a", 1))).ShouldBe(Sha("N|{\"a\":1}"));
        StimulusHash.Compute("N", "x", "i1-3").ShouldBe(Sha("N|\"x\"|i1-3"));
        StimulusHash.Compute("N", default, "i1-3").ShouldBe(Sha("N|i1-3"));

        static string Sha(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void A_bookmark_tells_where_it_waits()
    {
        var run = TestRun.Of(Sequence("s", Event("E", "Go").With("name", "Wait for go")));
        var bookmark = run.State.Bookmarks.ShouldHaveSingleItem();

        bookmark.Activity.ShouldBe(new ActivityReference("E", "Workflow1:s:E", "Elsa.Event", 1, "Wait for go"));
        bookmark.Id.ShouldBe($"i1-{bookmark.Number}");
        bookmark.Execution.ShouldBe(run.Record("E").Execution);
        bookmark.Hash.ShouldBe(StimulusHash.Compute("Elsa.Event", bookmark.Payload));
        bookmark.CallbackMethodName.ShouldNotBeNull();
        bookmark.AutoBurn.ShouldBeTrue();
    }

    [Fact]
    public void A_wait_of_one_execution_alone_has_a_hash_of_its_own()
    {
        var run = TestRun.Of(Node("Parallel", "p", ("activities", Array(Node("Delay", "a"), Node("Delay", "b")))));

        run.State.Bookmarks.Select(static bookmark => bookmark.Hash).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        run.State.Bookmarks.Select(static bookmark => bookmark.Payload).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void Any_selector_finds_its_bookmarks_and_all_given_must_fit()
    {
        var run = TestRun.Of(Node("Parallel", "p", ("activities", Array(Event("E1", "a"), Event("E2", "b"), Node("Delay", "d")))));
        var (first, second) = (run.State.Bookmarks[0], run.State.Bookmarks[1]);

        run.Send(new ResumeBookmarks { BookmarkId = first.Id, Hash = second.Hash }).ShouldBeFalse();
        run.Send(new ResumeBookmarks { Hash = first.Hash, Name = "Elsa.Event", Execution = first.Execution }).ShouldBeTrue();
        run.Waiting.ShouldBe("E2 d");
        run.Send(new ResumeBookmarks { Execution = second.Execution }).ShouldBeTrue();
        run.Send(new ResumeBookmarks { Name = "Elsa.Delay" }).ShouldBeTrue();

        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
    }

    [Fact]
    public void An_unknown_bookmark_runs_nothing_and_gives_the_same_state()
    {
        var run = TestRun.Of(Event("E"));

        var result = Burst.Run(run.Workflow, run.State, new ResumeBookmarks { BookmarkId = "gone", Input = DataValue.ObjectOf(("x", 1)).AsObject() }, TestRun.Epoch, new SeededIdentities(1));

        result.HasRun.ShouldBeFalse();
        result.State.ShouldBeSameAs(run.State);
        result.Effects.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Finish")]
    [InlineData("Fault")]
    public void An_ended_instance_refuses_quietly(string type)
    {
        var run = TestRun.Of(Chart("c", [Node("Start", "s"), Event("E"), Node(type, "x")], "s->E", "s->x"));
        var before = run.State;

        run.Send(new ResumeBookmarks()).ShouldBeFalse();

        run.State.UpdatedAt.ShouldBe(before.UpdatedAt);
        run.State.Bookmarks.ShouldBeEmpty();
    }

    [Fact]
    public void The_given_state_never_changes()
    {
        var run = TestRun.Of(Sequence("s", Event("E"), Script("js", "setX([1])"), Event("F")), Variable("X", "Object"));
        var before = Engine.Execution.State.WorkflowStateJson.Write(run.State);

        Burst.Run(run.Workflow, run.State, new ResumeBookmarks(), TestRun.Epoch, new SeededIdentities(1)).HasRun.ShouldBeTrue();

        Engine.Execution.State.WorkflowStateJson.Write(run.State).ShouldBe(before);
    }

    [Fact]
    public void Only_waits_that_outlive_the_burst_are_told()
    {
        var run = TestRun.Of(Sequence("s", Event("E"), Node("Fork", "f", ("joinMode", System.Text.Json.Nodes.JsonValue.Create("WaitAny")), ("branches", Array(Event("short"), Write("fast")))), Event("F")));

        run.All<BookmarkCreated>().ShouldHaveSingleItem().Bookmark.Activity.Id.ShouldBe("E");
        run.Effects.Clear();
        run.Publish("E");

        run.All<BookmarkRemoved>().ShouldHaveSingleItem().Bookmark.Activity.Id.ShouldBe("E");
        run.All<BookmarkCreated>().Select(static effect => effect.Bookmark.Activity.Id).ShouldBe(["F"]);
    }

    [Fact]
    public void A_burst_that_wakes_several_sees_what_the_first_has_done()
    {
        // The first to wake ends the flowchart, so that the second is given up before its turn.
        var run = TestRun.Of(Chart("c", [Node("Start", "s"), Event("E1", "go"), Event("E2", "go"), Write("A"), Node("End", "e"), Write("B")], "s->E1", "s->E2", "E1->A", "A->e", "E2->B"));

        run.Publish("go").ShouldBeTrue();

        run.Lines.ShouldBe("A");
        run.Record("E2").Status.ShouldBe(ActivityStatus.Canceled);
    }
}
