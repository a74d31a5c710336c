using System.Collections.Immutable;
using System.Diagnostics;
using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Deadlines;

/// <summary>Finds target and limit of rows for one case and start.</summary>
/// <param name="data">Rows, calendars and words.</param>
/// <param name="facts">What is known of the case.</param>
/// <param name="start">The start of the clock; facts such as "in office hours" are told by it.</param>
/// <param name="rowsAsOf">The rows that are in force at this instant hold.</param>
internal sealed class LimitPlanner(TimeLimitData data, CaseFacts facts, DateTimeOffset start, DateTimeOffset rowsAsOf)
{
    // Rows may refer to one another; a circle is refused when rows are saved, and must not end the process if it is there nevertheless.
    private const int DeepestReference = 8;

    private static readonly TimeSpan LongestAddition = TimeSpan.FromDays(36_500);

    private int _depth;

    /// <summary>The row that holds for a key.</summary>
    /// <exception cref="TimeLimitException">None does, or two are equally specific.</exception>
    public RuleRow Match(string key)
    {
        var rows = data.Rules.Of(key);
        return rows.Match(Lookup(rows), rowsAsOf)
            ?? throw new TimeLimitException("limit.noRow", Messages.NoRow(key, string.Join("; ", rows.Rows.Select(static row => row.Header.Conditions.IsEmpty ? row.Header.Id : $"{row.Header.Id}: {string.Join(", ", row.Header.Conditions)}"))));
    }

    /// <summary>The plan of a row for a clock that counts from an instant.</summary>
    public LimitPlan Plan(RuleRow row, long origin)
    {
        if (++_depth > DeepestReference)
            throw new TimeLimitException("limit.circle", Messages.RowsReferInACircle(row.Header.ToString()));
        var plan = PlanMeasure(row, origin);
        Add(row, plan);
        Heed(row, plan);
        _depth--;
        return plan;
    }

    private LimitPlan PlanMeasure(RuleRow row, long origin) => row.Measure is Measure.Share share ? PlanShare(row, share, origin) : PlanOwn(row, origin);

    private LimitPlan PlanOwn(RuleRow row, long origin)
    {
        var calendar = CalendarOf(row);
        var plan = new LimitPlan { Calendar = calendar };
        switch (row.Measure)
        {
            case null or Measure.Budget:
                break;
            case Measure.Within within:
                plan.Target = within.Target is { } target ? PlannedInstant.After(calendar, origin, target) : null;
                plan.Limit = within.Limit is { } limit ? PlannedInstant.After(calendar, origin, limit) : null;
                break;
            case Measure.Before before:
                plan.Target = before.Target is { } early ? PlannedInstant.Before(calendar, origin, early) : null;
                plan.Limit = PlannedInstant.Before(calendar, origin, before.Limit);
                break;
            case Measure.Immediate:
                plan.Limit = new PlannedInstant(origin, BeginsDay: false);
                break;
            case Measure.Appointment appointment:
                plan.Earliest = PlannedInstant.Before(calendar, origin, appointment.Earliest);
                plan.Target = PlannedInstant.Before(calendar, origin, appointment.TargetTo);
                plan.Limit = PlannedInstant.After(calendar, origin, appointment.Latest);
                break;
            default:
                throw new UnreachableException($"{row.Measure.GetType().Name} has no plan.");
        }

        return plan;
    }

    // A share is one of the other limit without its additions; a stated limit contains them, so that they are taken off again.
    private LimitPlan PlanShare(RuleRow row, Measure.Share share, long origin)
    {
        if (++_depth > DeepestReference)
            throw new TimeLimitException("limit.circle", Messages.RowsReferInACircle(row.Header.ToString()));
        var of = Match(share.Of);
        var whole = PlanMeasure(of, origin);
        _depth--;
        var calendar = whole.Calendar;
        var plan = new LimitPlan { Calendar = calendar, ShareOf = of };
        if (whole.Limit is not { } limit)
            return plan;
        if (StatedFor(of, limit.At) is { } stated)
        {
            var added = AdditionsOf(of).Sum(addition => calendar.Counted(origin, Apply(addition, calendar, new PlannedInstant(origin, BeginsDay: false), out _).At));
            var counted = Math.Max(0, calendar.Counted(origin, stated) - added);
            limit = added == 0 ? new PlannedInstant(stated, BeginsDay: false) : new PlannedInstant(calendar.Add(origin, counted), BeginsDay: false);
        }

        plan.Limit = share.Percent == 100 ? limit : new PlannedInstant(calendar.Add(origin, (long)(calendar.Counted(origin, limit.At) * share.Percent / 100)), BeginsDay: false);
        return plan;
    }

    private void Add(RuleRow row, LimitPlan plan)
    {
        ImmutableArray<AppliedAddition>.Builder? applied = null;
        foreach (var addition in AdditionsOf(row))
        {
            AppliedAddition? what = null;
            if (plan.Target is { } target)
                plan.Target = Apply(addition, plan.Calendar, target, out what);
            if (plan.Limit is { } limit)
                plan.Limit = Apply(addition, plan.Calendar, limit, out what);
            if (what is not null)
                (applied ??= ImmutableArray.CreateBuilder<AppliedAddition>()).Add(what);
        }

        plan.Additions = applied?.ToImmutable() ?? [];
    }

    private void Heed(RuleRow row, LimitPlan plan)
    {
        if (plan.Limit is not { } limit || StatedFor(row, limit.At) is not { } stated)
            return;
        plan.LimitOfRow = limit;
        plan.Limit = new PlannedInstant(stated, BeginsDay: false);
        plan.Target = plan.Target is { } target && target.At < stated ? target : null;
        plan.Additions = [];
    }

    private long? StatedFor(RuleRow row, long limit)
    {
        if (row.Stated == StatedLimit.Ignored || facts.Find(CaseFacts.Stated) is not { Kind: FactKind.Instant } stated)
            return null;
        var ticks = stated.Instant.UtcTicks;
        return row.Stated == StatedLimit.Replaces || ticks < limit ? ticks : null;
    }

    private IEnumerable<Addition> AdditionsOf(RuleRow row)
    {
        // A row that is not saved yet may be the first one of its key.
        return data.Rules.Find(row.Header.Key) is { HasAdditions: true } rows ? rows.Additions(Lookup(rows), rowsAsOf) : [];
    }

    private PlannedInstant Apply(Addition addition, ServiceCalendar calendar, PlannedInstant to, out AppliedAddition applied)
    {
        switch (addition.Amount)
        {
            case AdditionAmount.Fixed fixedAmount:
                applied = new AppliedAddition(addition, fixedAmount.Duration.IsTime ? fixedAmount.Duration.Time : null, null, null);
                return PlannedInstant.After(calendar, to.At, fixedAmount.Duration);
            case AdditionAmount.AtRate rate:
                var quantity = facts.Find(rate.Fact) is { Kind: FactKind.Number } value
                    ? Math.Max(0, value.Number)
                    : throw new TimeLimitException("limit.factMissing", Messages.FactMissing(addition.Header.ToString(), rate.Fact));
                if ((double)quantity / (double)rate.PerHour > LongestAddition.TotalHours)
                    throw new TimeLimitException("limit.additionTooLong", Messages.AdditionTooLong(addition.Header.ToString(), rate.Fact, quantity));
                var time = TimeSpan.FromSeconds((long)Math.Round(quantity * 3600 / rate.PerHour, MidpointRounding.AwayFromZero));
                applied = new AppliedAddition(addition, time, quantity, null);
                return new PlannedInstant(calendar.Add(to.At, time.Ticks), BeginsDay: false);
            case AdditionAmount.OfLimit other:
                var row = Match(other.Key);
                applied = new AppliedAddition(addition, null, null, row);
                return Plan(row, to.At).Limit ?? to;
            default:
                throw new UnreachableException($"{addition.Amount.GetType().Name} cannot be added.");
        }
    }

    private FactLookup Lookup(KeyRows rows) => new(facts, rows, data.Vocabulary, data.Calendars, start);

    private ServiceCalendar CalendarOf(RuleRow row) => row.Calendar is { } id ? data.Calendars.Get(id) : ServiceCalendar.Always;
}
