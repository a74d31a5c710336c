using System.Runtime.InteropServices;
using ResponseWorkflow.TimeLimits.Calendars;

namespace ResponseWorkflow.TimeLimits.Clocks;

/// <summary>What a log means: when the clock ran and how its limit was moved. Ticks are UTC.</summary>
internal sealed class ClockTimeline
{
    private readonly List<RunningStretch> _stretches = new(1);
    private List<ClockEvent>? _moves;

    private ClockTimeline(ClockEvent start, bool mayPause) => (Start, MayPause) = (start, mayPause);

    /// <summary>The start that holds.</summary>
    public ClockEvent Start { get; }

    /// <summary>Whether suspensions have an effect on this clock.</summary>
    public bool MayPause { get; }

    /// <summary>Where counting begins: the start, the last reset, or what a calendar of starts makes of them.</summary>
    public long Origin { get; private set; }

    /// <summary>The reset that counting begins at, if there was one.</summary>
    public ClockEvent? Reset { get; private set; }

    /// <summary>The end, if what is measured is done.</summary>
    public ClockEvent? Stop { get; private set; }

    /// <summary>When the clock was suspended, if it is at the end of its log.</summary>
    public long? PausedSince { get; private set; }

    /// <summary>When the clock ran.</summary>
    public ReadOnlySpan<RunningStretch> Stretches => CollectionsMarshal.AsSpan(_stretches);

    /// <summary>How the limit was moved, in order of effect.</summary>
    public IReadOnlyList<ClockEvent> Moves => _moves ?? (IReadOnlyList<ClockEvent>)[];

    /// <summary>Reads a log; null when the clock was never started.</summary>
    public static ClockTimeline? Of(ClockLog log, ServiceCalendar? starts, bool mayPause, bool mayMove)
    {
        ClockEvent? start = null;
        foreach (var entry in log.Events)
        {
            if (entry.Kind == ClockEventKind.Started && (start is null || entry.RecordedAt >= start.RecordedAt))
                start = entry;
        }

        if (start is null)
            return null;
        var timeline = new ClockTimeline(start, mayPause);
        timeline.Read(log, starts, mayMove);
        return timeline;
    }

    /// <summary>Whether there are suspensions that this clock does not heed.</summary>
    public bool IgnoresPauses { get; private set; }

    /// <summary>Whether there are moves that this clock does not heed.</summary>
    public bool IgnoresMoves { get; private set; }

    /// <summary>The suspensions from <see cref="Origin"/> on; the last one may not be over.</summary>
    public IEnumerable<(DateTimeOffset From, DateTimeOffset? To)> Pauses()
    {
        var from = Origin;
        foreach (var stretch in _stretches)
        {
            if (from < stretch.From)
                yield return (ServiceCalendar.Instant(from), ServiceCalendar.Instant(stretch.From));
            from = stretch.To;
        }

        if (PausedSince is { } since)
            yield return (ServiceCalendar.Instant(since), Stop?.At);
    }

    /// <summary>
    /// When the clock runs for the question when something is due: a suspension that is not over ends now, and a clock that was stopped
    /// would have run on. The last stretch has no end.
    /// </summary>
    public RunningStretch[] OpenStretches(long now)
    {
        if (_stretches.Count > 0 && PausedSince is null)
            return [.. _stretches[..^1], _stretches[^1] with { To = long.MaxValue }];
        var resumed = Math.Max(Origin, Stop?.At.UtcTicks ?? Math.Max(now, PausedSince ?? Origin));
        return [.. _stretches, new RunningStretch(resumed, long.MaxValue)];
    }

    /// <summary>The counted time that ran before an instant.</summary>
    public long Elapsed(ServiceCalendar calendar, long until)
    {
        var elapsed = 0L;
        foreach (var stretch in Stretches)
        {
            var to = Math.Min(stretch.To, until);
            if (stretch.From < to)
                elapsed += calendar.Counted(stretch.From, to);
        }

        return elapsed;
    }

    /// <summary>Whether the clock is suspended at an instant.</summary>
    public bool IsPausedAt(long instant)
    {
        if (instant < Origin)
            return false;
        foreach (var stretch in Stretches)
        {
            if (stretch.From <= instant && instant < stretch.To)
                return false;
        }

        return true;
    }

    /// <summary>The time for which the clock ran, before an instant, counted or not.</summary>
    public long Running(long until)
    {
        var running = 0L;
        foreach (var stretch in Stretches)
            running += Math.Max(0, Math.Min(stretch.To, until) - stretch.From);
        return running;
    }

    /// <summary>The time that passed while the clock was suspended, before an instant.</summary>
    public long Paused(long until)
    {
        var end = Math.Min(until, Stop?.At.UtcTicks ?? long.MaxValue);
        return Math.Max(0, end - Origin) - Running(end);
    }

    private void Read(ClockLog log, ServiceCalendar? starts, bool mayMove)
    {
        Origin = Start.At.UtcTicks;
        var before = long.MinValue;
        var isSimple = true;
        foreach (var entry in log.Events)
        {
            isSimple &= entry.Kind is ClockEventKind.Started;
            if (entry.Kind != ClockEventKind.Stopped)
                continue;
            // An end before the start belongs to an earlier run of the clock.
            if (entry.At < Start.At)
                before = Math.Max(before, entry.At.UtcTicks);
            else if (Stop is null || entry.RecordedAt >= Stop.RecordedAt)
                Stop = entry;
        }

        if (isSimple)
        {
            Origin = starts?.Next(Origin) ?? Origin;
            _stretches.Add(new RunningStretch(Origin, long.MaxValue));
            return;
        }

        foreach (var entry in log.Events)
        {
            if (entry.Kind == ClockEventKind.Reset && entry.At > Start.At && !IsAfterStop(entry) && (Reset is null || entry.At >= Reset.At))
                Reset = entry;
        }

        Origin = Reset?.At.UtcTicks ?? Origin;
        Origin = starts?.Next(Origin) ?? Origin;
        var effective = log.Events.Where(entry => entry.At.UtcTicks > before && !IsAfterStop(entry)).OrderBy(static entry => entry.At).ThenBy(static entry => entry.Kind).ThenBy(static entry => entry.RecordedAt).ToArray();
        IgnoresPauses = !MayPause && effective.Any(static entry => entry.Kind == ClockEventKind.Paused);
        IgnoresMoves = !mayMove && effective.Any(static entry => entry.Kind == ClockEventKind.Moved);
        if (mayMove)
            _moves = [.. effective.Where(entry => entry.Kind == ClockEventKind.Moved && (Reset is null || entry.At >= Reset.At))];
        Run(effective);
    }

    private void Run(ClockEvent[] effective)
    {
        var depth = 0;
        var from = Origin;
        foreach (var entry in effective)
        {
            if (!MayPause || entry.Kind is not (ClockEventKind.Paused or ClockEventKind.Resumed))
                continue;
            var wasRunning = depth == 0;
            depth = Math.Max(0, depth + (entry.Kind == ClockEventKind.Paused ? 1 : -1));
            var at = Math.Max(entry.At.UtcTicks, Origin);
            if (wasRunning && depth > 0)
            {
                AddStretch(from, at);
                PausedSince = at;
            }
            else if (!wasRunning && depth == 0)
            {
                from = at;
                PausedSince = null;
            }
        }

        if (depth == 0)
            AddStretch(from, Stop?.At.UtcTicks ?? long.MaxValue);
    }

    private void AddStretch(long from, long to)
    {
        if (_stretches.Count > 0 && _stretches[^1].To == from)
            _stretches[^1] = new RunningStretch(_stretches[^1].From, to);
        else if (from < to)
            _stretches.Add(new RunningStretch(from, to));
    }

    private bool IsAfterStop(ClockEvent entry) => Stop is not null && entry.At > Stop.At;
}
