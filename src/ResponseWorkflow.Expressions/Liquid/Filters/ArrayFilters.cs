using System.Text;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Filters;

/// <summary>Filters that take arrays apart and put them together. A value that is no array counts as an array of one.</summary>
internal static class ArrayFilters
{
    /// <summary>The filters.</summary>
    public static LiquidFilter[] All { get; } =
    [
        new("concat", 1, 1, Concat),
        new("first", 0, 0, static (in call) => At(call, fromEnd: false)),
        new("last", 0, 0, static (in call) => At(call, fromEnd: true)),
        new("join", 0, 1, Join),
        new("reverse", 0, 0, Reverse),
        new("size", 0, 0, Size),
        new("slice", 1, 2, Slice),
        new("sort", 0, 1, static (in call) => Sort(call, StringComparison.Ordinal)),
        new("sort_natural", 0, 1, static (in call) => Sort(call, StringComparison.OrdinalIgnoreCase)),
    ];

    /// <summary>The items of a value as an array of their own, paid for.</summary>
    public static DataValue[] Items(LiquidValue value, LiquidRun run)
    {
        var sequence = LiquidSequence.Over(value, run);
        run.Items(sequence.Count);
        var items = new DataValue[sequence.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = sequence[i];
        return items;
    }

    /// <summary>The items' property of the first argument's name, or the items themselves without an argument.</summary>
    public static DataValue[] Keys(DataValue[] items, in FilterCall call)
    {
        if (!call.Has(0))
            return items;
        var name = call.ArgumentText(0);
        call.Run.Items(items.Length);
        return Array.ConvertAll(items, item => Property(item, name));
    }

    /// <summary>A property of an item, nil for anything but an object that has it.</summary>
    public static DataValue Property(DataValue item, string name) => item.TryGetObject(out var obj) ? obj[name] : DataValue.Null;

    private static LiquidValue Concat(in FilterCall call) =>
        LiquidValue.Of(DataArray.Of([.. Items(call.Input, call.Run), .. Items(call.Argument(0), call.Run)]));

    private static LiquidValue At(in FilterCall call, bool fromEnd)
    {
        if (call.Input.Range is null && call.Input.Data.Kind is not (DataKind.Array or DataKind.Object))
            return LiquidValue.Nil;
        var items = LiquidSequence.Over(call.Input, call.Run);
        return items.Count == 0 ? LiquidValue.Nil : LiquidValue.Of(items[fromEnd ? items.Count - 1 : 0]);
    }

    private static LiquidValue Join(in FilterCall call)
    {
        var items = Items(call.Input, call.Run);
        var glue = call.Has(0) ? call.ArgumentText(0) : " ";
        var builder = new StringBuilder();
        for (var i = 0; i < items.Length; i++)
        {
            var text = LiquidText.Of(items[i], call.Run);
            call.Run.Characters((long)glue.Length + text.Length);
            builder.Append(i == 0 ? "" : glue).Append(text);
        }

        return LiquidValue.Of(builder.ToString());
    }

    private static LiquidValue Reverse(in FilterCall call)
    {
        var items = Items(call.Input, call.Run);
        Array.Reverse(items);
        return LiquidValue.Of(DataArray.Adopt(items));
    }

    private static LiquidValue Size(in FilterCall call)
    {
        if (call.Input.Data.TryGetString(out var text))
            return LiquidValue.Number(text.Length);
        var isCollection = call.Input.Range is not null || call.Input.Record is not null || call.Input.Data.Kind is DataKind.Array or DataKind.Object;
        return LiquidValue.Number(isCollection ? LiquidSequence.Over(call.Input, call.Run).Count : 0);
    }

    private static LiquidValue Slice(in FilterCall call)
    {
        var isArray = call.Input.Range is not null || call.Input.Data.Kind == DataKind.Array;
        var text = isArray ? "" : call.Text;
        var items = isArray ? Items(call.Input, call.Run) : [];
        var length = isArray ? items.Length : text.Length;
        long start = call.ArgumentInteger(0, 0);
        if (start < 0)
            start += length;
        if (start < 0 || start > length)
            return isArray ? LiquidValue.Of(DataArray.Empty) : LiquidValue.Of("");
        var count = Math.Clamp(call.ArgumentInteger(1, 1), 0, length - (int)start);
        return isArray ? LiquidValue.Of(DataArray.Of(items.AsSpan((int)start, count))) : call.Result(text.Substring((int)start, count));
    }

    private static LiquidValue Sort(in FilterCall call, StringComparison textOrder)
    {
        var items = Items(call.Input, call.Run);
        var keys = Keys(items, call);
        call.Run.Items(items.Length * (long)(Math.Log2(items.Length + 1) + 1));
        // LINQ's order is stable, that of arrays is not.
        var order = Enumerable.Range(0, items.Length).OrderBy(i => keys[i], Comparer<DataValue>.Create((a, b) => LiquidComparison.Sort(a, b, textOrder)));
        return LiquidValue.Of(DataArray.From(order.Select(i => items[i])));
    }
}
