using ResponseWorkflow.Engine.Activities.Primitives;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Cli.Hosting;

/// <content>Events: who hears them, what they start, and those that came too early.</content>
internal sealed partial class InMemoryHost
{
    private readonly List<HostWork.Deliver> _kept = [];
    private readonly List<HostedInstance> _startedByEvents = [];
    private TriggerTable? _triggers;

    /// <summary>The instances that events started, in order. They are nobody's children.</summary>
    public IReadOnlyList<HostedInstance> StartedByEvents => _startedByEvents;

    // An event that nobody hears yet is kept: whether it or the wait for it comes first must not matter.
    private void Deliver(HostWork.Deliver deliver)
    {
        var hash = HashOf(deliver.Event);
        var listeners = _waits.Values
            .Where(wait => IsFor(wait.Bookmark, hash) && MayHear(wait.Instance, deliver))
            .OrderBy(static wait => wait.Order)
            .Select(static wait => wait.Instance)
            .Distinct()
            .ToArray();
        var isHeard = StartTriggered(deliver, hash);
        foreach (var instance in listeners)
            isHeard |= Run(instance, new ResumeBookmarks { Name = WaitKinds.Event, Hash = hash, Input = InputOf(deliver.Event) });
        if (!isHeard)
            _kept.Add(deliver);
    }

    private bool StartTriggered(HostWork.Deliver deliver, string hash)
    {
        if (deliver.Event.IsLocal)
            return false;
        _triggers ??= TriggerTable.Of(_library, _now, _options, _notes);
        var hasStarted = false;
        foreach (var (workflow, trigger) in _triggers.Find(WaitKinds.Event, hash))
        {
            if (!Activation.Allows(workflow.Definition, deliver.Event.CorrelationId, _instances.Values))
                continue;
            if (_instances.Count >= _settings.MaxInstances)
            {
                NoteOnce($"stopped at {_settings.MaxInstances} instances; the workflows probably start each other without end.");
                return hasStarted;
            }

            hasStarted = true;
            var instance = Add(new HostedInstance(NewInstanceId(), workflow.Definition.DefinitionId, parent: null) { Workflow = workflow });
            _startedByEvents.Add(instance);
            Run(instance, new StartWorkflow(instance.Id)
            {
                Input = InputOf(deliver.Event),
                CorrelationId = deliver.Event.CorrelationId,
                TriggerActivityId = trigger.Activity.Id,
            });
        }

        return hasStarted;
    }

    private void ReviveKeptEvents(HostedInstance instance)
    {
        for (var i = 0; i < _kept.Count; i++)
        {
            if (!Hears(instance, _kept[i], HashOf(_kept[i].Event)))
                continue;
            _work.Enqueue(_kept[i]);
            _kept.RemoveAt(i--);
        }
    }

    private static bool Hears(HostedInstance instance, HostWork.Deliver deliver, string hash) =>
        MayHear(instance, deliver) && instance.State!.Bookmarks.Any(bookmark => IsFor(bookmark, hash));

    private static bool MayHear(HostedInstance instance, HostWork.Deliver deliver) =>
        (!deliver.Event.IsLocal || deliver.Publisher == instance)
        && (deliver.Event.CorrelationId is not { } correlationId || instance.State!.CorrelationId == correlationId);

    private static bool IsFor(Bookmark bookmark, string hash) => bookmark.Name == WaitKinds.Event && bookmark.Hash == hash;

    private static string HashOf(EventPublished published) => StimulusHash.Compute(WaitKinds.Event, Event.Stimulus(published.EventName));

    private static DataObject InputOf(EventPublished published) => DataObject.Empty.With(StimulusInputs.EventPayload, published.Payload);
}
