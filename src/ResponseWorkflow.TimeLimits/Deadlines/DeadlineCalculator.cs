using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Deadlines;

/// <summary>Computes deadlines from rule rows, calendars and clocks. It has no state: equal arguments give equal deadlines, on any thread.</summary>
/// <param name="data">Rows, calendars and words.</param>
public sealed class DeadlineCalculator(TimeLimitData data)
{
    /// <summary>Rows, calendars and words.</summary>
    public TimeLimitData Data => data;

    /// <summary>Finds the row that holds for a case.</summary>
    /// <param name="key">The key, such as <c>fault.recovery</c>.</param>
    /// <param name="facts">What is known of the case.</param>
    /// <param name="start">The start of the clock.</param>
    /// <param name="rowsAsOf">The instant at which rows must be in force; the start when not given.</param>
    /// <exception cref="TimeLimitException">The key is unknown (<c>limit.unknownKey</c>), no row matches (<c>limit.noRow</c>), or two are equally specific (<c>limit.ambiguous</c>).</exception>
    public RuleRow Match(string key, CaseFacts facts, DateTimeOffset start, DateTimeOffset? rowsAsOf = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(facts);
        return new LimitPlanner(data, facts, start, rowsAsOf ?? start).Match(key);
    }

    /// <summary>Computes the deadline of a key.</summary>
    /// <param name="key">The key, such as <c>fault.recovery</c>.</param>
    /// <param name="facts">What is known of the case.</param>
    /// <param name="log">What happened to the clock.</param>
    /// <param name="now">The instant for which elapsed and remaining time are wanted.</param>
    /// <param name="rowsAsOf">The instant at which rows must be in force; the start of the clock when not given, so that later changes do not touch running clocks.</param>
    /// <exception cref="TimeLimitException">No row holds, a fact that an addition needs is missing, or an instant lies outside the calendars' years.</exception>
    public Deadline Compute(string key, CaseFacts facts, ClockLog log, DateTimeOffset now, DateTimeOffset? rowsAsOf = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        var start = StartOf(log)?.At ?? now;
        return Compute(Match(key, facts, start, rowsAsOf), facts, log, now, rowsAsOf);
    }

    /// <summary>Computes the deadline that a row gives.</summary>
    /// <param name="row">The row.</param>
    /// <param name="facts">What is known of the case.</param>
    /// <param name="log">What happened to the clock.</param>
    /// <param name="now">The instant for which elapsed and remaining time are wanted.</param>
    /// <param name="rowsAsOf">The instant at which the rows that this one refers to must be in force; the start of the clock when not given.</param>
    /// <exception cref="TimeLimitException">A row that it refers to does not hold, a fact that an addition needs is missing, or an instant lies outside the calendars' years.</exception>
    public Deadline Compute(RuleRow row, CaseFacts facts, ClockLog log, DateTimeOffset now, DateTimeOffset? rowsAsOf = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(log);
        now = now.ToUniversalTime();
        var starts = row.StartsIn is { } id ? data.Calendars.Get(id) : null;
        var timeline = ClockTimeline.Of(log, starts, MayPause(row), row.MovableBy.HasFlag(Movability.Extension));
        if (timeline is null)
        {
            var calendar = new LimitPlanner(data, facts, now, rowsAsOf ?? now).Plan(row, now.UtcTicks).Calendar;
            return new Deadline { Row = row, Calendar = calendar, Facts = facts, Now = now, State = DeadlineState.NotStarted };
        }

        var plan = new LimitPlanner(data, facts, timeline.Start.At, rowsAsOf ?? timeline.Start.At).Plan(row, timeline.Origin);
        return new DeadlineBuilder(row, plan, timeline, now.UtcTicks).Build(facts, now);
    }

    // What lies before an instant, around it or at it is no span of time that a suspension could stop.
    private static bool MayPause(RuleRow row) =>
        row.MovableBy.HasFlag(Movability.Suspension) && row.Measure is not (Measure.Before or Measure.Appointment or Measure.Immediate);

    private static ClockEvent? StartOf(ClockLog log)
    {
        ClockEvent? start = null;
        foreach (var entry in log.Events)
        {
            if (entry.Kind == ClockEventKind.Started && (start is null || entry.RecordedAt >= start.RecordedAt))
                start = entry;
        }

        return start;
    }
}
