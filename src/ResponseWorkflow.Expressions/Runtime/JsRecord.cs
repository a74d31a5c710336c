using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>A record of the host as an object: properties are copied at first use, and written back when they changed.</summary>
internal sealed class JsRecord(IScriptRecord record) : JsObject(Realm.ObjectPrototype)
{
    private readonly List<Copy> _copies = [];

    /// <inheritdoc/>
    public override void Close(ScriptRun? run, Integrity level)
    {
        if (run is not null)
            throw run.TypeError("A record of the host cannot be closed");
    }

    /// <inheritdoc/>
    public override JsValue Get(ScriptRun run, string name, JsValue receiver)
    {
        var copy = Find(run, name);
        return copy is null ? base.Get(run, name, receiver) : copy.Value;
    }

    /// <inheritdoc/>
    public override bool TryGetOwn(ScriptRun run, string name, out JsProperty property)
    {
        var copy = Find(run, name);
        property = copy is null ? default : new(copy.Value, PropertyFlags.All);
        return copy is not null;
    }

    /// <inheritdoc/>
    public override bool Set(ScriptRun run, string name, JsValue value)
    {
        var data = HostValues.ToData(run, value);
        run.Allocate(PropertySize);
        record.Set(name, data);
        var copy = _copies.Find(known => known.Name == name);
        if (copy is null)
            _copies.Add(copy = new Copy(name));
        copy.Value = value;
        copy.Original = data;
        return true;
    }

    /// <inheritdoc/>
    public override bool DefineOwn(ScriptRun run, string name, JsProperty property)
    {
        if (property.Accessor is not null || property.Flags != PropertyFlags.All)
            throw run.TypeError("Properties of a record of the host can only be plain values");
        return Set(run, name, property.Value);
    }

    /// <inheritdoc/>
    public override bool Delete(ScriptRun run, string name)
    {
        if (Find(run, name) is not null)
            Set(run, name, JsValue.Null);
        return true;
    }

    /// <inheritdoc/>
    public override void AddOwnNames(ScriptRun run, List<string> names, bool enumerableOnly)
    {
        foreach (var name in record.Names)
        {
            run.Step();
            names.Add(name);
        }
    }

    /// <summary>Finds every copy that differs from what was read or set last, in the order of first reading, and adds the writing of it.</summary>
    public void AddChanges(ScriptRun run, List<Action> changes)
    {
        foreach (var copy in _copies)
        {
            // Only arrays and objects can change without an assignment.
            if (!copy.Value.IsObject)
                continue;
            var data = HostValues.ToData(run, copy.Value);
            run.Steps(data.Kind == DataKind.Array ? data.AsArray().Count : 1);
            if (data != copy.Original)
                changes.Add(() => record.Set(copy.Name, data));
        }
    }

    private Copy? Find(ScriptRun run, string name)
    {
        foreach (var known in _copies)
        {
            if (known.Name == name)
                return known;
        }

        if (!record.TryGet(name, out var data))
            return null;
        run.Allocate(PropertySize);
        var copy = new Copy(name) { Value = HostValues.ToScript(run, data), Original = data };
        _copies.Add(copy);
        return copy;
    }

    private sealed class Copy(string name)
    {
        public string Name => name;

        public JsValue Value { get; set; }

        public DataValue Original { get; set; }
    }
}
