using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Deadlines;
using ResponseWorkflow.TimeLimits.Durations;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Tests.Deadlines;

/// <summary>Calendars of several zones, with rows made as a test needs them.</summary>
internal static class World
{
    private static readonly HolidayTable Holidays = TimeLimitData.Seed.Calendars.Holidays;

    /// <summary>The calendars of a new installation, and some in zones with daylight saving.</summary>
    public static CalendarCatalogue Calendars { get; } = new(
        [
            .. TimeLimitData.Seed.Calendars.All.Select(static calendar => calendar.Definition),
            Custom("new-york-office", "America/New_York", "09:00-12:00", "13:00-17:30"),
            Custom("new-york-days", "America/New_York", "00:00-24:00"),
            Custom("lord-howe-nights", "Australia/Lord_Howe", "00:00-03:00", "22:00-24:00"),
        ],
        Holidays);

    public static DeadlineCalculator Calculator { get; } = new(TimeLimitData.Seed with { Calendars = Calendars });

    public static RuleRow Row(Measure? measure, string calendar, Func<RuleRow, RuleRow>? change = null)
    {
        var row = new RuleRow
        {
            Header = new RowHeader { Id = "test", Key = "test", Version = 1, Author = "test", Reason = new LocalText("测试", "test") },
            Measure = measure,
            Calendar = calendar,
            Starts = new LocalText("开始", "it starts"),
            Stops = new LocalText("结束", "it stops"),
            MovableBy = Movability.Suspension | Movability.Extension,
        };
        return change is null ? row : change(row);
    }

    public static RuleRow Within(string limit, string calendar, Func<RuleRow, RuleRow>? change = null) => Row(new Measure.Within(null, LimitDuration.Parse(limit)), calendar, change);

    public static Deadline Compute(RuleRow row, ClockLog log, DateTimeOffset now) => Calculator.Compute(row, CaseFacts.None, log, now);

    private static CalendarDefinition Custom(string id, string zone, params string[] windows)
    {
        var worked = windows.Select(Tests.Calendars.ServiceCalendarTests.Window).ToArray();
        return new CalendarDefinition
        {
            Id = id,
            Name = new LocalText(id, id),
            Zone = TimeZoneInfo.FindSystemTimeZoneById(zone),
            // Tuesday is off, so that not only weekends are.
            Week = Enum.GetValues<DayOfWeek>().Where(static day => day != DayOfWeek.Tuesday).ToDictionary(static day => day, _ => (IReadOnlyList<DayWindow>)worked),
        };
    }
}
