using ResponseWorkflow.TimeLimits.Durations;

namespace ResponseWorkflow.TimeLimits.Calendars;

public sealed partial class ServiceCalendar
{
    /// <summary>What a day is to this calendar.</summary>
    /// <param name="date">The local date.</param>
    public CalendarDay Day(DateOnly date)
    {
        var isSpecial = _holidays.TryFind(date, out var isOff, out var name);
        var windows = WindowsOf(date);
        var kind = windows.Count == 0 ? DayKind.Off : isSpecial && !isOff ? DayKind.MakeUp : DayKind.Working;
        return new CalendarDay(date, kind, name, !Definition.ObservesHolidays || isSpecial || _holidays.IsAnnounced(date.Year), windows);
    }

    /// <summary>The local date of an instant.</summary>
    /// <param name="instant">The instant.</param>
    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(ToLocal(instant).DateTime);

    /// <summary>Whether anything of a day counts.</summary>
    /// <param name="date">The local date.</param>
    public bool IsWorked(DateOnly date) => Year(date.Year - FirstYear).IsWorked(date);

    /// <summary>How many days of a span are worked.</summary>
    /// <param name="from">The first date.</param>
    /// <param name="to">The first date behind the span.</param>
    public int WorkedDays(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var date = from; date < to; date = date.AddDays(1))
            count += IsWorked(date) ? 1 : 0;
        return count;
    }

    /// <summary>The stretches that count between two instants, day by day: a stretch never reaches over a local midnight.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The first instant behind the span.</param>
    public IEnumerable<(DateOnly Date, DateTimeOffset From, DateTimeOffset To)> Stretches(DateTimeOffset from, DateTimeOffset to)
    {
        if (from >= to)
            yield break;
        for (var date = DateOf(from); date <= DateOf(to); date = date.AddDays(1))
        {
            foreach (var (start, end) in Year(date.Year - FirstYear).Stretches(date, WindowsOf(date)))
            {
                var (first, last) = (Math.Max(start, from.UtcTicks), Math.Min(end, to.UtcTicks));
                if (first < last)
                    yield return (date, Instant(first), Instant(last));
            }
        }
    }

    internal long Add(long instant, LimitDuration duration) => duration.Unit switch
    {
        DurationUnit.Minutes or DurationUnit.Hours => Add(instant, duration.Time.Ticks),
        DurationUnit.WorkingDays => AddWorkingDays(instant, duration.Count),
        DurationUnit.CalendarDays => OnAlmanac(instant, local => local.AddDays(duration.Count)),
        DurationUnit.Months => OnAlmanac(instant, local => local.AddMonths(duration.Count)),
        _ => EndOfDay(instant),
    };

    internal long Subtract(long instant, LimitDuration duration) => duration.Unit switch
    {
        DurationUnit.Minutes or DurationUnit.Hours => Add(instant, -duration.Time.Ticks),
        DurationUnit.WorkingDays => SubtractWorkingDays(instant, duration.Count),
        DurationUnit.CalendarDays => OnAlmanac(instant, local => local.AddDays(-duration.Count)),
        DurationUnit.Months => OnAlmanac(instant, local => local.AddMonths(-duration.Count)),
        _ => StartOfDay(instant),
    };

    // The same time of day on the n-th working day after the day of the start.
    private long AddWorkingDays(long instant, int count)
    {
        var local = LocalOf(Next(instant));
        var date = DateOnly.FromDateTime(local);
        for (var left = count; left > 0;)
        {
            date = date.AddDays(1);
            if (IsWorked(date))
                left--;
        }

        return Within(date, local.TimeOfDay);
    }

    private long SubtractWorkingDays(long instant, int count)
    {
        // The end of a stretch belongs to the day that it ends, even when it is midnight: one tick before it certainly does.
        var isWorking = IsWorking(instant);
        var local = LocalOf(isWorking ? instant : Previous(instant) - 1);
        var date = DateOnly.FromDateTime(local);
        for (var left = count; left > 0;)
        {
            date = date.AddDays(-1);
            if (IsWorked(date))
                left--;
        }

        return Within(date, isWorking ? local.TimeOfDay : local.TimeOfDay + new TimeSpan(1));
    }

    // A time of day that the calendar does not work on that day becomes the end of what it works before it, or its start when it begins later.
    private long Within(DateOnly date, TimeSpan time)
    {
        var windows = WindowsOf(date);
        var last = windows[0].From;
        foreach (var window in windows)
        {
            if (time >= window.From)
                last = time < window.To ? time : window.To;
        }

        var instant = Year(date.Year - FirstYear).ToInstant(date.ToDateTime(TimeOnly.MinValue).Ticks + last.Ticks);
        return CheckRange(instant);
    }

    private long EndOfDay(long instant)
    {
        var date = DateOnly.FromDateTime(LocalOf(Next(instant)));
        return Within(date, TimeSpan.FromDays(1));
    }

    private long StartOfDay(long instant)
    {
        var date = DateOnly.FromDateTime(LocalOf(IsWorking(instant) ? instant : Previous(instant) - 1));
        return Within(date, TimeSpan.Zero);
    }

    private long OnAlmanac(long instant, Func<DateTime, DateTime> move)
    {
        var moved = move(LocalOf(instant));
        return CheckRange(Year(moved.Year - FirstYear).ToInstant(moved.Ticks));
    }

    private DateTime LocalOf(long instant) => new(YearOf(instant).ToLocal(instant));

    private IReadOnlyList<DayWindow> WindowsOf(DateOnly date)
    {
        if (!_holidays.TryFind(date, out var isOff, out _))
            return _week[(int)date.DayOfWeek];
        return isOff ? [] : _week[(int)date.DayOfWeek] is { Count: > 0 } own ? own : _week[(int)Definition.MakeUpDay];
    }

    private CalendarYear YearOf(long instant) => Year(IndexOf(instant));

    private int IndexOf(long instant)
    {
        CheckRange(instant);
        var index = new DateTime(instant).Year - FirstYear;
        var year = Year(index);
        if (instant < year.From)
            return index - 1;
        return instant >= year.To ? index + 1 : index;
    }

    private CalendarYear Year(int index)
    {
        if ((uint)index >= (uint)_years.Length)
            throw OutOfRange();
        // Two threads may both work a year out; the results are equal, and the last one stays.
        return Volatile.Read(ref _years[index]) ?? Compile(index);
    }

    private CalendarYear Compile(int index)
    {
        var year = new CalendarYear(Definition, index + FirstYear, WindowsOf);
        Volatile.Write(ref _years[index], year);
        return year;
    }

    private static long CheckRange(long instant) => instant >= FirstTick && instant < LastTick ? instant : throw OutOfRange();

    private static TimeLimitException OutOfRange() => new("calendar.range", Messages.CalendarRange(FirstYear, LastYear));
}
