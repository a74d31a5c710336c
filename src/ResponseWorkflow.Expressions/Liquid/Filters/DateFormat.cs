using System.Globalization;
using System.Text;
using ResponseWorkflow.Expressions.Liquid.Runtime;

namespace ResponseWorkflow.Expressions.Liquid.Filters;

/// <summary>
/// Writes dates by the directives of <c>strftime</c>, in English and with the flags <c>-</c> (no padding), <c>_</c> (spaces),
/// <c>0</c> (zeros), <c>^</c> (upper case), <c>#</c> (other case) and a width. A directive that does not exist stays as it is.
/// </summary>
internal static class DateFormat
{
    private const int MaxWidth = 64;

    /// <summary>Writes a date.</summary>
    public static string Format(DateTimeOffset date, string format, LiquidRun run)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                builder.Append(format[i]);
                continue;
            }

            run.Steps();
            var start = i++;
            var flags = default(DirectiveFlags);
            while (i < format.Length && flags.TryRead(format[i]))
                i++;
            var width = 0;
            while (i < format.Length && char.IsAsciiDigit(format[i]))
                width = Math.Min(MaxWidth, (width * 10) + format[i++] - '0');
            // "%:z" is the one directive of two characters.
            var hasColon = i + 1 < format.Length && format[i] == ':' && format[i + 1] == 'z';
            if (hasColon)
                i++;
            if (i < format.Length && Directive(date, format[i], hasColon) is { } part)
                builder.Append(flags.Apply(part, width));
            else
                builder.Append(format, start, Math.Min(i, format.Length - 1) - start + 1);
        }

        return builder.ToString();
    }

    /// <summary>The text of a directive, with how it is padded unless a flag says otherwise; null for one that does not exist.</summary>
    private static DirectiveText? Directive(DateTimeOffset date, char directive, bool hasColon) => directive switch
    {
        'Y' => new(Number(date.Year)),
        'C' => Padded(date.Year / 100, 2),
        'y' => Padded(date.Year % 100, 2),
        'm' => Padded(date.Month, 2),
        'd' => Padded(date.Day, 2),
        'e' => new(Number(date.Day), 2, ' '),
        'j' => Padded(date.DayOfYear, 3),
        'H' => Padded(date.Hour, 2),
        'k' => new(Number(date.Hour), 2, ' '),
        'I' => Padded(Hour12(date), 2),
        'l' => new(Number(Hour12(date)), 2, ' '),
        'M' => Padded(date.Minute, 2),
        'S' => Padded(date.Second, 2),
        'L' => Padded(date.Millisecond, 3),
        'N' => Padded((int)(date.Ticks % TimeSpan.TicksPerSecond) * 100, 9),
        's' => new(date.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        'u' => new(Number(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek)),
        'w' => new(Number((int)date.DayOfWeek)),
        'U' => Padded((date.DayOfYear + 6 - (int)date.DayOfWeek) / 7, 2),
        'W' => Padded((date.DayOfYear + 6 - (((int)date.DayOfWeek + 6) % 7)) / 7, 2),
        'V' => Padded(ISOWeek.GetWeekOfYear(date.DateTime), 2),
        'G' => new(Number(ISOWeek.GetYear(date.DateTime))),
        'g' => Padded(ISOWeek.GetYear(date.DateTime) % 100, 2),
        'A' => new(Text(date, "dddd")),
        'a' => new(Text(date, "ddd")),
        'B' => new(Text(date, "MMMM")),
        'b' or 'h' => new(Text(date, "MMM")),
        'p' => new(date.Hour < 12 ? "AM" : "PM"),
        'P' => new(date.Hour < 12 ? "am" : "pm"),
        'z' => new(hasColon ? Text(date, "zzz") : Text(date, "zzz").Replace(":", "", StringComparison.Ordinal)),
        // .NET knows no abbreviations of zones; the offset says the same without doubt.
        'Z' => new(date.Offset == TimeSpan.Zero ? "UTC" : Text(date, "zzz")),
        'D' or 'x' => new(Text(date, "MM/dd/yy")),
        'F' => new(Text(date, "yyyy-MM-dd")),
        'T' or 'X' => new(Text(date, "HH:mm:ss")),
        'R' => new(Text(date, "HH:mm")),
        'r' => new(Text(date, "hh:mm:ss tt")),
        'c' => new($"{Text(date, "ddd MMM")} {Number(date.Day),2} {Text(date, "HH:mm:ss yyyy")}"),
        'v' => new($"{Number(date.Day),2}-{Text(date, "MMM-yyyy").ToUpperInvariant()}"),
        'n' => new("\n"),
        't' => new("\t"),
        '%' => new("%"),
        _ => null,
    };

    private static int Hour12(DateTimeOffset date) => (date.Hour + 11) % 12 + 1;

    private static DirectiveText Padded(int number, int width) => new(Number(number), width, '0');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>What a directive gives, before flags.</summary>
    private readonly record struct DirectiveText(string Text, int Width = 0, char Padding = ' ');

    /// <summary>The flags between the percent sign and the directive.</summary>
    private struct DirectiveFlags
    {
        private char? _padding;
        private bool _isUnpadded;
        private bool _isUpper;
        private bool _isSwapped;

        public bool TryRead(char flag)
        {
            switch (flag)
            {
                case '-':
                    _isUnpadded = true;
                    return true;
                case '_':
                    _padding = ' ';
                    return true;
                case '0':
                    _padding = '0';
                    return true;
                case '^':
                    _isUpper = true;
                    return true;
                case '#':
                    _isSwapped = true;
                    return true;
                default:
                    return false;
            }
        }

        public readonly string Apply(DirectiveText part, int width)
        {
            var text = part.Text;
            if (_isUpper)
                text = text.ToUpperInvariant();
            else if (_isSwapped)
                text = text.Any(char.IsLower) && text is not ("am" or "pm") ? text.ToUpperInvariant() : text.ToLowerInvariant();
            return _isUnpadded ? text : text.PadLeft(Math.Max(width, part.Width), _padding ?? (char.IsAsciiDigit(text[^1]) && part.Width == 0 ? '0' : part.Padding));
        }
    }
}
