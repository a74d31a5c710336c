using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary><c>Object</c>.</summary>
internal static partial class ObjectBuiltins
{
    /// <summary>Adds the constructor and fills the prototype.</summary>
    public static void Install(GlobalTable globals)
    {
        var constructor = globals.Constructor("Object", 1, Construct, Construct, Realm.ObjectPrototype);
        InstallLists(constructor);
        InstallIntegrity(constructor);
        InstallProperties(constructor);

        Realm.ObjectPrototype
            .Method("hasOwnProperty", 1, HasOwnProperty)
            .Method("isPrototypeOf", 1, IsPrototypeOf)
            .Method("propertyIsEnumerable", 1, IsEnumerable)
            .Method("toLocaleString", 0, ToLocaleText)
            .Method("toString", 0, ToText)
            .Method("valueOf", 0, static (run, self, _) => Coercion.ToObject(run, self));
    }

    /// <summary>The text <c>[object X]</c>.</summary>
    public static string ClassText(JsObject target) => $"[object {target.ClassName}]";

    private static JsValue Construct(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments) =>
        arguments.At(0).IsNullish ? new JsObject(run) : Coercion.ToObject(run, arguments[0]);

    private static JsValue ToText(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments) => thisValue.Reference switch
    {
        null => "[object Undefined]",
        JsObject target => ClassText(target),
        _ => thisValue.IsNull ? "[object Null]" : ClassText(Coercion.ToObject(run, thisValue)),
    };

    private static JsValue ToLocaleText(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments) =>
        run.Call(Coercion.ToObject(run, thisValue).Get(run, "toString", thisValue), thisValue, [], "toString");

    private static JsValue HasOwnProperty(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var name = Coercion.ToKey(run, arguments.At(0));
        return Coercion.ToObject(run, thisValue).TryGetOwn(run, name, out _);
    }

    private static JsValue IsEnumerable(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var name = Coercion.ToKey(run, arguments.At(0));
        return Coercion.ToObject(run, thisValue).TryGetOwn(run, name, out var property) && property.IsEnumerable;
    }

    private static JsValue IsPrototypeOf(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        if (arguments.At(0).Object is not { } target)
            return false;
        var self = Coercion.ToObject(run, thisValue);
        for (var holder = target.Prototype; holder is not null; holder = holder.Prototype)
        {
            run.Step();
            if (ReferenceEquals(holder, self))
                return true;
        }

        return false;
    }
}
