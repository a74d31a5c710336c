using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <content>Methods that make a new array of the items.</content>
internal static partial class ArrayBuiltins
{
    private static void InstallCopies(JsObject prototype) => prototype
        .Method("concat", 1, Concat)
        .Method("flat", 0, Flat)
        .Method("slice", 2, Slice)
        .Method("toReversed", 0, ToReversed)
        .Method("toSorted", 1, ToSorted)
        .Method("toSpliced", 2, ToSpliced)
        .Method("with", 2, With);

    private static JsValue Concat(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var result = new JsArray(run);
        AppendSpread(run, result, Coercion.ToObject(run, thisValue));
        foreach (var argument in arguments)
            AppendSpread(run, result, argument);
        return result;
    }

    private static void AppendSpread(ScriptRun run, JsArray result, JsValue value)
    {
        if (value.Reference is not JsArray source)
        {
            result.Add(run, value);
            return;
        }

        run.Steps(source.Count);
        var count = source.Count;
        for (var i = 0; i < count; i++)
            result.Add(run, source.HasItem(run, i) ? source.Item(run, i) : JsValue.Hole);
    }

    private static JsValue Flat(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out _);
        var depth = arguments.At(0).IsUndefined ? 1 : Coercion.ToInteger(run, arguments[0]);
        var result = new JsArray(run);
        Flatten(run, target, depth, result);
        return result;
    }

    private static void Flatten(ScriptRun run, JsObject source, double depth, JsArray result)
    {
        run.EnterCall();
        var length = Coercion.LengthOf(run, source);
        for (var i = 0L; i < length; i++)
        {
            run.Step();
            if (!source.HasItem(run, i))
                continue;
            var item = source.Item(run, i);
            if (depth > 0 && item.Reference is JsArray inner)
                Flatten(run, inner, depth - 1, result);
            else
                result.Add(run, item);
        }

        run.LeaveCall();
    }

    private static JsValue Slice(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        var start = Coercion.ToRelative(run, arguments.At(0), length, 0);
        return CopyItems(run, target, start, Coercion.ToRelative(run, arguments.At(1), length, length));
    }

    private static JsArray CopyItems(ScriptRun run, JsObject target, long start, long end)
    {
        var result = ArrayLike.NewArray(run, Math.Max(end - start, 0));
        for (var i = start; i < end; i++)
        {
            run.Step();
            result.Add(run, target.HasItem(run, i) ? target.Item(run, i) : JsValue.Hole);
        }

        return result;
    }

    /// <summary>A copy in which holes have become undefined, as the methods since ES2023 make it.</summary>
    private static JsArray CopyFilled(ScriptRun run, JsObject target, long length)
    {
        var result = ArrayLike.NewArray(run, length);
        for (var i = 0L; i < length; i++)
        {
            run.Step();
            result.Add(run, target.Item(run, i));
        }

        return result;
    }

    private static JsValue ToReversed(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        return Reverse(run, CopyFilled(run, target, length), []);
    }

    private static JsValue ToSorted(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        Comparer(run, arguments);
        var target = Target(run, thisValue, out var length);
        return Sort(run, CopyFilled(run, target, length), arguments);
    }

    private static JsValue ToSpliced(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        var copy = CopyFilled(run, target, length);
        Splice(run, copy, arguments);
        return copy;
    }

    private static JsValue With(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        var position = Coercion.ToInteger(run, arguments.At(0));
        if (position < 0)
            position += length;
        if (position < 0 || position >= length)
            throw run.RangeError("Invalid index : " + NumberText.ToText(Coercion.ToInteger(run, arguments.At(0))));
        var copy = CopyFilled(run, target, length);
        copy[(int)position] = arguments.At(1);
        return copy;
    }
}
