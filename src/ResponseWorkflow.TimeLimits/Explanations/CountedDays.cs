using ResponseWorkflow.TimeLimits.Calendars;

namespace ResponseWorkflow.TimeLimits.Explanations;

/// <summary>Days in a row that are alike to a calendar.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Holiday">The holiday that they belong to.</param>
/// <param name="Windows">What counts of the first day.</param>
/// <param name="Counted">The counted time of all of them.</param>
internal sealed record CountedDays(DateOnly First, DateOnly Last, DayKind Kind, LocalText? Holiday, IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Windows, TimeSpan Counted)
{
    /// <summary>The days between two instants; those that no time of lies in the span are left out at its ends.</summary>
    public static IReadOnlyList<CountedDays> Between(ServiceCalendar calendar, DateTimeOffset from, DateTimeOffset to)
    {
        var stretches = calendar.Stretches(from, to).ToLookup(static stretch => stretch.Date, static stretch => (stretch.From, stretch.To));
        var groups = new List<CountedDays>();
        var last = calendar.DateOf(to);
        for (var date = calendar.DateOf(from); date <= last; date = date.AddDays(1))
        {
            var day = calendar.Day(date);
            var windows = stretches[date].ToArray();
            // The last day ends before it counts, or the first one no more counts: nothing of it was asked for.
            if (windows.Length == 0 && day.Kind != DayKind.Off)
                continue;
            var next = new CountedDays(date, date, day.Kind, day.Holiday, windows, windows.Aggregate(TimeSpan.Zero, static (sum, window) => sum + (window.To - window.From)));
            if (groups.Count > 0 && groups[^1].IsLike(next, calendar))
                groups[^1] = groups[^1] with { Last = date, Counted = groups[^1].Counted + next.Counted };
            else
                groups.Add(next);
        }

        while (groups.Count > 0 && groups[^1].Kind == DayKind.Off)
            groups.RemoveAt(groups.Count - 1);
        return groups;
    }

    private bool IsLike(CountedDays next, ServiceCalendar calendar) =>
        Last.AddDays(1) == next.First && Kind == next.Kind && Kind != DayKind.MakeUp && Holiday == next.Holiday
        && Windows.Select(window => Times(window, calendar)).SequenceEqual(next.Windows.Select(window => Times(window, calendar)));

    private static (TimeSpan From, TimeSpan Length) Times((DateTimeOffset From, DateTimeOffset To) window, ServiceCalendar calendar) => (calendar.ToLocal(window.From).TimeOfDay, window.To - window.From);
}
