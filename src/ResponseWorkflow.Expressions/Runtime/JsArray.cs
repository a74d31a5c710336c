namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>An array. All items lie in one dense list; a missing item is stored as <see cref="JsValue.Hole"/>.</summary>
/// <remarks>Length beyond the items there are is paid for like items, so a far write ends with the memory budget instead of a sparse array.</remarks>
internal sealed class JsArray : JsObject
{
    /// <summary>The estimated bytes of one item.</summary>
    public const int ItemSize = 16;

    private JsValue[] _items;
    private int _count;
    private bool _lengthIsFixed;

    /// <summary>Makes an empty array with room for some items, on the budget of the run.</summary>
    public JsArray(ScriptRun run, int capacity = 0)
        : base(Realm.ArrayPrototype)
    {
        run.Allocate(Size + (capacity * (long)ItemSize));
        _items = capacity == 0 ? [] : new JsValue[capacity];
    }

    private JsArray(JsValue[] items)
        : base(Realm.ArrayPrototype)
    {
        _items = items;
        _count = items.Length;
    }

    /// <summary>The length.</summary>
    public int Count => _count;

    /// <inheritdoc/>
    public override string ClassName => "Array";

    /// <summary>Whether items may be assigned.</summary>
    public bool IsFrozen => Integrity == Integrity.Frozen;

    /// <summary>Whether the plain list may be changed in every way, which built-ins test before their fast paths.</summary>
    public bool IsOpen => Integrity == Integrity.Extensible && !_lengthIsFixed;

    /// <summary>The item at a position below <see cref="Count"/>; a hole is <c>undefined</c>. Setting needs no check of integrity by this member.</summary>
    public JsValue this[int index]
    {
        get
        {
            var item = _items[index];
            return item.IsHole ? JsValue.Undefined : item;
        }

        set => _items[index] = value;
    }

    /// <summary>Wraps items that the caller gives up, on the budget of the run.</summary>
    public static JsArray Adopt(ScriptRun run, JsValue[] items)
    {
        run.Allocate(Size + (items.Length * (long)ItemSize));
        return new(items);
    }

    /// <summary>Copies items into a new array, on the budget of the run.</summary>
    public static JsArray Of(ScriptRun run, params ReadOnlySpan<JsValue> items)
    {
        run.Allocate(Size + (items.Length * (long)ItemSize));
        return new(items.ToArray());
    }

    /// <summary>The items as stored, holes included. Valid until the length changes.</summary>
    public Span<JsValue> AsSpan() => _items.AsSpan(0, _count);

    /// <summary>Whether there is no item at the position.</summary>
    public bool IsHole(int index) => _items[index].IsHole;

    /// <summary>Appends an item, on the budget of the run. The array must be open.</summary>
    public void Add(ScriptRun run, JsValue value)
    {
        if (_count == _items.Length)
            Grow(run, _count + 1L);
        _items[_count++] = value;
    }

    /// <summary>Sets the length: cuts items off or appends holes, on the budget of the run.</summary>
    public void SetCount(ScriptRun run, long count)
    {
        if (count < _count)
        {
            Array.Clear(_items, (int)count, _count - (int)count);
        }
        else
        {
            Grow(run, count);
            _items.AsSpan(_count, (int)count - _count).Fill(JsValue.Hole);
        }

        _count = (int)count;
    }

    /// <summary>Replaces all items by others that the caller gives up.</summary>
    public void Replace(JsValue[] items, int count)
    {
        _items = items;
        _count = count;
    }

    /// <inheritdoc/>
    public override ValueIterator? GetIterator(ScriptRun run) => new ArrayIterator(this);

    /// <inheritdoc/>
    public override JsValue Get(ScriptRun run, uint index)
    {
        if (index < (uint)_count)
        {
            var item = _items[index];
            if (!item.IsHole)
                return item;
        }

        // The prototypes are intrinsic and hold no indices, unless the script gave the array another one.
        return ReferenceEquals(Prototype, Realm.ArrayPrototype) ? JsValue.Undefined : Prototype?.Get(run, index) ?? JsValue.Undefined;
    }

    /// <inheritdoc/>
    public override JsValue Get(ScriptRun run, string name, JsValue receiver)
    {
        if (name == "length")
            return _count;
        if (PropertyKey.LooksLikeIndex(name) && PropertyKey.TryGetIndex(name, out var index))
            return Get(run, index);
        return base.Get(run, name, receiver);
    }

    /// <inheritdoc/>
    public override bool TryGetOwn(ScriptRun run, uint index, out JsProperty property)
    {
        if (index < (uint)_count && !_items[index].IsHole)
        {
            property = Effective(new(_items[index], PropertyFlags.All));
            return true;
        }

        property = default;
        return false;
    }

    /// <inheritdoc/>
    public override bool TryGetOwn(ScriptRun run, string name, out JsProperty property)
    {
        if (name == "length")
        {
            property = new(_count, IsFrozen || _lengthIsFixed ? PropertyFlags.None : PropertyFlags.Writable);
            return true;
        }

        return PropertyKey.TryGetIndex(name, out var index) ? TryGetOwn(run, index, out property) : base.TryGetOwn(run, name, out property);
    }

    /// <inheritdoc/>
    public override bool Set(ScriptRun run, uint index, JsValue value)
    {
        if (index < (uint)_count && !_items[index].IsHole)
        {
            if (IsFrozen)
                return false;
            _items[index] = value;
            return true;
        }

        return Append(run, index, value);
    }

    /// <inheritdoc/>
    public override bool Set(ScriptRun run, string name, JsValue value)
    {
        if (PropertyKey.TryGetIndex(name, out var index))
            return Set(run, index, value);
        return name == "length" ? SetLength(run, value) : base.Set(run, name, value);
    }

    /// <inheritdoc/>
    public override bool DefineOwn(ScriptRun run, string name, JsProperty property)
    {
        if (name == "length")
        {
            if (!SetLength(run, property.Value))
                return false;
            _lengthIsFixed |= !property.IsWritable;
            return true;
        }

        if (!PropertyKey.TryGetIndex(name, out var index))
            return base.DefineOwn(run, name, property);
        if (property.Accessor is not null || property.Flags != PropertyFlags.All)
            throw run.TypeError("Items of an array can only be plain values");
        return Set(run, index, property.Value);
    }

    /// <inheritdoc/>
    public override bool Delete(ScriptRun run, string name)
    {
        if (name == "length")
            return false;
        if (!PropertyKey.TryGetIndex(name, out var index))
            return base.Delete(run, name);
        if (index >= (uint)_count || _items[index].IsHole)
            return true;
        if (Integrity >= Integrity.Sealed)
            return false;
        _items[index] = JsValue.Hole;
        return true;
    }

    /// <inheritdoc/>
    public override void AddOwnNames(ScriptRun run, List<string> names, bool enumerableOnly)
    {
        run.Steps(_count);
        run.Allocate(_count * 8L);
        for (var i = 0; i < _count; i++)
        {
            if (!_items[i].IsHole)
                names.Add(PropertyKey.FromIndex((uint)i));
        }

        if (!enumerableOnly)
            names.Add("length");
        base.AddOwnNames(run, names, enumerableOnly);
    }

    private bool Append(ScriptRun run, uint index, JsValue value)
    {
        if (Integrity != Integrity.Extensible || (_lengthIsFixed && index >= (uint)_count))
            return false;
        if (index >= (uint)_count)
            SetCount(run, index + 1L);
        _items[index] = value;
        return true;
    }

    private bool SetLength(ScriptRun run, JsValue value)
    {
        var length = Coercion.ToNumber(run, value);
        if (length is not (>= 0 and <= PropertyKey.MaxLength) || Math.Floor(length) != length)
            throw run.RangeError("Invalid array length");
        if (IsFrozen || _lengthIsFixed)
            return false;
        if (Integrity == Integrity.Sealed && length < _count)
            return Shorten(run, (int)length);
        SetCount(run, (long)length);
        return true;
    }

    // Of a sealed array only places that hold nothing can go.
    private bool Shorten(ScriptRun run, int length)
    {
        var kept = _count;
        while (kept > length && _items[kept - 1].IsHole)
        {
            run.Step();
            kept--;
        }

        SetCount(run, kept);
        return kept == length;
    }

    private void Grow(ScriptRun run, long needed)
    {
        if (needed <= _items.Length)
            return;
        if (needed > Array.MaxLength)
        {
            run.Allocate(needed * ItemSize);
            throw run.RangeError("Invalid array length");
        }

        var capacity = Math.Min(Math.Max(needed, Math.Max(4, _items.Length * 2L)), Array.MaxLength);

        // Doubling must not be what breaks the budget: near its end half of what is left is taken, so that growing stays linear.
        if (!run.CanAllocate((capacity - _items.Length) * ItemSize))
            capacity = Math.Max(needed, _items.Length + (run.MemoryLeft / ItemSize / 2));
        run.Allocate((capacity - _items.Length) * ItemSize);
        Array.Resize(ref _items, (int)capacity);
    }
}
