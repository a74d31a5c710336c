using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <content>Methods that change the array.</content>
internal static partial class ArrayBuiltins
{
    private static void InstallChanges(JsObject prototype) => prototype
        .Method("copyWithin", 2, CopyWithin)
        .Method("fill", 1, Fill)
        .Method("pop", 0, Pop)
        .Method("push", 1, Push)
        .Method("reverse", 0, Reverse)
        .Method("shift", 0, Shift)
        .Method("sort", 1, Sort)
        .Method("splice", 2, Splice)
        .Method("unshift", 1, Unshift);

    private static JsValue Push(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        run.Steps(arguments.Length);
        if (thisValue.Reference is JsArray { IsOpen: true } array)
        {
            foreach (var item in arguments)
                array.Add(run, item);
            return array.Count;
        }

        var target = Target(run, thisValue, out var length);
        CheckLength(run, length + arguments.Length);
        foreach (var item in arguments)
            target.PutItem(run, length++, item);
        target.PutLength(run, length);
        return length;
    }

    private static JsValue Pop(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        if (length == 0)
        {
            target.PutLength(run, 0);
            return JsValue.Undefined;
        }

        var last = target.Item(run, length - 1);
        target.DeleteItem(run, length - 1);
        target.PutLength(run, length - 1);
        return last;
    }

    private static JsValue Shift(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        if (length == 0)
        {
            target.PutLength(run, 0);
            return JsValue.Undefined;
        }

        var first = target.Item(run, 0);
        Move(run, target, from: 1, to: 0, length - 1);
        target.DeleteItem(run, length - 1);
        target.PutLength(run, length - 1);
        return first;
    }

    private static JsValue Unshift(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        CheckLength(run, length + arguments.Length);
        if (arguments.Length > 0)
        {
            Grow(run, target, length + arguments.Length);
            Move(run, target, from: 0, to: arguments.Length, length);
            for (var i = 0; i < arguments.Length; i++)
                target.PutItem(run, i, arguments[i]);
        }

        target.PutLength(run, length + arguments.Length);
        return length + arguments.Length;
    }

    private static JsValue Splice(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        var start = Coercion.ToRelative(run, arguments.At(0), length, 0);
        var removed = RemovedCount(run, arguments, length, start);
        var added = arguments.Length > 2 ? arguments[2..] : [];
        CheckLength(run, length - removed + added.Length);

        var result = CopyItems(run, target, start, start + removed);
        var newLength = length - removed + added.Length;
        if (newLength > length)
            Grow(run, target, newLength);
        Move(run, target, from: start + removed, to: start + added.Length, length - start - removed);
        for (var i = length; target is not JsArray && i > newLength; i--)
        {
            run.Step();
            target.DeleteItem(run, i - 1);
        }

        for (var i = 0; i < added.Length; i++)
            target.PutItem(run, start + i, added[i]);
        target.PutLength(run, newLength);
        return result;
    }

    private static long RemovedCount(ScriptRun run, ReadOnlySpan<JsValue> arguments, long length, long start) => arguments.Length switch
    {
        0 => 0,
        1 => length - start,
        _ => (long)Math.Clamp(Coercion.ToInteger(run, arguments[1]), 0, length - start),
    };

    private static JsValue Reverse(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        for (var lower = 0L; lower < length / 2; lower++)
        {
            run.Step();
            var upper = length - 1 - lower;
            var (hasLower, hasUpper) = (target.HasItem(run, lower), target.HasItem(run, upper));
            var (lowerItem, upperItem) = (target.Item(run, lower), target.Item(run, upper));
            if (hasUpper)
                target.PutItem(run, lower, upperItem);
            else if (hasLower)
                target.DeleteItem(run, lower);
            if (hasLower)
                target.PutItem(run, upper, lowerItem);
            else if (hasUpper)
                target.DeleteItem(run, upper);
        }

        return target;
    }

    private static JsValue Fill(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        var start = Coercion.ToRelative(run, arguments.At(1), length, 0);
        var end = Coercion.ToRelative(run, arguments.At(2), length, length);
        for (var i = start; i < end; i++)
        {
            run.Step();
            target.PutItem(run, i, arguments.At(0));
        }

        return target;
    }

    private static JsValue CopyWithin(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var target = Target(run, thisValue, out var length);
        var to = Coercion.ToRelative(run, arguments.At(0), length, 0);
        var from = Coercion.ToRelative(run, arguments.At(1), length, 0);
        var end = Coercion.ToRelative(run, arguments.At(2), length, length);
        Move(run, target, from, to, Math.Min(end - from, length - to));
        return target;
    }

    private static JsValue Sort(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var comparer = Comparer(run, arguments);
        var target = Target(run, thisValue, out var length);
        var items = new List<JsValue>();
        var undefinedCount = 0L;
        for (var i = 0L; i < length; i++)
        {
            run.Step();
            if (!target.HasItem(run, i))
                continue;
            var item = target.Item(run, i);
            if (item.IsUndefined)
                undefinedCount++;
            else
                AddCharged(run, items, item);
        }

        var position = 0L;
        foreach (var item in ArraySorting.Sort(run, items, comparer))
            target.PutItem(run, position++, item);
        while (undefinedCount-- > 0)
            target.PutItem(run, position++, JsValue.Undefined);
        for (; position < length; position++)
        {
            run.Step();
            target.DeleteItem(run, position);
        }

        return target;
    }

    private static JsFunction? Comparer(ScriptRun run, ReadOnlySpan<JsValue> arguments)
    {
        if (arguments.At(0).IsUndefined)
            return null;
        return arguments[0].Reference as JsFunction
            ?? throw run.TypeError("The comparison function must be either a function or undefined");
    }

    private static void AddCharged(ScriptRun run, List<JsValue> items, JsValue item)
    {
        run.Allocate(JsArray.ItemSize);
        items.Add(item);
    }

    /// <summary>Moves a row of items to an earlier or later place; the rows may overlap.</summary>
    private static void Move(ScriptRun run, JsObject target, long from, long to, long count)
    {
        if (from == to || count <= 0)
            return;
        if (target is JsArray { IsOpen: true } array && Math.Max(from, to) + count <= array.Count)
        {
            // Queues are made of shift and push: moving a block must not cost a step for each item.
            run.Steps(1 + (count >> 5));
            array.AsSpan().Slice((int)from, (int)count).CopyTo(array.AsSpan()[(int)to..]);
            return;
        }

        for (var i = 0L; i < count; i++)
        {
            run.Step();
            var offset = from > to ? i : count - 1 - i;
            target.MoveItem(run, from + offset, to + offset);
        }
    }

    // An array grows in one step, so that items can be moved from the end without a growth for each.
    private static void Grow(ScriptRun run, JsObject target, long length)
    {
        if (target is JsArray { IsOpen: true } array)
            array.SetCount(run, length);
    }

    private static void CheckLength(ScriptRun run, double length)
    {
        if (length > ArrayLike.MaximumLength)
            throw run.TypeError("Pushing elements past the maximum length of an array-like object is not allowed");
    }
}
