using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.LineTests.Judging;

/// <summary>What a field of a form asks for by a template of line tests, and how it judges what was measured. Immutable.</summary>
/// <param name="Template">The template.</param>
/// <param name="Version">Which version of it; 0 is what the product brings.</param>
/// <param name="Grade">Grade of the customer; null when it is not known.</param>
/// <param name="Bandwidth">The ordered bandwidth in kbit/s; null when it is not known.</param>
public sealed record TestSheet(TestTemplate Template, int Version, string? Grade, double? Bandwidth) : IIndicatorSheet
{
    /// <inheritdoc/>
    public IReadOnlyList<Refusal> Check(DataObject values, string path, FormStage stage)
    {
        Refusal[] faults = [.. TestValues.Faults(Template, values, Grade, path)];
        if (faults.Length > 0 || stage == FormStage.Draft)
            return faults;
        return [.. TestJudging.Judge(Template, values, Grade, Bandwidth).Indicators
            .Where(static one => one.Verdict == TestVerdict.Missing)
            .Select(one => one.Value.IsNull ? LineTestRefusals.Missing($"{path}.{one.Indicator.Key}", one.Indicator) : LineTestRefusals.BandwidthUnknown($"{path}.{one.Indicator.Key}", one.Indicator))];
    }

    /// <inheritdoc/>
    public DataObject Judge(DataObject values)
    {
        var judged = TestJudging.Judge(Template, values, Grade, Bandwidth);
        var measured = new DataObject.Builder();
        foreach (var one in judged.Indicators.Where(static one => !one.Value.IsNull))
            measured.Set(one.Indicator.Key, one.Value);
        return DataObject.Empty
            .With("template", Template.Key)
            .With("templateName", DataValue.ObjectOf(("zh", Template.NameZh), ("en", Template.NameEn)))
            .With("version", Version)
            .With("values", measured.ToObject())
            .With("verdict", judged.Verdict.ToString())
            .With("rows", judged.ToRows());
    }
}
