using System.Runtime.InteropServices;
using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Durations;

namespace ResponseWorkflow.TimeLimits.Deadlines;

/// <summary>An instant as it would be without suspensions.</summary>
/// <param name="At">The instant, UTC ticks.</param>
/// <param name="BeginsDay">
/// Whether it stands for the beginning of the working time that follows. Days are due at a time of day of a working day; spans of counted time
/// are due at the earliest instant at which they are over. The two differ where they fall on the edge of a stretch that does not count.
/// </param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlannedInstant(long At, bool BeginsDay)
{
    /// <summary>A duration after an instant.</summary>
    public static PlannedInstant After(ServiceCalendar calendar, long from, LimitDuration duration) => Of(calendar, calendar.Add(from, duration), duration);

    /// <summary>A duration before an instant.</summary>
    public static PlannedInstant Before(ServiceCalendar calendar, long from, LimitDuration duration) => Of(calendar, calendar.Subtract(from, duration), duration);

    private static PlannedInstant Of(ServiceCalendar calendar, long at, LimitDuration duration) => new(at, !duration.IsTime && calendar.IsWorking(at));
}
