using System.Globalization;

namespace ResponseWorkflow.Expressions.Liquid.Runtime;

/// <summary>A value seen as a number by a filter.</summary>
/// <param name="Value">The number.</param>
/// <param name="IsDecimal">Whether it has a fraction, or was written with one; divisions are whole only between numbers without.</param>
internal readonly record struct LiquidNumber(double Value, bool IsDecimal)
{
    /// <summary>Reads a value as a number: text by its leading number, anything else as 0.</summary>
    public static LiquidNumber From(LiquidValue value)
    {
        if (value.Data.TryGetNumber(out var number))
            return new(number, value.IsMarkedDecimal || Math.Floor(number) != number);
        return value.Data.TryGetString(out var text) ? Parse(text) : default;
    }

    /// <summary>The number as a value again.</summary>
    public LiquidValue ToValue() => LiquidValue.Number(Value, IsDecimal);

    private static LiquidNumber Parse(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        var length = trimmed.Length > 0 && trimmed[0] is '-' or '+' ? 1 : 0;
        length += CountDigits(trimmed[length..]);
        var isDecimal = length + 1 < trimmed.Length && trimmed[length] == '.' && char.IsAsciiDigit(trimmed[length + 1]);
        if (isDecimal)
            length += 1 + CountDigits(trimmed[(length + 1)..]);
        return double.TryParse(trimmed[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new(number, isDecimal) : default;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
