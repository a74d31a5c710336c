using System.Globalization;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Writes numbers as JavaScript's <c>String(number)</c> does.</summary>
internal static class JavaScriptNumber
{
    private const int LargestPlainExponent = 21;
    private const int SmallestPlainExponent = -6;

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Format(double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        if (double.IsInfinity(number))
            return number > 0 ? "Infinity" : "-Infinity";
        if (number == 0)
            return "0";
        if (Math.Abs(number) < 1e15 && Math.Floor(number) == number)
            return ((long)number).ToString(CultureInfo.InvariantCulture);

        var sign = number < 0 ? "-" : "";
        var (digits, point) = Shortest(Math.Abs(number));
        return sign + Layout(digits, point);
    }

    // The significant digits, and how many of them stand before the decimal point (may be negative or more than there are).
    private static (string Digits, int Point) Shortest(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = exponentAt < 0 ? 0 : int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var point = (dot < 0 ? mantissa.Length : dot) + exponent;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        return (significant.TrimEnd('0'), point - (digits.Length - significant.Length));
    }

    private static string Layout(string digits, int point)
    {
        var exponent = point - 1;
        if (exponent >= LargestPlainExponent || point <= SmallestPlainExponent)
        {
            var fraction = digits.Length > 1 ? $".{digits[1..]}" : "";
            return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}");
        }

        if (point <= 0)
            return "0." + new string('0', -point) + digits;
        return point >= digits.Length ? digits + new string('0', point - digits.Length) : $"{digits[..point]}.{digits[point..]}";
    }
}
