using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.LineTests.Judging;

/// <summary>What was measured as it comes: a number or, where a person judges, a truth value; or an object with <c>value</c> and the <c>unit</c> in which it was measured.</summary>
internal static class TestValues
{
    private const string Value = "value", Unit = "unit";

    /// <summary>The number or truth value.</summary>
    public static DataValue ValueOf(DataValue given) => given.TryGetObject(out var measured) ? measured[Value] : given;

    /// <summary>What is wrong with values, each at its indicator.</summary>
    /// <param name="template">The template.</param>
    /// <param name="values">What was measured.</param>
    /// <param name="grade">Grade of the customer; null when it is not known.</param>
    /// <param name="path">The path of the values.</param>
    public static IEnumerable<Refusal> Faults(TestTemplate template, DataObject values, string? grade, string path) =>
        values.Where(one => template.Indicators.All(indicator => indicator.Key != one.Key)).Select(one => LineTestRefusals.ValueUnknown(path, one.Key))
            .Concat(TestJudging.Applying(template, grade).SelectMany(one => Wrong(one, values[one.Key], $"{path}.{one.Key}")));

    private static IEnumerable<Refusal> Wrong(TestIndicator one, DataValue given, string path)
    {
        if (given.IsNull)
            yield break;
        var value = ValueOf(given);
        var fits = one.Direction == TestDirection.PassFail ? value.TryGetBoolean(out _) : value.TryGetNumber(out var number) && double.IsFinite(number);
        if (!fits)
            yield return one.Direction == TestDirection.PassFail ? LineTestRefusals.NotPassFail(path, one) : LineTestRefusals.NotANumber(path, one);
        else if (given.TryGetObject(out var measured) && measured.TryGet(Unit, out var unit) && !IsUnitOf(one, unit))
            yield return LineTestRefusals.WrongUnit(path, one, Texts.Shorten(unit.ToString(), LongestShown));
    }

    private const int LongestShown = 40;

    // No unit may be told as nothing, or as an empty text.
    private static bool IsUnitOf(TestIndicator one, DataValue unit) => unit.IsNull || (unit.TryGetString(out var text) && text == (one.Unit ?? ""));
}
