using System.Globalization;
using System.Numerics;

namespace ResponseWorkflow.Expressions.Runtime;

/// <content>Text to number.</content>
internal static partial class NumberText
{
    private const string InfinityName = "Infinity";

    // More significant digits than this in any radix are beyond the largest number.
    private const int DigitsBeyondRange = 1100;

    /// <summary>The number that a whole text stands for: 0 for none or only white space, NaN for what is no number.</summary>
    public static double Parse(ReadOnlySpan<char> text)
    {
        text = WhiteSpace.Trim(text);
        if (text.IsEmpty)
            return 0;
        if (text.Length > 2 && text[0] == '0' && RadixOfPrefix(text[1]) is var radix and not 0)
        {
            var digits = text[2..];
            return CountDigits(digits, radix) == digits.Length ? FromDigits(digits, radix) : double.NaN;
        }

        var length = DecimalLength(text, out var value);
        return length == text.Length ? value : double.NaN;
    }

    /// <summary>The number at the start of a text, as <c>parseFloat</c> reads it: NaN when there is none.</summary>
    public static double ParseFloat(ReadOnlySpan<char> text)
    {
        DecimalLength(WhiteSpace.TrimStart(text), out var value);
        return value;
    }

    /// <summary>The integer at the start of a text, as <c>parseInt</c> reads it: NaN when there is none.</summary>
    /// <param name="text">The text; white space in front is skipped.</param>
    /// <param name="radix">2 to 36, or 0 for ten, and sixteen after the prefix 0x.</param>
    public static double ParseInt(ReadOnlySpan<char> text, int radix)
    {
        text = WhiteSpace.TrimStart(text);
        var negative = !text.IsEmpty && text[0] == '-';
        if (!text.IsEmpty && text[0] is '-' or '+')
            text = text[1..];
        if (radix != 0 && radix is < 2 or > 36)
            return double.NaN;
        if (radix is 0 or 16 && text.Length >= 2 && text[0] == '0' && text[1] is 'x' or 'X')
        {
            text = text[2..];
            radix = 16;
        }

        if (radix == 0)
            radix = 10;
        var count = CountDigits(text, radix);
        if (count == 0)
            return double.NaN;
        var value = FromDigits(text[..count], radix);
        return negative ? -value : value;
    }

    private static int RadixOfPrefix(char c) => c switch
    {
        'x' or 'X' => 16,
        'o' or 'O' => 8,
        'b' or 'B' => 2,
        _ => 0,
    };

    private static int CountDigits(ReadOnlySpan<char> text, int radix)
    {
        var count = 0;
        while (count < text.Length && DigitValue(text[count]) < radix)
            count++;
        return count;
    }

    private static int DigitValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'z' => c - 'a' + 10,
        >= 'A' and <= 'Z' => c - 'A' + 10,
        _ => int.MaxValue,
    };

    private static double FromDigits(ReadOnlySpan<char> digits, int radix)
    {
        digits = digits.TrimStart('0');
        if (digits.Length > DigitsBeyondRange)
            return double.PositiveInfinity;
        if (radix == 10)
            return digits.IsEmpty ? 0 : double.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

        var value = BigInteger.Zero;
        foreach (var c in digits)
            value = (value * radix) + DigitValue(c);
        return Nearest(value);
    }

    /// <summary>The nearest number to a non-negative integer, a tie to the even one.</summary>
    private static double Nearest(BigInteger value)
    {
        // 54 bits keep one bit for rounding; a bit that stands for all lost ones makes the rounding of the cast exact.
        var excess = (int)value.GetBitLength() - 62;
        if (excess <= 0)
            return (long)value;
        var top = (long)(value >> excess);
        if (!(value & ((BigInteger.One << excess) - 1)).IsZero)
            top |= 1;
        return Math.ScaleB(top, excess);
    }

    /// <summary>Reads the longest decimal number at the start of a text; the length is 0 when there is none.</summary>
    private static int DecimalLength(ReadOnlySpan<char> text, out double value)
    {
        var position = 0;
        var negative = !text.IsEmpty && text[0] == '-';
        if (!text.IsEmpty && text[0] is '-' or '+')
            position++;
        if (text[position..].StartsWith(InfinityName, StringComparison.Ordinal))
        {
            value = negative ? double.NegativeInfinity : double.PositiveInfinity;
            return position + InfinityName.Length;
        }

        var digits = CountDigits(text[position..], 10);
        position += digits;
        if (position < text.Length && text[position] == '.')
        {
            var fraction = CountDigits(text[(position + 1)..], 10);
            if (digits + fraction > 0)
                position += 1 + fraction;
            digits += fraction;
        }

        if (digits == 0)
        {
            value = double.NaN;
            return 0;
        }

        position += ExponentLength(text[position..]);
        value = double.Parse(text[..position], NumberStyles.Float, CultureInfo.InvariantCulture);
        return position;
    }

    private static int ExponentLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('e' or 'E'))
            return 0;
        var position = 1;
        if (position < text.Length && text[position] is '-' or '+')
            position++;
        var digits = CountDigits(text[position..], 10);
        return digits == 0 ? 0 : position + digits;
    }
}
