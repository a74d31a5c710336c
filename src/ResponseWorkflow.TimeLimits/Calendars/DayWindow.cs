using System.Globalization;
using System.Runtime.InteropServices;

namespace ResponseWorkflow.TimeLimits.Calendars;

/// <summary>A stretch of a day that counts: half-open, the first instant belongs to it, the last does not.</summary>
/// <param name="From">Local time of day at which it begins.</param>
/// <param name="To">Local time of day at which it ends, at most 24 hours.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayWindow(TimeSpan From, TimeSpan To)
{
    /// <summary>The whole day.</summary>
    public static DayWindow WholeDay { get; } = new(TimeSpan.Zero, TimeSpan.FromDays(1));

    /// <summary>The form that files hold, such as <c>08:30-17:30</c>.</summary>
    public override string ToString() => $"{Time(From)}-{Time(To)}";

    /// <summary>Reads the form that files hold.</summary>
    /// <param name="text">Such as <c>08:30-17:30</c>, <c>00:00-24:00</c>.</param>
    /// <param name="window">What it says.</param>
    /// <returns>False when it is no window, or does not end after it begins.</returns>
    public static bool TryParse(string text, out DayWindow window)
    {
        window = default;
        var parts = (text ?? "").Split('-');
        if (parts.Length != 2 || !TryTime(parts[0], out var from) || !TryTime(parts[1], out var to) || from >= to)
            return false;
        window = new DayWindow(from, to);
        return true;
    }

    private static string Time(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}");

    private static bool TryTime(string text, out TimeSpan time)
    {
        time = TimeSpan.FromDays(1);
        return text.Trim() == "24:00" || TimeSpan.TryParseExact(text.Trim(), @"hh\:mm", CultureInfo.InvariantCulture, out time);
    }
}
