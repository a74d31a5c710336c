using System.Collections;

namespace ResponseWorkflow.Expressions.Data;

/// <summary>An immutable set of named values that keeps the order of insertion: the object of <see cref="DataValue"/>.</summary>
/// <remarks>Names are compared by ordinal. Equality ignores the order.</remarks>
public sealed class DataObject : IReadOnlyCollection<KeyValuePair<string, DataValue>>, IEquatable<DataObject>
{
    // Below this size a scan over the names is faster than a hash table and costs no memory.
    private const int IndexFrom = 9;

    private readonly KeyValuePair<string, DataValue>[] _properties;
    private readonly Dictionary<string, int>? _index;

    private DataObject(KeyValuePair<string, DataValue>[] properties, Dictionary<string, int>? index)
    {
        _properties = properties;
        _index = index;
    }

    /// <summary>The object without properties.</summary>
    public static DataObject Empty { get; } = new([], null);

    /// <inheritdoc/>
    public int Count => _properties.Length;

    /// <summary>The value of that name, or null when there is none.</summary>
    public DataValue this[string name] => TryGet(name, out var value) ? value : DataValue.Null;

    /// <summary>The properties in order of insertion.</summary>
    public ReadOnlySpan<KeyValuePair<string, DataValue>> AsSpan() => _properties;

    /// <summary>Gets the value of that name.</summary>
    public bool TryGet(string name, out DataValue value)
    {
        var position = Find(_properties, _properties.Length, _index, name);
        value = position < 0 ? DataValue.Null : _properties[position].Value;
        return position >= 0;
    }

    /// <summary>A copy in which that name has that value.</summary>
    public DataObject With(string name, DataValue value)
    {
        var builder = ToBuilder();
        builder.Set(name, value);
        return builder.ToObject();
    }

    /// <summary>A builder that starts with these properties.</summary>
    public Builder ToBuilder()
    {
        var builder = new Builder(_properties.Length + 1);
        foreach (var (name, value) in _properties)
            builder.Set(name, value);
        return builder;
    }

    /// <inheritdoc/>
    public bool Equals(DataObject? other)
    {
        if (other is null || other.Count != Count)
            return false;
        if (ReferenceEquals(this, other))
            return true;
        foreach (var (name, value) in _properties)
        {
            if (!other.TryGet(name, out var theirs) || !value.Equals(theirs))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DataObject);

    /// <inheritdoc/>
    public override int GetHashCode() => _properties.Length + 31;

    /// <summary>The value as compact JSON.</summary>
    public override string ToString() => DataJson.ToJson(this);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, DataValue>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, DataValue>>)_properties).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int Find(KeyValuePair<string, DataValue>[] properties, int count, Dictionary<string, int>? index, string name)
    {
        if (index is not null)
            return index.TryGetValue(name, out var position) ? position : -1;
        for (var i = 0; i < count; i++)
        {
            if (string.Equals(properties[i].Key, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    /// <summary>Collects properties for one <see cref="DataObject"/>. Not safe for use by several threads.</summary>
    public sealed class Builder(int capacity = 4)
    {
        private KeyValuePair<string, DataValue>[] _properties = new KeyValuePair<string, DataValue>[Math.Max(capacity, 1)];
        private Dictionary<string, int>? _index;
        private int _count;

        /// <summary>How many properties have been set.</summary>
        public int Count => _count;

        /// <summary>Sets a property; one of that name keeps its place and takes the new value.</summary>
        public Builder Set(string name, DataValue value)
        {
            ArgumentNullException.ThrowIfNull(name);
            var position = Find(_properties, _count, _index, name);
            if (position >= 0)
            {
                _properties[position] = new(name, value);
                return this;
            }

            if (_count == _properties.Length)
                Array.Resize(ref _properties, _count * 2);
            _properties[_count] = new(name, value);
            _index?.Add(name, _count);
            _count++;
            if (_index is null && _count >= IndexFrom)
                BuildIndex();
            return this;
        }

        /// <summary>The collected properties as an object. The builder is empty afterwards.</summary>
        public DataObject ToObject()
        {
            if (_count == 0)
                return Empty;
            if (_count != _properties.Length)
                Array.Resize(ref _properties, _count);
            var result = new DataObject(_properties, _index);
            _properties = new KeyValuePair<string, DataValue>[1];
            _index = null;
            _count = 0;
            return result;
        }

        private void BuildIndex()
        {
            _index = new(_count * 2, StringComparer.Ordinal);
            for (var i = 0; i < _count; i++)
                _index.Add(_properties[i].Key, i);
        }
    }
}
