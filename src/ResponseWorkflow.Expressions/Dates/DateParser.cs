using System.Globalization;

namespace ResponseWorkflow.Expressions.Dates;

/// <summary>Reads texts as dates: first the ISO form, then the free forms that engines accept.</summary>
internal static class DateParser
{
    /// <summary>The time value of a text, or NaN.</summary>
    /// <param name="text">The text.</param>
    /// <param name="zone">The zone of a time that names none. A date alone in ISO form is in UTC.</param>
    public static double Parse(string text, TimeZoneInfo zone) => TryParseIso(text, zone) ?? FreeDateParser.Parse(text, zone);

    private static double? TryParseIso(string text, TimeZoneInfo zone)
    {
        var reader = new DigitReader(text);
        if (!TryReadYear(ref reader, out var year))
            return null;
        int month = 1, day = 1, hours = 0, minutes = 0, seconds = 0;
        var fraction = 0.0;
        if (reader.Take('-'))
        {
            if (!reader.TryDigits(2, out month))
                return null;
            if (reader.Take('-') && !reader.TryDigits(2, out day))
                return null;
        }

        double? offset = 0;
        if (reader.Take('T'))
        {
            if (!reader.TryDigits(2, out hours) || !reader.Take(':') || !reader.TryDigits(2, out minutes))
                return null;
            if (reader.Take(':'))
            {
                if (!reader.TryDigits(2, out seconds) || (reader.Take('.') && !reader.TryFraction(out fraction)))
                    return null;
            }

            offset = ReadOffset(ref reader);
        }

        if (!reader.AtEnd)
            return null;
        var isTime = hours < 24 ? minutes < 60 && seconds < 60 : hours == 24 && minutes == 0 && seconds == 0 && fraction == 0;
        if (month is < 1 or > 12 || day is < 1 or > 31 || !isTime)
            return double.NaN;
        var local = DateMath.MakeDate(DateMath.MakeDay(year, month - 1, day), DateMath.MakeTime(hours, minutes, seconds, fraction));
        return DateMath.Clip(offset is { } known ? local - known : LocalTime.ToUtc(local, zone));
    }

    private static bool TryReadYear(ref DigitReader reader, out int year)
    {
        var isNegative = reader.Peek == '-';
        if (!isNegative && reader.Peek != '+')
            return reader.TryDigits(4, out year);
        reader.Take(reader.Peek);
        if (!reader.TryDigits(6, out year) || (isNegative && year == 0))
            return false;
        year = isNegative ? -year : year;
        return true;
    }

    /// <summary>Reads <c>Z</c> or <c>+08:00</c>; null when there is none, and then the time is local.</summary>
    private static double? ReadOffset(ref DigitReader reader)
    {
        if (reader.Take('Z'))
            return 0;
        var sign = reader.Peek == '-' ? -1 : 1;
        if (reader.Peek is not ('+' or '-'))
            return null;
        reader.Take(reader.Peek);
        if (!reader.TryDigits(2, out var hours))
            return null;
        reader.Take(':');
        return reader.TryDigits(2, out var minutes) ? sign * DateMath.MakeTime(hours, minutes, 0, 0) : null;
    }

    private ref struct DigitReader(string text)
    {
        private readonly string _text = text;
        private int _position;

        public readonly bool AtEnd => _position == _text.Length;

        public readonly char Peek => AtEnd ? '\0' : _text[_position];

        public bool Take(char c)
        {
            if (Peek != c || AtEnd)
                return false;
            _position++;
            return true;
        }

        public bool TryDigits(int count, out int value)
        {
            value = 0;
            if (_position + count > _text.Length
                || !int.TryParse(_text.AsSpan(_position, count), NumberStyles.None, CultureInfo.InvariantCulture, out value))
            {
                return false;
            }

            _position += count;
            return true;
        }

        /// <summary>Reads digits behind a point as milliseconds; what is finer is cut off.</summary>
        public bool TryFraction(out double milliseconds)
        {
            var scale = 100;
            milliseconds = 0;
            var start = _position;
            while (char.IsAsciiDigit(Peek))
            {
                milliseconds += (Peek - '0') * scale;
                scale /= 10;
                _position++;
            }

            return _position > start;
        }
    }
}
