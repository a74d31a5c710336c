using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Deadlines;
using ResponseWorkflow.TimeLimits.Durations;
using ResponseWorkflow.TimeLimits.Rules;
using static ResponseWorkflow.TimeLimits.Tests.Instants;

namespace ResponseWorkflow.TimeLimits.Tests.Rules;

/// <summary>The rows of a new installation against the centre's table of limits, written down here by what a case gets.</summary>
public sealed class SeedRowTests
{
    // Key; facts; target; limit; calendar. A dash stands for none.
    private const string Terms = """
        verification.overall | grade=Gold distance=50 | - | 3 working days | working-days
        verification.overall | grade=Silver distance=0 | - | 4 working days | working-days
        verification.overall | grade=Bronze distance=12.5 | - | 5 working days | working-days
        verification.overall | grade=Standard distance=49.9 | - | 6 working days | working-days
        verification.overall | grade=Gold distance=50.1 | - | 7 working days | working-days
        verification.overall | grade=Silver distance=51 | - | 8 working days | working-days
        verification.overall | grade=Bronze distance=80 | - | 9 working days | working-days
        verification.overall | grade=Standard distance=300 | - | 10 working days | working-days
        opening.overall | grade=Gold distance=50 | - | 2 working days | working-days
        opening.overall | grade=Silver distance=50 | - | 3 working days | working-days
        opening.overall | grade=Bronze distance=50 | - | 4 working days | working-days
        opening.overall | grade=Standard distance=50 | - | 5 working days | working-days
        opening.overall | grade=Gold distance=51 | - | 4 working days | working-days
        opening.overall | grade=Silver distance=51 | - | 5 working days | working-days
        opening.overall | grade=Bronze distance=51 | - | 6 working days | working-days
        opening.overall | grade=Standard distance=51 | - | 7 working days | working-days
        construction.duct | | - | 10 working days | working-days
        construction.cable | | - | 3 working days | working-days
        construction.cpe | | - | 3 working days | working-days
        construction.overall | singlePoint=true newDuct=false cost=49999.99 | - | 7 working days | working-days
        construction.overall | singlePoint=true newDuct=false cost=50000 | - | 10 working days | working-days
        construction.overall | singlePoint=true newDuct=true cost=1 | - | 14 working days | working-days
        fault.sign | | 5 min | 10 min | 24x7
        fault.dispatch | | 5 min | - | 24x7
        fault.triage | | - | 15 min | 24x7
        fault.first-contact | | - | 15 min | 24x7
        fault.line-state | | - | 30 min | 24x7
        fault.meter-result | | - | 10 min | 24x7
        fault.recovery | grade=Gold | 1 h | 3 h | 24x7
        fault.recovery | grade=Silver | 2 h | 4 h | 24x7
        fault.recovery | grade=Bronze | 3 h | 5 h | 24x7
        fault.recovery | grade=Standard | 4 h | 6 h | 24x7
        fault.oral-feedback | grade=Gold | - | 30 min | 24x7
        fault.oral-feedback | grade=Silver | - | 30 min | 24x7
        fault.oral-feedback | grade=Bronze | - | 30 min | 24x7
        fault.oral-feedback | grade=Standard | - | 60 min | 24x7
        fault.report | | - | 2 working days | working-days
        fault.overdue-report | | - | 1 working day | working-days
        fault.report-customer | grade=Gold | - | 3 working days | working-days
        fault.report-customer | grade=Silver | - | 7 working days | working-days
        fault.report-customer | grade=Bronze | - | 7 working days | working-days
        fault.report-customer | grade=Standard | - | 7 working days | working-days
        fault.site-dispatch | | - | 15 min | 24x7
        severe.confirm | | - | 30 min | 24x7
        severe.attend | officeHours=true | - | 10 min | 24x7
        severe.attend | officeHours=false | - | 30 min | 24x7
        severe.site-dispatch | | - | 15 min | 24x7
        severe.report-review | | - | 48 h | 24x7
        severe.report-customer | | - | 1 working day | working-days
        severe.upgrade-crosscity | customerLevel=city circuitScope=cross-city | - | 8 h | 24x7
        broadband.install | | - | 72 h | 24x7
        broadband.on-site | | - | 4 h | 24x7
        broadband.repair | | - | 8 h | field-service-day
        broadband.dispatch | | - | 60 min | field-service-day
        broadband.callback | | - | same day | field-service-day
        complaint.accept | | - | 30 min | 24x7
        complaint.answer | complaintClass=ordinary | - | 24 h | 24x7
        complaint.answer | complaintClass=complex | - | 48 h | 24x7
        complaint.answer | complaintClass=ordinary firstReply=true urgent=true | - | 2 h | 24x7
        complaint.answer | complaintClass=ordinary firstReply=true urgent=false workingDay=false | - | 48 h | 24x7
        complaint.final | | - | 3 calendar days | 24x7
        complaint.final | proposal=own-unit | - | 2 calendar days | 24x7
        complaint.aged | | - | 2 months | 24x7
        report.quarterly | | - | 5 working days | working-days
        """;

    private static readonly string[] OtherKeys =
    [
        "verification.department", "order.step", "extension.request", "fault.progress", "fault.progress-customer", "fault.escalate", "severe.bulletin",
        "cutover.notice", "cutover.notice-manager", "cutover.notice-urgent", "broadband.appointment-tolerance", "broadband.appointment-change",
        "broadband.resume", "circuit.resume", "complaint.answer-longer", "complaint.review", "maintenance.run-report", "maintenance.inspection",
        "maintenance.annual-outage", "maintenance.fibre-breaks",
    ];

    private static readonly DateTimeOffset Monday = At("2025-03-17 10:00");

    public static TheoryData<string, string, string, string, string> TermLines
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string>();
            foreach (var line in Terms.Split('\n'))
            {
                var cells = line.Split('|').Select(static cell => cell.Trim()).ToArray();
                data.Add(cells[0], cells[1], cells[2], cells[3], cells[4]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(TermLines))]
    public void A_case_gets_the_target_and_limit_of_the_table(string key, string facts, string target, string limit, string calendar)
    {
        var row = Calculator.Match(key, Read(facts), Monday);

        var within = row.Measure.ShouldBeOfType<Measure.Within>();
        (within.Target?.ToString() ?? "-").ShouldBe(target);
        (within.Limit?.ToString() ?? "-").ShouldBe(limit);
        row.Calendar.ShouldBe(calendar);
        row.Header.Version.ShouldBe(1);
    }

    [Fact]
    public void There_are_rows_for_the_keys_of_the_table_and_no_others() =>
        TimeLimitData.Seed.Rules.Keys.ShouldBe(Terms.Split('\n').Select(static line => line.Split('|')[0].Trim()).Concat(OtherKeys).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("verification.department", "part=department grade=Gold distance=10", "verification.overall", 60)]
    [InlineData("verification.department", "part=consolidation grade=Gold distance=10", "verification.overall", 85)]
    [InlineData("verification.department", "part=customer-answer grade=Gold distance=10", "verification.overall", 100)]
    [InlineData("order.step", "part=sign grade=Gold distance=10", "opening.overall", 10)]
    [InlineData("order.step", "part=resource-assignment grade=Gold distance=10", "opening.overall", 25)]
    [InlineData("order.step", "part=data-configuration grade=Gold distance=10", "opening.overall", 75)]
    [InlineData("order.step", "part=local-test grade=Gold distance=10", "opening.overall", 85)]
    [InlineData("order.step", "part=completion-report grade=Gold distance=10", "opening.overall", 100)]
    [InlineData("extension.request", "grade=Gold distance=10", "opening.overall", 100)]
    [InlineData("complaint.answer-longer", "complaintClass=ordinary", "complaint.answer", 100)]
    public void A_split_is_a_part_of_another_limit(string key, string facts, string of, int percent) =>
        Calculator.Match(key, Read(facts), Monday).Measure.ShouldBe(new Measure.Share(of, percent));

    [Theory]
    [InlineData("cutover.notice", "grade=Gold", "5 working days", "working-days")]
    [InlineData("cutover.notice", "grade=Silver", "4 working days", "working-days")]
    [InlineData("cutover.notice", "grade=Bronze", "3 working days", "working-days")]
    [InlineData("cutover.notice", "grade=Standard", "3 working days", "working-days")]
    [InlineData("cutover.notice-manager", "grade=Gold", "6 working days", "working-days")]
    [InlineData("cutover.notice-manager", "grade=Silver", "5 working days", "working-days")]
    [InlineData("cutover.notice-urgent", "grade=Standard", "24 h", "24x7")]
    [InlineData("broadband.appointment-change", "", "2 h", "24x7")]
    public void A_notice_lies_before_what_it_announces(string key, string facts, string limit, string calendar)
    {
        var row = Calculator.Match(key, Read(facts), Monday);

        row.Measure.ShouldBe(new Measure.Before(null, LimitDuration.Parse(limit)));
        row.Calendar.ShouldBe(calendar);
    }

    [Theory]
    [InlineData("fault.progress", "grade=Standard", "30 min")]
    [InlineData("fault.progress-customer", "grade=Gold", "30 min")]
    [InlineData("fault.progress-customer", "grade=Silver", "60 min")]
    [InlineData("severe.bulletin", "", "2 h")]
    [InlineData("complaint.review", "", "1 calendar day")]
    [InlineData("maintenance.run-report", "grade=Gold", "1 month")]
    [InlineData("maintenance.run-report", "grade=Silver", "3 months")]
    [InlineData("maintenance.inspection", "grade=Gold", "1 month")]
    [InlineData("maintenance.inspection", "grade=Silver", "3 months")]
    [InlineData("maintenance.inspection", "grade=Bronze", "6 months")]
    public void A_duty_repeats(string key, string facts, string every) => Calculator.Match(key, Read(facts), Monday).Every.ShouldBe(LimitDuration.Parse(every));

    [Theory]
    [InlineData("fault.progress-customer", "grade=Bronze", Applicability.OnRequest)]
    [InlineData("fault.progress-customer", "grade=Standard", Applicability.OnRequest)]
    [InlineData("fault.report-customer", "grade=Bronze", Applicability.OnRequest)]
    [InlineData("fault.report-customer", "grade=Standard", Applicability.OnRequest)]
    [InlineData("fault.report-customer", "grade=Gold", Applicability.Always)]
    [InlineData("fault.report", "recoveryMissed=true", Applicability.Never)]
    [InlineData("maintenance.run-report", "grade=Bronze", Applicability.OnRequest)]
    [InlineData("maintenance.run-report", "grade=Standard", Applicability.OnRequest)]
    [InlineData("maintenance.inspection", "grade=Standard", Applicability.Never)]
    public void A_duty_binds_on_request_or_never(string key, string facts, Applicability applies) => Calculator.Match(key, Read(facts), Monday).Applies.ShouldBe(applies);

    [Theory]
    [InlineData("maintenance.annual-outage", "grade=Gold", 8, BudgetUnit.Hours)]
    [InlineData("maintenance.annual-outage", "grade=Silver", 12, BudgetUnit.Hours)]
    [InlineData("maintenance.annual-outage", "grade=Bronze", 24, BudgetUnit.Hours)]
    [InlineData("maintenance.annual-outage", "grade=Standard", 72, BudgetUnit.Hours)]
    [InlineData("maintenance.fibre-breaks", "grade=Gold", 5, BudgetUnit.Times)]
    [InlineData("maintenance.fibre-breaks", "grade=Standard", 5, BudgetUnit.Times)]
    public void A_year_has_a_budget(string key, string facts, int amount, BudgetUnit unit) =>
        Calculator.Match(key, Read(facts), Monday).Measure.ShouldBe(new Measure.Budget(amount, unit, LimitDuration.OfMonths(12)));

    [Fact]
    public void A_fault_escalates_to_the_director_and_then_to_the_deputy_general_manager() =>
        Calculator.Match("fault.escalate", CaseFacts.None, Monday).Escalation.Select(static step => (step.After.ToString(), step.From, step.Role))
            .ShouldBe([("120 min", EscalationOrigin.Start, "response-centre-director"), ("180 min", EscalationOrigin.Start, "deputy-general-manager")]);

    [Fact]
    public void An_order_and_its_steps_warn_at_70_and_90_per_cent()
    {
        foreach (var (key, facts) in new[] { ("opening.overall", "grade=Gold distance=1"), ("order.step", "part=sign") })
            Calculator.Match(key, Read(facts), Monday).Warnings.Select(static warning => warning.AtPercent).ShouldBe([70m, 90m]);
    }

    [Fact]
    public void What_is_due_at_once_is_due_at_the_start()
    {
        foreach (var (key, facts) in new[] { ("broadband.resume", ""), ("severe.bulletin", ""), ("complaint.accept", "complaintClass=major") })
            Compute(key, facts, Monday).Limit.ShouldBe(Monday, key);
    }

    [Theory]
    [InlineData("distance=50", "2025-03-17 11:00", "2025-03-17 13:00")]
    [InlineData("distance=80", "2025-03-17 12:36", "2025-03-17 14:36")]
    [InlineData("fibreBreak=true distance=10", "2025-03-17 14:00", "2025-03-17 16:00")]
    [InlineData("fibreBreak=true distance=80", "2025-03-17 15:36", "2025-03-17 17:36")]
    public void The_way_and_a_fibre_break_add_up(string facts, string target, string limit)
    {
        var deadline = Compute("fault.recovery", $"grade=Gold {facts}", Monday);

        deadline.Target.ShouldBe(At(target));
        deadline.Limit.ShouldBe(At(limit));
    }

    [Fact]
    public void Attendance_in_the_monitoring_hall_depends_on_the_hour_of_the_declaration()
    {
        Compute("severe.attend", "", At("2025-03-14 16:59")).Limit.ShouldBe(At("2025-03-14 17:09"));
        Compute("severe.attend", "", At("2025-03-14 17:00")).Limit.ShouldBe(At("2025-03-14 17:30"), "Friday's office hours end at 17:00");
        Compute("severe.attend", "", At("2025-01-26 09:00")).Limit.ShouldBe(At("2025-01-26 09:10"), "a make-up Sunday has office hours");
        Compute("complaint.answer", "complaintClass=ordinary firstReply=true urgent=false", At("2025-03-15 10:00")).Limit.ShouldBe(At("2025-03-17 10:00"), "received on a Saturday");
    }

    [Theory]
    [InlineData("2025-03-17 17:59", "2025-03-17 18:59")]
    [InlineData("2025-03-17 18:00", "2025-03-18 09:00")]
    [InlineData("2025-03-17 19:30", "2025-03-18 09:00")]
    [InlineData("2025-03-18 03:00", "2025-03-18 09:00")]
    public void A_broadband_fault_entered_in_the_evening_counts_from_the_morning(string entered, string limit) => Compute("broadband.dispatch", "", At(entered)).Limit.ShouldBe(At(limit));

    [Fact]
    public void An_order_without_a_stated_limit_gets_its_construction_on_top()
    {
        const string facts = "grade=Gold distance=10 accessBuild=true singlePoint=true newDuct=false cost=100";

        Compute("opening.overall", facts, Monday).Limit.ShouldBe(At("2025-03-28 10:00"), "2 and 7 working days");
        Compute("order.step", facts + " part=resource-assignment", Monday).Limit.ShouldBe(At("2025-03-17 22:00"), "before construction: a quarter of 2 working days");
        Compute("order.step", facts + " part=data-configuration", Monday).Limit.ShouldBe(At("2025-03-27 22:00"), "1.5 and 7 working days");
        Compute("order.step", facts + " part=completion-report", Monday).Limit.ShouldBe(At("2025-03-28 10:00"));
    }

    [Fact]
    public void A_stated_limit_takes_the_place_of_the_rows_and_is_split_without_its_construction()
    {
        var stated = Read("grade=Gold distance=10").With("stated", FactValue.Of(At("2025-03-21 10:00")));

        Compute("opening.overall", stated, Monday).ShouldSatisfyAllConditions(
            static deadline => deadline.Limit.ShouldBe(At("2025-03-21 10:00")),
            static deadline => deadline.LimitOfRow.ShouldBe(At("2025-03-19 10:00")),
            static deadline => deadline.IsStatedTooShort.ShouldBeFalse());
        Compute("order.step", stated.With("part", "resource-assignment"), Monday).Limit.ShouldBe(At("2025-03-18 10:00"), "a quarter of 4 days");
        var built = Read("grade=Gold distance=10 accessBuild=true singlePoint=true newDuct=false cost=100").With("stated", FactValue.Of(At("2025-03-27 10:00")));
        Compute("opening.overall", built, Monday).IsStatedTooShort.ShouldBeTrue("9 working days were due, 8 are given");
        Compute("order.step", built.With("part", "resource-assignment"), Monday).Limit.ShouldBe(At("2025-03-17 16:00"), "a quarter of 8 less 7 days");
        Compute("order.step", built.With("part", "completion-report"), Monday).Limit.ShouldBe(At("2025-03-27 10:00"));
    }

    [Fact]
    public void An_earlier_promise_to_the_customer_wins_and_a_later_one_does_not()
    {
        Compute("complaint.answer", Read("complaintClass=ordinary").With("stated", FactValue.Of(At("2025-03-17 15:00"))), Monday).Limit.ShouldBe(At("2025-03-17 15:00"));
        Compute("complaint.answer", Read("complaintClass=ordinary").With("stated", FactValue.Of(At("2025-03-20 15:00"))), Monday).Limit.ShouldBe(At("2025-03-18 10:00"));
    }

    [Fact]
    public void An_appointment_has_a_window_around_it()
    {
        Compute("broadband.appointment-tolerance", "", Monday).ShouldSatisfyAllConditions(
            static deadline => deadline.Earliest.ShouldBe(At("2025-03-17 09:50")),
            static deadline => deadline.Target.ShouldBe(At("2025-03-17 09:55")),
            static deadline => deadline.Limit.ShouldBe(At("2025-03-17 10:10")));
        Calculator.Match("broadband.appointment-tolerance", Read("groupCustomer=true"), Monday).Measure.ShouldBeOfType<Measure.Appointment>().TargetFrom.ShouldBe(LimitDuration.OfMinutes(5));
    }

    [Fact]
    public void A_suspension_moves_a_limit_but_not_a_notice_before_a_cutover()
    {
        var log = ClockLog.StartedAt(Monday).AppendPause(At("2025-03-17 11:00"), At("2025-03-17 12:00"), Monday);

        Calculator.Compute("fault.recovery", Read("grade=Gold"), log, Monday).Limit.ShouldBe(At("2025-03-17 14:00"));
        Calculator.Compute("cutover.notice", Read("grade=Gold"), log, Monday).Limit.ShouldBe(At("2025-03-10 10:00"));
    }

    private static Deadline Compute(string key, string facts, DateTimeOffset start) => Compute(key, Read(facts), start);

    private static Deadline Compute(string key, CaseFacts facts, DateTimeOffset start) => Calculator.Compute(key, facts, ClockLog.StartedAt(start), start);

    private static CaseFacts Read(string facts) => facts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static fact => fact.Split('='))
        .Aggregate(CaseFacts.None, static (all, fact) => all.With(fact[0], TimeLimitData.Seed.Vocabulary.Read(fact[0], fact[1])));
}
