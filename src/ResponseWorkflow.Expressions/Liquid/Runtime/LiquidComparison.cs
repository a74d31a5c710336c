using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Expressions.Liquid.Runtime;

/// <summary>Equality, order and containment of values.</summary>
internal static class LiquidComparison
{
    /// <summary>Whether two values are equal; <c>empty</c> and <c>blank</c> are equal to every value that is so.</summary>
    public static bool AreEqual(LiquidValue left, LiquidValue right)
    {
        if (left.IsEmptyKeyword || right.IsEmptyKeyword)
            return left.IsEmptyKeyword ? IsEmpty(right) : IsEmpty(left);
        if (left.IsBlankKeyword || right.IsBlankKeyword)
            return left.IsBlankKeyword ? IsBlank(right) : IsBlank(left);
        if (left.Range is { } range)
            return range.Equals(right.Range);
        if (left.Record is { } record)
            return ReferenceEquals(record, right.Record);
        return right.Range is null && right.Record is null && AreEqual(left.Data, right.Data);
    }

    /// <summary>Whether two values of data are equal. Unlike in a dictionary NaN differs from itself.</summary>
    public static bool AreEqual(DataValue left, DataValue right) =>
        left.TryGetNumber(out var a) && right.TryGetNumber(out var b) ? a == b : left.Equals(right);

    /// <summary>Orders two numbers or two strings; null when no order holds.</summary>
    public static int? Compare(LiquidValue left, LiquidValue right)
    {
        if (left.Data.TryGetNumber(out var a) && right.Data.TryGetNumber(out var b))
            return double.IsNaN(a) || double.IsNaN(b) ? null : a.CompareTo(b);
        if (left.Data.TryGetString(out var text) && right.Data.TryGetString(out var other))
            return string.CompareOrdinal(text, other);
        return null;
    }

    /// <summary>Whether a string contains a text, an array an item, or an object a name.</summary>
    public static bool Contains(LiquidValue whole, LiquidValue part, LiquidRun run)
    {
        if (whole.Data.TryGetString(out var text))
        {
            run.Steps(1 + (text.Length / 64));
            return !part.IsNil && text.Contains(LiquidText.Of(part, run), StringComparison.Ordinal);
        }

        if (whole.Data.TryGetArray(out var array))
        {
            run.Steps(array.Count);
            foreach (var item in array.AsSpan())
            {
                if (AreEqual(LiquidValue.Of(item), part))
                    return true;
            }

            return false;
        }

        if (whole.Range is { } range)
            return part.Data.TryGetNumber(out var number) && number >= range.First && number <= range.Last && Math.Floor(number) == number;
        if (!part.Data.TryGetString(out var name))
            return false;
        return whole.Record is { } record ? record.TryGet(name, out _) : whole.Data.TryGetObject(out var obj) && obj.TryGet(name, out _);
    }

    /// <summary>The order of sorting: numbers, then strings, booleans, and the rest; nil last.</summary>
    public static int Sort(DataValue left, DataValue right, StringComparison textOrder)
    {
        var (leftRank, rightRank) = (Rank(left), Rank(right));
        if (leftRank != rightRank)
            return leftRank.CompareTo(rightRank);
        return left.Kind switch
        {
            DataKind.Number => left.AsNumber().CompareTo(right.AsNumber()),
            DataKind.String => string.Compare(left.AsString(), right.AsString(), textOrder),
            DataKind.Boolean => left.AsBoolean().CompareTo(right.AsBoolean()),
            _ => 0,
        };
    }

    /// <summary>Whether a value is an empty string, array or object.</summary>
    public static bool IsEmpty(LiquidValue value) =>
        value.IsEmptyKeyword
        || value.Range is { Count: 0 }
        || (value.Data.TryGetString(out var text) && text.Length == 0)
        || (value.Data.TryGetArray(out var array) && array.Count == 0)
        || (value.Data.TryGetObject(out var obj) && obj.Count == 0);

    private static bool IsBlank(LiquidValue value) =>
        !value.IsTruthy || value.IsBlankKeyword || IsEmpty(value) || (value.Data.TryGetString(out var text) && string.IsNullOrWhiteSpace(text));

    private static int Rank(DataValue value) => value.Kind switch
    {
        DataKind.Number => 0,
        DataKind.String => 1,
        DataKind.Boolean => 2,
        DataKind.Null => 4,
        _ => 3,
    };
}
