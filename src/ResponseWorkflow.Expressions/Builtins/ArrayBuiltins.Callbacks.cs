using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <content>Methods that call a function for the items.</content>
internal static partial class ArrayBuiltins
{
    private static void InstallCallbacks(JsObject prototype) => prototype
        .Method("every", 1, static (run, self, arguments) => !Search(run, self, arguments, wanted: false, skipsHoles: true).IsFound)
        .Method("some", 1, static (run, self, arguments) => Search(run, self, arguments, wanted: true, skipsHoles: true).IsFound)
        .Method("find", 1, static (run, self, arguments) => Search(run, self, arguments, wanted: true, skipsHoles: false).Value)
        .Method("findIndex", 1, static (run, self, arguments) => Search(run, self, arguments, wanted: true, skipsHoles: false).Index)
        .Method("findLast", 1, static (run, self, arguments) => SearchBack(run, self, arguments).Value)
        .Method("findLastIndex", 1, static (run, self, arguments) => SearchBack(run, self, arguments).Index)
        .Method("filter", 1, Filter)
        .Method("flatMap", 1, FlatMap)
        .Method("forEach", 1, ForEach)
        .Method("map", 1, Map)
        .Method("reduce", 1, Reduce)
        .Method("reduceRight", 1, ReduceRight);

    /// <summary>Finds the first item for which the callback answers as wanted.</summary>
    private static (bool IsFound, JsValue Value, long Index) Search(
        ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments, bool wanted, bool skipsHoles)
    {
        var target = Target(run, thisValue, out var length);
        var callback = run.Function(arguments.At(0));
        for (var i = 0L; i < length; i++)
        {
            run.Step();
            if (skipsHoles && !target.HasItem(run, i))
                continue;
            var item = target.Item(run, i);
            if (Coercion.ToBoolean(callback.Call(run, arguments.At(1), [item, i, target])) == wanted)
                return (true, item, i);
        }

        return (false, JsValue.Undefined, -1);
    }

    private static (JsValue Value, long Index) SearchBack(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        var callback = run.Function(arguments.At(0));
        for (var i = length - 1; i >= 0; i--)
        {
            run.Step();
            var item = target.Item(run, i);
            if (Coercion.ToBoolean(callback.Call(run, arguments.At(1), [item, i, target])))
                return (item, i);
        }

        return (JsValue.Undefined, -1);
    }

    private static JsValue Filter(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        var callback = run.Function(arguments.At(0));
        var result = new JsArray(run);
        for (var i = 0L; i < length; i++)
        {
            run.Step();
            if (!target.HasItem(run, i))
                continue;
            var item = target.Item(run, i);
            if (Coercion.ToBoolean(callback.Call(run, arguments.At(1), [item, i, target])))
                result.Add(run, item);
        }

        return result;
    }

    private static JsValue FlatMap(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        var callback = run.Function(arguments.At(0));
        var result = new JsArray(run);
        for (var i = 0L; i < length; i++)
        {
            run.Step();
            if (!target.HasItem(run, i))
                continue;
            var mapped = callback.Call(run, arguments.At(1), [target.Item(run, i), i, target]);
            if (mapped.Reference is JsArray inner)
                Flatten(run, inner, 0, result);
            else
                result.Add(run, mapped);
        }

        return result;
    }

    private static JsValue ForEach(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        var callback = run.Function(arguments.At(0));
        for (var i = 0L; i < length; i++)
        {
            run.Step();
            if (target.HasItem(run, i))
                callback.Call(run, arguments.At(1), [target.Item(run, i), i, target]);
        }

        return JsValue.Undefined;
    }

    private static JsValue Map(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        var callback = run.Function(arguments.At(0));
        var result = ArrayLike.NewArray(run, length);
        for (var i = 0L; i < length; i++)
        {
            run.Step();
            result.Add(run, target.HasItem(run, i) ? callback.Call(run, arguments.At(1), [target.Item(run, i), i, target]) : JsValue.Hole);
        }

        return result;
    }

    private static JsValue Reduce(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        var callback = run.Function(arguments.At(0));
        var hasResult = arguments.Length > 1;
        var result = arguments.At(1);
        for (var i = 0L; i < length; i++)
        {
            run.Step();
            if (target.HasItem(run, i))
                Accumulate(run, target, callback, i, ref result, ref hasResult);
        }

        return hasResult ? result : throw run.TypeError("Reduce of empty array with no initial value");
    }

    private static JsValue ReduceRight(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        var callback = run.Function(arguments.At(0));
        var hasResult = arguments.Length > 1;
        var result = arguments.At(1);
        for (var i = length - 1; i >= 0; i--)
        {
            run.Step();
            if (target.HasItem(run, i))
                Accumulate(run, target, callback, i, ref result, ref hasResult);
        }

        return hasResult ? result : throw run.TypeError("Reduce of empty array with no initial value");
    }

    private static void Accumulate(ScriptRun run, JsObject target, JsFunction callback, long index, ref JsValue result, ref bool hasResult)
    {
        var item = target.Item(run, index);
        result = hasResult ? callback.Call(run, JsValue.Undefined, [result, item, index, target]) : item;
        hasResult = true;
    }
}
