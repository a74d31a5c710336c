namespace ResponseWorkflow.Engine.Scheduling;

/// <summary>Which days a cron expression means: those that fit the field of the month and the field of the week.</summary>
internal sealed class CronDays
{
    private const int DaysOfWeek = 7;

    /// <summary>Days of the month as bits.</summary>
    public ulong OfMonth { get; set; }

    /// <summary>Days of the week as bits, Sunday first.</summary>
    public ulong OfWeek { get; set; }

    /// <summary>For <c>L</c> and <c>L-n</c>: how many days before the last of the month; null when not asked for.</summary>
    public int? BeforeLast { get; set; }

    /// <summary>For <c>nW</c>: the weekday nearest to that day; 0 with <see cref="BeforeLast"/> for <c>LW</c>.</summary>
    public int? NearestWeekday { get; set; }

    /// <summary>For <c>d#n</c>: which of the weekdays of that name in the month, from 1 to 5; -1 for the last (<c>dL</c>).</summary>
    public int? Nth { get; set; }

    /// <summary>Whether a day fits.</summary>
    public bool Matches(DateOnly day) => FitsMonth(day) && FitsWeek(day);

    private bool FitsMonth(DateOnly day)
    {
        var last = DateTime.DaysInMonth(day.Year, day.Month);
        if (NearestWeekday is { } wanted)
            return day.Day == Nearest(day, BeforeLast is { } before ? last - before : wanted, last);
        return BeforeLast is { } distance ? day.Day == last - distance : (OfMonth >> day.Day & 1) != 0;
    }

    private bool FitsWeek(DateOnly day)
    {
        if ((OfWeek >> (int)day.DayOfWeek & 1) == 0)
            return false;
        return Nth switch
        {
            null => true,
            -1 => day.Day + DaysOfWeek > DateTime.DaysInMonth(day.Year, day.Month),
            { } nth => (day.Day - 1) / DaysOfWeek == nth - 1,
        };
    }

    // Saturday goes back to Friday, Sunday on to Monday, unless that would leave the month. 0 when the month has no such day.
    private static int Nearest(DateOnly month, int wanted, int last)
    {
        if (wanted < 1 || wanted > last)
            return 0;
        return new DateOnly(month.Year, month.Month, wanted).DayOfWeek switch
        {
            DayOfWeek.Saturday => wanted > 1 ? wanted - 1 : wanted + 2,
            DayOfWeek.Sunday => wanted < last ? wanted + 1 : wanted - 2,
            _ => wanted,
        };
    }
}
