namespace ResponseWorkflow.Application.Definitions.Compilation;

/// <summary>Keeps what was made of versions, the most recently used up to a bound. Safe for use by several threads.</summary>
/// <remarks>
/// Things are made outside the lock and once for each id, however many ask at the same time. A failure is not kept: the next one who asks tries again.
/// </remarks>
internal sealed class VersionCache<T>(int bound, Func<string, Task<T>> make)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _order = new();

    /// <summary>How many are kept.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _entries.Count;
        }
    }

    /// <summary>What is made of a version.</summary>
    /// <param name="id">Id of the version.</param>
    /// <param name="cancellationToken">Stops waiting; others may still wait for the same.</param>
    public ValueTask<T> GetAsync(string id, CancellationToken cancellationToken)
    {
        var entry = Find(id);
        var task = entry.Made.Value;
        return task.IsCompletedSuccessfully ? new(task.Result) : new(AwaitAsync(entry, task, cancellationToken));
    }

    private async Task<T> AwaitAsync(Entry entry, Task<T> task, CancellationToken cancellationToken)
    {
        try
        {
            return await task.WaitAsync(cancellationToken);
        }
        finally
        {
            if (task.IsFaulted || task.IsCanceled)
                Forget(entry);
        }
    }

    private Entry Find(string id)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(id, out var node))
            {
                _order.Remove(node);
                _order.AddLast(node);
                return node.Value;
            }

            var entry = new Entry(id, new Lazy<Task<T>>(() => make(id)));
            _entries.Add(id, _order.AddLast(entry));
            if (_entries.Count > bound)
            {
                _entries.Remove(_order.First!.Value.Id);
                _order.RemoveFirst();
            }

            return entry;
        }
    }

    private void Forget(Entry entry)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(entry.Id, out var node) && ReferenceEquals(node.Value, entry))
            {
                _entries.Remove(entry.Id);
                _order.Remove(node);
            }
        }
    }

    private sealed record Entry(string Id, Lazy<Task<T>> Made);
}
