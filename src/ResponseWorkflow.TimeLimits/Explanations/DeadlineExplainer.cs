using System.Collections.Immutable;
using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Deadlines;
using ResponseWorkflow.TimeLimits.Durations;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Explanations;

/// <summary>Tells in words why a deadline is what it is. It has no state and may be used by any thread.</summary>
/// <param name="data">The data that the deadline was computed from.</param>
/// <param name="options">How much is told.</param>
public sealed class DeadlineExplainer(TimeLimitData data, ExplanationOptions options)
{
    /// <summary>The sentences: row and version, calendar, start, what the row says, additions, counted days, suspensions, moves, result.</summary>
    /// <param name="deadline">The deadline.</param>
    public ImmutableArray<LocalText> Explain(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        var sentences = ImmutableArray.CreateBuilder<LocalText>();
        AddRow(sentences, deadline);
        AddCalendar(sentences, deadline.Calendar);
        if (deadline.Timeline is not { } timeline)
        {
            sentences.Add(Sentences.NotStarted());
            return sentences.ToImmutable();
        }

        var times = new LocalTimes(deadline.Calendar);
        AddStart(sentences, deadline, timeline, times);
        AddMeasure(sentences, deadline);
        foreach (var addition in deadline.Additions)
            sentences.Add(AdditionSentence(addition));
        if (deadline.IsStated)
            sentences.Add(Sentences.Stated(times.Of(deadline.Limit!.Value), times.Of(deadline.LimitOfRow!.Value), deadline.IsStatedTooShort));
        AddCountedTime(sentences, deadline, timeline, times);
        AddPauses(sentences, deadline, timeline, times);
        AddMoves(sentences, timeline, times);
        AddResult(sentences, deadline, times);
        return sentences.ToImmutable();
    }

    private static void AddRow(ImmutableArray<LocalText>.Builder sentences, Deadline deadline)
    {
        var header = deadline.Row.Header;
        sentences.Add(Sentences.Row(header.Key, header.Id, header.Version, header.Author, header.Reason));
        sentences.Add(header.Conditions.IsEmpty ? Sentences.NoConditions() : Sentences.Conditions(string.Join(", ", header.Conditions)));
        if (deadline.Row.Applies == Applicability.OnRequest)
            sentences.Add(Sentences.OnRequest());
        if (deadline.Row.Applies == Applicability.Never)
            sentences.Add(Sentences.Never());
        if (deadline.Row.Note is { } note)
            sentences.Add(Sentences.Note(note));
    }

    private static void AddCalendar(ImmutableArray<LocalText>.Builder sentences, ServiceCalendar calendar) => sentences.Add(calendar.CountsAlways
        ? Sentences.EveryMinuteCounts(calendar.Definition.Name, calendar.Definition.Zone.Id)
        : Sentences.Calendar(calendar.Definition.Name, calendar.Definition.Zone.Id));

    private void AddStart(ImmutableArray<LocalText>.Builder sentences, Deadline deadline, ClockTimeline timeline, LocalTimes times)
    {
        var isAnchor = deadline.Row.Measure is Measure.Before or Measure.Appointment;
        sentences.Add(isAnchor ? Sentences.Anchor(times.Of(timeline.Start.At), deadline.Row.Starts) : Sentences.Started(times.Of(timeline.Start.At), deadline.Row.Starts));
        if (timeline.Start.RecordedAt != timeline.Start.At)
            sentences.Add(Sentences.RecordedAt(times.Of(timeline.Start.RecordedAt)));
        if (timeline.Reset is { } reset)
            sentences.Add(Sentences.Reset(times.Of(reset.At)));
        if (deadline.Row.StartsIn is { } id && deadline.CountedFrom != (timeline.Reset ?? timeline.Start).At)
            sentences.Add(Sentences.StartsIn(data.Calendars.Get(id).Definition.Name, times.Of(deadline.CountedFrom!.Value)));
    }

    private static void AddMeasure(ImmutableArray<LocalText>.Builder sentences, Deadline deadline)
    {
        var sentence = deadline.Row.Measure switch
        {
            Measure.Within { Target: { } target, Limit: { } limit } => Sentences.TargetAndLimit(target, limit),
            Measure.Within { Limit: { } limit } => Sentences.LimitOnly(limit),
            Measure.Within { Target: { } target } => Sentences.TargetOnly(target),
            Measure.Before { Target: { } target } before => Sentences.BeforeWithTarget(target, before.Limit),
            Measure.Before before => Sentences.Before(before.Limit),
            Measure.Share share => Sentences.Share(share.Percent, share.Of, deadline.ShareOf!.Header.ToString(), TermOf(deadline.ShareOf.Measure)),
            Measure.Immediate => Sentences.Immediate(),
            Measure.Appointment appointment => Sentences.Appointment(appointment.Earliest, appointment.TargetFrom, appointment.TargetTo, appointment.Latest),
            Measure.Budget budget => Sentences.Budget(budget.Amount, budget.Unit, budget.Period),
            _ => null,
        };
        if (sentence is not null)
            sentences.Add(sentence);
        if (deadline.Row.Every is { } every)
            sentences.Add(Sentences.Every(every));
        foreach (var step in deadline.Row.Escalation)
            sentences.Add(Sentences.Escalation(step));
    }

    private static LocalText TermOf(Measure? measure) => measure is Measure.Within { Limit: { } limit }
        ? new LocalText(limit.In(TextLanguage.SimplifiedChinese), limit.In(TextLanguage.English))
        : new LocalText("100 %", "100 %");

    private static LocalText AdditionSentence(AppliedAddition applied) => applied.Addition.Amount switch
    {
        AdditionAmount.AtRate rate => Sentences.AddedAtRate(applied.Addition.Name, applied.Addition.Header.ToString(), applied.Time!.Value, applied.Quantity!.Value, rate.PerHour),
        AdditionAmount.OfLimit => Sentences.AddedLimit(applied.Addition.Name, applied.Addition.Header.ToString(), applied.Row!.Header.ToString(), TermOf(applied.Row.Measure)),
        AdditionAmount.Fixed added => Sentences.Added(applied.Addition.Name, applied.Addition.Header.ToString(), added.Duration),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // What lies between start and limit, suspensions left out, day by day.
    private void AddCountedTime(ImmutableArray<LocalText>.Builder sentences, Deadline deadline, ClockTimeline timeline, LocalTimes times)
    {
        if ((deadline.Limit ?? deadline.Target) is not { } end || deadline.Row.Measure is Measure.Immediate or Measure.Appointment)
            return;
        var (from, to) = deadline.Row.Measure is Measure.Before ? (end, timeline.Start.At) : (deadline.CountedFrom!.Value, end);
        if (deadline.Calendar.CountsAlways)
        {
            sentences.Add(Sentences.CountedAlways(times.Of(from), times.Of(to), deadline.Calendar.Between(from, to)));
            return;
        }

        var days = CountedDays.Between(deadline.Calendar, from, to);
        foreach (var day in days.Take(options.MostDayLines))
            sentences.Add(DaySentence(day, times));
        if (days.Count > options.MostDayLines)
            sentences.Add(Sentences.FurtherDays(days.Count - options.MostDayLines));
        if (deadline.Calendar.Definition.ObservesHolidays)
        {
            var unknown = Enumerable.Range(deadline.Calendar.DateOf(from).Year, deadline.Calendar.DateOf(to).Year - deadline.Calendar.DateOf(from).Year + 1).Where(year => !data.Calendars.Holidays.IsAnnounced(year));
            foreach (var year in unknown)
                sentences.Add(Sentences.NotAnnounced(year));
        }
    }

    private static LocalText DaySentence(CountedDays days, LocalTimes times)
    {
        var (first, last) = (LocalTimes.Of(days.First), LocalTimes.Of(days.Last));
        if (days.Kind == DayKind.Off)
        {
            if (days.Holiday is { } holiday)
                return days.First == days.Last ? Sentences.HolidayOff(first, holiday) : Sentences.HolidaysOff(first, last, holiday);
            return days.First == days.Last ? Sentences.DayOff(first) : Sentences.DaysOff(first, last);
        }

        var (windows, counted) = (string.Join(", ", days.Windows.Select(times.WindowOf)), days.Counted);
        if (days.Kind == DayKind.MakeUp)
            return Sentences.MakeUpDay(first, days.Holiday!, windows, counted);
        return days.First == days.Last ? Sentences.DayCounted(first, windows, counted) : Sentences.DaysCounted(first, last, windows, counted);
    }

    private static void AddPauses(ImmutableArray<LocalText>.Builder sentences, Deadline deadline, ClockTimeline timeline, LocalTimes times)
    {
        if (!timeline.MayPause)
        {
            if (timeline.IgnoresPauses)
                sentences.Add(Sentences.PausesIgnored());
            return;
        }

        foreach (var (from, to) in timeline.Pauses())
        {
            sentences.Add(to is { } end
                ? Sentences.Paused(times.Of(from), times.Of(end), deadline.Calendar.Between(from, end))
                : Sentences.StillPaused(times.Of(from)));
        }
    }

    private static void AddMoves(ImmutableArray<LocalText>.Builder sentences, ClockTimeline timeline, LocalTimes times)
    {
        if (timeline.IgnoresMoves)
            sentences.Add(Sentences.MovesIgnored());
        foreach (var move in timeline.Moves)
        {
            sentences.Add(move.MovedTo is { } to
                ? Sentences.Replaced(times.Of(move.At), times.Of(to))
                : Sentences.Moved(times.Of(move.At), move.MovedBy!.Value));
        }
    }

    private static void AddResult(ImmutableArray<LocalText>.Builder sentences, Deadline deadline, LocalTimes times)
    {
        if (deadline.Earliest is { } earliest)
            sentences.Add(Sentences.Earliest(times.Of(earliest)));
        if (deadline.Target is { } target)
            sentences.Add(Sentences.Target(times.Of(target)));
        if (deadline.Limit is { } limit)
            sentences.Add(Sentences.Limit(times.Of(limit), deadline.Row.Stops));
    }
}
