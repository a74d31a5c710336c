using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>The content of a Map or Set: keys in order of insertion, and iterations that stay right while entries come and go.</summary>
internal sealed class OrderedTable
{
    /// <summary>The estimated bytes of one entry.</summary>
    public const int EntrySize = 112;

    private readonly Dictionary<Key, Entry> _entries = [];
    private readonly Entry _head = new(default, default);
    private Entry _last;

    /// <summary>Makes an empty table.</summary>
    public OrderedTable() => _last = _head;

    /// <summary>How many entries there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The place before the first entry, from which an iteration starts.</summary>
    public Entry Start => _head;

    /// <summary>Gets the value of a key.</summary>
    public bool TryGet(ScriptRun run, JsValue key, out JsValue value)
    {
        var isFound = _entries.TryGetValue(Charged(run, key), out var entry);
        value = isFound ? entry!.Value : JsValue.Undefined;
        return isFound;
    }

    /// <summary>Sets the value of a key; a new key goes to the end.</summary>
    public void Set(ScriptRun run, JsValue key, JsValue value)
    {
        var lookup = Charged(run, key);
        if (_entries.TryGetValue(lookup, out var known))
        {
            known.Value = value;
            return;
        }

        run.Allocate(EntrySize);
        // -0 is the same key as 0 and is seen as 0.
        var entry = new Entry(key.IsNumber ? key.Number + 0.0 : key, value) { Previous = _last };
        _last.Next = entry;
        _last = entry;
        _entries.Add(lookup, entry);
    }

    /// <summary>Removes a key; the result is whether it was there.</summary>
    public bool Remove(ScriptRun run, JsValue key)
    {
        if (!_entries.Remove(Charged(run, key), out var entry))
            return false;
        Unlink(entry);
        return true;
    }

    /// <summary>Removes all keys.</summary>
    public void Clear(ScriptRun run)
    {
        run.Steps(_entries.Count);
        _entries.Clear();
        while (_head.Next is { } entry)
            Unlink(entry);
    }

    /// <summary>The entry behind a place, or null at the end. A place that was removed meanwhile leads to what followed it.</summary>
    public static Entry? After(Entry place)
    {
        // A removed entry keeps the way back to the one before it, which may have been removed later too.
        while (place.IsRemoved)
            place = place.Previous!;
        return place.Next;
    }

    private static Key Charged(ScriptRun run, JsValue key)
    {
        run.Steps(key.TryGetString(out var text) ? 1 + (text.Length >> 5) : 1);
        return new(key);
    }

    private void Unlink(Entry entry)
    {
        entry.IsRemoved = true;
        entry.Previous!.Next = entry.Next;
        if (entry.Next is { } next)
            next.Previous = entry.Previous;
        else
            _last = entry.Previous;
    }

    /// <summary>One key with its value.</summary>
    internal sealed class Entry(JsValue key, JsValue value)
    {
        /// <summary>The key.</summary>
        public JsValue Key { get; } = key;

        /// <summary>The value; for a Set nothing.</summary>
        public JsValue Value { get; set; } = value;

        /// <summary>The entry before.</summary>
        public Entry? Previous { get; set; }

        /// <summary>The entry behind.</summary>
        public Entry? Next { get; set; }

        /// <summary>Whether the entry is no longer in the table.</summary>
        public bool IsRemoved { get; set; }
    }

    private readonly struct Key(JsValue value) : IEquatable<Key>
    {
        private readonly JsValue _value = value;

        public bool Equals(Key other) => Comparison.SameValueZero(_value, other._value);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            if (_value.IsNumber)
            {
                // Both halves are mixed: scripts choose the numbers, and easy collisions would make a table slow.
                var bits = BitConverter.DoubleToInt64Bits(double.IsNaN(_value.Number) ? double.NaN : _value.Number + 0.0);
                return HashCode.Combine((int)bits, (int)(bits >> 32));
            }

            return _value.TryGetString(out var text)
                ? string.GetHashCode(text, StringComparison.Ordinal)
                : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(_value.Reference);
        }
    }
}
