using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary><c>JSON</c>.</summary>
internal static class JsonBuiltins
{
    /// <summary>Adds the object.</summary>
    public static void Install(GlobalTable globals)
    {
        var json = new JsonObject();
        globals.Add("JSON", json);
        json.Method("parse", 2, Parse).Method("stringify", 3, Stringify);
    }

    private static JsValue Parse(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var value = JsonReader.Read(run, Coercion.ToText(run, arguments.At(0)));
        if (arguments.At(1).Reference is not JsFunction reviver)
            return value;
        var root = new JsObject(run);
        root.Create(run, "", value);
        return Revive(run, reviver, root, "");
    }

    private static JsValue Revive(ScriptRun run, JsFunction reviver, JsObject holder, string name)
    {
        run.EnterCall();
        run.Step();
        var value = holder.Get(run, name);
        if (value.Reference is JsArray array)
        {
            for (var i = 0; i < array.Count; i++)
                ReviveProperty(run, reviver, array, PropertyKey.FromIndex((uint)i));
        }
        else if (value.Object is { } target)
        {
            foreach (var key in target.OwnKeys(run))
                ReviveProperty(run, reviver, target, key);
        }

        run.LeaveCall();
        return reviver.Call(run, holder, [name, value]);
    }

    private static void ReviveProperty(ScriptRun run, JsFunction reviver, JsObject target, string name)
    {
        var value = Revive(run, reviver, target, name);
        if (value.IsUndefined)
            target.Delete(run, name);
        else
            target.Create(run, name, value);
    }

    private static JsValue Stringify(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var replacer = arguments.At(1);
        var writer = new JsonWriter(run, replacer.Reference as JsFunction, Names(run, replacer), Indent(run, arguments.At(2)));
        return writer.Write(arguments.At(0)) is { } text ? text : JsValue.Undefined;
    }

    private static HashSet<string>? Names(ScriptRun run, JsValue replacer)
    {
        if (replacer.Reference is not JsArray list)
            return null;
        // The set keeps the order of insertion as long as nothing is removed from it.
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < list.Count; i++)
        {
            run.Step();
            var item = list[i];
            if (item.IsString || item.IsNumber || item.Reference is JsPrimitiveObject { Value.IsBoolean: false })
            {
                run.Allocate(JsObject.PropertySize);
                names.Add(Coercion.ToText(run, item));
            }
        }

        return names;
    }

    private static string Indent(ScriptRun run, JsValue space)
    {
        const int Longest = 10;
        if (space.Reference is JsPrimitiveObject { Value.IsBoolean: false } wrapped)
            space = wrapped.Value.IsNumber ? Coercion.ToNumber(run, space) : Coercion.ToText(run, space);
        if (space.IsNumber)
            return new string(' ', (int)Math.Clamp(Coercion.ToInteger(run, space), 0, Longest));
        return space.TryGetString(out var text) ? text[..Math.Min(text.Length, Longest)] : "";
    }

    private sealed class JsonObject() : JsObject(Realm.ObjectPrototype)
    {
        public override string ClassName => "JSON";
    }
}
