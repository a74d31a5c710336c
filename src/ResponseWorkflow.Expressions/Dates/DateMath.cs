namespace ResponseWorkflow.Expressions.Dates;

/// <summary>Time values as the language counts them: milliseconds since 1970 in UTC, or NaN for no date.</summary>
internal static class DateMath
{
    /// <summary>Milliseconds of a second.</summary>
    public const long MillisecondsPerSecond = 1000;

    /// <summary>Milliseconds of a minute.</summary>
    public const long MillisecondsPerMinute = 60 * MillisecondsPerSecond;

    /// <summary>Milliseconds of an hour.</summary>
    public const long MillisecondsPerHour = 60 * MillisecondsPerMinute;

    /// <summary>Milliseconds of a day.</summary>
    public const long MillisecondsPerDay = 24 * MillisecondsPerHour;

    /// <summary>The last time value: a hundred million days from 1970, in both directions.</summary>
    public const double Limit = 8.64e15;

    // The calendar repeats after this many years; counting them from 1 March puts the leap day at the end.
    private const int YearsPerEra = 400;
    private const int DaysPerEra = 146097;
    private const int DaysFromEraToEpoch = 719468;

    // Beyond these a date is out of range whatever the other parts are, and the arithmetic below stays exact.
    private const double LargestYear = 400_000;

    /// <summary>The days from 1970-01-01 to a date; the month counts from 0 and must be below 12.</summary>
    public static long DaysFromCivil(long year, int month, int day)
    {
        if (month < 2)
            year--;
        var era = FloorDivide(year, YearsPerEra);
        var yearOfEra = year - (era * YearsPerEra);
        var dayOfYear = (((153 * ((month + 10) % 12)) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * DaysPerEra) + dayOfEra - DaysFromEraToEpoch;
    }

    /// <summary>The date of a count of days from 1970-01-01; the month counts from 0.</summary>
    public static (int Year, int Month, int Day) CivilFromDays(long days)
    {
        days += DaysFromEraToEpoch;
        var era = FloorDivide(days, DaysPerEra);
        var dayOfEra = days - (era * DaysPerEra);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / 146096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shifted = ((5 * dayOfYear) + 2) / 153;
        var day = (int)(dayOfYear - (((153 * shifted) + 2) / 5) + 1);
        var month = (int)((shifted + 2) % 12);
        return ((int)(yearOfEra + (era * YearsPerEra) + (month < 2 ? 1 : 0)), month, day);
    }

    /// <summary>The day number of parts that may overflow: month 12 is January of the next year. NaN when a part is none.</summary>
    public static double MakeDay(double year, double month, double day)
    {
        if (!double.IsFinite(year) || !double.IsFinite(month) || !double.IsFinite(day))
            return double.NaN;
        var months = Math.Truncate(month);
        var wholeYear = Math.Truncate(year) + Math.Floor(months / 12);
        if (Math.Abs(wholeYear) > LargestYear)
            return double.NaN;
        var monthOfYear = (int)(months - (Math.Floor(months / 12) * 12));
        return DaysFromCivil((long)wholeYear, monthOfYear, 1) + Math.Truncate(day) - 1;
    }

    /// <summary>The milliseconds of parts of a day that may overflow. NaN when a part is none.</summary>
    public static double MakeTime(double hours, double minutes, double seconds, double milliseconds)
    {
        if (!double.IsFinite(hours) || !double.IsFinite(minutes) || !double.IsFinite(seconds) || !double.IsFinite(milliseconds))
            return double.NaN;
        return (Math.Truncate(hours) * MillisecondsPerHour) + (Math.Truncate(minutes) * MillisecondsPerMinute)
            + (Math.Truncate(seconds) * MillisecondsPerSecond) + Math.Truncate(milliseconds);
    }

    /// <summary>The time value of a day number and the milliseconds within it.</summary>
    public static double MakeDate(double day, double time) => (day * MillisecondsPerDay) + time;

    /// <summary>The time value when it is in range, as an integer; otherwise NaN.</summary>
    public static double Clip(double time) => Math.Abs(time) <= Limit ? Math.Truncate(time) + 0.0 : double.NaN;

    private static long FloorDivide(long value, long divisor) => (value / divisor) - (value % divisor < 0 ? 1 : 0);
}
