using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Deadlines;
using ResponseWorkflow.TimeLimits.Durations;
using ResponseWorkflow.TimeLimits.Rules;

namespace Benchmarks;

/// <summary>Time limits: one deadline by its row, calendar and log, against a loop over minutes.</summary>
internal static class LimitBenchmarks
{
    public static void Run(Table table)
    {
        var data = TimeLimitData.Seed;
        var calculator = new DeadlineCalculator(data);
        var calendar = data.Calendars.Get("working-days");
        var facts = CaseFacts.None.With("grade", "Silver").With("distance", 80m);
        var starts = Enumerable.Range(0, 64).Select(static i => new DateTimeOffset(2025, 1, 6, 2, 0, 0, TimeSpan.Zero).AddHours(i * 37)).ToArray();
        var logs = Array.ConvertAll(starts, ClockLog.StartedAt);
        var paused = Array.ConvertAll(starts, static start => ClockLog.StartedAt(start).AppendPause(start.AddHours(3), start.AddHours(9), start.AddHours(9)));
        var next = 0;
        var row = calculator.Match("opening.overall", facts, starts[0]);
        var duration = ((Measure.Within)row.Measure!).Limit!;

        var deadline = Measurement.Of(() => calculator.Compute(row, facts, logs[next++ % logs.Length], starts[0]));
        table.Add("deadline of 5 working days with two warnings", deadline, "<= 5 us");
        table.Add("the same with its row looked up", Measurement.Of(() => calculator.Compute("opening.overall", facts, logs[next++ % logs.Length], starts[0])));
        table.Add("the same with a suspension", Measurement.Of(() => calculator.Compute("opening.overall", facts, paused[next++ % paused.Length], starts[0])));
        table.Add("fault recovery with the way to it", Measurement.Of(() => calculator.Compute("fault.recovery", facts, logs[next++ % logs.Length], starts[0])));

        var naive = Measurement.Of(() => MinuteByMinute(calendar, starts[next++ % starts.Length], duration));
        table.Add("limit alone, by a loop over minutes", naive);
        table.Add("ratio of the whole deadline to the loop", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{naive.Median / deadline.Median:N0} times faster"));
    }

    // What one would write first: ask of each minute whether it counts.
    private static DateTimeOffset MinuteByMinute(ServiceCalendar calendar, DateTimeOffset start, LimitDuration duration)
    {
        var minute = start;
        for (var left = duration.Count * 24 * 60; left > 0; minute = minute.AddMinutes(1))
            left -= calendar.IsWorking(minute) ? 1 : 0;
        return minute;
    }
}
