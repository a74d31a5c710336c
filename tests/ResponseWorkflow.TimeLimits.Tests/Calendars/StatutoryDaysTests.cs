using ResponseWorkflow.TimeLimits.Calendars;
using static ResponseWorkflow.TimeLimits.Tests.Instants;

namespace ResponseWorkflow.TimeLimits.Tests.Calendars;

/// <summary>Every day of 2020 to 2026 against the State Council's notices, written down here as month.day and independent of the data files.</summary>
public sealed class StatutoryDaysTests
{
    // Year; spans of days off; make-up days. 2020-02-03 is a Monday, announced as worked when Spring Festival was made longer.
    internal static readonly (int Year, string Off, string MakeUp)[] Notices =
    [
        (2020, "1.1 1.24-2.2 4.4-4.6 5.1-5.5 6.25-6.27 10.1-10.8", "1.19 2.3 4.26 5.9 6.28 9.27 10.10"),
        (2021, "1.1-1.3 2.11-2.17 4.3-4.5 5.1-5.5 6.12-6.14 9.19-9.21 10.1-10.7", "2.7 2.20 4.25 5.8 9.18 9.26 10.9"),
        (2022, "1.1-1.3 1.31-2.6 4.3-4.5 4.30-5.4 6.3-6.5 9.10-9.12 10.1-10.7 12.31", "1.29 1.30 4.2 4.24 5.7 10.8 10.9"),
        (2023, "1.1-1.2 1.21-1.27 4.5 4.29-5.3 6.22-6.24 9.29-10.6", "1.28 1.29 4.23 5.6 6.25 10.7 10.8"),
        (2024, "1.1 2.10-2.17 4.4-4.6 5.1-5.5 6.10 9.15-9.17 10.1-10.7", "2.4 2.18 4.7 4.28 5.11 9.14 9.29 10.12"),
        (2025, "1.1 1.28-2.4 4.4-4.6 5.1-5.5 5.31-6.2 10.1-10.8", "1.26 2.8 4.27 9.28 10.11"),
        (2026, "1.1-1.3 2.15-2.23 4.4-4.6 5.1-5.5 6.19-6.21 9.25-9.27 10.1-10.7", "1.4 2.14 2.28 5.9 9.20 10.10"),
    ];

    public static TheoryData<int> Years => [.. Notices.Select(static notice => notice.Year)];

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_day_of_a_year_is_what_the_notice_says(int year)
    {
        var notice = Notices.Single(notice => notice.Year == year);
        var off = notice.Off.Split(' ').SelectMany(span => Span(year, span)).ToHashSet();
        var makeUp = notice.MakeUp.Split(' ').SelectMany(span => Span(year, span)).ToHashSet();
        for (var date = new DateOnly(year, 1, 1); date.Year == year; date = date.AddDays(1))
        {
            var isWeekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            var expected = off.Contains(date) ? DayKind.Off : makeUp.Contains(date) ? DayKind.MakeUp : isWeekend ? DayKind.Off : DayKind.Working;

            var day = WorkingDays.Day(date);

            day.Kind.ShouldBe(expected, $"{date}");
            day.IsAnnounced.ShouldBeTrue();
            (day.Holiday is not null).ShouldBe(off.Contains(date) || makeUp.Contains(date), $"{date}");
            WorkingDays.IsWorked(date).ShouldBe(expected != DayKind.Off, $"{date}");
            WorkingDays.IsWorking(At($"{date:yyyy-MM-dd} 12:00")).ShouldBe(expected != DayKind.Off, $"{date}");
        }
    }

    [Theory]
    [InlineData(2021, 250)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    public void A_year_has_the_working_days_that_payroll_tables_give(int year, int days) =>
        WorkingDays.WorkedDays(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1)).ShouldBe(days);

    [Fact]
    public void A_year_that_is_not_announced_has_weekends_only_and_says_so()
    {
        WorkingDays.Day(Date("2027-01-01")).ShouldSatisfyAllConditions(
            static day => day.Kind.ShouldBe(DayKind.Working),
            static day => day.IsAnnounced.ShouldBeFalse(),
            static day => day.Holiday.ShouldBeNull());
        WorkingDays.Day(Date("2027-01-02")).Kind.ShouldBe(DayKind.Off);
        WorkingDays.WorkedDays(Date("2027-01-04"), Date("2027-01-11")).ShouldBe(5);
        AllDay.Day(Date("2027-01-01")).IsAnnounced.ShouldBeTrue();
    }

    [Fact]
    public void A_day_of_the_year_before_can_belong_to_a_holiday_of_the_year_after()
    {
        var day = WorkingDays.Day(Date("2022-12-31"));

        day.Kind.ShouldBe(DayKind.Off);
        day.Holiday!.Chinese.ShouldBe("元旦");
    }

    [Fact]
    public void A_make_up_day_at_the_weekend_has_the_hours_of_Monday()
    {
        OfficeHours.Between(At("2025-01-26 00:00"), At("2025-01-27 00:00")).ShouldBe(TimeSpan.FromHours(9));
        OfficeHours.Between(At("2025-01-24 00:00"), At("2025-01-25 00:00")).ShouldBe(TimeSpan.FromHours(8.5), "Friday ends at 17:00");
        OfficeHours.IsWorking(At("2025-01-26 17:29")).ShouldBeTrue();
        OfficeHours.IsWorking(At("2025-01-24 17:00")).ShouldBeFalse();
        FieldServiceDay.Between(At("2025-01-28 00:00"), At("2025-01-29 00:00")).ShouldBe(TimeSpan.FromHours(12), "field service knows no holidays");
    }

    internal static IEnumerable<DateOnly> Span(int year, string span)
    {
        var ends = span.Split('-').Select(part => part.Split('.')).Select(part => new DateOnly(year, int.Parse(part[0], null), int.Parse(part[1], null))).ToArray();
        for (var date = ends[0]; date <= ends[^1]; date = date.AddDays(1))
            yield return date;
    }
}
