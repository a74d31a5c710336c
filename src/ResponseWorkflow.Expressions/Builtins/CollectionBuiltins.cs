using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary><c>Map</c> and <c>Set</c>.</summary>
internal static class CollectionBuiltins
{
    /// <summary>Adds the constructors and fills the prototypes.</summary>
    public static void Install(GlobalTable globals)
    {
        globals.Constructor("Map", 0, CallWithoutNew("Map"), ConstructMap, Realm.MapPrototype);
        globals.Constructor("Set", 0, CallWithoutNew("Set"), ConstructSet, Realm.SetPrototype);
        InstallShared(Realm.MapPrototype, isMap: true);
        InstallShared(Realm.SetPrototype, isMap: false);

        Realm.MapPrototype
            .Method("get", 1, static (run, self, arguments) => Of(run, self, true, "get").Table.TryGet(run, arguments.At(0), out var value) ? value : JsValue.Undefined)
            .Method("set", 2, static (run, self, arguments) => Put(run, Of(run, self, true, "set"), arguments.At(0), arguments.At(1)));
        Realm.SetPrototype
            .Method("add", 1, static (run, self, arguments) => Put(run, Of(run, self, false, "add"), arguments.At(0), JsValue.Undefined));
    }

    private static void InstallShared(JsObject prototype, bool isMap) => prototype
        .Method("has", 1, (run, self, arguments) => Of(run, self, isMap, "has").Table.TryGet(run, arguments.At(0), out _))
        .Method("delete", 1, (run, self, arguments) => Of(run, self, isMap, "delete").Table.Remove(run, arguments.At(0)))
        .Method("clear", 0, (run, self, _) => Clear(run, Of(run, self, isMap, "clear")))
        .Method("forEach", 1, (run, self, arguments) => ForEach(run, Of(run, self, isMap, "forEach"), arguments))
        .Method("keys", 0, (run, self, _) => Iterator(run, Of(run, self, isMap, "keys"), IterationKind.Keys))
        .Method("values", 0, (run, self, _) => Iterator(run, Of(run, self, isMap, "values"), IterationKind.Values))
        .Method("entries", 0, (run, self, _) => Iterator(run, Of(run, self, isMap, "entries"), IterationKind.Entries))
        .Getter("size", (run, self, _) => Of(run, self, isMap, "size").Table.Count);

    private static NativeBody CallWithoutNew(string name) => (run, _, _) => throw run.TypeError($"Constructor {name} requires 'new'");

    private static JsCollection Of(ScriptRun run, JsValue thisValue, bool isMap, string method) =>
        thisValue.Reference is JsCollection collection && collection.IsMap == isMap
            ? collection
            : throw run.TypeError($"Method {(isMap ? "Map" : "Set")}.prototype.{method} called on incompatible receiver {Coercion.Describe(thisValue)}");

    private static JsValue ConstructMap(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var map = new JsCollection(run, isMap: true);
        if (arguments.At(0).IsNullish)
            return map;
        var iterator = run.Iterate(arguments[0]);
        while (iterator.TryNext(run, out var entry))
        {
            if (entry.Object is not { } pair)
                throw run.TypeError($"Iterator value {Coercion.Describe(entry)} is not an entry object");
            map.Table.Set(run, pair.Get(run, 0u), pair.Get(run, 1u));
        }

        return map;
    }

    private static JsValue ConstructSet(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var set = new JsCollection(run, isMap: false);
        if (arguments.At(0).IsNullish)
            return set;
        var iterator = run.Iterate(arguments[0]);
        while (iterator.TryNext(run, out var item))
            set.Table.Set(run, item, JsValue.Undefined);
        return set;
    }

    private static JsValue Put(ScriptRun run, JsCollection collection, JsValue key, JsValue value)
    {
        collection.Table.Set(run, key, value);
        return collection;
    }

    private static JsValue Clear(ScriptRun run, JsCollection collection)
    {
        collection.Table.Clear(run);
        return JsValue.Undefined;
    }

    private static JsIterator Iterator(ScriptRun run, JsCollection collection, IterationKind kind) =>
        new(run, collection.Iterate(kind), collection.ClassName + " Iterator");

    private static JsValue ForEach(ScriptRun run, JsCollection collection, ReadOnlySpan<JsValue> arguments)
    {
        var callback = run.Function(arguments.At(0));
        for (var entry = OrderedTable.After(collection.Table.Start); entry is not null; entry = OrderedTable.After(entry))
        {
            run.Step();
            callback.Call(run, arguments.At(1), [collection.IsMap ? entry.Value : entry.Key, entry.Key, collection]);
        }

        return JsValue.Undefined;
    }
}
