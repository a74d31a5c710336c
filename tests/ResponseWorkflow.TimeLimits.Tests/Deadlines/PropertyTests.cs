using ResponseWorkflow.TimeLimits.Calendars;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Deadlines;
using ResponseWorkflow.TimeLimits.Durations;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Tests.Deadlines;

/// <summary>What holds for every calendar, limit and clock, to the second.</summary>
public sealed class PropertyTests
{
    private const int Cases = 3_000;

    private static readonly DateTimeOffset Epoch = new(2023, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Suspending_never_brings_anything_forward()
    {
        var random = new Random(1);
        for (var i = 0; i < Cases; i++)
        {
            var row = Row(random);
            var log = Log(random, out var start);
            var from = start.AddSeconds(random.Next(-50_000, 1_000_000));
            var more = log.AppendPause(from, from.AddSeconds(random.Next(0, 400_000)), start);

            var before = World.Compute(row, log, start);
            var after = World.Compute(row, more, start);

            var because = $"case {i}: {row.Measure}, {row.Calendar}, start {start:u}, suspended {from:u}";
            after.Limit.ShouldNotBeNull(because).ShouldBeGreaterThanOrEqualTo(before.Limit!.Value, because);
            after.Target.ShouldNotBeNull(because).ShouldBeGreaterThanOrEqualTo(before.Target!.Value, because);
            foreach (var kind in new[] { DeadlineStepKind.Warning, DeadlineStepKind.Escalation })
                after.Steps.Single(step => step.Kind == kind).At.ShouldBeGreaterThanOrEqualTo(before.Steps.Single(step => step.Kind == kind).At, because);
        }
    }

    [Fact]
    public void All_time_is_counted_suspended_or_not_counted()
    {
        var random = new Random(2);
        for (var i = 0; i < Cases; i++)
        {
            var row = Row(random);
            var log = Log(random, out var start);
            var now = start.AddSeconds(random.Next(0, 3_000_000));
            if (random.Next(3) == 0)
                log = log.Append(ClockEvent.Paused(start.AddSeconds(random.Next(0, 2_000_000)), now));

            var deadline = World.Compute(row, log, now);

            (deadline.Elapsed + deadline.Paused + deadline.Uncounted).ShouldBe(now - deadline.CountedFrom!.Value, $"case {i}");
            deadline.Elapsed.ShouldBeGreaterThanOrEqualTo(TimeSpan.Zero);
            deadline.Paused.ShouldBeGreaterThanOrEqualTo(TimeSpan.Zero);
            deadline.Uncounted.ShouldBeGreaterThanOrEqualTo(TimeSpan.Zero);
        }
    }

    [Fact]
    public void Splitting_a_span_changes_nothing()
    {
        var random = new Random(3);
        for (var i = 0; i < Cases; i++)
        {
            var calendar = Calendar(random);
            var instants = Enumerable.Range(0, 3).Select(_ => Epoch.AddSeconds(random.Next(0, 100_000_000))).Order().ToArray();

            (calendar.Between(instants[0], instants[1]) + calendar.Between(instants[1], instants[2])).ShouldBe(calendar.Between(instants[0], instants[2]), $"case {i}: {calendar.Id}");
            var (one, two) = (TimeSpan.FromSeconds(random.Next(1, 500_000)), TimeSpan.FromSeconds(random.Next(1, 500_000)));
            calendar.Add(calendar.Add(instants[0], one), two).ShouldBe(calendar.Add(instants[0], one + two), $"case {i}: {calendar.Id}");
            calendar.Stretches(instants[0], instants[0].AddDays(20)).Aggregate(TimeSpan.Zero, static (sum, stretch) => sum + (stretch.To - stretch.From))
                .ShouldBe(calendar.Between(instants[0], instants[0].AddDays(20)), $"case {i}: {calendar.Id}");
        }
    }

    [Fact]
    public void Subtracting_what_was_added_returns_to_the_working_moment()
    {
        var random = new Random(4);
        for (var i = 0; i < Cases; i++)
        {
            var calendar = Calendar(random);
            var from = calendar.NextWorkingMoment(Epoch.AddSeconds(random.Next(0, 100_000_000)));
            var span = TimeSpan.FromSeconds(random.Next(1, 1_000_000));

            calendar.Subtract(calendar.Add(from, span), span).ShouldBe(from, $"case {i}: {calendar.Id}");
            calendar.Between(from, calendar.Add(from, span)).ShouldBe(span);
            var days = LimitDuration.OfWorkingDays(random.Next(1, 30));
            var statutory = World.Calendars.Get("working-days");
            var worked = statutory.NextWorkingMoment(from);
            statutory.Subtract(statutory.Add(worked, days), days).ShouldBe(worked, $"case {i}");
        }
    }

    [Fact]
    public void The_order_in_which_events_were_written_down_does_not_matter()
    {
        var random = new Random(5);
        for (var i = 0; i < Cases; i++)
        {
            var row = Row(random);
            var log = Log(random, out var start);
            log = log.Append(ClockEvent.Moved(start.AddSeconds(random.Next(0, 500_000)), start, TimeSpan.FromSeconds(random.Next(-10_000, 500_000))));
            var events = log.Events.ToArray();
            random.Shuffle(events);
            var now = start.AddSeconds(random.Next(0, 2_000_000));

            var one = World.Compute(row, log, now);
            var other = World.Compute(row, ClockLog.Of(events), now);

            other.Limit.ShouldBe(one.Limit, $"case {i}");
            other.Elapsed.ShouldBe(one.Elapsed, $"case {i}");
            other.Steps.ShouldBe(one.Steps, $"case {i}");
        }
    }

    [Fact]
    public void When_a_clock_is_looked_at_does_not_change_what_is_due()
    {
        var random = new Random(6);
        for (var i = 0; i < Cases; i++)
        {
            var row = Row(random);
            var log = Log(random, out var start);

            var early = World.Compute(row, log, start);
            var late = World.Compute(row, log, start.AddSeconds(random.Next(0, 5_000_000)));

            late.Limit.ShouldBe(early.Limit, $"case {i}");
            late.Target.ShouldBe(early.Target, $"case {i}");
            (late.Elapsed + late.Remaining!.Value).ShouldBe(early.Elapsed + early.Remaining!.Value, $"case {i}");
        }
    }

    [Fact]
    public void A_suspension_keeps_the_remaining_time_to_the_second()
    {
        var random = new Random(7);
        for (var i = 0; i < Cases; i++)
        {
            var row = Row(random);
            var log = Log(random, out var start);
            var from = start.AddSeconds(random.Next(0, 500_000));
            var to = from.AddSeconds(random.Next(0, 2_000_000));
            log = log.Append(ClockEvent.Paused(from, from));

            var atPause = World.Compute(row, log, from);
            var atResume = World.Compute(row, log.Append(ClockEvent.Resumed(to, to)), to);

            // Another suspension may be under way when this one ends; it changes nothing either.
            atResume.Remaining.ShouldBe(atPause.Remaining, $"case {i}: {row.Measure}");
        }
    }

    private static ServiceCalendar Calendar(Random random) => World.Calendars.All[random.Next(World.Calendars.All.Count)];

    private static RuleRow Row(Random random)
    {
        var (calendar, unit) = random.Next(2) == 0 ? (World.Calendars.Get("working-days"), DurationUnit.WorkingDays) : (Calendar(random), DurationUnit.Minutes);
        var limit = unit == DurationUnit.WorkingDays ? LimitDuration.OfWorkingDays(random.Next(2, 12)) : LimitDuration.OfMinutes(random.Next(10, 5_000));
        var target = unit == DurationUnit.WorkingDays ? LimitDuration.OfWorkingDays(1) : LimitDuration.OfMinutes(5);
        return World.Row(new Measure.Within(target, limit), calendar.Id, row => row with
        {
            Warnings = [EarlyWarning.WhenLeft(target)],
            Escalation = [new EscalationStep(limit, EscalationOrigin.Start, "desk", "own", "in-app")],
        });
    }

    private static ClockLog Log(Random random, out DateTimeOffset start)
    {
        start = Epoch.AddSeconds(random.Next(0, 90_000_000));
        var log = ClockLog.StartedAt(start);
        for (var pauses = random.Next(0, 3); pauses > 0; pauses--)
        {
            var from = start.AddSeconds(random.Next(-50_000, 900_000));
            log = log.AppendPause(from, from.AddSeconds(random.Next(0, 300_000)), start);
        }

        return log;
    }
}
