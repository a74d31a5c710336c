using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Compilation;

/// <summary>Reading and writing properties of any value, primitives included.</summary>
internal static class PropertyAccess
{
    /// <summary><c>target.name</c>.</summary>
    public static JsValue Get(ScriptRun run, JsValue target, string name)
    {
        if (target.Reference is JsObject holder)
            return holder.Get(run, name, target);
        if (target.IsString)
            return GetOfText(run, target, name);
        if (target.IsNumber)
            return Realm.NumberPrototype.Get(run, name, target);
        if (target.IsBoolean)
            return Realm.BooleanPrototype.Get(run, name, target);
        throw run.TypeError($"Cannot read properties of {(target.IsNull ? "null" : "undefined")} (reading '{name}')");
    }

    /// <summary><c>target[key]</c>.</summary>
    public static JsValue Get(ScriptRun run, JsValue target, JsValue key)
    {
        if (key.IsNumber && PropertyKey.TryGetIndex(key.Number, out var index))
        {
            if (target.Reference is JsObject holder)
                return holder.Get(run, index);
            if (target.IsString)
            {
                var text = target.AsString();
                return index < text.Length ? CharacterText.Of(text[(int)index]) : JsValue.Undefined;
            }
        }

        if (target.IsNullish && !key.IsObject)
            return Get(run, target, Coercion.ToText(run, key));
        return target.IsNullish
            ? throw run.TypeError($"Cannot read properties of {(target.IsNull ? "null" : "undefined")}")
            : Get(run, target, Coercion.ToKey(run, key));
    }

    /// <summary><c>target.name = value</c>.</summary>
    public static void Set(ScriptRun run, JsValue target, string name, JsValue value)
    {
        if (target.Reference is JsObject holder)
            holder.Set(run, name, value);
        else if (target.IsNullish)
            throw run.TypeError($"Cannot set properties of {(target.IsNull ? "null" : "undefined")} (setting '{name}')");
    }

    /// <summary><c>target[key] = value</c>.</summary>
    public static void Set(ScriptRun run, JsValue target, JsValue key, JsValue value)
    {
        if (key.IsNumber && target.Reference is JsObject holder && PropertyKey.TryGetIndex(key.Number, out var index))
            holder.Set(run, index, value);
        else if (target.IsNullish && key.IsObject)
            throw run.TypeError($"Cannot set properties of {(target.IsNull ? "null" : "undefined")}");
        else
            Set(run, target, Coercion.ToKey(run, key), value);
    }

    private static JsValue GetOfText(ScriptRun run, JsValue target, string name)
    {
        if (name == "length")
            return target.Reference is JsText growing ? growing.Length : target.AsString().Length;
        if (PropertyKey.TryGetIndex(name, out var index))
        {
            var text = target.AsString();
            return index < text.Length ? CharacterText.Of(text[(int)index]) : JsValue.Undefined;
        }

        return Realm.StringPrototype.Get(run, name, target);
    }
}
