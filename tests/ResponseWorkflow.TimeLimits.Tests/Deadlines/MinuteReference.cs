using System.Collections.Concurrent;
using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Tests.Calendars;

namespace ResponseWorkflow.TimeLimits.Tests.Deadlines;

/// <summary>
/// A calendar as the slowest and plainest program would have it: for each minute of some years whether it counts, asked of the zone and the
/// notices minute by minute. Everything is then a loop over minutes. Instants are numbers of minutes from <see cref="Epoch"/>.
/// </summary>
internal sealed class MinuteReference
{
    public static readonly DateTimeOffset Epoch = new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly HashSet<DateOnly> Off = [.. StatutoryDaysTests.Notices.SelectMany(static notice => notice.Off.Split(' ').SelectMany(span => StatutoryDaysTests.Span(notice.Year, span)))];
    private static readonly HashSet<DateOnly> MakeUp = [.. StatutoryDaysTests.Notices.SelectMany(static notice => notice.MakeUp.Split(' ').SelectMany(span => StatutoryDaysTests.Span(notice.Year, span)))];

    private static readonly ConcurrentDictionary<ServiceCalendar, MinuteReference> Known = [];

    private readonly bool[] _counts = new bool[2 * 366 * 24 * 60];

    private MinuteReference(CalendarDefinition definition)
    {
        for (var minute = 0; minute < _counts.Length; minute++)
        {
            var local = TimeZoneInfo.ConvertTime(Epoch.AddMinutes(minute), definition.Zone);
            var date = DateOnly.FromDateTime(local.DateTime);
            var day = date.DayOfWeek;
            if (definition.ObservesHolidays && Off.Contains(date))
                continue;
            if (definition.ObservesHolidays && MakeUp.Contains(date) && day is DayOfWeek.Saturday or DayOfWeek.Sunday)
                day = DayOfWeek.Monday;
            _counts[minute] = definition.Week.TryGetValue(day, out var windows) && windows.Any(window => window.From <= local.TimeOfDay && local.TimeOfDay < window.To);
        }
    }

    public static MinuteReference Of(ServiceCalendar calendar) => Known.GetOrAdd(calendar, static calendar => new MinuteReference(calendar.Definition));

    public int Length => _counts.Length;

    public bool Counts(int minute) => _counts[minute];

    public int Counted(int from, int to)
    {
        var counted = 0;
        for (var minute = from; minute < to; minute++)
            counted += _counts[minute] ? 1 : 0;
        return counted;
    }

    /// <summary>The earliest minute before which so many have counted and were not paused.</summary>
    public int Add(int from, int counted, Func<int, bool>? isPaused = null)
    {
        var minute = from;
        while (counted > 0)
        {
            if (_counts[minute] && isPaused?.Invoke(minute) != true)
                counted--;
            minute++;
        }

        return minute;
    }

    /// <summary>The latest minute from which so many count.</summary>
    public int Subtract(int from, int counted)
    {
        var minute = from;
        while (counted > 0)
        {
            minute--;
            if (_counts[minute])
                counted--;
        }

        return minute;
    }

    public int Next(int minute)
    {
        while (!_counts[minute])
            minute++;
        return minute;
    }

    public int Previous(int minute)
    {
        if (_counts[minute])
            return minute;
        while (!_counts[minute - 1])
            minute--;
        return minute;
    }
}
