using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>Access to the items of arrays and of anything with a <c>length</c>, as the methods of arrays work on them.</summary>
internal static class ArrayLike
{
    /// <summary>The largest length that an array-like object may get.</summary>
    public const double MaximumLength = 9007199254740991;

    /// <summary>Gets an item.</summary>
    public static JsValue Item(this JsObject target, ScriptRun run, long index) =>
        IsArrayIndex(index) ? target.Get(run, (uint)index) : target.Get(run, NumberText.ToText(index));

    /// <summary>Whether there is an item: false for a hole.</summary>
    public static bool HasItem(this JsObject target, ScriptRun run, long index) =>
        IsArrayIndex(index) ? target.Has(run, (uint)index) : target.Has(run, NumberText.ToText(index));

    /// <summary>Assigns an item; a TypeError when that is refused.</summary>
    public static void PutItem(this JsObject target, ScriptRun run, long index, JsValue value)
    {
        var isDone = IsArrayIndex(index) ? target.Set(run, (uint)index, value) : target.Set(run, NumberText.ToText(index), value);
        if (isDone)
            return;
        throw run.TypeError(target.HasItem(run, index)
            ? $"Cannot assign to read only property '{NumberText.ToText(index)}' of object '[object {target.ClassName}]'"
            : $"Cannot add property {NumberText.ToText(index)}, object is not extensible");
    }

    /// <summary>Deletes an item; a TypeError when that is refused.</summary>
    public static void DeleteItem(this JsObject target, ScriptRun run, long index)
    {
        if (!target.Delete(run, NumberText.ToText(index)))
            throw run.TypeError($"Cannot delete property '{NumberText.ToText(index)}' of [object {target.ClassName}]");
    }

    /// <summary>Moves an item, or the hole in its place.</summary>
    public static void MoveItem(this JsObject target, ScriptRun run, long from, long to)
    {
        if (target.HasItem(run, from))
            target.PutItem(run, to, target.Item(run, from));
        else
            target.DeleteItem(run, to);
    }

    /// <summary>Assigns the length; a TypeError when that is refused.</summary>
    public static void PutLength(this JsObject target, ScriptRun run, double length)
    {
        if (!target.Set(run, "length", length))
            throw run.TypeError($"Cannot assign to read only property 'length' of object '[object {target.ClassName}]'");
    }

    /// <summary>Makes room for that many items in a new array, on the budget: a RangeError beyond what any array may hold.</summary>
    public static JsArray NewArray(ScriptRun run, long length)
    {
        if (length > PropertyKey.MaxLength)
            throw run.RangeError("Invalid array length");
        // A capacity that no list could have must be refused by the budget before it is asked for.
        run.Steps(length >> 3);
        if (!run.CanAllocate(length * JsArray.ItemSize))
            run.Allocate(length * JsArray.ItemSize);
        return new JsArray(run, (int)length);
    }

    private static bool IsArrayIndex(long index) => index is >= 0 and < PropertyKey.MaxLength;
}
