using System.Globalization;
using ResponseWorkflow.TimeLimits.Calendars;

namespace ResponseWorkflow.TimeLimits.Explanations;

/// <summary>Writes instants in a calendar's zone, with seconds only where there are any.</summary>
internal sealed class LocalTimes(ServiceCalendar calendar)
{
    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Of(DateTimeOffset instant)
    {
        var local = calendar.ToLocal(instant);
        return local.ToString(local.Ticks % TimeSpan.TicksPerMinute == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    public string WindowOf((DateTimeOffset From, DateTimeOffset To) stretch)
    {
        var (from, to) = (calendar.ToLocal(stretch.From), calendar.ToLocal(stretch.To));
        return $"{Time(from)}–{(to.Date > from.Date ? "24:00" : Time(to))}";
    }

    private static string Time(DateTimeOffset local) => local.ToString(local.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
}
