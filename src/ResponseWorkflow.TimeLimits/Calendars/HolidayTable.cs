using System.Collections.Frozen;

namespace ResponseWorkflow.TimeLimits.Calendars;

/// <summary>The public holidays and make-up working days of all announced years. Immutable, for any thread.</summary>
public sealed class HolidayTable
{
    private readonly FrozenDictionary<DateOnly, (bool IsOff, LocalText Name)> _days;
    private readonly FrozenSet<int> _years;

    /// <summary>Joins the announcements of several years.</summary>
    /// <param name="years">The announcements, in any order.</param>
    /// <exception cref="TimeLimitException">A year is given twice, or a day is both off and worked.</exception>
    public HolidayTable(IEnumerable<HolidayYear> years)
    {
        ArgumentNullException.ThrowIfNull(years);
        Years = [.. years.OrderBy(static year => year.Year)];
        var days = new Dictionary<DateOnly, (bool IsOff, LocalText Name)>();
        var known = new HashSet<int>();
        foreach (var year in Years)
        {
            if (!known.Add(year.Year))
                throw new TimeLimitException("holidays.yearTwice", Messages.HolidayYearTwice(year.Year));
            foreach (var holiday in year.Holidays)
            {
                foreach (var date in holiday.Off)
                    Add(days, date, isOff: true, holiday.Name);
                foreach (var date in holiday.MakeUp)
                    Add(days, date, isOff: false, holiday.Name);
            }
        }

        _days = days.ToFrozenDictionary();
        _years = known.ToFrozenSet();
    }

    /// <summary>No year is announced: only the week decides.</summary>
    public static HolidayTable Empty { get; } = new([]);

    /// <summary>The announcements, by year.</summary>
    public IReadOnlyList<HolidayYear> Years { get; }

    /// <summary>Whether the holidays of a year are known.</summary>
    /// <param name="year">The year.</param>
    public bool IsAnnounced(int year) => _years.Contains(year);

    /// <summary>Finds what was announced for a day.</summary>
    /// <param name="date">The day.</param>
    /// <param name="isOff">Whether it is off; otherwise it is worked.</param>
    /// <param name="name">The holiday that it belongs to.</param>
    /// <returns>False for a day that follows the week.</returns>
    public bool TryFind(DateOnly date, out bool isOff, out LocalText? name)
    {
        var found = _days.TryGetValue(date, out var day);
        (isOff, name) = day;
        return found;
    }

    private static void Add(Dictionary<DateOnly, (bool IsOff, LocalText Name)> days, DateOnly date, bool isOff, LocalText name)
    {
        if (days.TryGetValue(date, out var other) && other.IsOff != isOff)
            throw new TimeLimitException("holidays.conflict", Messages.HolidayConflict(date));
        days[date] = (isOff, name);
    }
}
