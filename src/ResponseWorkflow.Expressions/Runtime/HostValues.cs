using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>Carries values over the edge between the host and the script, on the budget of the run.</summary>
internal static class HostValues
{
    // What leaves a script is stored as JSON, often inside other data, and must be readable again.
    private const int MaxDepth = DataJson.MaxDepth - 16;

    /// <summary>What a name of the host is to the script.</summary>
    public static JsValue ToScript(ScriptRun run, string name, ScriptBinding binding) => binding.Reference switch
    {
        ScriptFunction function => new HostFunction(name, function),
        IScriptRecord record => run.AddRecord(record),
        _ => ToScript(run, binding.Value),
    };

    /// <summary>A copy of data that the script may change.</summary>
    public static JsValue ToScript(ScriptRun run, DataValue value)
    {
        switch (value.Kind)
        {
            case DataKind.Boolean:
                return value.AsBoolean();
            case DataKind.Number:
                return value.AsNumber();
            case DataKind.String:
                return value.AsString();
            case DataKind.Array:
                return ToArray(run, value.AsArray());
            case DataKind.Object:
                return ToObject(run, value.AsObject());
            default:
                return JsValue.Null;
        }
    }

    /// <summary>The value as data: what <c>JSON.stringify</c> would keep, with undefined and functions as null.</summary>
    /// <exception cref="JsThrow">The value contains itself.</exception>
    /// <exception cref="ScriptException">The value is nested too deeply or too large.</exception>
    public static DataValue ToData(ScriptRun run, JsValue value)
    {
        if (!value.IsObject)
            return TryToData(run, value, "", null, out var simple) ? simple : DataValue.Null;
        return TryToData(run, value, "", new(), out var data) ? data : DataValue.Null;
    }

    private static bool TryToData(ScriptRun run, JsValue value, string key, List<JsObject>? around, out DataValue data)
    {
        data = DataValue.Null;
        if (value.IsNumber)
            data = value.Number == 0 ? 0 : value.Number;
        else if (value.TryGetString(out var text))
            data = text;
        else if (value.IsBoolean)
            data = value.IsTrue;
        else if (value.Object is { } target)
            return TryObjectToData(run, target, key, around!, out data);
        else
            return !value.IsUndefined;
        return true;
    }

    private static bool TryObjectToData(ScriptRun run, JsObject target, string key, List<JsObject> around, out DataValue data)
    {
        run.Step();
        run.Allocate(32);
        data = DataValue.Null;
        if (target.Get(run, "toJSON").Reference is JsFunction toJson)
        {
            var replaced = toJson.Call(run, target, [key]);
            if (replaced.Object is not { } other)
                return TryToData(run, replaced, key, around, out data);
            target = other;
        }

        if (target is JsFunction)
            return false;
        if (target is JsPrimitiveObject wrapper)
            return TryToData(run, Unwrap(run, wrapper), key, around, out data);
        if (around.Contains(target))
            throw run.TypeError("Converting circular structure to data");
        if (around.Count >= MaxDepth)
            throw run.BudgetError(ScriptErrorKind.DepthBudget, $"The value has more than {MaxDepth} levels.");
        run.EnterCall();
        around.Add(target);
        data = target is JsArray array ? ArrayToData(run, array, around) : MembersToData(run, target, around);
        around.RemoveAt(around.Count - 1);
        run.LeaveCall();
        return true;
    }

    private static JsValue Unwrap(ScriptRun run, JsPrimitiveObject wrapper) =>
        wrapper.Value.IsString ? Coercion.ToText(run, wrapper) : wrapper.Value.IsNumber ? Coercion.ToNumber(run, wrapper) : wrapper.Value;

    private static DataValue ArrayToData(ScriptRun run, JsArray array, List<JsObject> around)
    {
        run.Steps(array.Count);
        run.Allocate(array.Count * 16L);
        var items = new DataValue[array.Count];

        // A toJSON or getter may shorten the array meanwhile.
        for (var i = 0; i < items.Length; i++)
        {
            if (TryToData(run, array.Get(run, (uint)i), PropertyKey.FromIndex((uint)i), around, out var item))
                items[i] = item;
        }

        return DataArray.Adopt(items);
    }

    private static DataValue MembersToData(ScriptRun run, JsObject target, List<JsObject> around)
    {
        var names = target.OwnKeys(run);
        run.Steps(names.Count);
        run.Allocate(names.Count * 32L);
        var builder = new DataObject.Builder(names.Count);
        foreach (var name in names)
        {
            if (TryToData(run, target.Get(run, name), name, around, out var value))
                builder.Set(name, value);
        }

        return builder.ToObject();
    }

    private static JsValue ToArray(ScriptRun run, DataArray source)
    {
        run.EnterCall();
        run.Steps(source.Count);
        var array = new JsArray(run, source.Count);
        foreach (var item in source.AsSpan())
            array.Add(run, ToScript(run, item));
        run.LeaveCall();
        return array;
    }

    private static JsValue ToObject(ScriptRun run, DataObject source)
    {
        run.EnterCall();
        run.Steps(source.Count);
        run.Allocate(source.Count * (long)JsObject.PropertySize);
        var result = new JsObject(run);
        foreach (var (name, item) in source.AsSpan())
            result.Define(name, ToScript(run, item), PropertyFlags.All);
        run.LeaveCall();
        return result;
    }
}
