using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.Stimuli;

namespace ResponseWorkflow.Application.Runtime.Transitions;

/// <summary>
/// A transaction on instances. Several bursts of one instance, and of several instances, may be in it: each instance is read once and written once.
/// </summary>
/// <remarks>Made by <see cref="RuntimeServices.RunAsync{T}"/>. Not safe for use by several threads.</remarks>
public sealed class RuntimeTransaction
{
    private readonly Dictionary<string, InstanceTransition> _byId = new(StringComparer.Ordinal);
    private readonly List<InstanceTransition> _transitions = new(1);
    private readonly Dictionary<string, int> _bursts = new(1, StringComparer.Ordinal);
    private readonly Dictionary<Type, object> _remembered = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    internal RuntimeTransaction(StorageTransaction storage, RuntimeServices services)
    {
        Storage = storage;
        Services = services;
        Now = services.Now();
    }

    /// <summary>The transaction.</summary>
    public StorageTransaction Storage { get; }

    /// <summary>What it works with.</summary>
    public RuntimeServices Services { get; }

    /// <summary>The instant that counts as now for all of it.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The instances that are in it so far.</summary>
    public IReadOnlyList<InstanceTransition> Transitions => _transitions;

    /// <summary>How long the engine has taken in it so far.</summary>
    internal TimeSpan EngineTime { get; private set; }

    /// <summary>What a room of the application remembers for as long as the transaction lasts; made when it is first asked for.</summary>
    /// <typeparam name="T">Its type; there is one of each.</typeparam>
    /// <param name="make">Makes it.</param>
    public T Remember<T>(Func<RuntimeTransaction, T> make)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(make);
        if (_remembered.TryGetValue(typeof(T), out var known))
            return (T)known;
        var made = make(this);
        _remembered.Add(typeof(T), made);
        return made;
    }

    /// <summary>The instance with that id, read once; null when there is none.</summary>
    public async ValueTask<InstanceTransition?> FindAsync(string instanceId, CancellationToken cancellationToken)
    {
        if (_byId.TryGetValue(instanceId, out var known))
            return known;
        if (await InstanceReader.FindAsync(Storage, instanceId, cancellationToken) is not { } row)
            return null;
        var definition = await Services.Catalogue.GetVersionAsync(row.VersionId, cancellationToken);
        return Add(new InstanceTransition(this, definition, row));
    }

    /// <summary>Reads instances together that are going to be asked for one by one.</summary>
    internal async Task PreloadAsync(IEnumerable<string> instanceIds, CancellationToken cancellationToken)
    {
        var missing = instanceIds.Where(id => !_byId.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToArray();
        if (missing.Length < 2)
            return;
        foreach (var row in await InstanceReader.FindManyAsync(Storage, missing, cancellationToken))
            Add(new InstanceTransition(this, await Services.Catalogue.GetVersionAsync(row.VersionId, cancellationToken), row));
    }

    /// <summary>Starts a new instance. Whether it may start is checked before, by <see cref="Activation"/>.</summary>
    /// <param name="definition">The version that it runs.</param>
    /// <param name="start">How it starts.</param>
    /// <param name="lineage">Where it comes from.</param>
    /// <param name="cause">Who or what starts it.</param>
    public InstanceTransition Start(RunnableDefinition definition, StartWorkflow start, InstanceLineage lineage, string cause)
    {
        ArgumentNullException.ThrowIfNull(start);
        var transition = Add(new InstanceTransition(this, definition, start, lineage));
        transition.Run(start, cause);
        return transition;
    }

    /// <summary>Takes a stored stimulus away, so that it has its effect once; another transaction that does so too loses the race.</summary>
    /// <returns>False when this transaction has taken it already.</returns>
    internal bool TryTake(StimulusRow row)
    {
        if (!_taken.Add(row.Id))
            return false;
        Storage.Take(row);
        return true;
    }

    /// <summary>Stores everything. The inbox is looked through for what was waiting for new bookmarks.</summary>
    internal async Task CompleteAsync(CancellationToken cancellationToken)
    {
        foreach (var transition in _transitions.ToArray())
            await StimulusInbox.MatchAsync(transition, cancellationToken);

        // Preparing may bring further instances in: children whose end is awaited.
        for (var place = 0; place < _transitions.Count; place++)
            await _transitions[place].PrepareAsync(cancellationToken);

        foreach (var step in Services.Steps)
            await step.PrepareAsync(this, cancellationToken);

        // In one order for all transactions, so that they do not wait for each other in a circle.
        _transitions.Sort(static (left, right) => string.CompareOrdinal(left.InstanceId, right.InstanceId));
        foreach (var transition in _transitions)
            transition.Write();
        await Storage.FlushAsync(cancellationToken);
        foreach (var transition in _transitions)
            await transition.FinishAsync(cancellationToken);

        // Only now, so that an event reaches bookmarks that this very transaction has made.
        foreach (var transition in _transitions)
        {
            foreach (var published in transition.Published)
                await StimulusInbox.BroadcastAsync(this, Broadcast.OfEvent(published, transition.InstanceId), cancellationToken);
        }
    }

    /// <summary>A burst has run in this transaction; counted if it is committed.</summary>
    internal void Count(Stimulus stimulus)
    {
        if (_bursts.Count == 0)
            Storage.AfterCommit(Measure);
        var kind = StimulusJson.KindOf(stimulus);
        _bursts[kind] = _bursts.GetValueOrDefault(kind) + 1;
    }

    /// <summary>The engine begins to work: on the clock of this machine, whatever clock the product goes by.</summary>
    internal static long EngineBegins() => TimeProvider.System.GetTimestamp();

    /// <summary>The engine has done what it began.</summary>
    internal void EngineEnds(long begun) => EngineTime += TimeProvider.System.GetElapsedTime(begun);

    private void Measure()
    {
        foreach (var (kind, count) in _bursts)
            Services.Metrics.TransitionsCommitted(kind, count);
    }

    private InstanceTransition Add(InstanceTransition transition)
    {
        _byId.Add(transition.InstanceId, transition);
        _transitions.Add(transition);
        return transition;
    }
}
