namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>The equalities and the order of the language.</summary>
internal static class Comparison
{
    /// <summary><c>===</c>.</summary>
    public static bool StrictEquals(JsValue left, JsValue right)
    {
        if (left.IsNumber)
            return right.IsNumber && left.Number == right.Number;
        if (left.HasSameReference(right))
            return true;
        return left.TryGetString(out var a) && right.TryGetString(out var b) && string.Equals(a, b, StringComparison.Ordinal);
    }

    /// <summary><c>===</c>, charged for the comparison of long strings.</summary>
    public static bool StrictEquals(ScriptRun run, JsValue left, JsValue right)
    {
        if (left.TryGetString(out var a) && right.TryGetString(out var b) && a.Length == b.Length)
            run.Steps(a.Length >> 6);
        return StrictEquals(left, right);
    }

    /// <summary><c>==</c>.</summary>
    public static bool LooseEquals(ScriptRun run, JsValue left, JsValue right)
    {
        if (left.IsNullish || right.IsNullish)
            return left.IsNullish && right.IsNullish;
        if (left.IsObject)
            return right.IsObject ? left.HasSameReference(right) : LooseEquals(run, Coercion.ToPrimitive(run, left), right);
        if (right.IsObject)
            return LooseEquals(run, left, Coercion.ToPrimitive(run, right));
        if (left.IsString && right.IsString)
            return StrictEquals(run, left, right);
        return Coercion.ToNumber(run, left) == Coercion.ToNumber(run, right);
    }

    /// <summary>As <c>===</c>, but NaN equals itself: what <c>includes</c>, Map and Set use.</summary>
    public static bool SameValueZero(JsValue left, JsValue right) =>
        StrictEquals(left, right) || (left.IsNumber && right.IsNumber && double.IsNaN(left.Number) && double.IsNaN(right.Number));

    /// <summary>As <see cref="SameValueZero"/>, but 0 and -0 differ: <c>Object.is</c>.</summary>
    public static bool SameValue(JsValue left, JsValue right)
    {
        if (left.IsNumber && right.IsNumber)
            return left.Number.Equals(right.Number) && (left.Number != 0 || double.IsNegative(left.Number) == double.IsNegative(right.Number));
        return StrictEquals(left, right);
    }

    /// <summary>The order of two values: negative, zero or positive; null when they have none (NaN). The left one is converted first.</summary>
    public static int? Compare(ScriptRun run, JsValue left, JsValue right)
    {
        left = Coercion.ToPrimitive(run, left, PrimitiveHint.Number);
        right = Coercion.ToPrimitive(run, right, PrimitiveHint.Number);
        if (left.TryGetString(out var a) && right.TryGetString(out var b))
        {
            run.Steps(Math.Min(a.Length, b.Length) >> 6);
            return string.CompareOrdinal(a, b);
        }

        var x = Coercion.ToNumber(run, left);
        var y = Coercion.ToNumber(run, right);
        return x < y ? -1 : x > y ? 1 : x == y ? 0 : null;
    }
}
