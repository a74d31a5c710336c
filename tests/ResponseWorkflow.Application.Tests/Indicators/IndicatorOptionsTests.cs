using ResponseWorkflow.Application.Indicators;

namespace ResponseWorkflow.Application.Tests.Indicators;

/// <summary>What people call what indicators count.</summary>
public class IndicatorOptionsTests
{
    [Fact]
    public void A_setting_renames_what_is_built_in_and_adds_what_is_not()
    {
        var options = new IndicatorOptions();
        options.Terms.Add(new IndicatorTerm { Key = "opening.circuit", NameZh = "专线开通", NameEn = "Lines opened", MeasureZh = "条", MeasureEn = "line" });
        options.Terms.Add(new IndicatorTerm { Key = "own.thing", NameZh = "自定", NameEn = "Our own" });

        options.Fault().ShouldBeNull();
        options.Find("opening.circuit").NameEn.ShouldBe("Lines opened");
        options.Find("own.thing").NameZh.ShouldBe("自定");
        options.Find("opening.test-report").MeasureEn.ShouldBe("report");
        options.Find("unheard.of").NameEn.ShouldBe("unheard.of", "what has no name is called by its key");
    }

    [Theory]
    [InlineData("", "a", "a")]
    [InlineData("a", "", "a")]
    [InlineData("a", "a", "")]
    public void A_term_without_key_or_name_is_refused(string key, string zh, string en)
    {
        var options = new IndicatorOptions();
        options.Terms.Add(new IndicatorTerm { Key = key, NameZh = zh, NameEn = en });

        options.Fault().ShouldNotBeNull().ShouldContain("Indicators:Terms");
    }

    [Fact]
    public void A_key_that_stands_twice_is_refused()
    {
        var options = new IndicatorOptions();
        for (var i = 0; i < 2; i++)
            options.Terms.Add(new IndicatorTerm { Key = "a", NameZh = "a", NameEn = "a" });

        options.Fault().ShouldNotBeNull().ShouldContain("'a' twice");
    }
}
