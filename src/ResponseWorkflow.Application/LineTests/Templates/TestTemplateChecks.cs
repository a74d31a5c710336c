using System.Globalization;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.LineTests.Templates;

/// <summary>Looks, before a template of line tests is stored, whether it can be used: all that is wrong is told together, each with its place.</summary>
internal static class TestTemplateChecks
{
    private const int MostPercent = 100;

    /// <summary>Refuses a template that cannot be used.</summary>
    /// <exception cref="RefusedException"><c>lineTest.*</c>, <c>field.*</c>.</exception>
    public static void Demand(TestTemplate template, CustomerOptions customers, LineTestOptions options)
    {
        var checks = new FieldChecks().Required("key", template.Key).Id("key", template.Key).Required("nameZh", template.NameZh).Line("nameZh", template.NameZh).Required("nameEn", template.NameEn).Line("nameEn", template.NameEn)
            .Number("indicators", template.Indicators.Count, 1, options.IndicatorsPerTemplate)
            .Also(template.CircuitTypes.Where(type => customers.EffectiveCircuitKinds.All(term => term.Key != type)).Select(static type => LineTestRefusals.TypeUnknown("circuitTypes", type)))
            .Also(template.Indicators.GroupBy(static one => one.Key, StringComparer.Ordinal).Where(static same => same.Skip(1).Any()).Select(static same => LineTestRefusals.KeyTwice("indicators", same.Key)));
        for (var index = 0; index < template.Indicators.Count; index++)
            Check(checks, template, template.Indicators[index], string.Create(CultureInfo.InvariantCulture, $"indicators[{index}]"), customers);
        checks.Demand();
    }

    private static void Check(FieldChecks checks, TestTemplate template, TestIndicator one, string path, CustomerOptions customers)
    {
        checks.Required($"{path}.key", one.Key).Id($"{path}.key", one.Key).Required($"{path}.nameZh", one.NameZh).Line($"{path}.nameZh", one.NameZh).Required($"{path}.nameEn", one.NameEn).Line($"{path}.nameEn", one.NameEn)
            .Line($"{path}.unit", one.Unit, StorageMetadata.HashLength).Length($"{path}.noteZh", one.NoteZh).Length($"{path}.noteEn", one.NoteEn)
            .Also(one.Grades.Where(grade => customers.EffectiveGrades.All(term => term.Key != grade)).Select(grade => LineTestRefusals.GradeUnknown($"{path}.grades", grade)));
        if (one.Direction != TestDirection.PassFail && (one.Threshold is null || !double.IsFinite(one.Threshold.Value)))
            checks.Also([FieldRefusals.Missing($"{path}.threshold")]);
        if (one.Direction == TestDirection.Range && !(one.Upper > one.Threshold))
            checks.Also([LineTestRefusals.RangeEmpty($"{path}.upper")]);
        if (one.IsShareOfBandwidth)
            checks.Number($"{path}.threshold", (long)Math.Ceiling(one.Threshold ?? 0), 1, MostPercent);
        if (one.InsteadOf is { } other && (other == one.Key || template.Indicators.All(indicator => indicator.Key != other)))
            checks.Also([LineTestRefusals.InsteadOfUnknown($"{path}.insteadOf", other)]);
    }
}
