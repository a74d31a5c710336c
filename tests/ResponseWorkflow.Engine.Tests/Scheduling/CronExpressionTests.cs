using System.Globalization;
using ResponseWorkflow.Engine.Scheduling;

namespace ResponseWorkflow.Engine.Tests.Scheduling;

public class CronExpressionTests
{
    [Theory]
    [InlineData("0 0 8 * * *", "2026-03-01 07:59:59", "2026-03-01 08:00:00")]
    [InlineData("0 0 8 * * *", "2026-03-01 08:00:00", "2026-03-02 08:00:00")]
    [InlineData("* * * * * *", "2026-12-31 23:59:59", "2027-01-01 00:00:00")]
    [InlineData("*/15 * * * * *", "2026-03-01 00:00:16", "2026-03-01 00:00:30")]
    [InlineData("30 10/20 * * * ?", "2026-03-01 00:50:31", "2026-03-01 01:10:30")]
    [InlineData("0 30 9 ? * MON-FRI", "2026-03-06 09:30:00", "2026-03-09 09:30:00")]
    [InlineData("0 30 9 ? * fri-mon", "2026-03-09 09:30:00", "2026-03-13 09:30:00")]
    [InlineData("0 0 22-2/2 * * *", "2026-03-01 22:00:00", "2026-03-02 00:00:00")]
    [InlineData("0 0 0 * * 7", "2026-03-01 00:00:00", "2026-03-08 00:00:00")]
    [InlineData("0 0 0 L * ?", "2026-02-01 00:00:00", "2026-02-28 00:00:00")]
    [InlineData("0 0 0 L-2 * ?", "2026-03-01 00:00:00", "2026-03-29 00:00:00")]
    [InlineData("0 0 0 LW * ?", "2026-05-01 00:00:00", "2026-05-29 00:00:00")]
    [InlineData("0 0 0 15W * ?", "2026-03-01 00:00:00", "2026-03-16 00:00:00")]
    [InlineData("0 0 0 1W * ?", "2026-07-31 00:00:00", "2026-08-03 00:00:00")]
    [InlineData("0 0 0 31W 5 ?", "2026-05-01 00:00:00", "2026-05-29 00:00:00")]
    [InlineData("0 0 0 ? * 5L", "2026-03-01 00:00:00", "2026-03-27 00:00:00")]
    [InlineData("0 0 0 ? * MON#2", "2026-03-01 00:00:00", "2026-03-09 00:00:00")]
    [InlineData("0 0 0 ? * MON#5", "2026-03-01 00:00:00", "2026-03-30 00:00:00")]
    [InlineData("0 0 0 13 * FRI", "2026-03-13 00:00:00", "2026-11-13 00:00:00")]
    [InlineData("0 0 0 29 FEB ?", "2026-03-01 00:00:00", "2028-02-29 00:00:00")]
    [InlineData("0 0 0 29 2 ?", "2097-01-01 00:00:00", "2104-02-29 00:00:00")]
    [InlineData("0 0 0 29 2 SUN", "2084-01-01 00:00:00", "2088-02-29 00:00:00")]
    [InlineData("0 0 0 1,15 1-3,DEC ?", "2026-03-15 00:00:00", "2026-12-01 00:00:00")]
    [InlineData("30 8 * * *", "2026-03-01 08:30:00", "2026-03-02 08:30:00")]
    public void The_next_time_is_found(string cron, string after, string expected) =>
        CronExpression.Parse(cron).Next(Utc(after)).ShouldBe(Utc(expected));

    [Fact]
    public void A_day_that_never_comes_has_no_next_time()
    {
        CronExpression.Parse("0 0 0 30 2 ?").Next(Utc("2026-01-01 00:00:00")).ShouldBeNull();
        CronExpression.Parse("* * * * * *").Next(DateTimeOffset.MaxValue).ShouldBeNull();
    }

    [Fact]
    public void Fractions_and_offsets_of_the_instant_count()
    {
        var after = new DateTimeOffset(2026, 3, 1, 8, 0, 0, 1, TimeSpan.FromHours(8));

        CronExpression.Parse("* * * * * *").Next(after).ShouldBe(Utc("2026-03-01 00:00:01"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("* * *", "")]
    [InlineData("* * * * * * *", "")]
    [InlineData("60 * * * * *", "seconds")]
    [InlineData("* x * * * *", "minutes")]
    [InlineData("* * 24 * * *", "hours")]
    [InlineData("* * * 0 * *", "day of month")]
    [InlineData("* * * L-31 * *", "day of month")]
    [InlineData("* * * W * *", "day of month")]
    [InlineData("* * * * 13 *", "month")]
    [InlineData("* * * * MAI *", "month")]
    [InlineData("* * * * * 8", "day of week")]
    [InlineData("* * * * * MON#6", "day of week")]
    [InlineData("* * * * * L", "day of week")]
    [InlineData("*/0 * * * * *", "seconds")]
    [InlineData("1- * * * * *", "seconds")]
    [InlineData("1,,2 * * * * *", "seconds")]
    [InlineData("-1 * * * * *", "seconds")]
    public void A_wrong_text_is_refused_naming_the_field(string? text, string field)
    {
        CronExpression.TryParse(text, out var expression, out var error).ShouldBeFalse();

        expression.ShouldBeNull();
        error!.Field.ShouldBe(field);
        error.Chinese.ShouldNotBeEmpty();
        Should.Throw<FormatException>(() => CronExpression.Parse(text!)).Message.ShouldBe(error.English);
    }

    [Theory]
    [InlineData("*/7 */11 */5 * * *")]
    [InlineData("5,50 59 23 * * *")]
    [InlineData("0 0 0 L * ?")]
    [InlineData("0 0 12 15W * ?")]
    [InlineData("0 59 6 ? * SAT#3")]
    [InlineData("59 59 23 ? * 0L")]
    [InlineData("0 0 0 1-7 * MON")]
    [InlineData("0 */20 22-3 ? JAN,APR 1-5")]
    public void It_agrees_with_a_search_second_by_second(string cron)
    {
        var expression = CronExpression.Parse(cron);
        var end = Utc("2026-03-01 00:00:00");
        var expected = new Queue<DateTimeOffset>(Reference(cron, Utc("2026-01-01 00:00:00"), end));
        var at = Utc("2025-12-31 23:59:59");
        while (expression.Next(at) is { } next && next < end)
        {
            next.ShouldBe(expected.Dequeue());
            at = next;
        }

        expected.ShouldBeEmpty();
    }

    // Walks over every second and asks each field by itself, with plain lists instead of bits.
    private static IEnumerable<DateTimeOffset> Reference(string cron, DateTimeOffset from, DateTimeOffset to)
    {
        var fields = cron.Split(' ');
        var (seconds, minutes, hours) = (Values(fields[0], 0, 59), Values(fields[1], 0, 59), Values(fields[2], 0, 23));
        for (var day = from; day < to; day = day.AddDays(1))
        {
            if (!Values(fields[4], 1, 12).Contains(day.Month) || !MonthDay(fields[3], day) || !WeekDay(fields[5], day))
                continue;
            for (var minute = 0; minute < 24 * 60; minute++)
            {
                if (!hours.Contains(minute / 60) || !minutes.Contains(minute % 60))
                    continue;
                for (var second = 0; second < 60; second++)
                {
                    if (seconds.Contains(second))
                        yield return day.AddSeconds((minute * 60) + second);
                }
            }
        }
    }

    private static bool MonthDay(string field, DateTimeOffset day)
    {
        var last = DateTime.DaysInMonth(day.Year, day.Month);
        if (field == "L")
            return day.Day == last;
        if (!field.EndsWith('W'))
            return Values(field.Replace('?', '*'), 1, 31).Contains(day.Day);
        var wanted = int.Parse(field[..^1], CultureInfo.InvariantCulture);
        var nearest = Enumerable.Range(1, last)
            .Where(d => new DateTime(day.Year, day.Month, d, 0, 0, 0, DateTimeKind.Utc).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .MinBy(d => Math.Abs(d - wanted));
        return day.Day == nearest;
    }

    private static bool WeekDay(string field, DateTimeOffset day)
    {
        if (field.Split('#') is [var name, var nth])
            return Values(name, 0, 6).Contains((int)day.DayOfWeek) && (day.Day + 6) / 7 == int.Parse(nth, CultureInfo.InvariantCulture);
        if (field.EndsWith('L'))
            return Values(field[..^1], 0, 6).Contains((int)day.DayOfWeek) && day.AddDays(7).Month != day.Month;
        return Values(field.Replace('?', '*'), 0, 6).Contains((int)day.DayOfWeek);
    }

    private static HashSet<int> Values(string field, int min, int max)
    {
        string[] names = max == 12 ? ["", "JAN", "FEB", "MAR", "APR"] : ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
        int Number(string text) => Array.IndexOf(names, text) is var index and >= 0 ? index : int.Parse(text, CultureInfo.InvariantCulture);
        var values = new HashSet<int>();
        foreach (var part in field.Split(','))
        {
            var step = part.Split('/') is [_, var every] ? int.Parse(every, CultureInfo.InvariantCulture) : 1;
            var ends = part.Split('/')[0].Split('-');
            var (first, last) = ends[0] == "*" ? (min, max) : (Number(ends[0]), Number(ends[^1]));
            for (var i = 0; i <= (last - first + max - min + 1) % (max - min + 1); i += step)
                values.Add(min + ((first - min + i) % (max - min + 1)));
        }

        return values;
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
