using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.LineTests.Importing;

/// <summary>A template as the rows of a file make it up. What the file has no column for is as the template in force has it.</summary>
/// <param name="lines">Its rows, in the order of the sheet.</param>
/// <param name="before">The template that is in force; null when there is none of the key.</param>
internal sealed class GatheredTemplate(IReadOnlyList<ImportLine<TestTemplateLine>> lines, TestTemplate? before)
{
    public IReadOnlyList<ImportLine<TestTemplateLine>> Lines => lines;

    public TestTemplate? Before => before;

    /// <summary>The template.</summary>
    public TestTemplate Template { get; } = Head(lines[0], before) with { Indicators = [.. lines.Select(line => IndicatorOf(line, before))] };

    /// <summary>What is wrong with each row, by its number: what could not be read, what contradicts other rows, and what the template cannot be like.</summary>
    /// <param name="check">Looks whether a template can be used, and throws what is wrong with it.</param>
    public IReadOnlyDictionary<int, IReadOnlyList<Refusal>> Faults(Action<TestTemplate> check)
    {
        var found = lines.ToDictionary(static line => line.Row, static line => line.Refusals.ToList());
        foreach (var line in lines.Skip(1))
        {
            if (lines.First(one => one.Details.Indicator.Key == line.Details.Indicator.Key) is var first && first != line)
                found[line.Row].Add(ImportRefusals.RowTwice(TestTemplateFields.OfIndicator + "key", line.Details.Indicator.Key, first.Row));
            found[line.Row].AddRange(Differing(lines[0], line));
        }

        try
        {
            check(Template);
        }
        catch (RefusedException refused)
        {
            foreach (var refusal in refused.Refusals.Where(static one => one.Code != "lineTest.keyTwice"))
                Place(refusal, found);
        }

        return found.ToDictionary(static one => one.Key, static one => (IReadOnlyList<Refusal>)one.Value);
    }

    private static TestTemplate Head(ImportLine<TestTemplateLine> line, TestTemplate? before) => line.Details.Template with
    {
        IsEnabled = line.Says(TestTemplateFields.IsEnabled) ? line.Details.Template.IsEnabled : before?.IsEnabled ?? true,
        IsStartingValue = line.Says(TestTemplateFields.IsStartingValue) ? line.Details.Template.IsStartingValue : before?.IsStartingValue ?? false,
    };

    private static TestIndicator IndicatorOf(ImportLine<TestTemplateLine> line, TestTemplate? before)
    {
        var (indicator, known) = (line.Details.Indicator, before?.Indicators.FirstOrDefault(one => one.Key == line.Details.Indicator.Key));
        return indicator with
        {
            NoteZh = line.Says(TestTemplateFields.NoteZh) ? indicator.NoteZh : known?.NoteZh,
            NoteEn = line.Says(TestTemplateFields.NoteEn) ? indicator.NoteEn : known?.NoteEn,
        };
    }

    private static IEnumerable<Refusal> Differing(ImportLine<TestTemplateLine> first, ImportLine<TestTemplateLine> other)
    {
        var (one, two) = (first.Details.Template, other.Details.Template);
        (string Field, bool IsSame)[] said =
        [
            (TestTemplateFields.NameZh, one.NameZh == two.NameZh), (TestTemplateFields.NameEn, one.NameEn == two.NameEn), (TestTemplateFields.CircuitTypes, one.CircuitTypes.SequenceEqual(two.CircuitTypes, StringComparer.Ordinal)),
            (TestTemplateFields.IsEnabled, one.IsEnabled == two.IsEnabled), (TestTemplateFields.IsStartingValue, one.IsStartingValue == two.IsStartingValue),
        ];
        return said.Where(static field => !field.IsSame).Select(field => LineTestRefusals.RowDiffers(field.Field, one.Key, first.Row));
    }

    // The checks name an indicator by its place in the template: a row is what people see.
    private void Place(Refusal refusal, Dictionary<int, List<Refusal>> found)
    {
        var (row, field) = (lines[0].Row, refusal.Field ?? "");
        if (field.StartsWith("indicators[", StringComparison.Ordinal) && field.IndexOf(']', StringComparison.Ordinal) is var end and > 0)
        {
            row = lines[int.Parse(field.AsSpan("indicators[".Length, end - "indicators[".Length), System.Globalization.CultureInfo.InvariantCulture)].Row;
            field = TestTemplateFields.OfIndicator + field[(end + 2)..];
        }

        // What could not be read is told once.
        if (refusal.Field is { } named && found[row].All(one => one.Field != field))
            found[row].Add(refusal with { Field = field, Message = refusal.Message.Replace($"'{named}'", $"'{field}'", StringComparison.Ordinal), MessageZh = refusal.MessageZh.Replace($"“{named}”", $"“{field}”", StringComparison.Ordinal) });
    }
}
