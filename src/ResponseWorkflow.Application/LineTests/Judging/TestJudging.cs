using System.Globalization;
using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.LineTests.Judging;

/// <summary>Judges what was measured of a circuit by a template. Pure arithmetic.</summary>
public static class TestJudging
{
    private const double KilobitsPerMegabit = 1000, Percent = 100;

    /// <summary>Judges a test.</summary>
    /// <param name="template">The template.</param>
    /// <param name="values">What was measured by key of the indicator: numbers, and true or false where a person judges.</param>
    /// <param name="grade">Grade of the customer; null when it is not known, which leaves out what is for some grades only.</param>
    /// <param name="bandwidth">What was ordered, in kbit/s; null when it is not known.</param>
    /// <exception cref="RefusedException"><c>lineTest.valueUnknown</c>, <c>lineTest.notANumber</c>, <c>lineTest.notPassFail</c>.</exception>
    public static JudgedTest Judge(TestTemplate template, DataObject values, string? grade, double? bandwidth)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(values);
        new FieldChecks().Also(TestValues.Faults(template, values, grade, "values")).Demand();
        var applying = Applying(template, grade);
        var judged = applying.ToDictionary(static one => one.Key, one => Judge(one, TestValues.ValueOf(values[one.Key]), bandwidth), StringComparer.Ordinal);

        // What stands for another one speaks for it where that was not measured.
        foreach (var stand in applying.Where(one => one.InsteadOf is { } other && judged.TryGetValue(other, out var meant) && meant.Value.IsNull && judged[one.Key].Verdict == TestVerdict.Passed))
        {
            var meant = judged[stand.InsteadOf!];
            judged[stand.InsteadOf!] = meant with { Verdict = TestVerdict.NotTested, ReasonZh = $"以“{stand.NameZh}”代替", ReasonEn = $"'{stand.NameEn}' was measured instead" };
        }

        JudgedIndicator[] all = [.. applying.Select(one => judged[one.Key])];
        var verdict = all.Any(static one => one.Verdict == TestVerdict.Failed && (one.Indicator.IsMandatory || one.Indicator.InsteadOf is not null)) ? TestVerdict.Failed
            : all.Any(static one => one.Verdict == TestVerdict.Missing) ? TestVerdict.Missing
            : TestVerdict.Passed;
        return new JudgedTest(verdict, all);
    }

    /// <summary>The indicators that are measured for a grade, in order.</summary>
    public static IReadOnlyList<TestIndicator> Applying(TestTemplate template, string? grade)
    {
        ArgumentNullException.ThrowIfNull(template);
        return [.. template.Indicators.Where(one => one.Grades.Count == 0 || (grade is not null && one.Grades.Contains(grade, StringComparer.Ordinal)))];
    }

    private static JudgedIndicator Judge(TestIndicator one, DataValue value, double? bandwidth)
    {
        var (least, most) = Bounds(one, bandwidth);
        var (zh, en) = Threshold(one, least, most);
        if (value.IsNull)
        {
            return one.IsMandatory
                ? new(one, zh, en, value, TestVerdict.Missing, "必测指标未填写", "Mandatory, and not measured")
                : new(one, zh, en, value, TestVerdict.NotTested, "选测，未测", "Optional, not measured");
        }

        if (value.TryGetBoolean(out var isFine))
            return isFine ? new(one, zh, en, value, TestVerdict.Passed, "人工判断合格", "Judged as passed") : new(one, zh, en, value, TestVerdict.Failed, "人工判断不合格", "Judged as failed");
        if (least is null && most is null)
            return new(one, zh, en, value, one.IsMandatory ? TestVerdict.Missing : TestVerdict.NotTested, "订购带宽未知，无法判断", "Cannot be judged: the ordered bandwidth is not known");
        var number = value.AsNumber();
        var unit = one.Unit is { } given ? $" {given}" : "";
        if (number < least)
            return new(one, zh, en, value, TestVerdict.Failed, $"{Written(number)}{unit} 低于 {Written(least.Value)}{unit}", $"{Written(number)}{unit} is below {Written(least.Value)}{unit}");
        if (number > most)
            return new(one, zh, en, value, TestVerdict.Failed, $"{Written(number)}{unit} 高于 {Written(most.Value)}{unit}", $"{Written(number)}{unit} is above {Written(most.Value)}{unit}");
        return new(one, zh, en, value, TestVerdict.Passed, "符合标准", "Within the threshold");
    }

    private static (double? Least, double? Most) Bounds(TestIndicator one, double? bandwidth)
    {
        var threshold = one.IsShareOfBandwidth ? bandwidth / KilobitsPerMegabit * one.Threshold / Percent : one.Threshold;
        return one.Direction switch
        {
            TestDirection.AtMost => (null, threshold),
            TestDirection.AtLeast => (threshold, null),
            TestDirection.Equal => (threshold, threshold),
            TestDirection.Range => (threshold, one.Upper),
            _ => (null, null),
        };
    }

    private static (string Zh, string En) Threshold(TestIndicator one, double? least, double? most)
    {
        var unit = one.Unit is { } given ? $" {given}" : "";
        var share = one.IsShareOfBandwidth ? (Zh: $"（订购带宽的 {Written(one.Threshold ?? 0)} %）", En: $" ({Written(one.Threshold ?? 0)} % of the ordered bandwidth)") : (Zh: "", En: "");
        return (one.Direction, least, most) switch
        {
            (TestDirection.PassFail, _, _) => ("合格", "Passed"),
            (TestDirection.Equal, { } equal, _) => Both($"= {Written(equal)}{unit}", share),
            (TestDirection.Range, { } from, { } to) => Both($"{Written(from)} – {Written(to)}{unit}", share),
            (_, { } lowest, _) => Both($"≥ {Written(lowest)}{unit}", share),
            (_, _, { } highest) => Both($"≤ {Written(highest)}{unit}", share),
            _ => Both("", share),
        };
    }

    private static (string Zh, string En) Both(string text, (string Zh, string En) share) => ((text + share.Zh).Trim(), (text + share.En).Trim());

    private static string Written(double number)
    {
        // Ratios of errors are read as powers of ten.
        const double tiny = 1e-3;
        return number != 0 && Math.Abs(number) < tiny ? number.ToString("0.###e+0", CultureInfo.InvariantCulture) : number.ToString("0.######", CultureInfo.InvariantCulture);
    }
}
