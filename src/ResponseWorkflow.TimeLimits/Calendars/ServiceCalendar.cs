using System.Runtime.CompilerServices;
using ResponseWorkflow.TimeLimits.Durations;

namespace ResponseWorkflow.TimeLimits.Calendars;

/// <summary>Says which time counts, and computes with it.</summary>
/// <remarks>
/// An instant counts when its local time lies in a window of its local day; windows are half-open. Instants go in with any offset and come
/// out in UTC. Immutable in behaviour and safe for any thread; what a year looks like is worked out when first asked for. Instants must lie
/// in the years 1901 to 2298 of the calendar's zone, everything else throws a <see cref="TimeLimitException"/> with code <c>calendar.range</c>.
/// </remarks>
public sealed partial class ServiceCalendar
{
    private const int FirstYear = 1901;
    private const int LastYear = 2298;

    private static readonly long FirstTick = new DateTime(FirstYear, 1, 2).Ticks;
    private static readonly long LastTick = new DateTime(LastYear, 12, 31).Ticks;

    private readonly CalendarYear?[] _years = new CalendarYear?[LastYear - FirstYear + 1];
    private readonly HolidayTable _holidays;
    private readonly IReadOnlyList<DayWindow>[] _week = new IReadOnlyList<DayWindow>[7];

    /// <summary>Makes a calendar ready for use.</summary>
    /// <param name="definition">What the administrator said.</param>
    /// <param name="holidays">The public holidays; looked at only when the definition observes them.</param>
    /// <exception cref="TimeLimitException">Windows overlap or are out of order, or no time of the week counts.</exception>
    public ServiceCalendar(CalendarDefinition definition, HolidayTable holidays)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(holidays);
        Definition = definition;
        _holidays = definition.ObservesHolidays ? holidays : HolidayTable.Empty;
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var windows = definition.Week.TryGetValue(day, out var found) ? found : [];
            if (windows.Zip(windows.Skip(1)).Any(static pair => pair.First.To > pair.Second.From))
                throw new TimeLimitException("calendar.overlap", Messages.CalendarOverlap(definition.Id, day.ToString()));
            _week[(int)day] = windows;
        }

        if (_week.All(static windows => windows.Count == 0))
            throw new TimeLimitException("calendar.empty", Messages.CalendarEmpty(definition.Id));
        CountsAlways = !definition.ObservesHolidays && _week.All(static windows => windows is [var window] && window == DayWindow.WholeDay);
    }

    /// <summary>Every minute of every day, in UTC.</summary>
    public static ServiceCalendar Always { get; } = new(
        new CalendarDefinition
        {
            Id = "always",
            Name = new LocalText("全天候", "Always"),
            Zone = TimeZoneInfo.Utc,
            Week = Enum.GetValues<DayOfWeek>().ToDictionary(static day => day, static _ => (IReadOnlyList<DayWindow>)[DayWindow.WholeDay]),
        },
        HolidayTable.Empty);

    /// <summary>What the administrator said.</summary>
    public CalendarDefinition Definition { get; }

    /// <summary>The name by which rule rows refer to it.</summary>
    public string Id => Definition.Id;

    /// <summary>Whether every minute counts.</summary>
    public bool CountsAlways { get; }

    /// <summary>Whether an instant counts.</summary>
    /// <param name="instant">The instant.</param>
    public bool IsWorking(DateTimeOffset instant) => IsWorking(instant.UtcTicks);

    /// <summary>The instant itself if it counts, otherwise the next one that does.</summary>
    /// <param name="instant">The instant.</param>
    public DateTimeOffset NextWorkingMoment(DateTimeOffset instant) => Instant(Next(instant.UtcTicks));

    /// <summary>The instant itself if it counts, otherwise the end of the last stretch that counted before it.</summary>
    /// <param name="instant">The instant.</param>
    public DateTimeOffset PreviousWorkingMoment(DateTimeOffset instant) => Instant(Previous(instant.UtcTicks));

    /// <summary>The counted time between two instants; negative when the second is the earlier one.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The second instant.</param>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to) => new(Counted(from.UtcTicks, to.UtcTicks));

    /// <summary>The earliest instant until which a span of counted time goes by.</summary>
    /// <param name="instant">Where counting begins; it need not count itself.</param>
    /// <param name="counted">The span; a negative one goes back as <see cref="Subtract(DateTimeOffset, TimeSpan)"/> does.</param>
    public DateTimeOffset Add(DateTimeOffset instant, TimeSpan counted) => Instant(Add(instant.UtcTicks, counted.Ticks));

    /// <summary>The latest instant from which a span of counted time goes by.</summary>
    /// <param name="instant">Where counting ends; it need not count itself.</param>
    /// <param name="counted">The span; a negative one goes forward as <see cref="Add(DateTimeOffset, TimeSpan)"/> does.</param>
    public DateTimeOffset Subtract(DateTimeOffset instant, TimeSpan counted) => Instant(Add(instant.UtcTicks, -counted.Ticks));

    /// <summary>The instant that lies a duration after another.</summary>
    /// <param name="instant">Where counting begins. Working days are counted from the next working moment.</param>
    /// <param name="duration">How far.</param>
    public DateTimeOffset Add(DateTimeOffset instant, LimitDuration duration)
    {
        ArgumentNullException.ThrowIfNull(duration);
        return Instant(Add(instant.UtcTicks, duration));
    }

    /// <summary>The instant that lies a duration before another.</summary>
    /// <param name="instant">Where counting ends. Working days are counted from the previous working moment.</param>
    /// <param name="duration">How far; <see cref="DurationUnit.SameDay"/> goes to the first working moment of the day.</param>
    public DateTimeOffset Subtract(DateTimeOffset instant, LimitDuration duration)
    {
        ArgumentNullException.ThrowIfNull(duration);
        return Instant(Subtract(instant.UtcTicks, duration));
    }

    /// <summary>The instant in the calendar's own zone, for people.</summary>
    /// <param name="instant">The instant.</param>
    public DateTimeOffset ToLocal(DateTimeOffset instant)
    {
        var local = YearOf(instant.UtcTicks).ToLocal(instant.UtcTicks);
        return new DateTimeOffset(local, new TimeSpan(local - instant.UtcTicks));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);

    internal bool IsWorking(long instant) => CountsAlways || YearOf(instant).IsWorking(instant);

    internal long Next(long instant)
    {
        if (CountsAlways)
            return instant;
        for (var year = IndexOf(instant); ; year++, instant = Year(year).From)
        {
            if (Year(year).Next(instant) is { } found)
                return found;
        }
    }

    internal long Previous(long instant)
    {
        if (IsWorking(instant))
            return instant;
        for (var year = IndexOf(instant); ; year--)
        {
            if (Year(year).PreviousEnd(instant) is { } found)
                return found;
        }
    }

    internal long Counted(long from, long to)
    {
        if (CountsAlways)
            return to - from;
        if (to < from)
            return -Counted(to, from);
        var (first, last) = (IndexOf(from), IndexOf(to));
        var counted = Year(last).CountedBefore(to) - Year(first).CountedBefore(from);
        for (var year = first; year < last; year++)
            counted += Year(year).Total;
        return counted;
    }

    internal long Add(long instant, long counted)
    {
        if (CountsAlways || counted == 0)
            return CheckRange(instant + counted);
        return counted > 0 ? Forward(instant, counted) : Back(instant, -counted);
    }

    private long Forward(long instant, long counted)
    {
        var index = IndexOf(instant);
        counted += Year(index).CountedBefore(instant);
        while (counted > Year(index).Total)
            counted -= Year(index++).Total;
        return Year(index).EarliestAt(counted);
    }

    private long Back(long instant, long counted)
    {
        var index = IndexOf(instant);
        var left = Year(index).CountedBefore(instant) - counted;
        while (left < 0)
            left += Year(--index).Total;
        return Year(index).LatestAt(left);
    }
}
