namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>An ordinary object, and the base of the exotic ones.</summary>
/// <remarks>
/// Exotic objects override <see cref="TryGetOwn(ScriptRun, string, out JsProperty)"/>, <see cref="DefineOwn"/>, <see cref="Delete"/> and <see cref="AddOwnNames"/>, which
/// everything else is built on; the members that take an index are overridden for speed.
/// </remarks>
internal class JsObject
{
    /// <summary>The estimated bytes of an empty object.</summary>
    public const int Size = 96;

    /// <summary>The estimated bytes of one property.</summary>
    public const int PropertySize = 48;

    private PropertyTable _properties;

    /// <summary>Makes an empty object that is not charged to a budget.</summary>
    public JsObject(JsObject? prototype) => Prototype = prototype;

    /// <summary>Makes an empty ordinary object.</summary>
    public JsObject(ScriptRun run)
        : this(Realm.ObjectPrototype) => run.Allocate(Size);

    /// <summary>The object that inherited properties come from.</summary>
    public JsObject? Prototype { get; set; }

    /// <summary>How far the object is closed against change.</summary>
    public Integrity Integrity { get; private set; }

    /// <summary>What <c>Object.prototype.toString</c> shows between the brackets: <c>Object</c>, <c>Array</c>, <c>Date</c>, ...</summary>
    public virtual string ClassName => "Object";

    /// <summary>Whether the conversion to a primitive without a wish takes text first (dates do).</summary>
    public virtual bool PrefersText => false;

    /// <summary>Closes the object further; it can never be opened again.</summary>
    public virtual void Close(ScriptRun? run, Integrity level)
    {
        if (level > Integrity)
            Integrity = level;
    }

    /// <summary>Starts an iteration as <c>for..of</c> does, or null when the object is not iterable.</summary>
    public virtual ValueIterator? GetIterator(ScriptRun run) => null;

    /// <summary>Gets an own property without calling a getter.</summary>
    public virtual bool TryGetOwn(ScriptRun run, string name, out JsProperty property)
    {
        var position = _properties.Find(name);
        if (position < 0)
        {
            property = default;
            return false;
        }

        property = Effective(_properties.At(position));
        return true;
    }

    /// <summary>Gets an own property of an index without calling a getter.</summary>
    public virtual bool TryGetOwn(ScriptRun run, uint index, out JsProperty property) => TryGetOwn(run, PropertyKey.FromIndex(index), out property);

    /// <summary>Creates or replaces an own property whatever its kind; the result is whether that was allowed.</summary>
    public virtual bool DefineOwn(ScriptRun run, string name, JsProperty property)
    {
        var position = _properties.Find(name);
        if (position < 0)
        {
            if (Integrity != Integrity.Extensible)
                return false;
            run.Allocate(PropertySize);
            _properties.Add(name, property);
            return true;
        }

        var current = Effective(_properties.At(position));
        if (!current.IsConfigurable && (property.Flags != current.Flags || !current.IsWritable || property.Accessor is not null))
            return false;
        _properties.SetAt(position, property);
        return true;
    }

    /// <summary>Deletes an own property; the result is false when it is there and must stay.</summary>
    public virtual bool Delete(ScriptRun run, string name)
    {
        var position = _properties.Find(name);
        if (position < 0)
            return true;
        if (!Effective(_properties.At(position)).IsConfigurable)
            return false;
        _properties.RemoveAt(position);
        return true;
    }

    /// <summary>Appends the names of the own properties in the order of JavaScript.</summary>
    public virtual void AddOwnNames(ScriptRun run, List<string> names, bool enumerableOnly)
    {
        run.Steps(_properties.Count);
        _properties.AddNames(names, enumerableOnly);
    }

    /// <summary>The names of the own enumerable properties, as <c>Object.keys</c> gives them.</summary>
    public List<string> OwnKeys(ScriptRun run)
    {
        var names = new List<string>();
        AddOwnNames(run, names, enumerableOnly: true);
        return names;
    }

    /// <summary>Gets a property, own or inherited; <c>undefined</c> when there is none.</summary>
    public JsValue Get(ScriptRun run, string name) => Get(run, name, this);

    /// <summary>Gets a property for a receiver, which a getter sees as <c>this</c>.</summary>
    public virtual JsValue Get(ScriptRun run, string name, JsValue receiver)
    {
        for (var holder = this; holder is not null; holder = holder.Prototype)
        {
            run.Step();
            if (holder.TryGetOwn(run, name, out var property))
                return property.Read(run, receiver);
        }

        return JsValue.Undefined;
    }

    /// <summary>Gets a property of an index.</summary>
    public virtual JsValue Get(ScriptRun run, uint index) => Get(run, PropertyKey.FromIndex(index), this);

    /// <summary>Whether there is a property, own or inherited (<c>in</c>).</summary>
    public bool Has(ScriptRun run, string name)
    {
        for (var holder = this; holder is not null; holder = holder.Prototype)
        {
            run.Step();
            if (holder.TryGetOwn(run, name, out _))
                return true;
        }

        return false;
    }

    /// <summary>Whether there is a property of an index, own or inherited.</summary>
    public bool Has(ScriptRun run, uint index)
    {
        for (var holder = this; holder is not null; holder = holder.Prototype)
        {
            run.Step();
            if (holder.TryGetOwn(run, index, out _))
                return true;
        }

        return false;
    }

    /// <summary>Assigns a property; the result is false when that is refused, which scripts do not notice.</summary>
    public virtual bool Set(ScriptRun run, string name, JsValue value)
    {
        var position = _properties.Find(name);
        if (position >= 0)
        {
            var current = Effective(_properties.At(position));
            if (current.Accessor is { } own)
                return CallSetter(run, own, value);
            if (!current.IsWritable)
                return false;
            _properties.SetValueAt(position, value);
            return true;
        }

        if (TryGetOwn(run, name, out var exotic))
            return exotic.Accessor is { } accessor ? CallSetter(run, accessor, value) : exotic.IsWritable && DefineOwn(run, name, new(value, exotic.Flags));

        for (var holder = Prototype; holder is not null; holder = holder.Prototype)
        {
            run.Step();
            if (!holder.TryGetOwn(run, name, out var inherited))
                continue;
            if (inherited.Accessor is { } accessor)
                return CallSetter(run, accessor, value);

            // Built-ins are frozen for all runs; that must not hinder objects from having a toString of their own.
            if (!inherited.IsWritable && !Realm.IsIntrinsic(holder))
                return false;
            break;
        }

        return DefineOwn(run, name, new(value, PropertyFlags.All));
    }

    /// <summary>Assigns a property of an index.</summary>
    public virtual bool Set(ScriptRun run, uint index, JsValue value) => Set(run, PropertyKey.FromIndex(index), value);

    /// <summary>Creates an own property that behaves as if assigned, whatever is inherited.</summary>
    public bool Create(ScriptRun run, string name, JsValue value) => DefineOwn(run, name, new(value, PropertyFlags.All));

    /// <summary>Adds a property without a budget: for building the intrinsic objects, and for fields of new objects that are charged as a whole.</summary>
    public void Define(string name, JsValue value, PropertyFlags flags = PropertyFlags.Hidden)
    {
        var position = _properties.Find(name);
        if (position < 0)
            _properties.Add(name, new(value, flags));
        else
            _properties.SetAt(position, new(value, flags));
    }

    /// <summary>Gets a data property of the object itself, without budget and exotic behaviour: for walking over the intrinsic objects.</summary>
    internal IEnumerable<JsProperty> OwnTable()
    {
        var names = new List<string>();
        _properties.AddNames(names, enumerableOnly: false);
        return names.ConvertAll(name => _properties.At(_properties.Find(name)));
    }

    /// <summary>A property as the integrity of the object leaves it.</summary>
    protected JsProperty Effective(JsProperty property) => Integrity switch
    {
        Integrity.Sealed => new(property.Value, property.Flags & ~PropertyFlags.Configurable),
        Integrity.Frozen => new(property.Value, property.Flags & ~(PropertyFlags.Configurable | PropertyFlags.Writable)),
        _ => property,
    };

    private bool CallSetter(ScriptRun run, JsAccessor accessor, JsValue value)
    {
        if (accessor.Setter is not { } setter)
            return false;
        setter.Call(run, this, [value]);
        return true;
    }
}
