using System.Globalization;

namespace ResponseWorkflow.Expressions.Dates;

/// <summary>Dates for people: the default forms of zh-CN (for every locale that begins with zh) and of en-US (for all others).</summary>
internal static class LocaleDateText
{
    // en-US without twelve hours numbers the hours 1 to 24.
    private const string MidnightOfEnglish = "24";

    /// <summary>Writes a local time value.</summary>
    /// <param name="local">The local time value.</param>
    /// <param name="isChinese">Whether the form is that of zh-CN.</param>
    /// <param name="hour12">Whether hours go to twelve; null for the custom of the locale.</param>
    /// <param name="withDate">Whether the date is shown.</param>
    /// <param name="withTime">Whether the time is shown.</param>
    public static string Write(double local, bool isChinese, bool? hour12, bool withDate, bool withTime)
    {
        var fields = DateFields.Of(local);
        var date = isChinese
            ? string.Create(CultureInfo.InvariantCulture, $"{fields.Year}/{fields.Month + 1}/{fields.Day}")
            : string.Create(CultureInfo.InvariantCulture, $"{fields.Month + 1}/{fields.Day}/{fields.Year}");
        var time = (hour12 ?? !isChinese) ? TwelveHours(fields, isChinese)
            : fields.Hours == 0 && !isChinese ? MidnightOfEnglish + DateText.Time(fields)[2..]
            : DateText.Time(fields);
        if (!withTime)
            return date;
        return withDate ? date + (isChinese ? " " : ", ") + time : time;
    }

    private static string TwelveHours(DateFields fields, bool isChinese)
    {
        // Where hours go to twelve, Chinese counts them from 0 and English calls the first one 12.
        var hours = fields.Hours % 12 == 0 && !isChinese ? 12 : fields.Hours % 12;
        var text = hours.ToString(CultureInfo.InvariantCulture) + DateText.Time(fields)[2..];
        var isMorning = fields.Hours < 12;
        return isChinese ? (isMorning ? "上午" : "下午") + text : text + (isMorning ? " AM" : " PM");
    }
}
