using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary><c>Boolean</c>.</summary>
internal static class BooleanBuiltins
{
    /// <summary>Adds the constructor and fills the prototype.</summary>
    public static void Install(GlobalTable globals)
    {
        globals.Constructor(
            "Boolean",
            1,
            static (_, _, arguments) => Coercion.ToBoolean(arguments.At(0)),
            static (run, _, arguments) => new JsPrimitiveObject(run, Coercion.ToBoolean(arguments.At(0))),
            Realm.BooleanPrototype);

        Realm.BooleanPrototype
            .Method("toString", 0, static (run, self, _) => BooleanOf(run, self, "toString") ? "true" : "false")
            .Method("valueOf", 0, static (run, self, _) => BooleanOf(run, self, "valueOf"));
    }

    private static bool BooleanOf(ScriptRun run, JsValue thisValue, string method)
    {
        var value = thisValue.Reference is JsPrimitiveObject wrapped ? wrapped.Value : thisValue;
        return value.IsBoolean ? value.IsTrue : throw run.TypeError($"Boolean.prototype.{method} requires that 'this' be a Boolean");
    }
}
