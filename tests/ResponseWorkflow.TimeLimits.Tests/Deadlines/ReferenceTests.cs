using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Deadlines;
using ResponseWorkflow.TimeLimits.Durations;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Tests.Deadlines;

/// <summary>Random calendars, limits and clocks against loops over minutes.</summary>
public sealed class ReferenceTests
{
    private const int Margin = 100 * 24 * 60;

    private static readonly int Cases = Environment.GetEnvironmentVariable("RESPONSEWORKFLOW_FULL") == "1" ? 100_000 : 4_000;

    public static TheoryData<string> CalendarIds => [.. World.Calendars.All.Select(static calendar => calendar.Id)];

    [Theory]
    [MemberData(nameof(CalendarIds))]
    public void Calendars_compute_what_a_loop_over_minutes_does(string id)
    {
        var calendar = World.Calendars.Get(id);
        var reference = MinuteReference.Of(calendar);
        var random = new Random(17);
        for (var i = 0; i < Cases / 4; i++)
        {
            var from = random.Next(Margin, reference.Length - Margin);
            var counted = random.Next(1, random.Next(2, 9_000));
            var to = from + random.Next(0, 20_000);
            var because = $"case {i}: {At(from):u}, {counted} min, {At(to):u}";

            calendar.IsWorking(At(from)).ShouldBe(reference.Counts(from), because);
            calendar.Between(At(from), At(to)).ShouldBe(TimeSpan.FromMinutes(reference.Counted(from, to)), because);
            calendar.NextWorkingMoment(At(from)).ShouldBe(At(reference.Next(from)), because);
            calendar.PreviousWorkingMoment(At(from)).ShouldBe(At(reference.Previous(from)), because);
            calendar.Add(At(from), TimeSpan.FromMinutes(counted)).ShouldBe(At(reference.Add(from, counted)), because);
            calendar.Subtract(At(from), TimeSpan.FromMinutes(counted)).ShouldBe(At(reference.Subtract(from, counted)), because);
        }
    }

    [Theory]
    [MemberData(nameof(CalendarIds))]
    public void Deadlines_of_random_clocks_are_what_a_loop_over_minutes_finds(string id)
    {
        var reference = MinuteReference.Of(World.Calendars.Get(id));
        var random = new Random(23);
        // All calendars together make the full number of cases.
        for (var i = 0; i < Cases / World.Calendars.All.Count; i++)
        {
            var start = random.Next(Margin, reference.Length - Margin);
            var limit = random.Next(2, random.Next(3, 6_000));
            var percent = random.Next(1, 100);
            var before = random.Next(1, limit);
            var escalation = random.Next(1, 8_000);
            var pauses = Enumerable.Range(0, random.Next(0, 4)).Select(_ => Pause(random, start)).ToArray();
            var now = start + random.Next(0, 15_000);
            var row = World.Row(
                new Measure.Within(LimitDuration.OfMinutes(Math.Max(1, limit / 2)), LimitDuration.OfMinutes(limit)),
                id,
                row => row with
                {
                    Warnings = [EarlyWarning.WhenUsed(percent), EarlyWarning.WhenLeft(LimitDuration.OfMinutes(before))],
                    Escalation = [new EscalationStep(LimitDuration.OfMinutes(escalation), EscalationOrigin.Start, "desk", "own", "in-app")],
                    Every = LimitDuration.OfMinutes(30),
                });
            var log = pauses.Aggregate(ClockLog.StartedAt(At(start)), (log, pause) => log.AppendPause(At(pause.From), At(pause.To), At(pause.To)));

            var deadline = World.Compute(row, log, At(now));

            var because = $"case {i}: start {At(start):u}, limit {limit}, pauses {string.Join(" ", pauses.Select(static pause => $"{At(pause.From):u}/{At(pause.To):u}"))}, now {At(now):u}";
            var due = reference.Add(start, limit, IsPaused);
            deadline.Limit.ShouldBe(At(due), because);
            deadline.Target.ShouldBe(At(reference.Add(start, Math.Max(1, limit / 2), IsPaused)), because);
            var elapsed = Minutes(start, now, minute => reference.Counts(minute) && !IsPaused(minute));
            deadline.Elapsed.ShouldBe(TimeSpan.FromMinutes(elapsed), because);
            deadline.Remaining.ShouldBe(TimeSpan.FromMinutes(limit - elapsed), because);
            deadline.Paused.ShouldBe(TimeSpan.FromMinutes(Minutes(start, now, IsPaused)), because);
            deadline.Uncounted.ShouldBe(TimeSpan.FromMinutes(Minutes(start, now, minute => !reference.Counts(minute) && !IsPaused(minute))), because);
            deadline.PercentUsed!.Value.ShouldBe(100d * elapsed / limit, 1e-9, because);
            deadline.State.ShouldBe(now > due ? DeadlineState.Overdue : IsPaused(now) ? DeadlineState.Paused : DeadlineState.Running, because);
            deadline.OverdueSince.ShouldBe(now > due ? At(due) : null, because);
            Step(deadline, DeadlineStepKind.Warning, 2).ShouldBe(At(reference.Add(start, limit - before, IsPaused)), because);
            Step(deadline, DeadlineStepKind.Escalation, 1).ShouldBe(At(reference.Add(start, escalation, IsPaused)), because);
            Step(deadline, DeadlineStepKind.Repeat, (elapsed / 30) + 1).ShouldBe(At(reference.Add(start, ((elapsed / 30) + 1) * 30, IsPaused)), because);
            // A part of a minute lies between two steps of the loop.
            var used = limit * percent / 100d;
            var warned = Step(deadline, DeadlineStepKind.Warning, 1);
            warned.ShouldBeGreaterThanOrEqualTo(At(reference.Add(start, (int)Math.Floor(used), IsPaused)), because);
            warned.ShouldBeLessThanOrEqualTo(At(reference.Add(start, (int)Math.Ceiling(used), IsPaused)), because);

            bool IsPaused(int minute) => pauses.Any(pause => pause.From <= minute && minute < pause.To);
        }
    }

    [Fact]
    public void Working_days_with_suspensions_are_whole_days_of_counted_time_that_end_where_work_goes_on()
    {
        var reference = MinuteReference.Of(World.Calendars.Get("working-days"));
        var random = new Random(31);
        for (var i = 0; i < Cases / 10; i++)
        {
            var start = random.Next(Margin, reference.Length - Margin);
            var days = random.Next(1, 12);
            var pauses = Enumerable.Range(0, random.Next(0, 4)).Select(_ => Pause(random, start)).ToArray();
            var log = pauses.Aggregate(ClockLog.StartedAt(At(start)), (log, pause) => log.AppendPause(At(pause.From), At(pause.To), At(pause.To)));

            var deadline = World.Compute(World.Row(new Measure.Within(null, LimitDuration.OfWorkingDays(days)), "working-days"), log, At(start));

            var due = reference.Add(start, days * 24 * 60, IsPaused);
            while (!reference.Counts(due) || IsPaused(due))
                due++;
            deadline.Limit.ShouldBe(At(due), $"case {i}: {At(start):u}, {days} days, {string.Join(" ", pauses.Select(static pause => $"{At(pause.From):u}/{At(pause.To):u}"))}");

            bool IsPaused(int minute) => pauses.Any(pause => pause.From <= minute && minute < pause.To);
        }
    }

    private static DateTimeOffset At(int minute) => MinuteReference.Epoch.AddMinutes(minute);

    private static (int From, int To) Pause(Random random, int start)
    {
        var from = start + random.Next(-1_000, 8_000);
        return (from, from + random.Next(0, 4_000));
    }

    private static int Minutes(int from, int to, Func<int, bool> isWanted) => Enumerable.Range(from, to - from).Count(isWanted);

    private static DateTimeOffset Step(Deadline deadline, DeadlineStepKind kind, int number) => deadline.Steps.Single(step => step.Kind == kind && step.Number == number).At;
}
