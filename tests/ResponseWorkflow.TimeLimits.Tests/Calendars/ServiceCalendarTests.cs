using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Durations;
using static ResponseWorkflow.TimeLimits.Tests.Instants;

namespace ResponseWorkflow.TimeLimits.Tests.Calendars;

/// <summary>Adding, subtracting and finding on calendars, by examples.</summary>
public sealed class ServiceCalendarTests
{
    [Theory]
    [InlineData("working-days", "2025-01-24 10:00", "3 working days", "2025-02-05 10:00", "a make-up Sunday and Monday, then eight days of Spring Festival")]
    [InlineData("working-days", "2025-01-25 15:00", "1 working day", "2025-01-27 00:00", "a Saturday counts from the make-up Sunday's midnight")]
    [InlineData("working-days", "2025-03-14 00:00", "1 working day", "2025-03-17 00:00", "Friday midnight to Monday midnight, not to Saturday's")]
    [InlineData("working-days", "2024-02-28 23:59", "1 working day", "2024-02-29 23:59", "a leap day")]
    [InlineData("working-days", "2025-12-31 16:00", "1 working day", "2026-01-04 16:00", "over the new year, on to a make-up Sunday")]
    [InlineData("working-days", "2025-03-14 18:00", "12 h", "2025-03-17 06:00", "the weekend does not count")]
    [InlineData("working-days", "2025-03-14 12:00", "12 h", "2025-03-15 00:00", "counted time is over at the earliest instant")]
    [InlineData("office-hours", "2025-03-14 16:30", "60 min", "2025-03-17 09:00", "Friday ends at 17:00")]
    [InlineData("office-hours", "2025-03-14 16:30", "30 min", "2025-03-14 17:00", "the window's end still belongs to it as an end")]
    [InlineData("office-hours", "2025-03-13 17:15", "1 working day", "2025-03-14 17:00", "Friday has no 17:15")]
    [InlineData("office-hours", "2025-03-13 19:00", "1 working day", "2025-03-17 08:30", "after hours counts from the next morning")]
    [InlineData("field-service-day", "2025-03-14 19:00", "8 h", "2025-03-15 15:00", "the night does not count")]
    [InlineData("field-service-day", "2025-03-14 21:00", "same day", "2025-03-15 20:00", "after hours is the next day's")]
    [InlineData("field-service-day", "2025-03-14 09:00", "same day", "2025-03-14 20:00", "the day ends at 20:00")]
    [InlineData("24x7", "2024-02-28 10:00", "2 calendar days", "2024-03-01 10:00", "a leap day is a day")]
    [InlineData("24x7", "2025-12-31 10:00", "2 months", "2026-02-28 10:00", "February has no 31st")]
    [InlineData("24x7", "2025-12-31 23:50", "20 min", "2026-01-01 00:10", "midnight and year end")]
    public void A_duration_after_an_instant(string calendar, string from, string duration, string expected, string because) =>
        TimeLimitData.Seed.Calendars.Get(calendar).Add(At(from), LimitDuration.Parse(duration)).ShouldBe(At(expected), because);

    [Theory]
    [InlineData("working-days", "2025-02-05 10:00", "3 working days", "2025-01-24 10:00", "back over Spring Festival and the make-up Sunday")]
    [InlineData("working-days", "2025-03-16 02:00", "3 working days", "2025-03-12 00:00", "a Sunday counts back from Friday's end: three whole days")]
    [InlineData("working-days", "2025-03-17 02:00", "5 working days", "2025-03-10 02:00", "a week")]
    [InlineData("working-days", "2025-03-17 06:00", "12 h", "2025-03-14 18:00", "the weekend does not count")]
    [InlineData("working-days", "2025-03-17 00:00", "24 h", "2025-03-14 00:00", "the latest instant from which it counts")]
    [InlineData("office-hours", "2025-03-17 09:00", "60 min", "2025-03-14 16:30", "Friday ends at 17:00")]
    [InlineData("24x7", "2024-03-01 10:00", "24 h", "2024-02-29 10:00", "a leap day")]
    [InlineData("field-service-day", "2025-03-15 06:00", "same day", "2025-03-14 08:00", "the morning of the day before")]
    public void A_duration_before_an_instant(string calendar, string from, string duration, string expected, string because) =>
        TimeLimitData.Seed.Calendars.Get(calendar).Subtract(At(from), LimitDuration.Parse(duration)).ShouldBe(At(expected), because);

    [Fact]
    public void A_working_moment_is_its_own_neighbour_and_others_have_the_nearest()
    {
        OfficeHours.NextWorkingMoment(At("2025-03-14 09:00")).ShouldBe(At("2025-03-14 09:00"));
        OfficeHours.NextWorkingMoment(At("2025-03-14 17:00")).ShouldBe(At("2025-03-17 08:30"));
        OfficeHours.PreviousWorkingMoment(At("2025-03-14 09:00")).ShouldBe(At("2025-03-14 09:00"));
        OfficeHours.PreviousWorkingMoment(At("2025-03-17 08:29")).ShouldBe(At("2025-03-14 17:00"));
        WorkingDays.NextWorkingMoment(At("2025-10-01 00:00")).ShouldBe(At("2025-10-09 00:00"));
        WorkingDays.PreviousWorkingMoment(At("2026-01-03 12:00")).ShouldBe(At("2026-01-01 00:00"), "the old year ended at its midnight");
    }

    [Fact]
    public void The_time_between_counts_back_as_a_negative()
    {
        WorkingDays.Between(At("2025-03-14 18:00"), At("2025-03-17 06:00")).ShouldBe(TimeSpan.FromHours(12));
        WorkingDays.Between(At("2025-03-17 06:00"), At("2025-03-14 18:00")).ShouldBe(TimeSpan.FromHours(-12));
        WorkingDays.Between(At("2020-01-01 00:00"), At("2027-01-01 00:00")).ShouldBe(TimeSpan.FromDays(WorkingDays.WorkedDays(Date("2020-01-01"), Date("2027-01-01"))));
    }

    [Fact]
    public void An_instant_far_away_is_refused_and_not_wrong()
    {
        var refusal = Should.Throw<TimeLimitException>(static () => WorkingDays.Add(new DateTimeOffset(2298, 12, 1, 0, 0, 0, TimeSpan.Zero), LimitDuration.OfWorkingDays(200)));
        refusal.Code.ShouldBe("calendar.range");
        Should.Throw<TimeLimitException>(static () => WorkingDays.IsWorking(DateTimeOffset.MinValue)).Code.ShouldBe("calendar.range");
        Should.Throw<TimeLimitException>(static () => AllDay.Add(At("2290-01-01 00:00"), LimitDuration.OfHours(24 * 365 * 20))).Code.ShouldBe("calendar.range");
    }

    [Fact]
    public void A_calendar_may_pause_at_noon_and_days_end_before_it()
    {
        var calendar = Calendar("Asia/Shanghai", "08:00-12:00", "13:00-18:00");

        calendar.Add(At("2025-03-17 11:00"), TimeSpan.FromHours(2)).ShouldBe(At("2025-03-17 14:00"));
        calendar.Add(At("2025-03-17 12:30"), TimeSpan.FromHours(1)).ShouldBe(At("2025-03-17 14:00"));
        calendar.Stretches(At("2025-03-17 11:00"), At("2025-03-18 09:00")).Select(static stretch => stretch.To - stretch.From)
            .ShouldBe([TimeSpan.FromHours(1), TimeSpan.FromHours(5), TimeSpan.FromHours(1)]);
    }

    [Fact]
    public void In_a_zone_with_daylight_saving_the_hour_that_is_skipped_does_not_count_and_the_repeated_one_counts_twice()
    {
        // New York: 2025-03-09 02:00 becomes 03:00, 2025-11-02 02:00 becomes 01:00 again.
        var calendar = Calendar("America/New_York", "01:30-02:30");

        calendar.Between(Utc("2025-03-09 00:00"), Utc("2025-03-10 04:00")).ShouldBe(TimeSpan.FromMinutes(30));
        calendar.Between(Utc("2025-11-02 00:00"), Utc("2025-11-03 00:00")).ShouldBe(TimeSpan.FromMinutes(90));
        calendar.Stretches(Utc("2025-11-02 00:00"), Utc("2025-11-03 00:00")).Select(static stretch => (stretch.From, stretch.To)).ShouldBe(
        [
            (Utc("2025-11-02 05:30"), Utc("2025-11-02 06:00")),
            (Utc("2025-11-02 06:30"), Utc("2025-11-02 07:30")),
        ]);
    }

    [Fact]
    public void In_a_zone_with_daylight_saving_a_working_day_keeps_the_time_of_day()
    {
        var calendar = Calendar("America/New_York", "00:00-24:00");

        calendar.Add(Utc("2025-03-08 15:00"), LimitDuration.OfWorkingDays(1)).ShouldBe(Utc("2025-03-09 14:00"), "10:00 to 10:00 is 23 hours");
        calendar.Add(Utc("2025-11-01 14:00"), LimitDuration.OfWorkingDays(1)).ShouldBe(Utc("2025-11-02 15:00"), "10:00 to 10:00 is 25 hours");
        calendar.Add(Utc("2025-03-08 15:00"), TimeSpan.FromHours(24)).ShouldBe(Utc("2025-03-09 15:00"));
        calendar.Add(Utc("2025-03-08 07:30"), LimitDuration.OfCalendarDays(1)).ShouldBe(Utc("2025-03-09 07:30"), "02:30 does not exist and becomes 03:30");
        calendar.Add(Utc("2025-11-01 05:30"), LimitDuration.OfCalendarDays(1)).ShouldBe(Utc("2025-11-02 05:30"), "01:30 comes twice; the first holds");
        calendar.ToLocal(Utc("2025-07-01 12:00")).Offset.ShouldBe(TimeSpan.FromHours(-4));
    }

    [Fact]
    public void Windows_that_overlap_and_weeks_without_work_are_refused()
    {
        Should.Throw<TimeLimitException>(static () => Calendar("Asia/Shanghai", "08:00-12:00", "11:00-18:00")).Code.ShouldBe("calendar.overlap");
        Should.Throw<TimeLimitException>(static () => Calendar("Asia/Shanghai")).Code.ShouldBe("calendar.empty");
    }

    internal static ServiceCalendar Calendar(string zone, params string[] windows) => new(
        new CalendarDefinition
        {
            Id = "custom",
            Name = new LocalText("自定义", "custom"),
            Zone = TimeZoneInfo.FindSystemTimeZoneById(zone),
            Week = Enum.GetValues<DayOfWeek>().ToDictionary(static day => day, _ => (IReadOnlyList<DayWindow>)[.. windows.Select(Window)]),
        },
        HolidayTable.Empty);

    internal static DayWindow Window(string text)
    {
        DayWindow.TryParse(text, out var window).ShouldBeTrue();
        return window;
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse($"{text}Z", System.Globalization.CultureInfo.InvariantCulture);
}
