using System.Globalization;
using System.Numerics;

namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>Numbers as text and back, digit for digit as the language defines them.</summary>
internal static partial class NumberText
{
    private const string DigitCharacters = "0123456789abcdefghijklmnopqrstuvwxyz";

    // From here on integers are written with an exponent, and toFixed gives the plain text.
    private const double ExponentFrom = 1e21;

    // Integers up to here are exact, and so are the digits of the long that they equal.
    private const double LargestExactInteger = 9007199254740992;

    /// <summary>The shortest decimal text that reads back as the same number, in the language's notation.</summary>
    public static string ToText(double value)
    {
        if (Math.Abs(value) < LargestExactInteger && Math.Truncate(value) == value)
            return ((long)value).ToString(CultureInfo.InvariantCulture);
        if (NotFinite(value) is { } name)
            return name;

        Span<char> digits = stackalloc char[32];
        var count = ShortestDigits(Math.Abs(value), digits, out var point);
        return Layout(value < 0, digits[..count], point);
    }

    /// <summary>The text in another radix, 2 to 36. Fractions end where further digits would not change the number.</summary>
    public static string ToText(double value, int radix)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(radix, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(radix, 36);
        if (radix == 10)
            return ToText(value);
        if (NotFinite(value) is { } name)
            return name;

        var magnitude = Math.Abs(value);
        var integer = Math.Floor(magnitude);
        var fraction = RadixFraction(magnitude, ref integer, radix);
        var text = RadixInteger(integer, radix) + (fraction.Length == 0 ? "" : "." + fraction);
        return value < 0 ? "-" + text : text;
    }

    private static string? NotFinite(double value) =>
        double.IsFinite(value) ? null : double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";

    /// <summary>Writes the shortest digits that identify a positive number; the number is 0.digits times ten to the power of <paramref name="point"/>.</summary>
    private static int ShortestDigits(double value, Span<char> digits, out int point)
    {
        Span<char> text = stackalloc char[40];
        // "R" gives the shortest digits, but in a notation of its own; only its digits and exponent are kept.
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);

        // At a power of two the numbers below lie closer than those above. .NET overlooks that for some, and gives the text of the neighbour.
        if (IsPowerOfTwo(value) && double.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture) != value)
            value.TryFormat(text, out length, "E16", CultureInfo.InvariantCulture);
        var count = 0;
        var seenPoint = false;
        var integerDigits = 0;
        var exponent = 0;
        for (var i = 0; i < length; i++)
        {
            var c = text[i];
            if (c == '.')
            {
                seenPoint = true;
            }
            else if (c == 'E')
            {
                exponent = int.Parse(text[(i + 1)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }
            else if (count == 0 && c == '0')
            {
                // A leading zero is no digit of the number; behind the point it moves the point.
                if (seenPoint)
                    integerDigits--;
            }
            else
            {
                digits[count++] = c;
                if (!seenPoint)
                    integerDigits++;
            }
        }

        while (count > 1 && digits[count - 1] == '0')
            count--;
        point = integerDigits + exponent;
        return count;
    }

    private static bool IsPowerOfTwo(double value) => (BitConverter.DoubleToInt64Bits(value) & 0x000F_FFFF_FFFF_FFFF) == 0;

    private static string Layout(bool negative, ReadOnlySpan<char> digits, int point)
    {
        var sign = negative ? "-" : "";
        var count = digits.Length;
        if (count <= point && point <= 21)
            return string.Concat(sign, digits, new string('0', point - count));
        if (point is > 0 and <= 21)
            return string.Concat(string.Concat(sign, digits[..point]), ".", digits[point..]);
        if (point is > -6 and <= 0)
            return string.Concat(sign, "0.", new string('0', -point), digits);
        return Exponential(sign, digits, point - 1);
    }

    private static string Exponential(string sign, ReadOnlySpan<char> digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? sign + digits[0] : string.Concat(sign + digits[0], ".", digits[1..]);
        return mantissa + (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Digits behind the point; rounding up may carry into <paramref name="integer"/>.</summary>
    private static string RadixFraction(double magnitude, ref double integer, int radix)
    {
        var rest = magnitude - integer;
        // Half the distance to the next number: what is smaller than this cannot be told apart.
        var tolerance = Math.Max(double.Epsilon, 0.5 * (Math.BitIncrement(magnitude) - magnitude));
        if (rest < tolerance)
            return "";

        var digits = new List<int>(64);
        do
        {
            rest *= radix;
            tolerance *= radix;
            var digit = (int)rest;
            digits.Add(digit);
            rest -= digit;
            var upperHalf = rest > 0.5 || (rest == 0.5 && (digit & 1) != 0);
            if (upperHalf && rest + tolerance > 1)
            {
                while (digits.Count > 0 && digits[^1] == radix - 1)
                    digits.RemoveAt(digits.Count - 1);
                if (digits.Count == 0)
                    integer++;
                else
                    digits[^1]++;
                break;
            }
        }
        while (rest >= tolerance);

        return string.Create(digits.Count, digits, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = DigitCharacters[source[i]];
        });
    }

    // Beyond 2^53 engines differ in the last digits, which the language leaves open; these are the exact ones.
    private static string RadixInteger(double integer, int radix)
    {
        // 2^1024 in radix 2 is the longest case.
        Span<char> buffer = stackalloc char[1100];
        var position = buffer.Length;
        var rest = new BigInteger(integer);
        while (rest > ulong.MaxValue)
        {
            rest = BigInteger.DivRem(rest, radix, out var digit);
            buffer[--position] = DigitCharacters[(int)digit];
        }

        var low = (ulong)rest;
        do
        {
            (low, var digit) = Math.DivRem(low, (ulong)radix);
            buffer[--position] = DigitCharacters[(int)digit];
        }
        while (low > 0);
        return new string(buffer[position..]);
    }
}
