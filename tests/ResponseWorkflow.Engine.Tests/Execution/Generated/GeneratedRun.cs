using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Tests.Execution.Generated;

/// <summary>Drives a generated definition: resumes what waits in a random but repeatable order until nothing waits.</summary>
internal sealed class GeneratedRun
{
    private const int MostBursts = 60;
    private const int StepLimit = 5_000;

    private readonly List<(Stimulus Stimulus, DateTimeOffset Now)> _stimuli = [];

    private GeneratedRun(TestRun run) => Run = run;

    public TestRun Run { get; }

    public static GeneratedRun Play(JsonObject document, int seed, FlowchartMode mode = FlowchartMode.Counter, bool stores = true, int mostBursts = MostBursts)
    {
        var random = new Random(seed);
        var play = Fresh(document, mode, seed, stores);
        play.Send(new StartWorkflow("i1") { CorrelationId = "c" });
        for (var bursts = 1; bursts < mostBursts && play.Run.State.Bookmarks.Count > 0; bursts++)
        {
            play.Run.Now = play.Run.Now.AddMinutes(7);
            play.Send(Resume(play.Run.State.Bookmarks[random.Next(play.Run.State.Bookmarks.Count)], random.Next(3)));
        }

        return play;
    }

    /// <summary>The same stimuli at the same instants, from the beginning.</summary>
    public GeneratedRun Replay(JsonObject document, int seed, FlowchartMode mode)
    {
        var again = Fresh(document, mode, seed, stores: true);
        foreach (var (stimulus, now) in _stimuli)
        {
            again.Run.Now = now;
            again.Send(stimulus);
        }

        return again;
    }

    public string FinalState => System.Text.Encoding.UTF8.GetString(WorkflowStateJson.Write(Run.State));

    public string Everything => $"{Run.Lines}\n{Run.Variables}\n{FinalState}\n{WholeText.Of(Run.Effects)}";

    private static GeneratedRun Fresh(JsonObject document, FlowchartMode mode, int seed, bool stores) => new(new TestRun(
        Flow.Compile(document),
        new BurstOptions { FlowchartMode = mode, StepLimit = StepLimit, IncidentStrategy = seed % 3 == 0 ? IncidentStrategy.ContinueWithIncidents : IncidentStrategy.Fault })
    {
        Stores = stores,
    });

    private static ResumeBookmarks Resume(Bookmark bookmark, int answer)
    {
        var input = DataValue.ObjectOf(
            (StimulusInputs.EventPayload, answer),
            (StimulusInputs.TaskResult, DataValue.ObjectOf(("answer", answer))),
            (StimulusInputs.HttpAnswer, DataValue.ObjectOf(("statusCode", 200 + answer))),
            (StimulusInputs.Child, new ChildOutcome("c1", WorkflowStatus.Finished, WorkflowSubStatus.Finished, DataObject.Empty).ToData())).AsObject();

        // Half of the events wake all that wait for them.
        return bookmark.Name == "Elsa.Event" && answer > 0
            ? new ResumeBookmarks { Hash = bookmark.Hash, Input = input }
            : new ResumeBookmarks { BookmarkId = bookmark.Id, Input = input };
    }

    private void Send(Stimulus stimulus)
    {
        _stimuli.Add((stimulus, Run.Now));
        Run.Send(stimulus);
    }
}
