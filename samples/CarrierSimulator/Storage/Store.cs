using System.Text.Json.Nodes;

namespace CarrierSimulator.Storage;

/// <summary>Everything that changes, in memory and in the file. One transaction runs at a time.</summary>
internal sealed class Store : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SortedDictionary<string, JsonObject>> _tables = new(StringComparer.Ordinal);
    private readonly StateLog _log;

    /// <summary>Opens it.</summary>
    /// <param name="folder">Where the file stands.</param>
    /// <param name="seed">What the network is made from.</param>
    /// <param name="initial">What is there before anything has happened; not kept in the file.</param>
    public Store(string folder, int seed, IEnumerable<StoreChange> initial)
    {
        foreach (var change in initial)
            Apply(change);
        var changed = new Dictionary<(string, string), StoreChange>();
        _log = StateLog.Open(
            folder,
            seed,
            change =>
            {
                Apply(change);
                changed[(change.Table, change.Id)] = change;
            },
            () => changed.Values);
    }

    /// <summary>Runs a transaction: all of its changes are kept, or none when it throws.</summary>
    public T Run<T>(Func<StoreSession, T> work)
    {
        lock (_gate)
        {
            var session = new StoreSession(this);
            try
            {
                var result = work(session);
                if (session.Changes.Count > 0)
                    _log.Append(session.Changes);
                return result;
            }
            catch
            {
                session.Undo();
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _log.Dispose();

    internal SortedDictionary<string, JsonObject> Table(string name)
    {
        if (!_tables.TryGetValue(name, out var table))
            _tables.Add(name, table = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal));
        return table;
    }

    internal void Apply(StoreChange change)
    {
        if (change.Value is null)
            Table(change.Table).Remove(change.Id);
        else
            Table(change.Table)[change.Id] = change.Value;
    }
}
