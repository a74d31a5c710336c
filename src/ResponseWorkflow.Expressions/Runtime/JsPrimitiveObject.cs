namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>A primitive in an object's clothes: <c>new Number(1)</c>, <c>Object('x')</c>.</summary>
internal sealed class JsPrimitiveObject : JsObject
{
    /// <summary>Wraps a string, number or boolean.</summary>
    public JsPrimitiveObject(ScriptRun run, JsValue value)
        : base(value.IsString ? Realm.StringPrototype : value.IsNumber ? Realm.NumberPrototype : Realm.BooleanPrototype)
    {
        run.Allocate(Size);
        Value = value;
    }

    /// <summary>The wrapped primitive.</summary>
    public JsValue Value { get; }

    /// <inheritdoc/>
    public override string ClassName => Value.IsString ? "String" : Value.IsNumber ? "Number" : "Boolean";

    /// <inheritdoc/>
    public override bool TryGetOwn(ScriptRun run, string name, out JsProperty property)
    {
        if (Value.TryGetString(out var text))
        {
            if (name == "length")
            {
                property = new(text.Length, PropertyFlags.None);
                return true;
            }

            if (PropertyKey.TryGetIndex(name, out var index) && index < text.Length)
            {
                property = new(CharacterText.Of(text[(int)index]), PropertyFlags.Enumerable);
                return true;
            }
        }

        return base.TryGetOwn(run, name, out property);
    }

    /// <inheritdoc/>
    public override bool DefineOwn(ScriptRun run, string name, JsProperty property)
    {
        if (Value.IsString && TryGetOwn(run, name, out var current) && !current.IsConfigurable && !current.IsWritable)
            return false;
        return base.DefineOwn(run, name, property);
    }

    /// <inheritdoc/>
    public override bool Delete(ScriptRun run, string name)
    {
        if (Value.IsString && TryGetOwn(run, name, out var current) && !current.IsConfigurable)
            return false;
        return base.Delete(run, name);
    }

    /// <inheritdoc/>
    public override void AddOwnNames(ScriptRun run, List<string> names, bool enumerableOnly)
    {
        if (Value.TryGetString(out var text))
        {
            run.Steps(text.Length);
            run.Allocate(text.Length * 8L);
            for (var i = 0u; i < text.Length; i++)
                names.Add(PropertyKey.FromIndex(i));
            if (!enumerableOnly)
                names.Add("length");
        }

        base.AddOwnNames(run, names, enumerableOnly);
    }

    /// <inheritdoc/>
    public override ValueIterator? GetIterator(ScriptRun run) => Value.TryGetString(out var text) ? new TextIterator(text) : null;
}
