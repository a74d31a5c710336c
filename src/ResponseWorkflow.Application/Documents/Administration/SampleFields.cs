using System.Globalization;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Documents.Administration;

/// <summary>Makes values for the fields of a template that show where each stands, for a preview.</summary>
internal static class SampleFields
{
    private const int Rows = 2;
    private const double Number = 12.5, Money = 12_500, Bandwidth = 100_000;

    /// <summary>A value for each field.</summary>
    public static DataObject Of(IReadOnlyList<DocumentField> fields, DateTimeOffset now)
    {
        var builder = DataObject.Empty.ToBuilder();
        foreach (var field in fields)
            builder.Set(field.Name, Of(field, now));
        return builder.ToObject();
    }

    private static DataValue Of(DocumentField field, DateTimeOffset now) => field.Kind switch
    {
        DocumentFieldKind.Number => Number,
        DocumentFieldKind.Money => Money,
        DocumentFieldKind.Bandwidth => Bandwidth,
        DocumentFieldKind.Date => now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DocumentFieldKind.Instant => now.ToString("O", CultureInfo.InvariantCulture),
        DocumentFieldKind.YesNo => true,
        DocumentFieldKind.Choice => field.Choices.Count > 0 ? field.Choices[0].Value : "",
        DocumentFieldKind.List => DataArray.From(Enumerable.Range(0, Rows).Select(_ => DataValue.From(Of(field.Fields, now)))),
        DocumentFieldKind.Indicators => DataValue.ArrayOf(
            Indicator("误码率（24 小时）", "Bit error ratio over 24 h", "≤ 1×10⁻¹¹", 5e-12, IndicatorRow.Passed), Indicator("往返时延", "Round-trip delay", "≤ 50 ms", 63, IndicatorRow.Failed)),
        _ => DataValue.ObjectOf(("zh", $"［{field.NameZh}］"), ("en", $"[{field.NameEn}]")),
    };

    private static DataValue Indicator(string zh, string en, string threshold, double value, string verdict) => DataValue.ObjectOf(
        (IndicatorRow.Name, DataValue.ObjectOf(("zh", zh), ("en", en))), (IndicatorRow.Threshold, threshold), (IndicatorRow.Value, value), (IndicatorRow.Verdict, verdict));
}
