using System.Globalization;

namespace ResponseWorkflow.Expressions.Dates;

/// <summary>Reads the free forms of dates that engines accept beside ISO: <c>Tue, 01 Mar 2022 10:00:00 GMT</c>, <c>Mar 1, 2022</c>, <c>2022/3/1 10:00</c>, <c>3/1/2022</c>.</summary>
/// <remarks>Texts in brackets and names of days do not count. A year below 100 is one of 1950 to 2049. A time without a zone is local.</remarks>
internal sealed class FreeDateParser
{
    // What engines take for the year of a date that has none.
    private const int DefaultYear = 2001;
    private const int LongestText = 200;

    private static readonly Dictionary<string, int> ZoneHours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["GMT"] = 0, ["UT"] = 0, ["UTC"] = 0, ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
    };

    private readonly string _text;
    private readonly List<int> _numbers = [];
    private int _position;
    private int? _month;
    private int _monthPlace;
    private double? _time;
    private double? _offset;
    private bool? _isAfternoon;

    private FreeDateParser(string text) => _text = text;

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>The time value of a text, or NaN.</summary>
    public static double Parse(string text, TimeZoneInfo zone)
    {
        if (text.Length > LongestText)
            return double.NaN;
        var parser = new FreeDateParser(text);
        return parser.ReadParts() ? parser.Compose(zone) : double.NaN;
    }

    private bool ReadParts()
    {
        while (_position < _text.Length)
        {
            var c = Current;
            var isRead = char.IsAsciiLetter(c) ? ReadWord()
                : char.IsAsciiDigit(c) ? ReadNumberOrTime()
                : c == '(' ? SkipBrackets()
                : c is '+' or '-' && (_time is not null || _offset is not null) ? ReadOffset()
                : c is ' ' or ',' or '/' or '-' or '.' && ++_position > 0;
            if (!isRead)
                return false;
        }

        return true;
    }

    private bool SkipBrackets()
    {
        var close = _text.IndexOf(')', _position);
        _position = close < 0 ? _text.Length : close + 1;
        return true;
    }

    private bool ReadWord()
    {
        var start = _position;
        while (char.IsAsciiLetter(Current))
            _position++;
        var word = _text[start.._position];
        if (ZoneHours.TryGetValue(word, out var hours))
        {
            _offset = hours * DateMath.MillisecondsPerHour;
            return true;
        }

        if (word.Equals("AM", StringComparison.OrdinalIgnoreCase) || word.Equals("PM", StringComparison.OrdinalIgnoreCase))
        {
            _isAfternoon = word[0] is 'P' or 'p';
            return _time is not null;
        }

        if (word.Equals("T", StringComparison.OrdinalIgnoreCase))
            return _numbers.Count > 0;
        if (IndexOfName(DateText.Months, word) is var month and >= 0)
        {
            _month = month;
            _monthPlace = _numbers.Count;
            return true;
        }

        return IndexOfName(DateText.Days, word) >= 0;
    }

    private static int IndexOfName(string[] names, string word) =>
        word.Length < 3 ? -1 : Array.FindIndex(names, name => word.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private bool ReadNumberOrTime()
    {
        if (!TryNumber(out var number))
            return false;
        if (Current != ':')
        {
            _numbers.Add(number);
            return _numbers.Count <= 3;
        }

        if (_time is not null)
            return false;
        _position++;
        var seconds = 0;
        var milliseconds = 0.0;
        if (!TryNumber(out var minutes))
            return false;
        if (Current == ':')
        {
            _position++;
            if (!TryNumber(out seconds))
                return false;
            if (Current == '.')
                milliseconds = ReadFraction();
        }

        _time = DateMath.MakeTime(number, minutes, seconds, milliseconds);
        return number <= 24 && minutes < 60 && seconds < 60 && (number < 24 || _time == DateMath.MillisecondsPerDay);
    }

    private double ReadFraction()
    {
        var start = _position++;
        while (char.IsAsciiDigit(Current))
            _position++;
        return _position == start + 1
            ? 0
            : Math.Floor(double.Parse(_text.AsSpan(start, _position - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * DateMath.MillisecondsPerSecond);
    }

    private bool ReadOffset()
    {
        var sign = Current == '-' ? -1 : 1;
        _position++;
        var start = _position;
        if (!TryNumber(out var number))
            return false;
        var digits = _position - start;
        var minutes = 0;
        if (Current == ':')
        {
            _position++;
            if (!TryNumber(out minutes))
                return false;
        }
        else if (digits > 2)
        {
            (number, minutes) = (number / 100, number % 100);
        }

        _offset = sign * DateMath.MakeTime(number, minutes, 0, 0);
        return true;
    }

    private bool TryNumber(out int number)
    {
        var start = _position;
        while (char.IsAsciiDigit(Current))
            _position++;
        return int.TryParse(_text.AsSpan(start, _position - start), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private double Compose(TimeZoneInfo zone)
    {
        if (!TryDate(out var year, out var month, out var day) || month is < 1 or > 12 || day is < 1 or > 31)
            return double.NaN;
        if (year < 100)
            year += year < 50 ? 2000 : 1900;
        var time = _time ?? 0;
        if (_isAfternoon is { } isAfternoon)
        {
            if (time is < DateMath.MillisecondsPerHour or >= 13 * DateMath.MillisecondsPerHour)
                return double.NaN;
            time = (time % (12 * DateMath.MillisecondsPerHour)) + (isAfternoon ? 12 * DateMath.MillisecondsPerHour : 0);
        }

        var local = DateMath.MakeDate(DateMath.MakeDay(year, month - 1, day), time);
        return DateMath.Clip(_offset is { } offset ? local - offset : LocalTime.ToUtc(local, zone));
    }

    private bool TryDate(out int year, out int month, out int day)
    {
        (year, month, day) = (DefaultYear, (_month ?? 0) + 1, 1);
        if (_month is not null)
        {
            switch (_numbers.Count)
            {
                case 1 when _numbers[0] > 31 || _numbers[0] == 0:
                    year = _numbers[0];
                    return true;
                case 1:
                    day = _numbers[0];
                    return true;
                case 2:
                    // A first number that cannot be a day is the year: 2022 Mar 1.
                    (day, year) = _numbers[0] > 31 && _monthPlace > 0 ? (_numbers[1], _numbers[0]) : (_numbers[0], _numbers[1]);
                    return true;
                default:
                    return false;
            }
        }

        switch (_numbers.Count)
        {
            case 3 when _numbers[0] > 31:
                (year, month, day) = (_numbers[0], _numbers[1], _numbers[2]);
                return true;
            case 3:
                (month, day, year) = (_numbers[0], _numbers[1], _numbers[2]);
                return true;
            case 2 when _numbers[0] > 31:
                (year, month) = (_numbers[0], _numbers[1]);
                return true;
            case 2:
                (month, day) = (_numbers[0], _numbers[1]);
                return true;
            case 1:
                month = _numbers[0];
                return true;
            default:
                return false;
        }
    }
}
