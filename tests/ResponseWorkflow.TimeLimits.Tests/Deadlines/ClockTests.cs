using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Deadlines;
using ResponseWorkflow.TimeLimits.Durations;
using ResponseWorkflow.TimeLimits.Rules;
using static ResponseWorkflow.TimeLimits.Tests.Instants;

namespace ResponseWorkflow.TimeLimits.Tests.Deadlines;

/// <summary>What the entries of a clock's log do, by examples.</summary>
public sealed class ClockTests
{
    private static readonly DateTimeOffset Start = At("2025-03-17 10:00");

    [Fact]
    public void A_clock_that_was_not_started_has_no_instants()
    {
        var deadline = World.Compute(World.Within("4 h", "24x7"), ClockLog.Empty, Start);

        deadline.State.ShouldBe(DeadlineState.NotStarted);
        deadline.Limit.ShouldBeNull();
        deadline.Steps.ShouldBeEmpty();
    }

    [Fact]
    public void A_running_clock_says_what_is_used_and_left_and_what_comes_next()
    {
        var row = World.Within("4 h", "24x7", static row => row with { Warnings = [EarlyWarning.WhenUsed(75), EarlyWarning.WhenLeft(LimitDuration.OfMinutes(30))], Every = LimitDuration.OfMinutes(30) });

        var deadline = World.Compute(row, ClockLog.StartedAt(Start), At("2025-03-17 12:15"));

        deadline.Elapsed.ShouldBe(TimeSpan.FromMinutes(135));
        deadline.Remaining.ShouldBe(TimeSpan.FromMinutes(105));
        deadline.PercentUsed.ShouldBe(56.25);
        deadline.NextInstant.ShouldBe(At("2025-03-17 12:30"));
        deadline.Steps.Select(static step => (step.Kind, step.At, step.Number)).ShouldBe(
        [
            (DeadlineStepKind.Repeat, At("2025-03-17 12:00"), 4),
            (DeadlineStepKind.Repeat, At("2025-03-17 12:30"), 5),
            (DeadlineStepKind.Warning, At("2025-03-17 13:00"), 1),
            (DeadlineStepKind.Warning, At("2025-03-17 13:30"), 2),
            (DeadlineStepKind.Limit, At("2025-03-17 14:00"), 1),
        ]);
    }

    [Fact]
    public void The_limit_itself_is_in_time_and_the_next_tick_is_not()
    {
        var row = World.Within("4 h", "24x7");
        var (limit, late) = (At("2025-03-17 14:00"), At("2025-03-17 14:00").AddTicks(1));

        World.Compute(row, ClockLog.StartedAt(Start), limit).State.ShouldBe(DeadlineState.Running);
        World.Compute(row, ClockLog.StartedAt(Start), late).ShouldSatisfyAllConditions(
            deadline => deadline.State.ShouldBe(DeadlineState.Overdue),
            deadline => deadline.OverdueSince.ShouldBe(limit),
            deadline => deadline.NextInstant.ShouldBeNull());
        World.Compute(row, ClockLog.StartedAt(Start).Append(ClockEvent.Stopped(limit, late)), late).State.ShouldBe(DeadlineState.Met);
        World.Compute(row, ClockLog.StartedAt(Start).Append(ClockEvent.Stopped(late, late)), late).ShouldSatisfyAllConditions(
            deadline => deadline.State.ShouldBe(DeadlineState.Missed),
            deadline => deadline.OverdueSince.ShouldBe(limit));
    }

    [Fact]
    public void A_suspended_clock_waits_and_its_limit_moves_with_the_time()
    {
        var log = ClockLog.StartedAt(Start).Append(ClockEvent.Paused(At("2025-03-17 11:00"), Start));

        var deadline = World.Compute(World.Within("4 h", "24x7"), log, At("2025-03-17 18:00"));

        deadline.State.ShouldBe(DeadlineState.Paused);
        deadline.Elapsed.ShouldBe(TimeSpan.FromHours(1));
        deadline.Paused.ShouldBe(TimeSpan.FromHours(7));
        deadline.Limit.ShouldBe(At("2025-03-17 21:00"), "if it is resumed now");
        deadline.NextInstant.ShouldBeNull();
    }

    [Fact]
    public void A_suspension_over_a_weekend_does_not_move_a_limit_in_working_days()
    {
        var friday = At("2025-03-14 12:00");
        var row = World.Within("2 working days", "working-days");

        World.Compute(row, ClockLog.StartedAt(friday).AppendPause(At("2025-03-15 00:00"), At("2025-03-17 00:00"), friday), friday).Limit.ShouldBe(At("2025-03-18 12:00"));
        World.Compute(row, ClockLog.StartedAt(friday).AppendPause(At("2025-03-14 18:00"), At("2025-03-17 06:00"), friday), friday).Limit.ShouldBe(At("2025-03-19 00:00"), "12 hours that would have counted");
    }

    [Fact]
    public void Overlapping_suspensions_count_once()
    {
        var log = ClockLog.StartedAt(Start).AppendPause(At("2025-03-17 11:00"), At("2025-03-17 13:00"), Start).AppendPause(At("2025-03-17 12:00"), At("2025-03-17 14:00"), Start);

        World.Compute(World.Within("4 h", "24x7"), log, Start).Limit.ShouldBe(At("2025-03-17 17:00"));
    }

    [Fact]
    public void A_start_and_a_suspension_that_are_entered_afterwards_count_as_if_in_time()
    {
        var row = World.Within("4 h", "24x7");
        var now = At("2025-03-17 13:00");
        var log = ClockLog.StartedAt(Start);

        World.Compute(row, log.Append(ClockEvent.Started(At("2025-03-17 09:30"), now)), now).Limit.ShouldBe(At("2025-03-17 13:30"));
        var paused = World.Compute(row, log.Append(ClockEvent.Paused(At("2025-03-17 11:00"), now)).Append(ClockEvent.Resumed(At("2025-03-17 12:00"), now)), now);
        paused.Limit.ShouldBe(At("2025-03-17 15:00"));
        paused.Elapsed.ShouldBe(TimeSpan.FromHours(2));
    }

    [Fact]
    public void A_suspension_after_the_limit_does_not_make_good_what_was_missed()
    {
        var log = ClockLog.StartedAt(Start).AppendPause(At("2025-03-17 14:00"), At("2025-03-17 20:00"), Start);

        World.Compute(World.Within("4 h", "24x7"), log, At("2025-03-17 15:00")).ShouldSatisfyAllConditions(
            static deadline => deadline.Limit.ShouldBe(At("2025-03-17 14:00")),
            static deadline => deadline.State.ShouldBe(DeadlineState.Overdue));
    }

    [Fact]
    public void An_extension_replaces_the_limit_moves_the_target_by_the_same_and_is_moved_by_later_suspensions()
    {
        var row = World.Row(new Measure.Within(LimitDuration.OfHours(2), LimitDuration.OfHours(4)), "24x7");
        var log = ClockLog.StartedAt(Start)
            .AppendPause(At("2025-03-17 10:30"), At("2025-03-17 11:00"), Start)
            .Append(ClockEvent.Replaced(At("2025-03-17 11:30"), At("2025-03-17 11:30"), At("2025-03-18 10:00")));

        World.Compute(row, log, Start).Limit.ShouldBe(At("2025-03-18 10:00"));
        World.Compute(row, log, Start).Target.ShouldBe(At("2025-03-18 08:00"));
        World.Compute(row, log.AppendPause(At("2025-03-17 12:00"), At("2025-03-17 13:00"), Start), Start).Limit.ShouldBe(At("2025-03-18 11:00"));
    }

    [Fact]
    public void An_extension_while_suspended_holds_from_where_it_takes_effect()
    {
        var log = ClockLog.StartedAt(Start)
            .AppendPause(At("2025-03-17 11:00"), At("2025-03-17 15:00"), Start)
            .Append(ClockEvent.Replaced(At("2025-03-17 12:00"), Start, At("2025-03-18 12:00")));

        World.Compute(World.Within("4 h", "24x7"), log, Start).Limit.ShouldBe(At("2025-03-18 15:00"), "three hours of the suspension lie behind the extension");
    }

    [Fact]
    public void The_limit_of_a_step_moves_by_the_difference_of_the_whole()
    {
        var log = ClockLog.StartedAt(Start).Append(ClockEvent.Moved(At("2025-03-17 11:00"), Start, TimeSpan.FromDays(2)));

        World.Compute(World.Within("4 h", "24x7"), log, Start).Limit.ShouldBe(At("2025-03-19 14:00"));
    }

    [Fact]
    public void A_reset_counts_from_nothing_and_forgets_earlier_extensions()
    {
        var log = ClockLog.StartedAt(Start)
            .Append(ClockEvent.Moved(At("2025-03-17 10:30"), Start, TimeSpan.FromDays(2)))
            .Append(ClockEvent.Reset(At("2025-03-17 12:00"), Start));

        var deadline = World.Compute(World.Within("4 h", "24x7"), log, At("2025-03-17 13:00"));

        deadline.Limit.ShouldBe(At("2025-03-17 16:00"));
        deadline.Elapsed.ShouldBe(TimeSpan.FromHours(1));
        deadline.Started.ShouldBe(Start);
    }

    [Fact]
    public void A_stopped_clock_may_be_started_anew()
    {
        var log = ClockLog.StartedAt(Start)
            .Append(ClockEvent.Paused(At("2025-03-17 10:30"), At("2025-03-17 10:30")))
            .Append(ClockEvent.Stopped(At("2025-03-17 11:00"), At("2025-03-17 11:00")))
            .Append(ClockEvent.Started(At("2025-03-18 10:00"), At("2025-03-18 10:00")));

        World.Compute(World.Within("4 h", "24x7"), log, At("2025-03-18 12:00")).ShouldSatisfyAllConditions(
            static deadline => deadline.State.ShouldBe(DeadlineState.Running),
            static deadline => deadline.Elapsed.ShouldBe(TimeSpan.FromHours(2)),
            static deadline => deadline.Limit.ShouldBe(At("2025-03-18 14:00")));
    }

    [Fact]
    public void A_row_that_nothing_moves_heeds_neither_suspension_nor_extension()
    {
        var row = World.Within("4 h", "24x7", static row => row with { MovableBy = Movability.None });
        var log = ClockLog.StartedAt(Start).AppendPause(At("2025-03-17 11:00"), At("2025-03-17 13:00"), Start).Append(ClockEvent.Replaced(Start, Start, At("2025-03-20 10:00")));

        World.Compute(row, log, Start).Limit.ShouldBe(At("2025-03-17 14:00"));
    }

    [Fact]
    public void A_suspension_that_ends_before_it_begins_is_refused() =>
        Should.Throw<TimeLimitException>(static () => ClockLog.StartedAt(Start).AppendPause(Start, Start.AddSeconds(-1), Start)).Code.ShouldBe("clock.pauseBackwards");

    [Fact]
    public void A_later_version_holds_from_its_instant_and_running_clocks_keep_theirs_unless_told_otherwise()
    {
        var rows = new[] { ("4 h", 1, (string?)null), ("2 h", 2, "2025-03-17 11:00") }.Select(static version => World.Within(version.Item1, "24x7", row => row with
        {
            Header = row.Header with { Version = version.Item2, ValidFrom = version.Item3 is { } from ? At(from) : null },
        }));
        var calculator = new DeadlineCalculator(World.Calculator.Data with { Rules = new RuleSet(rows, []) });
        var (old, young) = (ClockLog.StartedAt(Start), ClockLog.StartedAt(At("2025-03-17 11:00")));
        var now = At("2025-03-17 11:30");

        calculator.Compute("test", CaseFacts.None, old, now).Limit.ShouldBe(At("2025-03-17 14:00"));
        calculator.Compute("test", CaseFacts.None, old, now, rowsAsOf: now).Limit.ShouldBe(At("2025-03-17 12:00"));
        calculator.Compute("test", CaseFacts.None, young, now).ShouldSatisfyAllConditions(
            static deadline => deadline.Limit.ShouldBe(At("2025-03-17 13:00")),
            static deadline => deadline.Row.Header.ToString().ShouldBe("test@2"));
    }

    [Fact]
    public void A_further_grade_has_the_rows_of_the_one_it_was_made_after_until_it_has_its_own()
    {
        var seed = TimeLimitData.Seed;
        var vocabulary = new Vocabulary(seed.Vocabulary.Facts, [new Grade("Diamond", new LocalText("钻石", "Diamond"), [], "Gold"), .. seed.Vocabulary.Grades], seed.Vocabulary.Roles, seed.Vocabulary.Units, seed.Vocabulary.Channels);
        var facts = CaseFacts.None.With("grade", vocabulary.Read("grade", "钻石"));
        var gold = new DeadlineCalculator(seed with { Vocabulary = vocabulary });
        gold.Match("fault.recovery", facts, Start).Header.Id.ShouldBe("fault.recovery.gold");

        var own = seed.Rules.Rows.First(static row => row.Header.Id == "fault.recovery.gold");
        own = own with { Header = own.Header with { Id = "fault.recovery.diamond", Conditions = [new TextCondition("grade", ["Diamond"])] } };
        new DeadlineCalculator(seed with { Vocabulary = vocabulary, Rules = new RuleSet([.. seed.Rules.Rows, own], seed.Rules.Additions) })
            .Match("fault.recovery", facts, Start).Header.Id.ShouldBe("fault.recovery.diamond");
    }

    [Fact]
    public void A_case_that_no_row_or_two_rows_fit_is_refused_naming_them()
    {
        Should.Throw<TimeLimitException>(static () => Calculator.Match("fault.recovery", CaseFacts.None, Start)).ShouldSatisfyAllConditions(
            static refusal => refusal.Code.ShouldBe("limit.noRow"),
            static refusal => refusal.Text.English.ShouldContain("fault.recovery.gold: grade = Gold"));
        Should.Throw<TimeLimitException>(static () => Calculator.Match("fault.cake", CaseFacts.None, Start)).Code.ShouldBe("limit.unknownKey");
        var two = new[] { "one", "two" }.Select(static id => World.Within("4 h", "24x7", row => row with { Header = row.Header with { Id = id } }));
        Should.Throw<TimeLimitException>(() => new DeadlineCalculator(World.Calculator.Data with { Rules = new RuleSet(two, []) }).Match("test", CaseFacts.None, Start)).ShouldSatisfyAllConditions(
            static refusal => refusal.Code.ShouldBe("limit.ambiguous"),
            static refusal => refusal.Text.Chinese.ShouldContain("one@1"),
            static refusal => refusal.Text.Chinese.ShouldContain("two@1"));
    }
}
