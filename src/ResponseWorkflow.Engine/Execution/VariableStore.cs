using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Execution;

/// <summary>The variables of one scope: the declared ones in order of declaration, then those made while running.</summary>
internal sealed class VariableStore
{
    private readonly CompiledVariable[] _declared;
    private readonly DataValue[] _values;
    private List<(string Name, string PascalName, DataValue Value)>? _dynamic;

    public VariableStore(CompiledVariable[] declared)
    {
        _declared = declared;
        _values = declared.Length == 0 ? [] : new DataValue[declared.Length];
        for (var i = 0; i < declared.Length; i++)
            _values[i] = declared[i].Default;
    }

    /// <summary>Whether the declared variables are out of sight; the ones made while running never are.</summary>
    public bool HidesDeclared { get; set; }

    public IEnumerable<(string Name, DataValue Value)> All
    {
        get
        {
            for (var i = 0; i < VisibleDeclared; i++)
                yield return (_declared[i].Name, _values[i]);
            foreach (var (name, _, value) in _dynamic ?? [])
                yield return (name, value);
        }
    }

    public bool TryGetById(string id, out DataValue value)
    {
        for (var i = 0; i < _declared.Length; i++)
        {
            if (_declared[i].Id == id)
            {
                value = _values[i];
                return true;
            }
        }

        value = default;
        return false;
    }

    public bool TrySetById(string id, DataValue value)
    {
        for (var i = 0; i < _declared.Length; i++)
        {
            if (_declared[i].Id == id)
            {
                SetDeclared(i, value);
                return true;
            }
        }

        return false;
    }

    public bool TryGet(string name, bool isPascalName, out DataValue value)
    {
        var place = Find(name, isPascalName);
        value = place < 0 ? default : place < _values.Length ? _values[place] : _dynamic![place - _values.Length].Value;
        return place >= 0;
    }

    public bool TrySet(string name, bool isPascalName, DataValue value)
    {
        var place = Find(name, isPascalName);
        if (place < 0)
            return false;
        if (place < _values.Length)
            SetDeclared(place, value);
        else
            _dynamic![place - _values.Length] = _dynamic[place - _values.Length] with { Value = Storable(value) };
        return true;
    }

    public void SetOrAdd(string name, DataValue value)
    {
        if (!TrySet(name, isPascalName: false, value))
            (_dynamic ??= []).Add((name, ScriptNames.Pascal(name), Storable(value)));
    }

    /// <summary>What survives: stored variables that differ from their default, and all made while running.</summary>
    public IReadOnlyList<VariableState> ToState()
    {
        List<VariableState>? result = null;
        for (var i = 0; i < _declared.Length; i++)
        {
            if (_declared[i].IsStored && _values[i] != _declared[i].Default)
                (result ??= []).Add(new(_declared[i].Id, null, _values[i]));
        }

        foreach (var (name, _, value) in _dynamic ?? [])
            (result ??= []).Add(new(null, name, value));
        return result ?? (IReadOnlyList<VariableState>)[];
    }

    public void Restore(IReadOnlyList<VariableState> states)
    {
        foreach (var state in states)
        {
            if (state.Id is not null)
                TrySetById(state.Id, state.Value);
            else
                SetOrAdd(state.Name!, state.Value);
        }
    }

    // JSON has no NaN: what cannot survive a wait must not live before it either, or a wait would change the result.
    private static DataValue Storable(DataValue value)
    {
        if (IsStorable(value))
            return value;
        if (value.TryGetArray(out var items))
            return DataArray.From(items.Select(Storable));
        if (!value.TryGetObject(out var properties))
            return DataValue.Null;
        var builder = properties.ToBuilder();
        foreach (var (name, property) in properties)
            builder.Set(name, Storable(property));
        return builder.ToObject();
    }

    private static bool IsStorable(DataValue value)
    {
        if (value.TryGetNumber(out var number))
            return double.IsFinite(number);
        if (value.TryGetArray(out var items))
        {
            foreach (var item in items.AsSpan())
            {
                if (!IsStorable(item))
                    return false;
            }
        }
        else if (value.TryGetObject(out var properties))
        {
            foreach (var (_, property) in properties.AsSpan())
            {
                if (!IsStorable(property))
                    return false;
            }
        }

        return true;
    }

    private int VisibleDeclared => HidesDeclared ? 0 : _declared.Length;

    private int Find(string name, bool isPascalName)
    {
        for (var i = 0; i < VisibleDeclared; i++)
        {
            if ((isPascalName ? _declared[i].PascalName : _declared[i].Name) == name)
                return i;
        }

        for (var i = 0; i < _dynamic?.Count; i++)
        {
            if ((isPascalName ? _dynamic[i].PascalName : _dynamic[i].Name) == name)
                return _values.Length + i;
        }

        return -1;
    }

    private void SetDeclared(int place, DataValue value) => _values[place] = Storable(_declared[place].Convert(value));
}
