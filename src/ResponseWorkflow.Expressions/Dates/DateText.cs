using System.Globalization;

namespace ResponseWorkflow.Expressions.Dates;

/// <summary>Time values as text.</summary>
internal static class DateText
{
    /// <summary>The text of a date that is none.</summary>
    public const string Invalid = "Invalid Date";

    /// <summary>Names of the days, Sunday first.</summary>
    public static readonly string[] Days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    /// <summary>Names of the months.</summary>
    public static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary><c>2022-03-01T10:00:00.000Z</c>; years outside 0 to 9999 have a sign and six digits.</summary>
    public static string ToIso(double time)
    {
        var fields = DateFields.Of(time);
        var year = fields.Year is >= 0 and <= 9999 ? Padded(fields.Year, 4) : (fields.Year < 0 ? "-" : "+") + Padded(Math.Abs(fields.Year), 6);
        return $"{year}-{Padded(fields.Month + 1, 2)}-{Padded(fields.Day, 2)}T{Time(fields)}.{Padded(fields.Milliseconds, 3)}Z";
    }

    /// <summary><c>Tue, 01 Mar 2022 10:00:00 GMT</c></summary>
    public static string ToUtc(double time)
    {
        var fields = DateFields.Of(time);
        return $"{Days[fields.WeekDay]}, {Padded(fields.Day, 2)} {Months[fields.Month]} {Year(fields)} {Time(fields)} GMT";
    }

    /// <summary><c>Tue Mar 01 2022</c>, of a local time value.</summary>
    public static string ToDate(double local)
    {
        var fields = DateFields.Of(local);
        return $"{Days[fields.WeekDay]} {Months[fields.Month]} {Padded(fields.Day, 2)} {Year(fields)}";
    }

    /// <summary><c>18:00:00 GMT+0800 (Asia/Shanghai)</c>: the zone is named by its id, which is the same on every machine.</summary>
    public static string ToTime(double time, TimeZoneInfo zone)
    {
        var offset = LocalTime.OffsetAt(time, zone);
        var minutes = (int)(Math.Abs(offset) / DateMath.MillisecondsPerMinute);
        var name = ReferenceEquals(zone, TimeZoneInfo.Utc) ? "Coordinated Universal Time" : zone.Id;
        return $"{Time(DateFields.Of(time + offset))} GMT{(offset < 0 ? '-' : '+')}{Padded(minutes / 60, 2)}{Padded(minutes % 60, 2)} ({name})";
    }

    /// <summary>Hours, minutes and seconds with colons.</summary>
    public static string Time(DateFields fields) => $"{Padded(fields.Hours, 2)}:{Padded(fields.Minutes, 2)}:{Padded(fields.Seconds, 2)}";

    private static string Year(DateFields fields) => fields.Year < 0 ? "-" + Padded(-fields.Year, 4) : Padded(fields.Year, 4);

    private static string Padded(int number, int digits) => number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
