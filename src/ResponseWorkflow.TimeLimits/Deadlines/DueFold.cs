using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Clocks;

namespace ResponseWorkflow.TimeLimits.Deadlines;

/// <summary>Carries a planned instant through the suspensions and moves of a clock. Ticks are UTC.</summary>
/// <param name="calendar">The calendar that counts.</param>
/// <param name="stretches">When the clock runs; the last stretch has no end.</param>
/// <param name="moves">How the limit is moved, in order of effect.</param>
internal readonly ref struct DueFold(ServiceCalendar calendar, ReadOnlySpan<RunningStretch> stretches, IReadOnlyList<ClockEvent> moves)
{
    private readonly ServiceCalendar _calendar = calendar;
    private readonly ReadOnlySpan<RunningStretch> _stretches = stretches;
    private readonly IReadOnlyList<ClockEvent> _moves = moves;

    /// <summary>When a planned instant is really due.</summary>
    /// <param name="origin">Where counting begins.</param>
    /// <param name="planned">When it would be due without suspensions and moves.</param>
    /// <param name="differences">Takes what each move moved it by, when given.</param>
    /// <param name="given">What each move moves it by, instead of what the move itself says.</param>
    public long Due(long origin, PlannedInstant planned, List<long>? differences = null, List<long>? given = null)
    {
        var (due, pausedAt, move) = (planned, origin, 0);
        for (var i = 0; ; i++)
        {
            var stretch = _stretches[i];
            for (; move < _moves.Count && _moves[move].At.UtcTicks < stretch.From; move++)
            {
                // Moved while suspended: as if resumed there and suspended again.
                var at = Math.Max(pausedAt, _moves[move].At.UtcTicks);
                due = Move(Resume(due, pausedAt, at), move, differences, given);
                pausedAt = at;
            }

            due = Resume(due, pausedAt, stretch.From);
            var isLast = i == _stretches.Length - 1;
            for (; move < _moves.Count && (isLast || _moves[move].At.UtcTicks < stretch.To); move++)
                due = Move(due, move, differences, given);
            if (isLast)
                return due.At;
            pausedAt = stretch.To;
        }
    }

    /// <summary>The earliest instant at which the clock has run for a counted time.</summary>
    public long At(long counted)
    {
        for (var i = 0; ; i++)
        {
            var stretch = _stretches[i];
            if (i == _stretches.Length - 1)
                return _calendar.Add(stretch.From, Math.Max(0, counted));
            var length = _calendar.Counted(stretch.From, stretch.To);
            if (counted <= length)
                return _calendar.Add(stretch.From, Math.Max(0, counted));
            counted -= length;
        }
    }

    /// <summary>The counted time that the clock has run until an instant.</summary>
    public long Counted(long until)
    {
        var counted = 0L;
        foreach (var stretch in _stretches)
        {
            if (stretch.From >= until)
                break;
            counted += _calendar.Counted(stretch.From, Math.Min(stretch.To, until));
        }

        return counted;
    }

    // What was left when the clock was suspended is left when it is resumed. What was due before stays due.
    private PlannedInstant Resume(PlannedInstant due, long pausedAt, long resumed)
    {
        if (resumed <= pausedAt || due.At <= pausedAt)
            return due;
        var moved = _calendar.Add(resumed, _calendar.Counted(pausedAt, due.At));
        return due with { At = Math.Max(due.At, due.BeginsDay ? _calendar.Next(moved) : moved) };
    }

    private PlannedInstant Move(PlannedInstant due, int move, List<long>? differences, List<long>? given)
    {
        var entry = _moves[move];
        var difference = given?[move] ?? (entry.MovedTo is { } to ? to.UtcTicks - due.At : entry.MovedBy!.Value.Ticks);
        differences?.Add(difference);
        return new PlannedInstant(due.At + difference, BeginsDay: false);
    }
}
