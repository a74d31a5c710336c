namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>The named properties of one object in order of insertion.</summary>
/// <remarks>A mutable structure, held as a field by <see cref="JsObject"/> alone.</remarks>
internal struct PropertyTable
{
    // Below this size a scan over the names is faster than a hash table and costs no memory.
    private const int IndexFrom = 9;

    private Entry[]? _entries;
    private Dictionary<string, int>? _index;
    private int _end;

    /// <summary>How many properties there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether any name ever added looks like an array index, so that enumeration must sort.</summary>
    public bool HasIndexNames { get; private set; }

    /// <summary>The position of a name, or -1. Positions stay valid until the next <see cref="Add"/> or <see cref="RemoveAt"/>.</summary>
    public readonly int Find(string name)
    {
        if (_index is not null)
            return _index.TryGetValue(name, out var position) ? position : -1;
        var entries = _entries;
        if (entries is null)
            return -1;
        for (var i = 0; i < _end; i++)
        {
            var key = entries[i].Name;
            if (ReferenceEquals(key, name) || (key is not null && key.Length == name.Length && string.Equals(key, name, StringComparison.Ordinal)))
                return i;
        }

        return -1;
    }

    /// <summary>The property at a position that <see cref="Find"/> gave.</summary>
    public readonly JsProperty At(int position)
    {
        ref var entry = ref _entries![position];
        return new(entry.Value, entry.Flags);
    }

    /// <summary>Replaces the value at a position and keeps the attributes.</summary>
    public readonly void SetValueAt(int position, JsValue value) => _entries![position].Value = value;

    /// <summary>Replaces value and attributes at a position.</summary>
    public readonly void SetAt(int position, JsProperty property)
    {
        ref var entry = ref _entries![position];
        entry.Value = property.Value;
        entry.Flags = property.Flags;
    }

    /// <summary>Adds a property whose name is not there yet.</summary>
    public void Add(string name, JsProperty property)
    {
        if (_entries is null)
            _entries = new Entry[4];
        else if (_end == _entries.Length)
            Array.Resize(ref _entries, _end * 2);
        _entries[_end] = new Entry { Name = name, Value = property.Value, Flags = property.Flags };
        HasIndexNames |= PropertyKey.LooksLikeIndex(name);
        _index?.Add(name, _end);
        _end++;
        Count++;
        if (_index is null && _end >= IndexFrom)
            Reindex();
    }

    /// <summary>Removes the property at a position.</summary>
    public void RemoveAt(int position)
    {
        var entries = _entries!;
        _index?.Remove(entries[position].Name!);
        entries[position] = default;
        Count--;
        if (position == _end - 1)
            _end--;
        else if (_end > 8 && Count < _end / 2)
            Compact();
    }

    /// <summary>Appends the names in the order of JavaScript: array indices ascending, then the others by insertion.</summary>
    public readonly void AddNames(List<string> names, bool enumerableOnly)
    {
        if (_entries is null)
            return;
        var start = names.Count;
        if (HasIndexNames)
            AddNames(names, enumerableOnly, wantIndices: true);
        if (names.Count - start > 1)
            names.Sort(start, names.Count - start, PropertyKey.IndexOrder);
        AddNames(names, enumerableOnly, wantIndices: false);
    }

    private readonly void AddNames(List<string> names, bool enumerableOnly, bool wantIndices)
    {
        for (var i = 0; i < _end; i++)
        {
            ref var entry = ref _entries![i];
            if (entry.Name is not { } name || (enumerableOnly && (entry.Flags & PropertyFlags.Enumerable) == PropertyFlags.None))
                continue;
            if (!HasIndexNames || PropertyKey.TryGetIndex(name, out _) == wantIndices)
                names.Add(name);
        }
    }

    private void Compact()
    {
        var target = 0;
        for (var i = 0; i < _end; i++)
        {
            if (_entries![i].Name is not null)
                _entries[target++] = _entries[i];
        }

        Array.Clear(_entries!, target, _end - target);
        _end = target;
        if (_index is not null)
            Reindex();
    }

    private void Reindex()
    {
        _index = new Dictionary<string, int>(_end * 2, StringComparer.Ordinal);
        for (var i = 0; i < _end; i++)
        {
            if (_entries![i].Name is { } name)
                _index.Add(name, i);
        }
    }

    private struct Entry
    {
        public string? Name;
        public JsValue Value;
        public PropertyFlags Flags;
    }
}
