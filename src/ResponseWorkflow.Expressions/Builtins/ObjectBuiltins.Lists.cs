using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <content>Properties as lists, and lists as properties.</content>
internal static partial class ObjectBuiltins
{
    private static void InstallLists(JsObject constructor) => constructor
        .Method("keys", 1, static (run, _, arguments) => List(run, arguments, IterationKind.Keys))
        .Method("values", 1, static (run, _, arguments) => List(run, arguments, IterationKind.Values))
        .Method("entries", 1, static (run, _, arguments) => List(run, arguments, IterationKind.Entries))
        .Method("assign", 2, Assign)
        .Method("fromEntries", 1, FromEntries)
        .Method("groupBy", 2, GroupBy)
        .Method("getOwnPropertyNames", 1, OwnNames);

    private static JsArray List(ScriptRun run, ReadOnlySpan<JsValue> arguments, IterationKind kind)
    {
        var target = Coercion.ToObject(run, arguments.At(0));
        var result = new JsArray(run);
        foreach (var name in target.OwnKeys(run))
        {
            run.Step();
            if (kind == IterationKind.Keys)
            {
                result.Add(run, name);
                continue;
            }

            // A getter of an earlier property may have removed this one.
            if (!target.TryGetOwn(run, name, out var property) || !property.IsEnumerable)
                continue;
            var value = property.Read(run, target);
            result.Add(run, kind == IterationKind.Values ? value : JsArray.Of(run, name, value));
        }

        return result;
    }

    private static JsValue OwnNames(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var names = new List<string>();
        Coercion.ToObject(run, arguments.At(0)).AddOwnNames(run, names, enumerableOnly: false);
        var result = ArrayLike.NewArray(run, names.Count);
        foreach (var name in names)
            result.Add(run, name);
        return result;
    }

    private static JsValue Assign(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Coercion.ToObject(run, arguments.At(0));
        for (var i = 1; i < arguments.Length; i++)
        {
            if (arguments[i].IsNullish)
                continue;
            var source = Coercion.ToObject(run, arguments[i]);
            foreach (var name in source.OwnKeys(run))
            {
                run.Step();
                if (!source.TryGetOwn(run, name, out var property) || !property.IsEnumerable)
                    continue;
                if (!target.Set(run, name, property.Read(run, source)) && !Realm.IsIntrinsic(target))
                    throw RefusedWrite(run, target, name);
            }
        }

        return target;
    }

    private static JsThrow RefusedWrite(ScriptRun run, JsObject target, string name) => run.TypeError(target.Has(run, name)
        ? $"Cannot assign to read only property '{name}' of object '#<{target.ClassName}>'"
        : $"Cannot add property {name}, object is not extensible");

    private static JsValue FromEntries(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        if (arguments.At(0).IsNullish)
            throw run.TypeError($"{Coercion.Describe(arguments.At(0))} is not iterable");
        var iterator = run.Iterate(arguments[0]);
        var result = new JsObject(run);
        while (iterator.TryNext(run, out var entry))
        {
            if (entry.Object is not { } pair)
                throw run.TypeError($"Iterator value {Coercion.Describe(entry)} is not an entry object");
            var key = pair.Get(run, 0u);
            var value = pair.Get(run, 1u);
            result.Create(run, Coercion.ToKey(run, key), value);
        }

        return result;
    }

    private static JsValue GroupBy(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var iterator = run.Iterate(arguments.At(0));
        var callback = run.Function(arguments.At(1));
        var result = new JsObject(prototype: null);
        run.Allocate(JsObject.Size);
        for (var i = 0; iterator.TryNext(run, out var item); i++)
        {
            var key = Coercion.ToKey(run, callback.Call(run, JsValue.Undefined, [item, i]));
            if (result.TryGetOwn(run, key, out var group))
                ((JsArray)group.Value.Object!).Add(run, item);
            else
                result.Create(run, key, JsArray.Of(run, item));
        }

        return result;
    }
}
