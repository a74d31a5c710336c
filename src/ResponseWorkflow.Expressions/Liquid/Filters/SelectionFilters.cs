using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Filters;

/// <summary>Filters that choose among the items of an array, or sum them up.</summary>
internal static class SelectionFilters
{
    /// <summary>The filters.</summary>
    public static LiquidFilter[] All { get; } =
    [
        new("compact", 0, 1, Compact),
        new("map", 1, 1, static (in call) => LiquidValue.Of(DataArray.Adopt(ArrayFilters.Keys(ArrayFilters.Items(call.Input, call.Run), call)))),
        new("sum", 0, 1, Sum),
        new("uniq", 0, 1, Unique),
        new("where", 1, 2, Where),
    ];

    private static LiquidValue Compact(in FilterCall call)
    {
        var items = ArrayFilters.Items(call.Input, call.Run);
        var keys = ArrayFilters.Keys(items, call);
        return Choose(items, i => !keys[i].IsNull);
    }

    private static LiquidValue Sum(in FilterCall call)
    {
        double total = 0;
        foreach (var item in ArrayFilters.Keys(ArrayFilters.Items(call.Input, call.Run), call))
            total += LiquidNumber.From(LiquidValue.Of(item)).Value;
        return LiquidValue.Number(total);
    }

    private static LiquidValue Unique(in FilterCall call)
    {
        var items = ArrayFilters.Items(call.Input, call.Run);
        var keys = ArrayFilters.Keys(items, call);
        var run = call.Run;
        var seen = new HashSet<DataValue>();
        var compounds = new List<DataValue>();
        return Choose(items, i => keys[i].Kind is DataKind.Array or DataKind.Object ? IsNewCompound(keys[i]) : seen.Add(keys[i]));

        // Arrays and objects of the same size share their hash code, so a set of them would hide the work of comparing.
        bool IsNewCompound(DataValue key)
        {
            run.Steps(compounds.Count);
            if (compounds.Contains(key))
                return false;
            compounds.Add(key);
            return true;
        }
    }

    private static LiquidValue Where(in FilterCall call)
    {
        var items = ArrayFilters.Items(call.Input, call.Run);
        var keys = ArrayFilters.Keys(items, call);
        var expected = call.Argument(1);
        return call.Has(1)
            ? Choose(items, i => LiquidComparison.AreEqual(LiquidValue.Of(keys[i]), expected))
            : Choose(items, i => LiquidValue.Of(keys[i]).IsTruthy);
    }

    private static LiquidValue Choose(DataValue[] items, Predicate<int> isChosen)
    {
        var chosen = new List<DataValue>();
        for (var i = 0; i < items.Length; i++)
        {
            if (isChosen(i))
                chosen.Add(items[i]);
        }

        return LiquidValue.Of(DataArray.From(chosen));
    }
}
