using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>The method that all built-in iterators share.</summary>
internal static class IteratorBuiltins
{
    /// <summary>Fills the prototype.</summary>
    public static void Install() => Realm.IteratorPrototype.Method("next", 0, Next);

    private static JsValue Next(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        if (thisValue.Reference is not JsIterator iterator)
            throw run.TypeError($"next method called on incompatible receiver {Coercion.Describe(thisValue)}");
        var hasValue = iterator.Source.TryNext(run, out var value);
        var result = new JsObject(run);
        result.Create(run, "value", hasValue ? value : JsValue.Undefined);
        result.Create(run, "done", !hasValue);
        return result;
    }
}
