using ResponseWorkflow.Cli.Files;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Cli.Hosting;

/// <summary>Runs an instance and everything it sets off, in memory and on a virtual clock.</summary>
/// <remarks>
/// It does what a durable host does around bursts, without storing anything: dispatched workflows run, ends are reported to waiting parents, events
/// find their listeners or are kept until one appears. What leaves the product (tasks, HTTP requests) is not done; see <see cref="RunUntilNothingWaits"/>.
/// Everything happens in one order that depends on the arguments only. Not safe for use by several threads.
/// </remarks>
internal sealed partial class InMemoryHost
{
    private readonly DefinitionLibrary _library;
    private readonly HostSettings _settings;
    private readonly BurstOptions _options;
    private readonly TextWriter _lines;
    private readonly TextWriter _notes;
    private readonly SeededIdentities _identities;
    private readonly Dictionary<string, HostedInstance> _instances = new(StringComparer.Ordinal);
    private readonly Queue<HostWork> _work = new();
    private readonly HashSet<string> _noted = new(StringComparer.Ordinal);
    private DateTimeOffset _now;
    private int _bursts;

    /// <summary>Makes a host.</summary>
    /// <param name="library">The definitions that may be dispatched, used as activities or started by events.</param>
    /// <param name="settings">Clock, seed and limits.</param>
    /// <param name="lines">Takes the lines that instances write, as they write them.</param>
    /// <param name="notes">Takes remarks about the run itself.</param>
    public InMemoryHost(DefinitionLibrary library, HostSettings settings, TextWriter lines, TextWriter notes)
    {
        _library = library;
        _settings = settings;
        _options = new BurstOptions { FlowchartMode = settings.FlowchartMode };
        _lines = lines;
        _notes = notes;
        _identities = new SeededIdentities(settings.Seed);
        _now = settings.Now;
    }

    /// <summary>Starts an instance and does all that follows, until everything waits or has ended.</summary>
    public HostedInstance Start(CompiledWorkflow workflow, DataObject input, string? correlationId)
    {
        var instance = Add(new HostedInstance(NewInstanceId(), workflow.Definition.DefinitionId, parent: null) { Workflow = workflow });
        _work.Enqueue(new HostWork.Stimulate(instance, new StartWorkflow(instance.Id) { Input = input, CorrelationId = correlationId }));
        DoWork();
        return instance;
    }

    /// <summary>Publishes an event from outside and does all that follows.</summary>
    public void Publish(string eventName, DataValue payload)
    {
        _work.Enqueue(new HostWork.Deliver(new EventPublished(eventName, payload, CorrelationId: null, IsLocal: false), Publisher: null));
        DoWork();
    }

    private HostedInstance Add(HostedInstance instance)
    {
        _instances.Add(instance.Id, instance);
        return instance;
    }

    private string NewInstanceId() => _identities.Next().ToString("N");

    private void DoWork()
    {
        while (_work.TryDequeue(out var work))
        {
            switch (work)
            {
                case HostWork.Stimulate stimulate:
                    Run(stimulate.Instance, stimulate.Stimulus);
                    break;
                case HostWork.Deliver deliver:
                    Deliver(deliver);
                    break;
            }
        }
    }

    private bool Run(HostedInstance instance, Stimulus stimulus)
    {
        if (_bursts >= _settings.MaxBursts)
        {
            var reason = $"stopped after {_settings.MaxBursts} bursts; the workflows probably wake each other without end.";
            NoteOnce(reason);
            if (instance.State is null)
                instance.Refuse("run.limit", reason, _now);
            return false;
        }

        _bursts++;
        var result = Burst.Run(instance.Workflow!, instance.State, stimulus, _now, _identities, _options);
        if (!result.HasRun)
            return false;
        instance.Accept(result);
        foreach (var effect in result.Effects)
            Apply(instance, effect);
        _lines.Flush();
        if (stimulus is StartWorkflow)
            ReportFirstBurst(instance);
        ReviveKeptEvents(instance);
        return true;
    }

    private void NoteOnce(string note)
    {
        if (_noted.Add(note))
            _notes.WriteLine($"response: {note}");
    }

    private void Apply(HostedInstance instance, Effect effect)
    {
        switch (effect)
        {
            case TextWritten text:
                _lines.WriteLine(text.Text);
                break;
            case JournalAppended journal:
                instance.Activities.Add(journal.Entry);
                break;
            case ActivityRecorded recorded:
                instance.Remember(recorded.Record);
                break;
            case BookmarkCreated created:
                _waits.Add(created.Bookmark.Id, new Wait(instance, created.Bookmark, ++_lastWait));
                break;
            case BookmarkRemoved removed:
                _waits.Remove(removed.Bookmark.Id);
                break;
            case WorkflowDispatched dispatched:
                Dispatch(instance, dispatched);
                break;
            case ChildAwaited awaited:
                Await(instance, awaited);
                break;
            case WorkflowEnded:
                ReportEnd(instance);
                break;
            case EventPublished published:
                _work.Enqueue(new HostWork.Deliver(published, instance));
                break;
        }
    }
}
