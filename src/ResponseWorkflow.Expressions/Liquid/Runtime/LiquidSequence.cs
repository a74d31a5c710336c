using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Expressions.Liquid.Runtime;

/// <summary>
/// The items over which a loop or an array filter goes: an array's items, a range's numbers, an object's [name, value] pairs;
/// nothing for nil and the empty string; any other value counts as one item.
/// </summary>
internal readonly struct LiquidSequence
{
    private readonly DataArray? _items;
    private readonly DataObject? _properties;
    private readonly LiquidRange? _range;
    private readonly DataValue _single;

    private LiquidSequence(LiquidValue value)
    {
        if (value.Range is { } range)
        {
            _range = range;
            Count = range.Count;
        }
        else if (value.Data.TryGetArray(out _items))
        {
            Count = _items.Count;
        }
        else if (value.Data.TryGetObject(out _properties))
        {
            Count = _properties.Count;
        }
        else
        {
            _single = value.Data;
            Count = value.IsNil || (value.Data.TryGetString(out var text) && text.Length == 0) ? 0 : 1;
        }
    }

    /// <summary>How many items there are.</summary>
    public long Count { get; }

    /// <summary>An item.</summary>
    public DataValue this[long index]
    {
        get
        {
            if (_items is not null)
                return _items[(int)index];
            if (_range is not null)
                return DataValue.From((double)(_range.First + index));
            if (_properties is null)
                return _single;
            var (name, value) = _properties.AsSpan()[(int)index];
            return DataValue.ArrayOf(name, value);
        }
    }

    /// <summary>The items of a value.</summary>
    public static LiquidSequence Over(LiquidValue value, LiquidRun run) =>
        new(value.Record is null ? value : LiquidValue.Of(run.ToData(value)));
}
