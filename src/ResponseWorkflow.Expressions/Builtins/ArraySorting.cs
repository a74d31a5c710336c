using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>A stable merge sort that charges every comparison and keeps calm when a comparison function contradicts itself.</summary>
internal static class ArraySorting
{
    /// <summary>Sorts values, none of them undefined.</summary>
    /// <param name="run">The run that pays.</param>
    /// <param name="items">The values; the list is left alone.</param>
    /// <param name="comparer">The function of the script, or null for the order of the values' texts by UTF-16 units.</param>
    public static IEnumerable<JsValue> Sort(ScriptRun run, List<JsValue> items, JsFunction? comparer)
    {
        run.Allocate(items.Count * 2L * JsArray.ItemSize);
        // A single value is not compared with anything, so it is not asked for its text either.
        if (items.Count < 2)
            return [.. items];
        if (comparer is not null)
            return MergeSort(run, items.ToArray(), (a, b) => Compare(run, comparer, a, b));

        var keyed = new (string Text, JsValue Value)[items.Count];
        for (var i = 0; i < keyed.Length; i++)
            keyed[i] = (Coercion.ToText(run, items[i]), items[i]);
        return MergeSort(run, keyed, (a, b) => CompareTexts(run, a.Text, b.Text)).Select(pair => pair.Value);
    }

    private static double CompareTexts(ScriptRun run, string left, string right)
    {
        run.Steps(Math.Min(left.Length, right.Length) >> 6);
        return string.CompareOrdinal(left, right);
    }

    private static double Compare(ScriptRun run, JsFunction comparer, JsValue left, JsValue right)
    {
        var order = Coercion.ToNumber(run, comparer.Call(run, JsValue.Undefined, [left, right]));
        return double.IsNaN(order) ? 0 : order;
    }

    private static T[] MergeSort<T>(ScriptRun run, T[] items, Func<T, T, double> compare)
    {
        var source = items;
        var target = new T[items.Length];
        for (var width = 1; width < items.Length; width *= 2)
        {
            for (var start = 0; start < items.Length; start += width * 2)
                Merge(run, source, target, start, Math.Min(start + width, items.Length), Math.Min(start + (width * 2), items.Length), compare);
            (source, target) = (target, source);
        }

        return source;
    }

    private static void Merge<T>(ScriptRun run, T[] source, T[] target, int left, int middle, int end, Func<T, T, double> compare)
    {
        var right = middle;
        var next = left;
        run.Steps(end - left);
        while (left < middle && right < end)
            target[next++] = compare(source[left], source[right]) <= 0 ? source[left++] : source[right++];
        Array.Copy(source, left, target, next, middle - left);
        Array.Copy(source, right, target, next + middle - left, end - right);
    }
}
