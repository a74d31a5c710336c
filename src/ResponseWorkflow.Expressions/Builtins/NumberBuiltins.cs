using System.Globalization;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary><c>Number</c>.</summary>
internal static class NumberBuiltins
{
    private const double MaximumSafeInteger = 9007199254740991;

    // toLocaleString rounds to this many digits behind the point and shows no trailing zeros.
    private const int LocaleFractionDigits = 3;

    /// <summary>Adds the constructor and fills the prototype.</summary>
    public static void Install(GlobalTable globals)
    {
        var constructor = globals.Constructor("Number", 1, Convert, static (run, self, arguments) => new JsPrimitiveObject(run, Convert(run, self, arguments)), Realm.NumberPrototype)
            .Constant("EPSILON", Math.BitIncrement(1.0) - 1)
            .Constant("MAX_SAFE_INTEGER", MaximumSafeInteger)
            .Constant("MIN_SAFE_INTEGER", -MaximumSafeInteger)
            .Constant("MAX_VALUE", double.MaxValue)
            .Constant("MIN_VALUE", double.Epsilon)
            .Constant("NaN", JsValue.NaN)
            .Constant("POSITIVE_INFINITY", double.PositiveInfinity)
            .Constant("NEGATIVE_INFINITY", double.NegativeInfinity)
            .Method("isFinite", 1, static (_, _, arguments) => arguments.At(0).IsNumber && double.IsFinite(arguments[0].Number))
            .Method("isInteger", 1, static (_, _, arguments) => IsInteger(arguments.At(0)))
            .Method("isNaN", 1, static (_, _, arguments) => arguments.At(0).IsNumber && double.IsNaN(arguments[0].Number))
            .Method("isSafeInteger", 1, static (_, _, arguments) => IsInteger(arguments.At(0)) && Math.Abs(arguments[0].Number) <= MaximumSafeInteger);

        // The very functions that are there as globals.
        constructor.Define("parseFloat", globals.Values["parseFloat"]);
        constructor.Define("parseInt", globals.Values["parseInt"]);

        Realm.NumberPrototype
            .Method("toExponential", 1, ToExponential)
            .Method("toFixed", 1, ToFixed)
            .Method("toLocaleString", 0, ToLocaleText)
            .Method("toPrecision", 1, ToPrecision)
            .Method("toString", 1, ToText)
            .Method("valueOf", 0, static (run, self, _) => NumberOf(run, self, "valueOf"));
    }

    private static JsValue Convert(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments) =>
        arguments.IsEmpty ? 0 : Coercion.ToNumber(run, arguments[0]);

    private static bool IsInteger(JsValue value) => value.IsNumber && double.IsFinite(value.Number) && Math.Truncate(value.Number) == value.Number;

    private static double NumberOf(ScriptRun run, JsValue thisValue, string method)
    {
        if (thisValue.IsNumber)
            return thisValue.Number;
        return thisValue.Reference is JsPrimitiveObject { Value.IsNumber: true } wrapped
            ? wrapped.Value.Number
            : throw run.TypeError($"Number.prototype.{method} requires that 'this' be a Number");
    }

    private static int Digits(ScriptRun run, JsValue value, int minimum, string message)
    {
        var digits = Coercion.ToInteger(run, value);
        return digits >= minimum && digits <= 100 ? (int)digits : throw run.RangeError(message);
    }

    private static JsValue ToText(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var number = NumberOf(run, thisValue, "toString");
        var radix = arguments.At(0).IsUndefined ? 10 : Coercion.ToInteger(run, arguments[0]);
        if (radix is not (>= 2 and <= 36))
            throw run.RangeError("toString() radix argument must be between 2 and 36");
        return Charged(run, NumberText.ToText(number, (int)radix));
    }

    private static JsValue ToFixed(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var number = NumberOf(run, thisValue, "toFixed");
        var digits = Digits(run, arguments.At(0), 0, "toFixed() digits argument must be between 0 and 100");
        return Charged(run, NumberText.ToFixed(number, digits));
    }

    private static JsValue ToExponential(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var number = NumberOf(run, thisValue, "toExponential");
        var wanted = Coercion.ToInteger(run, arguments.At(0));
        if (!double.IsFinite(number))
            return NumberText.ToText(number);
        var digits = Digits(run, wanted, 0, "toExponential() argument must be between 0 and 100");
        return Charged(run, NumberText.ToExponential(number, arguments.At(0).IsUndefined ? null : digits));
    }

    private static JsValue ToPrecision(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var number = NumberOf(run, thisValue, "toPrecision");
        if (arguments.At(0).IsUndefined)
            return Charged(run, NumberText.ToText(number));
        var wanted = Coercion.ToInteger(run, arguments[0]);
        if (!double.IsFinite(number))
            return NumberText.ToText(number);
        return Charged(run, NumberText.ToPrecision(number, Digits(run, wanted, 1, "toPrecision() argument must be between 1 and 100")));
    }

    /// <summary>
    /// Groups of three digits and a decimal point, as en-US and zh-CN both write numbers; any locale argument is ignored.
    /// The options <c>minimumFractionDigits</c> and <c>maximumFractionDigits</c> are heeded.
    /// </summary>
    private static JsValue ToLocaleText(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        var number = NumberOf(run, thisValue, "toLocaleString");
        if (!double.IsFinite(number))
            return double.IsNaN(number) ? "NaN" : number > 0 ? "∞" : "-∞";
        var minimum = FractionDigits(run, arguments.At(1), "minimumFractionDigits", 0);
        var maximum = FractionDigits(run, arguments.At(1), "maximumFractionDigits", Math.Max(LocaleFractionDigits, minimum));
        if (maximum < minimum)
            throw run.RangeError("maximumFractionDigits value is out of range.");

        // The shortest decimal form is rounded, not the exact binary value: people see 1.0005, so it becomes 1.001.
        var magnitude = Math.Abs(number);
        var text = decimal.TryParse(NumberText.ToText(magnitude), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? Math.Round(exact, Math.Min(maximum, 28), MidpointRounding.AwayFromZero).ToString("F" + maximum, CultureInfo.InvariantCulture)
            : magnitude.ToString("F0", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var integer = point < 0 ? text : text[..point];
        var fraction = point < 0 ? "" : text[(point + 1)..];
        while (fraction.Length > minimum && fraction[^1] == '0')
            fraction = fraction[..^1];
        for (var i = integer.Length - 3; i > 0; i -= 3)
            integer = integer.Insert(i, ",");
        var sign = double.IsNegative(number) ? "-" : "";
        return Charged(run, sign + integer + (fraction.Length == 0 ? "" : "." + fraction));
    }

    private static int FractionDigits(ScriptRun run, JsValue options, string name, int whenUndefined)
    {
        var value = options.Object?.Get(run, name) ?? JsValue.Undefined;
        return value.IsUndefined ? whenUndefined : Digits(run, value, 0, $"{name} value is out of range.");
    }

    private static JsValue Charged(ScriptRun run, string text)
    {
        run.AllocateText(text.Length * sizeof(char));
        return text;
    }
}
