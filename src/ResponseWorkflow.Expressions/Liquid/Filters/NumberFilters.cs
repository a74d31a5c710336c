using ResponseWorkflow.Expressions.Liquid.Runtime;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Liquid.Filters;

/// <summary>Arithmetic. Anything that is no number counts as the number its text begins with, or 0.</summary>
internal static class NumberFilters
{
    /// <summary>The filters.</summary>
    public static LiquidFilter[] All { get; } =
    [
        new("abs", 0, 0, static (in call) => LiquidValue.Number(Math.Abs(call.Number.Value), call.Number.IsDecimal)),
        new("at_least", 1, 1, static (in call) => Pick(call, static (a, b) => a >= b)),
        new("at_most", 1, 1, static (in call) => Pick(call, static (a, b) => a <= b)),
        new("ceil", 0, 0, static (in call) => LiquidValue.Number(Math.Ceiling(call.Number.Value))),
        new("floor", 0, 0, static (in call) => LiquidValue.Number(Math.Floor(call.Number.Value))),
        new("round", 0, 1, Round),
        new("plus", 1, 1, static (in call) => Combine(call, static (a, b) => a + b)),
        new("minus", 1, 1, static (in call) => Combine(call, static (a, b) => a - b)),
        new("times", 1, 1, static (in call) => Combine(call, static (a, b) => a * b)),
        new("divided_by", 1, 1, DividedBy),
        new("modulo", 1, 1, Modulo),
    ];

    private static LiquidValue Combine(in FilterCall call, Func<double, double, double> operation)
    {
        var (left, right) = (call.Number, call.ArgumentNumber(0));
        return LiquidValue.Number(operation(left.Value, right.Value), left.IsDecimal || right.IsDecimal);
    }

    private static LiquidValue Pick(in FilterCall call, Func<double, double, bool> keepsInput)
    {
        var (input, bound) = (call.Number, call.ArgumentNumber(0));
        return (keepsInput(input.Value, bound.Value) ? input : bound).ToValue();
    }

    private static LiquidValue Round(in FilterCall call)
    {
        // Beyond 15 places a double has no digits to round.
        var places = Math.Clamp(call.ArgumentInteger(0, 0), 0, 15);
        var number = call.Number.Value;
        // A decimal rounds 1.005 as people write it; beyond its reach a double has no fraction left that matters.
        var rounded = Math.Abs(number) < 1e12 ? (double)Math.Round((decimal)number, places, MidpointRounding.AwayFromZero) : Math.Round(number);
        return LiquidValue.Number(double.IsNaN(number) ? number : rounded, places > 0);
    }

    private static LiquidValue DividedBy(in FilterCall call)
    {
        var (left, right) = (call.Number, call.ArgumentNumber(0));
        if (left.IsDecimal || right.IsDecimal)
            return LiquidValue.Number(left.Value / right.Value, isDecimal: true);
        return LiquidValue.Number(Math.Floor(left.Value / NonZero(right, call)));
    }

    private static LiquidValue Modulo(in FilterCall call)
    {
        var (left, right) = (call.Number, call.ArgumentNumber(0));
        var isDecimal = left.IsDecimal || right.IsDecimal;
        var divisor = isDecimal ? right.Value : NonZero(right, call);
        var rest = left.Value % divisor;
        // The result has the divisor's sign, so that it goes with a division that rounds down.
        return LiquidValue.Number(rest != 0 && rest < 0 != divisor < 0 ? rest + divisor : rest, isDecimal);
    }

    private static double NonZero(LiquidNumber divisor, in FilterCall call) =>
        divisor.Value != 0 ? divisor.Value : throw call.Run.Error(ScriptErrorKind.Range, "Divided by 0");
}
