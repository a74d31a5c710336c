namespace CarrierSimulator.Admin;

/// <summary>The last requests. Safe for use by several threads.</summary>
internal sealed class Journal(SimulatorSettings settings)
{
    private readonly Lock _lock = new();
    private readonly Queue<JournalEntry> _entries = new();
    private long _number;

    /// <summary>The requests, the newest first.</summary>
    public IReadOnlyList<JournalEntry> Newest
    {
        get
        {
            lock (_lock)
                return [.. _entries.Reverse()];
        }
    }

    /// <summary>How many requests there were since the start.</summary>
    public long Total
    {
        get
        {
            lock (_lock)
                return _number;
        }
    }

    /// <summary>Adds one; its number is given here.</summary>
    public void Add(JournalEntry entry)
    {
        lock (_lock)
        {
            _entries.Enqueue(entry with { Number = ++_number });
            while (_entries.Count > settings.JournalLength)
                _entries.Dequeue();
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lock (_lock)
            _entries.Clear();
    }
}
