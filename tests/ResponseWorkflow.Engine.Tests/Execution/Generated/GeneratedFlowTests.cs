using System.Globalization;
using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Stimuli;

namespace ResponseWorkflow.Engine.Tests.Execution.Generated;

/// <summary>What holds for every definition. RESPONSEWORKFLOW_FULL=1 tries twenty times as many.</summary>
public class GeneratedFlowTests
{
    private static readonly int Scale = Environment.GetEnvironmentVariable("RESPONSEWORKFLOW_FULL") == "1" ? 20 : 1;

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void Every_burst_ends_below_the_step_limit_and_an_ended_instance_waits_for_nothing(FlowchartMode mode) => ForAll(200, (document, seed) =>
    {
        var run = GeneratedRun.Play(document, seed, mode).Run;

        run.State.Incidents.ShouldAllBe(static incident => incident.Code == "0");
        if (run.State.Status == WorkflowStatus.Finished)
            run.State.Bookmarks.ShouldBeEmpty();
        if (mode == FlowchartMode.Counter)
            run.State.IsStuck.ShouldBeFalse("what is not taken must not block what is");
        if (run.State.SubStatus != WorkflowSubStatus.Faulted)
            run.State.ParkedBookmarks.ShouldBeEmpty();
        run.Journal.Select(static (entry, place) => entry.Sequence == place + 1).All(static isNext => isNext).ShouldBeTrue("the journal has a gap");
        BookmarksByEffects(run).SetEquals(run.State.Bookmarks.Select(static bookmark => bookmark.Id)).ShouldBeTrue("the effects lead to other bookmarks");
    });

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void Storing_the_state_at_every_wait_changes_nothing(FlowchartMode mode) => ForAll(120, (document, seed) =>
        Same(GeneratedRun.Play(document, seed, mode, stores: false), GeneratedRun.Play(document, seed, mode, stores: true)));

    [Fact]
    public void Activities_of_a_graph_without_loops_start_at_most_once() => ForAll(
        200,
        static (document, seed) =>
        {
            var run = GeneratedRun.Play(document, seed).Run;

            run.Journal.Where(static entry => entry.EventName == JournalEvents.Started).CountBy(static entry => entry.Activity.NodeId, StringComparer.Ordinal).Where(static count => count.Value > 1).ShouldBeEmpty();
        },
        hasLoops: false);

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void The_same_stimuli_give_the_same_history_to_the_last_byte(FlowchartMode mode) => ForAll(100, (document, seed) =>
    {
        var first = GeneratedRun.Play(document, seed, mode);

        Same(first.Replay(document, seed, mode), first);
    });

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void Cancelling_at_any_wait_leaves_nothing_open(FlowchartMode mode) => ForAll(150, (document, seed) =>
    {
        var run = GeneratedRun.Play(document, seed, mode, mostBursts: 1 + (seed % 5)).Run;
        if (run.State.Status == WorkflowStatus.Finished)
        {
            run.Send(new CancelWorkflow()).ShouldBeFalse();
            return;
        }

        run.Send(new CancelWorkflow("enough")).ShouldBeTrue();

        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Cancelled);
        run.State.Bookmarks.ShouldBeEmpty();
        run.State.Executions.ShouldHaveSingleItem().Status.ShouldBeOneOf(ActivityStatus.Canceled, ActivityStatus.Faulted);
        BookmarksByEffects(run).ShouldBeEmpty();
        run.All<Engine.Execution.Effects.ActivityRecorded>().Select(static effect => effect.Record).GroupBy(static record => record.Execution).Select(static group => group.Last())
            .ShouldAllBe(static record => record.Status != ActivityStatus.Running && record.Status != ActivityStatus.Pending && !record.HasBookmarks);
    });

    [Fact]
    public void Retrying_a_faulted_instance_waits_again_where_it_waited() => ForAll(150, static (document, seed) =>
    {
        var run = GeneratedRun.Play(document, seed).Run;
        if (run.State.SubStatus != WorkflowSubStatus.Faulted)
            return;
        var parked = run.State.ParkedBookmarks.Select(static bookmark => bookmark.Id).ToArray();
        var isRetryable = run.State.Executions.Any(static execution => execution.Status == ActivityStatus.Faulted);

        run.Send(new RetryActivity()).ShouldBe(isRetryable);

        run.State.SubStatus.ShouldBe(WorkflowSubStatus.Faulted, "a Fault activity fails again");
        run.State.ParkedBookmarks.Select(static bookmark => bookmark.Id).ShouldBe(parked);
    });

    private static void Same(GeneratedRun one, GeneratedRun other)
    {
        var (text, expected) = (one.Everything, other.Everything);
        if (text != expected)
            text.ShouldBe(expected);
    }

    // What a host has stored after it applied all effects.
    private static HashSet<string> BookmarksByEffects(TestRun run)
    {
        var stored = new HashSet<string>(StringComparer.Ordinal);
        foreach (var effect in run.Effects)
        {
            if (effect is Engine.Execution.Effects.BookmarkCreated created)
                stored.Add(created.Bookmark.Id).ShouldBeTrue();
            else if (effect is Engine.Execution.Effects.BookmarkRemoved removed)
                stored.Remove(removed.Bookmark.Id).ShouldBeTrue();
        }

        return stored;
    }

    private static void ForAll(int count, Action<JsonObject, int> check, bool hasLoops = true)
    {
        for (var seed = 1; seed <= count * Scale; seed++)
        {
            var document = new FlowGenerator(seed, hasLoops).Document();
            if (Failure(check, document, seed) is null)
                continue;
            var smallest = FlowShrinker.Shrink(document, candidate => Failure(check, candidate, seed) is not null);
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {Failure(check, smallest, seed)}\n{smallest["root"]!.ToJsonString()}"));
        }
    }

    private static string? Failure(Action<JsonObject, int> check, JsonObject document, int seed)
    {
        try
        {
            check(document, seed);
            return null;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }
}
