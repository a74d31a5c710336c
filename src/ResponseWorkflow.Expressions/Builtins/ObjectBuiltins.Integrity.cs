using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <content>Closing objects against change.</content>
internal static partial class ObjectBuiltins
{
    private static void InstallIntegrity(JsObject constructor) => constructor
        .Method("freeze", 1, static (run, _, arguments) => Close(run, arguments, Integrity.Frozen))
        .Method("seal", 1, static (run, _, arguments) => Close(run, arguments, Integrity.Sealed))
        .Method("preventExtensions", 1, static (run, _, arguments) => Close(run, arguments, Integrity.NonExtensible))
        .Method("isFrozen", 1, static (run, _, arguments) => IsClosed(run, arguments, Integrity.Frozen))
        .Method("isSealed", 1, static (run, _, arguments) => IsClosed(run, arguments, Integrity.Sealed))
        .Method("isExtensible", 1, static (_, _, arguments) => arguments.At(0).Object is { } target && (target.Integrity == Integrity.Extensible || Realm.IsIntrinsic(target)));

    private static JsValue Close(ScriptRun run, ReadOnlySpan<JsValue> arguments, Integrity level)
    {
        arguments.At(0).Object?.Close(run, level);
        return arguments.At(0);
    }

    private static JsValue IsClosed(ScriptRun run, ReadOnlySpan<JsValue> arguments, Integrity level)
    {
        // A primitive cannot change, so it counts as closed.
        if (arguments.At(0).Object is not { } target)
            return true;

        // Built-ins look open, as they are elsewhere; what a script writes to them is ignored.
        if (Realm.IsIntrinsic(target))
            return false;
        if (target.Integrity >= level)
            return true;
        if (target.Integrity == Integrity.Extensible)
            return false;

        var names = new List<string>();
        target.AddOwnNames(run, names, enumerableOnly: false);
        foreach (var name in names)
        {
            if (!target.TryGetOwn(run, name, out var property))
                continue;
            var isOpen = property.IsConfigurable || (level == Integrity.Frozen && property.Accessor is null && property.IsWritable);
            if (isOpen)
                return false;
        }

        return true;
    }
}
