using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary><c>Function</c> and its prototype.</summary>
internal static class FunctionBuiltins
{
    /// <summary>Fills the prototype and adds the constructor, which is there for <c>instanceof</c> only.</summary>
    public static void Install(GlobalTable globals)
    {
        Realm.FunctionPrototype
            .Method("call", 1, Call)
            .Method("apply", 2, Apply)
            .Method("bind", 1, Bind)
            .Method("toString", 0, ToText);
        globals.Constructor("Function", 1, Refuse, Refuse, Realm.FunctionPrototype);
    }

    private static JsValue Refuse(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments) =>
        throw run.Error(ErrorType.EvalError, "Code generation from strings disallowed for this context");

    private static JsValue Call(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments) =>
        run.Function(thisValue).Call(run, arguments.At(0), arguments.IsEmpty ? arguments : arguments[1..]);

    private static JsValue Apply(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var function = run.Function(thisValue);
        var list = arguments.At(1);
        if (list.IsNullish)
            return function.Call(run, arguments.At(0), []);
        if (list.Object is not { } target)
            throw run.TypeError("CreateListFromArrayLike called on non-object");
        var count = Coercion.LengthOf(run, target);
        run.Steps(count);
        run.Allocate(count * JsArray.ItemSize);
        var items = new JsValue[count];
        for (var i = 0; i < items.Length; i++)
            items[i] = target.Get(run, (uint)i);
        return function.Call(run, arguments.At(0), items);
    }

    private static JsValue Bind(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = run.Function(thisValue);
        run.Allocate(JsObject.Size + (arguments.Length * (long)JsArray.ItemSize));
        return new BoundFunction(target, arguments.At(0), arguments.IsEmpty ? [] : arguments[1..].ToArray());
    }

    private static JsValue ToText(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        // At most as long as the script itself.
        var text = run.Function(thisValue).Text;
        run.AllocateText(text.Length * 2);
        return text;
    }
}
