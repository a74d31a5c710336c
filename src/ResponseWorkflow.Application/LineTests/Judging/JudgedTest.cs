using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.LineTests.Judging;

/// <summary>A test with what the system says of it.</summary>
/// <param name="Verdict">Passed when every mandatory indicator is, and none that was measured failed mandatorily; missing when something mandatory is not measured.</param>
/// <param name="Indicators">The indicators that apply, in order.</param>
public sealed record JudgedTest(TestVerdict Verdict, IReadOnlyList<JudgedIndicator> Indicators)
{
    /// <summary>The rows of a test report (<see cref="IndicatorRow"/>).</summary>
    public DataArray ToRows() => DataArray.From(Indicators.Select(static one => DataValue.ObjectOf(
        ("key", one.Indicator.Key),
        (IndicatorRow.Name, Both(one.Indicator.NameZh, one.Indicator.NameEn)),
        (IndicatorRow.Threshold, Both(one.ThresholdZh, one.ThresholdEn)),
        (IndicatorRow.Value, one.Value),
        (IndicatorRow.Unit, one.Indicator.Unit),
        (IndicatorRow.Verdict, one.Verdict switch { TestVerdict.Passed => IndicatorRow.Passed, TestVerdict.NotTested => IndicatorRow.NotTested, _ => IndicatorRow.Failed }),
        (IndicatorRow.Reason, Both(one.ReasonZh, one.ReasonEn)))));

    private static DataValue Both(string zh, string en) => DataValue.ObjectOf(("zh", zh), ("en", en));
}
