using System.Collections.Immutable;
using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Durations;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Deadlines;

/// <summary>Joins what a row plans with what happened to the clock. Ticks are UTC.</summary>
internal sealed class DeadlineBuilder
{
    private readonly RuleRow _row;
    private readonly LimitPlan _plan;
    private readonly ClockTimeline _timeline;
    private readonly long _now;
    private readonly ServiceCalendar _calendar;
    private readonly RunningStretch[] _open;
    private readonly List<DeadlineStep> _steps = new(4);

    public DeadlineBuilder(RuleRow row, LimitPlan plan, ClockTimeline timeline, long now)
    {
        (_row, _plan, _timeline, _now, _calendar) = (row, plan, timeline, now, plan.Calendar);
        _open = timeline.OpenStretches(now);
    }

    public Deadline Build(CaseFacts facts, DateTimeOffset now)
    {
        var fold = new DueFold(_calendar, _open, _timeline.Moves);
        var differences = _timeline.Moves.Count > 0 ? new List<long>() : null;
        long? limit = _plan.Limit is { } plannedLimit ? fold.Due(_timeline.Origin, plannedLimit, differences) : null;
        long? target = _plan.Target is { } plannedTarget ? fold.Due(_timeline.Origin, plannedTarget, given: limit is null ? null : differences) : null;
        long? earliest = _plan.Earliest is { } plannedEarliest ? fold.Due(_timeline.Origin, plannedEarliest, given: differences) : null;
        var end = limit ?? target;

        var until = Math.Min(_now, _timeline.Stop?.At.UtcTicks ?? long.MaxValue);
        var elapsed = _timeline.Elapsed(_calendar, until);
        var isSpan = _row.Measure is Measure.Within or Measure.Share;
        // Time left is counted on while the clock runs and also after a limit that lies before its start, such as that of a notice.
        long? remaining = end is not { } due ? null : isSpan ? fold.Counted(due) - elapsed : _calendar.Counted(until, due);
        var state = StateOf(limit);
        if (earliest is { } first)
            Add(DeadlineStepKind.Earliest, first, 1);
        if (target is { } aim)
            Add(DeadlineStepKind.Target, aim, 1);
        if (limit is { } last)
            Add(DeadlineStepKind.Limit, last, 1);
        if (limit is { } warned)
            AddWarnings(fold, warned, isSpan);
        AddEscalation(fold, limit);
        AddRepeats(fold, elapsed);
        var steps = _steps.Count == 1 ? ImmutableArray.Create(_steps[0]) : [.. _steps.OrderBy(static step => step.At).ThenBy(static step => step.Kind)];
        return new Deadline
        {
            Row = _row,
            Calendar = _calendar,
            Facts = facts,
            Now = now,
            State = state,
            Started = _timeline.Start.At,
            CountedFrom = ServiceCalendar.Instant(_timeline.Origin),
            Earliest = Instant(earliest),
            Target = Instant(target),
            Limit = Instant(limit),
            Elapsed = new TimeSpan(elapsed),
            Remaining = remaining is { } left ? new TimeSpan(left) : null,
            Paused = new TimeSpan(_timeline.Paused(until)),
            IsPaused = state is (DeadlineState.Paused or DeadlineState.Overdue) && _timeline.IsPausedAt(_now),
            Uncounted = new TimeSpan(_timeline.Running(until) - elapsed),
            PercentUsed = isSpan && end is { } whole ? Percent(elapsed, fold.Counted(whole)) : null,
            OverdueSince = state is DeadlineState.Overdue or DeadlineState.Missed ? Instant(limit) : null,
            Steps = steps,
            NextInstant = state is DeadlineState.Running or DeadlineState.Overdue && !_timeline.IsPausedAt(_now) ? Next(steps) : null,
            Additions = _plan.Additions,
            ShareOf = _plan.ShareOf,
            IsStated = _plan.LimitOfRow is not null,
            LimitOfRow = Instant(_plan.LimitOfRow?.At),
            Timeline = _timeline,
        };
    }

    private static DateTimeOffset? Instant(long? ticks) => ticks is { } value ? ServiceCalendar.Instant(value) : null;

    private static double Percent(long used, long whole) => whole > 0 ? 100d * used / whole : 100d;

    private DateTimeOffset? Next(ImmutableArray<DeadlineStep> steps)
    {
        foreach (var step in steps)
        {
            if (step.At.UtcTicks > _now)
                return step.At;
        }

        return null;
    }

    // A limit is kept by what happens at its very instant.
    private DeadlineState StateOf(long? due)
    {
        if (_timeline.Stop is { } stop && stop.At.UtcTicks <= _now)
            return stop.At.UtcTicks > due ? DeadlineState.Missed : DeadlineState.Met;
        if (_now > due)
            return DeadlineState.Overdue;
        return _timeline.IsPausedAt(_now) ? DeadlineState.Paused : DeadlineState.Running;
    }

    private void Add(DeadlineStepKind kind, long at, int number, EarlyWarning? warning = null, EscalationStep? escalation = null) =>
        _steps.Add(new DeadlineStep(kind, ServiceCalendar.Instant(at), number, warning, escalation));

    private void AddWarnings(DueFold fold, long limit, bool isSpan)
    {
        for (var i = 0; i < _row.Warnings.Length; i++)
        {
            var warning = _row.Warnings[i];
            long at;
            if (warning.AtPercent is { } percent)
                at = fold.At((long)(fold.Counted(limit) * percent / 100));
            else if (isSpan)
                at = fold.At(fold.Counted(limit) - _calendar.Counted(_calendar.Subtract(limit, warning.Before!), limit));
            else
                at = _calendar.Subtract(limit, warning.Before!);
            Add(DeadlineStepKind.Warning, Math.Min(at, limit), i + 1, warning);
        }
    }

    private void AddEscalation(DueFold fold, long? limit)
    {
        for (var i = 0; i < _row.Escalation.Length; i++)
        {
            var step = _row.Escalation[i];
            if (step.From == EscalationOrigin.Limit)
            {
                if (limit is { } from)
                    Add(DeadlineStepKind.Escalation, _calendar.Add(from, step.After), i + 1, escalation: step);
            }
            else
            {
                Add(DeadlineStepKind.Escalation, After(fold, step.After), i + 1, escalation: step);
            }
        }
    }

    private void AddRepeats(DueFold fold, long elapsed)
    {
        if (_row.Every is not { } every)
            return;
        var next = every.IsTime ? (int)(elapsed / every.Time.Ticks) + 1 : 1;
        while (!every.IsTime && After(fold, Times(every, next)) <= _now)
            next++;
        if (next > 1)
            Add(DeadlineStepKind.Repeat, After(fold, Times(every, next - 1)), next - 1);
        if (_timeline.Stop is null)
            Add(DeadlineStepKind.Repeat, After(fold, Times(every, next)), next);
    }

    private static LimitDuration Times(LimitDuration every, int times) => LimitDuration.Of(every.Amount * times, every.Unit);

    // Moves do not concern what is counted from the start.
    private long After(DueFold fold, LimitDuration duration) => duration.IsTime
        ? fold.At(duration.Time.Ticks)
        : new DueFold(_calendar, _open, []).Due(_timeline.Origin, PlannedInstant.After(_calendar, _timeline.Origin, duration));
}
