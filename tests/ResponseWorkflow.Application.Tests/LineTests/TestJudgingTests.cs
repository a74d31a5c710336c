using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.LineTests;
using ResponseWorkflow.Application.LineTests.Judging;
using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tests.LineTests;

/// <summary>Values as the system judges them.</summary>
public sealed class TestJudgingTests
{
    private static readonly TestTemplate Digital = BuiltInTestTemplates.Find("digital")!;
    private static readonly TestTemplate Data = BuiltInTestTemplates.Find("data")!;

    [Fact]
    public void Every_template_that_the_product_brings_can_be_used_and_no_type_of_circuit_has_two()
    {
        foreach (var template in BuiltInTestTemplates.All)
            Should.NotThrow(() => TestTemplateChecks.Demand(template, new CustomerOptions(), new LineTestOptions()), template.Key);
        BuiltInTestTemplates.All.SelectMany(static one => one.CircuitTypes).ShouldBeUnique();
        BuiltInTestTemplates.All.Where(static one => !one.IsStartingValue).Select(static one => one.Key).ShouldBe(["home"]);
    }

    [Theory]
    [InlineData(TestDirection.AtMost, 50.0, TestVerdict.Passed)]
    [InlineData(TestDirection.AtMost, 50.001, TestVerdict.Failed)]
    [InlineData(TestDirection.AtLeast, 50.0, TestVerdict.Passed)]
    [InlineData(TestDirection.AtLeast, 49.999, TestVerdict.Failed)]
    [InlineData(TestDirection.Equal, 50.0, TestVerdict.Passed)]
    [InlineData(TestDirection.Equal, 50.1, TestVerdict.Failed)]
    [InlineData(TestDirection.Range, 60.0, TestVerdict.Passed)]
    [InlineData(TestDirection.Range, 60.1, TestVerdict.Failed)]
    [InlineData(TestDirection.Range, 49.9, TestVerdict.Failed)]
    public void A_value_at_its_threshold_keeps_it(TestDirection direction, double value, TestVerdict verdict)
    {
        var template = new TestTemplate { Indicators = [new TestIndicator { Key = "x", Unit = "ms", Direction = direction, Threshold = 50, Upper = 60 }] };
        var judged = TestJudging.Judge(template, DataObject.Empty.With("x", value), null, null);
        judged.Verdict.ShouldBe(verdict);
        judged.Indicators.Single().ReasonEn.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_quick_test_stands_for_the_long_one_below_gold_only()
    {
        var values = DataObject.Empty.With("ber-15min", 5e-10).With("errored-seconds", 0).With("optical-power", true).With("protection-switch", 40);

        var silver = TestJudging.Judge(Digital, values, "Silver", null);
        silver.Verdict.ShouldBe(TestVerdict.Passed);
        silver.Indicators[0].ShouldSatisfyAllConditions(static one => one.Verdict.ShouldBe(TestVerdict.NotTested), static one => one.ReasonEn.ShouldContain("quick test"));
        TestJudging.Judge(Digital, values, "Gold", null).ShouldSatisfyAllConditions(static one => one.Verdict.ShouldBe(TestVerdict.Missing), static one => one.Indicators.ShouldNotContain(static indicator => indicator.Indicator.Key == "ber-15min"));
        TestJudging.Judge(Digital, values.With("ber-15min", 5e-8), "Silver", null).Verdict.ShouldBe(TestVerdict.Failed);

        // Whoever measured for 24 hours is judged by that.
        TestJudging.Judge(Digital, values.With("ber-24h", 1e-10), "Silver", null).Verdict.ShouldBe(TestVerdict.Failed);
    }

    [Fact]
    public void Protection_is_measured_for_the_grades_that_have_it()
    {
        static bool Applies(string? grade) => TestJudging.Judge(Digital, DataObject.Empty, grade, null).Indicators.Any(static one => one.Indicator.Key == "protection-switch");
        new[] { "Gold", "Silver", "Bronze" }.All(Applies).ShouldBeTrue();
        Applies("Standard").ShouldBeFalse();
        Applies(null).ShouldBeFalse();
    }

    [Fact]
    public void Throughput_is_judged_by_the_bandwidth_that_was_ordered()
    {
        var values = DataObject.Empty.With("throughput-a-z", 95).With("throughput-z-a", 94.9).With("frame-loss", 0).With("delay", 3);

        var judged = TestJudging.Judge(Data, values, "Gold", 100_000);
        judged.Verdict.ShouldBe(TestVerdict.Failed);
        judged.Indicators.Select(static one => one.Verdict).ShouldBe([TestVerdict.Passed, TestVerdict.Failed, TestVerdict.Passed, TestVerdict.Passed, TestVerdict.NotTested]);
        judged.Indicators[1].ShouldSatisfyAllConditions(static one => one.ReasonEn.ShouldBe("94.9 Mbit/s is below 95 Mbit/s"), static one => one.ThresholdZh.ShouldBe("≥ 95 Mbit/s（订购带宽的 95 %）"));
        TestJudging.Judge(Data, values, "Gold", null).Verdict.ShouldBe(TestVerdict.Missing);
        var row = judged.ToRows()[1].AsObject();
        (row[IndicatorRow.Verdict].AsString(), row[IndicatorRow.Value].AsNumber(), row[IndicatorRow.Name].AsObject()["en"].AsString()).ShouldBe((IndicatorRow.Failed, 94.9, "Throughput Z to A"));
    }

    [Fact]
    public void What_is_no_value_of_an_indicator_is_refused_with_its_name()
    {
        var refused = Should.Throw<RefusedException>(static () => TestJudging.Judge(Digital, DataObject.Empty.With("errored-seconds", "none").With("optical-power", 1).With("noise", 3), "Gold", null));
        refused.Refusals.Select(static one => $"{one.Code} {one.Field}").ShouldBe(["lineTest.valueUnknown values", "lineTest.notANumber values.errored-seconds", "lineTest.notPassFail values.optical-power"]);
    }

    [Fact]
    public void All_that_is_wrong_with_a_template_is_told_with_its_place()
    {
        var wrong = Digital with
        {
            CircuitTypes = ["telegraph"],
            Indicators = [new TestIndicator { Key = "a", NameZh = "甲", NameEn = "A" }, new TestIndicator { Key = "a", NameZh = "乙", NameEn = "B", Direction = TestDirection.Range, Threshold = 5, Upper = 4, Grades = ["Iron"], InsteadOf = "c" }],
        };
        Should.Throw<RefusedException>(() => TestTemplateChecks.Demand(wrong, new CustomerOptions(), new LineTestOptions())).Refusals.Select(static one => $"{one.Code} {one.Field}").ShouldBe(
            ["lineTest.typeUnknown circuitTypes", "lineTest.keyTwice indicators", "field.missing indicators[0].threshold", "lineTest.gradeUnknown indicators[1].grades", "lineTest.range indicators[1].upper", "lineTest.insteadOfUnknown indicators[1].insteadOf"]);
    }
}
