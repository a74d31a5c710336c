namespace ResponseWorkflow.TimeLimits.Calendars;

/// <summary>The working time of one local year, made for quick search. Ticks are UTC.</summary>
internal sealed class CalendarYear
{
    private readonly ZoneSegment[] _segments;
    private readonly long[] _starts;
    private readonly long[] _ends;

    // Counted ticks of the year before each window.
    private readonly long[] _before;
    private readonly bool[] _worked;

    public CalendarYear(CalendarDefinition definition, int year, Func<DateOnly, IReadOnlyList<DayWindow>> windowsOf)
    {
        var first = new DateOnly(year, 1, 1);
        var firstLocal = first.ToDateTime(TimeOnly.MinValue).Ticks;
        var lastLocal = first.AddYears(1).ToDateTime(TimeOnly.MinValue).Ticks;
        _segments = ZoneSegment.Cover(definition.Zone, firstLocal - (2 * TimeSpan.TicksPerDay), lastLocal + (2 * TimeSpan.TicksPerDay));
        From = ToInstant(firstLocal);
        To = ToInstant(lastLocal);

        var windows = new List<(long From, long To)>();
        _worked = new bool[first.AddYears(1).DayNumber - first.DayNumber];
        for (var day = 0; day < _worked.Length; day++)
        {
            var date = first.AddDays(day);
            var midnight = date.ToDateTime(TimeOnly.MinValue).Ticks;
            var dayWindows = windowsOf(date);
            _worked[day] = dayWindows.Count > 0;
            foreach (var window in dayWindows)
                Collect(windows, midnight + window.From.Ticks, midnight + window.To.Ticks);
        }

        (_starts, _ends) = Merge(windows);
        _before = new long[_starts.Length];
        for (var i = 0; i < _starts.Length; i++)
        {
            _before[i] = Total;
            Total += _ends[i] - _starts[i];
        }
    }

    /// <summary>The first instant of the local year.</summary>
    public long From { get; }

    /// <summary>The first instant of the next local year.</summary>
    public long To { get; }

    /// <summary>The counted time of the whole year.</summary>
    public long Total { get; }

    /// <summary>Whether anything of a day counts.</summary>
    public bool IsWorked(DateOnly date) => _worked[date.DayOfYear - 1];

    /// <summary>The counted time of the year before an instant of it.</summary>
    public long CountedBefore(long instant)
    {
        var i = LastStart(instant);
        return i < 0 ? 0 : _before[i] + Math.Min(instant, _ends[i]) - _starts[i];
    }

    /// <summary>The earliest instant before which so much of the year's time has counted.</summary>
    /// <param name="counted">More than nothing, at most <see cref="Total"/>.</param>
    public long EarliestAt(long counted)
    {
        // The last window before which less has counted.
        var i = Array.BinarySearch(_before, counted);
        i = i < 0 ? ~i - 1 : i - 1;
        return _starts[i] + counted - _before[i];
    }

    /// <summary>The latest instant before which no more of the year's time has counted.</summary>
    /// <param name="counted">At least nothing, less than <see cref="Total"/>.</param>
    public long LatestAt(long counted)
    {
        var i = Array.BinarySearch(_before, counted);
        i = i < 0 ? ~i - 1 : i;
        return _starts[i] + counted - _before[i];
    }

    /// <summary>Whether an instant counts.</summary>
    public bool IsWorking(long instant)
    {
        var i = LastStart(instant);
        return i >= 0 && instant < _ends[i];
    }

    /// <summary>The first counting instant from one on, or null when there is none in this year.</summary>
    public long? Next(long instant)
    {
        var i = LastStart(instant);
        if (i >= 0 && instant < _ends[i])
            return instant;
        return i + 1 < _starts.Length ? _starts[i + 1] : null;
    }

    /// <summary>The end of the last stretch that ends at an instant or before it, or null when there is none in this year.</summary>
    public long? PreviousEnd(long instant)
    {
        var i = LastStart(instant);
        while (i >= 0 && _ends[i] > instant)
            i--;
        return i < 0 ? null : _ends[i];
    }

    /// <summary>The local time of an instant of the year.</summary>
    public long ToLocal(long instant)
    {
        var i = 0;
        while (instant >= _segments[i].To && i < _segments.Length - 1)
            i++;
        return instant + _segments[i].Offset;
    }

    /// <summary>The instant of a local time: the earlier one when there are two, and as much later as the clock is put forward when there is none.</summary>
    public long ToInstant(long local)
    {
        for (var i = 0; i < _segments.Length; i++)
        {
            var instant = local - _segments[i].Offset;
            if (instant < _segments[i].From && i > 0)
                return local - _segments[i - 1].Offset;
            if (instant < _segments[i].To)
                return instant;
        }

        return local - _segments[^1].Offset;
    }

    /// <summary>The stretches of a day that count, as instants.</summary>
    public IEnumerable<(long From, long To)> Stretches(DateOnly date, IReadOnlyList<DayWindow> windows)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue).Ticks;
        var found = new List<(long From, long To)>();
        foreach (var window in windows)
            Collect(found, midnight + window.From.Ticks, midnight + window.To.Ticks);
        var (starts, ends) = Merge(found);
        return starts.Zip(ends);
    }

    // An instant counts when its local time lies in the window. That holds for hours that the clock skips and repeats, too.
    private void Collect(List<(long From, long To)> windows, long localFrom, long localTo)
    {
        foreach (var segment in _segments)
        {
            var from = Math.Max(localFrom - segment.Offset, segment.From);
            var to = Math.Min(localTo - segment.Offset, segment.To);
            if (from < to)
                windows.Add((from, to));
        }
    }

    private static (long[] Starts, long[] Ends) Merge(List<(long From, long To)> windows)
    {
        windows.Sort();
        var merged = new List<(long From, long To)>(windows.Count);
        foreach (var window in windows)
        {
            if (merged.Count > 0 && merged[^1].To == window.From)
                merged[^1] = (merged[^1].From, window.To);
            else
                merged.Add(window);
        }

        return ([.. merged.Select(static window => window.From)], [.. merged.Select(static window => window.To)]);
    }

    private int LastStart(long instant)
    {
        var i = Array.BinarySearch(_starts, instant);
        return i < 0 ? ~i - 1 : i;
    }
}
