namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>The conversions of the language, as ECMAScript defines them. Those that may call script functions take the run.</summary>
internal static class Coercion
{
    private const double TwoTo32 = 4294967296.0;

    /// <summary>ToBoolean.</summary>
    public static bool ToBoolean(JsValue value)
    {
        if (value.IsNumber)
            return value.Number != 0 && !double.IsNaN(value.Number);
        return value.Reference switch
        {
            null => false,
            string text => text.Length > 0,
            JsText => true,
            JsObject => true,
            _ => value.IsTrue,
        };
    }

    /// <summary>ToNumber.</summary>
    public static double ToNumber(ScriptRun run, JsValue value)
    {
        if (value.IsNumber)
            return value.Number;
        if (value.IsUndefined)
            return double.NaN;
        if (value.TryGetString(out var text))
        {
            run.Steps(text.Length >> 4);
            return NumberText.Parse(text);
        }

        if (value.IsObject)
            return ToNumber(run, ToPrimitive(run, value, PrimitiveHint.Number));
        return value.IsTrue ? 1 : 0;
    }

    /// <summary>ToString. A number's or object's new text is charged to the budget.</summary>
    public static string ToText(ScriptRun run, JsValue value)
    {
        if (value.TryGetString(out var text))
            return text;
        if (value.IsNumber)
        {
            var number = NumberText.ToText(value.Number);
            run.Allocate(24 + (number.Length * 2));
            return number;
        }

        return value.IsObject ? ToText(run, ToPrimitive(run, value, PrimitiveHint.Text)) : ToConstantText(value);
    }

    /// <summary>ToPrimitive.</summary>
    public static JsValue ToPrimitive(ScriptRun run, JsValue value, PrimitiveHint hint = PrimitiveHint.Default)
    {
        if (value.Object is not { } target)
            return value;
        var textFirst = hint == PrimitiveHint.Text || (hint == PrimitiveHint.Default && target.PrefersText);
        run.EnterCall();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var name = (attempt == 0) == textFirst ? "toString" : "valueOf";
            if (target.Get(run, name).Reference is not JsFunction method)
                continue;
            var result = method.Call(run, value, []);
            if (result.IsObject)
                continue;
            run.LeaveCall();
            return result;
        }

        throw run.TypeError("Cannot convert object to primitive value");
    }

    /// <summary>ToPropertyKey.</summary>
    public static string ToKey(ScriptRun run, JsValue value)
    {
        if (value.TryGetString(out var text))
            return text;
        return value.IsNumber && PropertyKey.TryGetIndex(value.Number, out var index) ? PropertyKey.FromIndex(index) : ToText(run, value);
    }

    /// <summary>ToObject; a TypeError for undefined and null.</summary>
    public static JsObject ToObject(ScriptRun run, JsValue value)
    {
        if (value.Object is { } target)
            return target;
        if (value.IsNullish)
            throw run.TypeError("Cannot convert undefined or null to object");
        return new JsPrimitiveObject(run, value);
    }

    /// <summary>ToIntegerOrInfinity: NaN becomes 0, fractions are cut.</summary>
    public static double ToInteger(ScriptRun run, JsValue value)
    {
        var number = ToNumber(run, value);
        return double.IsNaN(number) ? 0 : Math.Truncate(number) + 0.0;
    }

    /// <summary>ToLength: an integer from 0 to 2^53 - 1.</summary>
    public static long ToLength(ScriptRun run, JsValue value)
    {
        var number = ToInteger(run, value);
        return number <= 0 ? 0 : (long)Math.Min(number, 9007199254740991);
    }

    /// <summary>The <c>length</c> of an array or array-like object.</summary>
    public static long LengthOf(ScriptRun run, JsObject target) => target is JsArray array ? array.Count : ToLength(run, target.Get(run, "length"));

    /// <summary>A position relative to a length, as <c>slice</c> reads it: negative from the end, kept within the length; undefined is the default.</summary>
    public static long ToRelative(ScriptRun run, JsValue value, long length, long whenUndefined)
    {
        if (value.IsUndefined)
            return whenUndefined;
        var number = ToInteger(run, value);
        return number < 0 ? (long)Math.Max(length + number, 0) : (long)Math.Min(number, length);
    }

    /// <summary>ToInt32.</summary>
    public static int ToInt32(ScriptRun run, JsValue value) => ToInt32(ToNumber(run, value));

    /// <summary>ToInt32 of a number.</summary>
    public static int ToInt32(double number)
    {
        var quick = (int)number;
        return quick == number ? quick : (int)ToUint32(number);
    }

    /// <summary>ToUint32.</summary>
    public static uint ToUint32(ScriptRun run, JsValue value) => ToUint32(ToNumber(run, value));

    /// <summary>ToUint32 of a number.</summary>
    public static uint ToUint32(double number)
    {
        if (!double.IsFinite(number))
            return 0;
        var modulus = Math.Truncate(number) % TwoTo32;
        return (uint)(modulus < 0 ? modulus + TwoTo32 : modulus);
    }

    /// <summary>What <c>typeof</c> says.</summary>
    public static string Typeof(JsValue value) => value.Reference switch
    {
        null => "undefined",
        string or JsText => "string",
        JsFunction => "function",
        JsObject => "object",
        _ => value.IsNumber ? "number" : value.IsNull ? "object" : "boolean",
    };

    /// <summary>A short text of a value for messages, as engines print it; never calls script functions.</summary>
    public static string Describe(JsValue value)
    {
        if (value.TryGetString(out var text))
            return text.Length <= 60 ? $"\"{text}\"" : $"\"{text.AsSpan(0, 60)}...\"";
        if (value.IsNumber)
            return NumberText.ToText(value.Number);
        return value.Object switch
        {
            null => ToConstantText(value),
            JsFunction { Name.Length: > 0 } function => $"function {function.Name}",
            var target => $"#<{target.ClassName}>",
        };
    }

    private static string ToConstantText(JsValue value) =>
        value.IsUndefined ? "undefined" : value.IsNull ? "null" : value.IsTrue ? "true" : "false";
}
