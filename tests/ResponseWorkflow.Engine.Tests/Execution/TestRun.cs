using System.Text.Json.Nodes;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution;

/// <summary>Runs one instance burst by burst and keeps what came of it.</summary>
internal sealed class TestRun
{
    public static readonly DateTimeOffset Epoch = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly SeededIdentities _identities = new(7);

    public TestRun(CompiledWorkflow workflow, BurstOptions? options = null)
    {
        Workflow = workflow;
        Options = options ?? BurstOptions.Default;
    }

    public CompiledWorkflow Workflow { get; }

    public BurstOptions Options { get; }

    /// <summary>Whether the state goes through its stored form between bursts.</summary>
    public bool Stores { get; init; } = true;

    public DateTimeOffset Now { get; set; } = Epoch;

    public WorkflowState State { get; private set; } = null!;

    public DataObject Variables { get; private set; } = DataObject.Empty;

    public List<Effect> Effects { get; } = [];

    public string Lines => string.Join(' ', Effects.OfType<TextWritten>().Select(static effect => effect.Text));

    /// <summary>The journal as <c>activity:event</c>, the workflow itself left out.</summary>
    public string History => string.Join(' ', Journal.Where(static entry => entry.Activity.Id != WorkflowCompiler.RootId).Select(static entry => $"{entry.Activity.Id}:{entry.EventName}"));

    /// <summary>Ids of the waiting activities, in order of creation of their bookmarks.</summary>
    public string Waiting => string.Join(' ', State.Bookmarks.Select(static bookmark => bookmark.Activity.Id));

    public Incident Incident => State.Incidents.ShouldHaveSingleItem();

    public IEnumerable<JournalEntry> Journal => Effects.OfType<JournalAppended>().Select(static effect => effect.Entry);

    /// <summary>Starts with a root activity and workflow variables.</summary>
    public static TestRun Of(JsonObject root, params JsonObject[] variables) => Start(Document(root, variables));

    public static TestRun Start(JsonObject document, FlowchartMode mode = FlowchartMode.Counter, StartWorkflow? start = null, ActivityRegistry? registry = null, IncidentStrategy strategy = IncidentStrategy.Fault)
    {
        var run = new TestRun(Flow.Compile(document, registry), new BurstOptions { FlowchartMode = mode, IncidentStrategy = strategy });
        run.Send(start ?? new StartWorkflow("i1"));
        return run;
    }

    /// <summary>Puts another state in the place of this one, as an operator would mend it.</summary>
    public void Replace(WorkflowState state) => State = state;

    public bool Send(Stimulus stimulus)
    {
        var result = Burst.Run(Workflow, State, stimulus, Now, _identities, Options);
        State = Stores ? WorkflowStateJson.Read(WorkflowStateJson.Write(result.State)) : result.State;
        Variables = result.Variables;
        Effects.AddRange(result.Effects);
        return result.HasRun;
    }

    public IReadOnlyList<T> All<T>()
        where T : Effect => [.. Effects.OfType<T>()];

    /// <summary>The newest record of the last execution of an activity.</summary>
    public ActivityRecord Record(string activityId) => Records(activityId)[^1];

    /// <summary>The newest record of each execution of an activity.</summary>
    public IReadOnlyList<ActivityRecord> Records(string activityId) =>
        [.. All<ActivityRecorded>().Select(static effect => effect.Record).Where(record => record.Activity.Id == activityId).GroupBy(static record => record.Execution).Select(static group => group.Last())];

    public bool Resume(string activityId, DataObject? input = null)
    {
        var bookmark = State.Bookmarks.FirstOrDefault(bookmark => bookmark.Activity.Id == activityId);
        return bookmark is not null && Send(new ResumeBookmarks { BookmarkId = bookmark.Id, Input = input ?? DataObject.Empty });
    }

    public bool Publish(string eventName, DataValue payload = default) => Send(new ResumeBookmarks
    {
        Hash = StimulusHash.Compute("Elsa.Event", Activities.Primitives.Event.Stimulus(eventName)),
        Input = DataValue.ObjectOf((StimulusInputs.EventPayload, payload)).AsObject(),
    });
}
