using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Durations;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>Checks whether the fields of one row go together.</summary>
internal sealed class RowChecks(RuleRow row, ObjectReader reader, CalendarCatalogue calendars)
{
    // Lengths of different units are compared where they are used: from the first working moment of an ordinary Monday.
    private static readonly DateTimeOffset Monday = new(2024, 3, 4, 0, 0, 0, TimeSpan.Zero);

    private readonly ServiceCalendar? _calendar = row.Calendar is { } id ? calendars.Find(id) : null;

    public void Run()
    {
        if (row.Measure is null && row.Every is null && row.Escalation.IsEmpty && row.Applies == Applicability.Always && !reader.Has("every") && !reader.Has("escalation") && !HasMeasure())
            reader.Problem(null, "row.nothing", DataMessages.NothingLimited());
        CheckCalendar();
        CheckUnits();
        CheckTarget();
        CheckWarnings();
        if (Limit is null && row.Measure is not (Measure.Share or Measure.Immediate or Measure.Appointment) && row.Escalation.Any(static step => step.From == EscalationOrigin.Limit))
            reader.Problem("escalation", "escalation.origin", DataMessages.EscalationWithoutLimit());
    }

    private LimitDuration? Limit => row.Measure switch
    {
        Measure.Within within => within.Limit,
        Measure.Before before => before.Limit,
        _ => null,
    };

    private bool HasMeasure() => reader.Has("within") || reader.Has("before") || reader.Has("share") || reader.Has("immediate") || reader.Has("appointment") || reader.Has("budget");

    private void CheckCalendar()
    {
        if (row.Measure is Measure.Share)
        {
            if (reader.Has("calendar"))
                reader.Problem("calendar", "calendar.ofShare", DataMessages.CalendarOfShare());
        }
        else if (row.Measure is not Measure.Budget && !reader.Has("calendar") && (row.Measure is not null || row.Every is not null || !row.Escalation.IsEmpty))
        {
            reader.Problem("calendar", "calendar.missing", DataMessages.CalendarMissing());
        }
    }

    private void CheckUnits()
    {
        if (_calendar is null)
            return;
        foreach (var (field, duration) in Durations())
        {
            if (duration.Unit == DurationUnit.WorkingDays && _calendar.CountsAlways)
                reader.Problem(field, "duration.calendar", DataMessages.WorkingDaysOnAlways(_calendar.Id));
            if (duration.Unit is DurationUnit.CalendarDays or DurationUnit.Months && !_calendar.CountsAlways)
                reader.Problem(field, "duration.calendar", DataMessages.AlmanacOnWorking(_calendar.Id));
        }
    }

    private IEnumerable<(string Field, LimitDuration Duration)> Durations()
    {
        var durations = row.Measure switch
        {
            Measure.Within within => [("within.target", within.Target), ("within.limit", within.Limit)],
            Measure.Before before => [("before.target", before.Target), ("before.limit", before.Limit)],
            _ => Array.Empty<(string, LimitDuration?)>(),
        };
        return durations.Append(("every", row.Every))
            .Concat(row.Warnings.Select(static warning => ("warnings", warning.Before)))
            .Concat(row.Escalation.Select(static step => ("escalation", (LimitDuration?)step.After)))
            .Where(static pair => pair.Item2 is not null)
            .Select(static pair => (pair.Item1, pair.Item2!));
    }

    private void CheckTarget()
    {
        // Before something, the target is the earlier instant and therefore the longer duration.
        var (shorter, longer, field) = row.Measure switch
        {
            Measure.Within within => (within.Target, within.Limit, "within.target"),
            Measure.Before before => (before.Limit, before.Target, "before.target"),
            _ => (null, null, ""),
        };
        if (shorter is not null && longer is not null && _calendar is not null && End(shorter) > End(longer))
            reader.Problem(field, "target.afterLimit", DataMessages.TargetAfterLimit());
    }

    private void CheckWarnings()
    {
        if (row.Warnings.IsEmpty)
            return;
        var hasLimit = Limit is not null || row.Measure is Measure.Share or Measure.Appointment;
        if (!hasLimit && !HasMeasure())
            reader.Problem("warnings", "warning.noLimit", DataMessages.WarningWithoutLimit());
        else if (!hasLimit && row.Measure is not null)
            reader.Problem("warnings", "warning.noLimit", DataMessages.WarningWithoutLimit());
        if (row.Measure is Measure.Before or Measure.Appointment && row.Warnings.Any(static warning => warning.AtPercent is not null))
            reader.Problem("warnings", "warning.percent", DataMessages.WarningPercentWithoutSpan());
        if (row.Measure is not Measure.Within { Limit: { } limit } || _calendar is null)
            return;
        for (var i = 0; i < row.Warnings.Length; i++)
        {
            if (row.Warnings[i].Before is { } before && End(before) >= End(limit))
                reader.Problem(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"warnings[{i}].before"), "warning.early", DataMessages.WarningTooEarly());
        }
    }

    private DateTimeOffset End(LimitDuration duration) => _calendar!.Add(_calendar.NextWorkingMoment(Monday), duration);
}
