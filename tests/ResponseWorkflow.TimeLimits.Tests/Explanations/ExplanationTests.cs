using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Explanations;
using ResponseWorkflow.TimeLimits.Rules;
using static ResponseWorkflow.TimeLimits.Tests.Instants;

namespace ResponseWorkflow.TimeLimits.Tests.Explanations;

/// <summary>What a deadline says of itself.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void A_limit_in_working_days_tells_row_days_holidays_and_make_up_days()
    {
        Explain("verification.overall", Facts(("grade", "Gold"), ("distance", 10)), ClockLog.StartedAt(At("2025-01-24 10:00")), TextLanguage.English).ShouldBe(
        [
            "The limit 'verification.overall' follows row verification.overall.gold.near, version 1 (ResponseWorkflow: source 004).",
            "The row's conditions are met: grade = Gold, distance <= 50.",
            "Time counts by the calendar 'statutory working days' (Asia/Shanghai).",
            "The clock started at 2025-01-24 10:00: the verification request is received.",
            "The limit is 3 working days.",
            "2025-01-24 is worked: 10:00–24:00 counts, 14 h.",
            "2025-01-25 is off and does not count.",
            "2025-01-26 is a make-up working day for Spring Festival: 00:00–24:00 counts, 24 h.",
            "2025-01-27 is worked: 00:00–24:00 counts, 24 h.",
            "2025-01-28 to 2025-02-04 are off for Spring Festival and do not count.",
            "2025-02-05 is worked: 00:00–10:00 counts, 10 h.",
            "Limit: 2025-02-05 10:00; by then: the customer side is answered.",
        ]);
    }

    [Fact]
    public void A_recovery_limit_tells_additions_suspensions_and_moves_in_Chinese()
    {
        var start = At("2025-03-17 10:00");
        var log = ClockLog.StartedAt(start)
            .AppendPause(At("2025-03-17 11:00"), At("2025-03-17 11:30"), start)
            .Append(ClockEvent.Replaced(At("2025-03-17 12:00"), start, At("2025-03-18 12:00")));

        var sentences = Explain("fault.recovery", Facts(("grade", "Gold"), ("distance", 80), ("fibreBreak", true)), log, TextLanguage.SimplifiedChinese);

        sentences.ShouldContain("因超过 50 公里的路程增加 1 小时 36 分钟：80 ÷ 每小时 50（fault.recovery.travel@1）。");
        sentences.ShouldContain("因光缆中断增加 3 小时（fault.recovery.fibre-break@1）。");
        sentences.ShouldContain("2025-03-17 11:00 至 2025-03-17 11:30 暂停，其中 30 分钟 的计时时间不计入。");
        sentences.ShouldContain("此时限不能延期，延期记录没有作用。");
        sentences.ShouldContain("目标时刻：2025-03-17 16:06。");
        sentences[^1].ShouldBe("时限：2025-03-17 18:06，届时须做到：业务恢复。");
    }

    [Fact]
    public void A_late_entry_an_extension_and_an_unannounced_year_are_told()
    {
        var log = ClockLog.Empty
            .Append(ClockEvent.Started(At("2026-12-30 10:00"), At("2026-12-31 09:00")))
            .Append(ClockEvent.Moved(At("2026-12-31 10:00"), At("2026-12-31 10:00"), TimeSpan.FromDays(2)));

        var sentences = Explain("opening.overall", Facts(("grade", "Silver"), ("distance", 10)), log, TextLanguage.English);

        sentences.ShouldContain("That instant was entered at 2026-12-31 09:00.");
        sentences.ShouldContain("At 2026-12-31 10:00 the limit was moved by 48 h.");
        sentences.ShouldContain("The holidays of 2027 are not announced yet; until then only weekends are off.");
    }

    [Fact]
    public void Every_row_of_a_new_installation_can_be_explained_in_both_languages()
    {
        var start = At("2025-03-17 10:00");
        foreach (var row in TimeLimitData.Seed.Rules.Rows)
        {
            var facts = row.Header.Conditions.Aggregate(Facts(("grade", "Gold"), ("distance", 80), ("complaintClass", "ordinary")), static (facts, condition) => condition switch
            {
                TextCondition text => facts.With(text.Fact, text.Words[0]),
                TruthCondition truth => facts.With(truth.Fact, truth.Expected),
                RangeCondition range => facts.With(range.Fact, range.IsMostIncluded || range.IsLeastIncluded ? (range.Most ?? range.Least)!.Value : (range.Most - 1 ?? range.Least + 1)!.Value),
                _ => facts,
            });
            var deadline = Calculator.Compute(row.Header.Key, facts, ClockLog.StartedAt(start), start);
            deadline.Row.Header.Id.ShouldBe(row.Header.Id, "the row is reached by a case that meets its conditions");

            var sentences = new DeadlineExplainer(TimeLimitData.Seed, new ExplanationOptions()).Explain(deadline);

            sentences.Length.ShouldBeGreaterThanOrEqualTo(4, row.Header.Id);
            foreach (var sentence in sentences)
            {
                sentence.Chinese.ShouldEndWith("。");
                sentence.English.ShouldEndWith(".");
                sentence.English.Any(static letter => letter >= '\u4e00' && letter <= '\u9fff').ShouldBeFalse(sentence.English);
            }
        }
    }

    [Fact]
    public void A_long_span_is_cut_where_the_options_say()
    {
        var start = At("2025-03-17 10:00");
        var deadline = Calculator.Compute("opening.overall", Facts(("grade", "Standard"), ("distance", 80)), ClockLog.StartedAt(start), start);

        var sentences = new DeadlineExplainer(TimeLimitData.Seed, new ExplanationOptions { MostDayLines = 2 }).Explain(deadline).Select(static sentence => sentence.English);

        sentences.ShouldContain("3 further stretches of days follow and are left out here.");
    }

    private static string[] Explain(string key, CaseFacts facts, ClockLog log, TextLanguage language)
    {
        var deadline = Calculator.Compute(key, facts, log, log.Events[^1].At);
        return [.. new DeadlineExplainer(TimeLimitData.Seed, new ExplanationOptions()).Explain(deadline).Select(sentence => sentence.In(language))];
    }
}
