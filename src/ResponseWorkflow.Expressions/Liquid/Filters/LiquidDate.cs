using System.Globalization;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Expressions.Liquid.Filters;

/// <summary>Reads the dates that templates are given.</summary>
internal static class LiquidDate
{
    // Exact forms only: the free ones fill up missing parts from the machine's clock and culture.
    private static readonly string[] WithoutOffset =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy/MM/dd HH:mm", "yyyy/MM/dd HH:mm:ss",
    ];

    private static readonly string[] WithOffset =
    [
        "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm:sszzz",
        "yyyy-MM-ddTHH:mmZ", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", "yyyy-MM-dd HH:mm:ssZ", "R",
    ];

    // What DateTimeOffset can show in any zone.
    private const double FirstSecond = -62135510400;
    private const double LastSecond = 253402214400;

    /// <summary>
    /// Reads <c>now</c> and <c>today</c>, seconds since 1970, and text in the ISO forms, with slashes, or of RFC 1123. Text without an
    /// offset is local to the context's zone, and every instant comes back in that zone.
    /// </summary>
    public static bool TryRead(DataValue value, LiquidContext context, out DateTimeOffset date)
    {
        date = default;
        if (value.TryGetNumber(out var seconds))
        {
            if (!(seconds >= FirstSecond && seconds < LastSecond))
                return false;
            date = InZone(DateTimeOffset.UnixEpoch.AddSeconds(seconds), context);
            return true;
        }

        if (!value.TryGetString(out var text))
            return false;
        text = text.Trim();
        if (text is "now" or "today")
        {
            date = InZone(context.Now, context);
            return true;
        }

        if (DateTime.TryParseExact(text, WithoutOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            date = new DateTimeOffset(local, OffsetOf(local, context.TimeZone));
            return true;
        }

        if (!DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date))
            return false;
        date = InZone(date, context);
        return true;
    }

    private static DateTimeOffset InZone(DateTimeOffset instant, LiquidContext context) => TimeZoneInfo.ConvertTime(instant, context.TimeZone);

    // At the very ends of the calendar an offset may point outside of it.
    private static TimeSpan OffsetOf(DateTime local, TimeZoneInfo zone) =>
        local.Year is <= 1 or >= 9999 ? TimeSpan.Zero : zone.GetUtcOffset(local);
}
