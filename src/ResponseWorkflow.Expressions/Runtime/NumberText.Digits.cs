using System.Numerics;

namespace ResponseWorkflow.Expressions.Runtime;

/// <content>A given count of digits: rounding works on the exact value, and a tie goes away from zero.</content>
internal static partial class NumberText
{
    /// <summary>The text with a given count of digits behind the point, 0 to 100.</summary>
    public static string ToFixed(double value, int fractionDigits)
    {
        if (!double.IsFinite(value) || Math.Abs(value) >= ExponentFrom)
            return ToText(value);

        var scaled = Scale(Math.Abs(value), fractionDigits);
        var digits = scaled.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(fractionDigits + 1, '0');
        var text = fractionDigits == 0 ? digits : string.Concat(digits.AsSpan(0, digits.Length - fractionDigits), ".", digits.AsSpan(digits.Length - fractionDigits));
        return value < 0 ? "-" + text : text;
    }

    /// <summary>The text with an exponent; null for the count of digits means as many as are needed.</summary>
    public static string ToExponential(double value, int? fractionDigits)
    {
        if (NotFinite(value) is { } name)
            return name;

        var sign = value < 0 ? "-" : "";
        if (value == 0)
            return Exponential(sign, new string('0', (fractionDigits ?? 0) + 1), 0);
        if (fractionDigits is not { } count)
        {
            Span<char> shortest = stackalloc char[32];
            var length = ShortestDigits(Math.Abs(value), shortest, out var point);
            return Exponential(sign, shortest[..length], point - 1);
        }

        var digits = RoundedDigits(Math.Abs(value), count + 1, out var exponent);
        return Exponential(sign, digits, exponent);
    }

    /// <summary>The text with a given count of significant digits, 1 to 100.</summary>
    public static string ToPrecision(double value, int precision)
    {
        if (NotFinite(value) is { } name)
            return name;

        var sign = value < 0 ? "-" : "";
        var exponent = 0;
        var digits = value == 0 ? new string('0', precision) : RoundedDigits(Math.Abs(value), precision, out exponent);
        if (exponent < -6 || exponent >= precision)
            return Exponential(sign, digits, exponent);
        if (exponent == precision - 1)
            return sign + digits;
        if (exponent >= 0)
            return string.Concat(string.Concat(sign, digits.AsSpan(0, exponent + 1)), ".", digits.AsSpan(exponent + 1));
        return string.Concat(sign, "0.", new string('0', -(exponent + 1)), digits);
    }

    /// <summary>The first digits of a positive number; <paramref name="exponent"/> is the power of ten of the first one.</summary>
    private static string RoundedDigits(double value, int count, out int exponent)
    {
        exponent = (int)Math.Floor(Math.Log10(value));
        while (true)
        {
            var scaled = Scale(value, count - 1 - exponent);
            var digits = scaled.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (digits.Length == count)
                return digits;
            // The logarithm was off by one, or rounding carried into a new digit.
            exponent += digits.Length > count ? 1 : -1;
        }
    }

    /// <summary>The integer nearest to the exact product of a positive number and a power of ten.</summary>
    private static BigInteger Scale(double value, int powerOfTen)
    {
        var (mantissa, exponent) = Split(value);
        BigInteger numerator = mantissa;
        var denominator = BigInteger.One;
        if (powerOfTen >= 0)
            numerator *= BigInteger.Pow(10, powerOfTen);
        else
            denominator = BigInteger.Pow(10, -powerOfTen);
        if (exponent >= 0)
            numerator <<= exponent;
        else
            denominator <<= -exponent;
        return ((numerator << 1) + denominator) / (denominator << 1);
    }

    private static (long Mantissa, int Exponent) Split(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        var power = (int)((bits >> 52) & 0x7FF);
        return power == 0 ? (fraction, -1074) : (fraction | (1L << 52), power - 1075);
    }
}
