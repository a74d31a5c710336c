using System.Collections;

namespace ResponseWorkflow.Expressions.Data;

/// <summary>An immutable list of values: the array of <see cref="DataValue"/>.</summary>
public sealed class DataArray : IReadOnlyList<DataValue>, IEquatable<DataArray>
{
    private readonly DataValue[] _items;

    private DataArray(DataValue[] items) => _items = items;

    /// <summary>The array without items.</summary>
    public static DataArray Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public DataValue this[int index] => _items[index];

    /// <summary>Copies the items into a new array.</summary>
    public static DataArray Of(params ReadOnlySpan<DataValue> items) => items.IsEmpty ? Empty : new(items.ToArray());

    /// <summary>Copies the items into a new array.</summary>
    public static DataArray From(IEnumerable<DataValue> items) => Adopt(items.ToArray());

    /// <summary>The items as a span.</summary>
    public ReadOnlySpan<DataValue> AsSpan() => _items;

    /// <inheritdoc/>
    public bool Equals(DataArray? other) => other is not null && (ReferenceEquals(this, other) || _items.AsSpan().SequenceEqual(other._items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DataArray);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.Length + 17;

    /// <summary>The value as compact JSON.</summary>
    public override string ToString() => DataJson.ToJson(this);

    /// <inheritdoc/>
    public IEnumerator<DataValue> GetEnumerator() => ((IEnumerable<DataValue>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Wraps an array that the caller gives up: it must not be changed afterwards.</summary>
    internal static DataArray Adopt(DataValue[] items) => items.Length == 0 ? Empty : new(items);
}
