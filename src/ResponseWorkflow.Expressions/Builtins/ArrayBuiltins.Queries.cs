using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <content>Methods that look at items and change nothing.</content>
internal static partial class ArrayBuiltins
{
    private static void InstallQueries(JsObject prototype) => prototype
        .Method("at", 1, At)
        .Method("includes", 1, Includes)
        .Method("indexOf", 1, IndexOf)
        .Method("lastIndexOf", 1, LastIndexOf)
        .Method("join", 1, Join)
        .Method("toString", 0, ToText)
        .Method("toLocaleString", 0, ToLocaleText)
        .Method("keys", 0, static (run, self, _) => Iterator(run, self, IterationKind.Keys))
        .Method("values", 0, static (run, self, _) => Iterator(run, self, IterationKind.Values))
        .Method("entries", 0, static (run, self, _) => Iterator(run, self, IterationKind.Entries));

    private static JsIterator Iterator(ScriptRun run, JsValue thisValue, IterationKind kind) =>
        new(run, new ArrayLikeIterator(Coercion.ToObject(run, thisValue), kind), "Array Iterator");

    private static JsValue At(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        var position = Coercion.ToInteger(run, arguments.At(0));
        if (position < 0)
            position += length;
        return position < 0 || position >= length ? JsValue.Undefined : target.Item(run, (long)position);
    }

    private static JsValue Includes(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        for (var i = Coercion.ToRelative(run, arguments.At(1), length, 0); i < length; i++)
        {
            run.Step();
            if (Comparison.SameValueZero(target.Item(run, i), arguments.At(0)))
                return true;
        }

        return false;
    }

    private static JsValue IndexOf(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        for (var i = Coercion.ToRelative(run, arguments.At(1), length, 0); i < length; i++)
        {
            run.Step();
            if (target.HasItem(run, i) && Comparison.StrictEquals(run, target.Item(run, i), arguments.At(0)))
                return i;
        }

        return -1;
    }

    private static JsValue LastIndexOf(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        var start = length - 1.0;
        if (arguments.Length > 1)
        {
            var from = Coercion.ToInteger(run, arguments[1]);
            start = from < 0 ? length + from : Math.Min(from, start);
        }

        for (var i = (long)Math.Max(start, -1); i >= 0; i--)
        {
            run.Step();
            if (target.HasItem(run, i) && Comparison.StrictEquals(run, target.Item(run, i), arguments.At(0)))
                return i;
        }

        return -1;
    }

    private static JsValue Join(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        var separator = arguments.At(0).IsUndefined ? "," : Coercion.ToText(run, arguments.At(0));
        return JoinItems(run, target, length, separator, static (run, item) => Coercion.ToText(run, item));
    }

    private static JsValue ToLocaleText(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        return JoinItems(run, target, length, ",", static (run, item) =>
            Coercion.ToText(run, run.Call(Coercion.ToObject(run, item).Get(run, "toLocaleString", item), item, [], "toLocaleString")));
    }

    private static string JoinItems(ScriptRun run, JsObject target, long length, string separator, Func<ScriptRun, JsValue, string> convert)
    {
        // An array that contains itself shows as nothing inside itself.
        if (!run.BeginJoin(target))
            return "";
        try
        {
            var builder = new BudgetedText(run);
            for (var i = 0L; i < length; i++)
            {
                run.Step();
                if (i > 0)
                    builder.Append(separator);
                var item = target.Item(run, i);
                if (!item.IsNullish)
                    builder.Append(convert(run, item));
            }

            return builder.ToString();
        }
        finally
        {
            run.EndJoin(target);
        }
    }

    private static JsValue ToText(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Coercion.ToObject(run, thisValue);
        return target.Get(run, "join").Reference is JsFunction join
            ? join.Call(run, target, [])
            : ObjectBuiltins.ClassText(target);
    }
}
