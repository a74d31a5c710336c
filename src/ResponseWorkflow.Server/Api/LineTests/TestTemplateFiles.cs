using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Customers.Terms;
using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.LineTests.Importing;
using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Server.Api.Imports;

namespace ResponseWorkflow.Server.Api.LineTests;

/// <summary>Reads the rows of workbooks of test templates, with the headings and words of those that are exported.</summary>
/// <param name="options">Types of circuit and grades, which a cell names by key or by name.</param>
internal sealed class TestTemplateFiles(IOptions<CustomerOptions> options)
{
    private static readonly char[] Separators = [',', ';', '，', '；', '、'];

    /// <summary>The columns that are imported.</summary>
    public static IReadOnlyList<ImportColumn> Fields { get; } =
    [
        new(TestTemplateFields.Key, "模板标识", "Template", IsRequired: true), new(TestTemplateFields.NameZh, "模板名称（中文）", "Template name (Chinese)", IsRequired: true),
        new(TestTemplateFields.NameEn, "模板名称（英文）", "Template name (English)", IsRequired: true), new(null, "版本", "Version"), new(TestTemplateFields.IsEnabled, "启用", "Enabled"),
        new(TestTemplateFields.IsStartingValue, "起始值", "Starting values"), new(TestTemplateFields.CircuitTypes, "电路类型", "Types of circuit", IsRequired: true),
        Of("key", "指标标识", "Indicator"), Of("nameZh", "指标（中文）", "Indicator (Chinese)"), Of("nameEn", "指标（英文）", "Indicator (English)"), Of("direction", "比较方式", "Direction"),
        Of("threshold", "标准", "Threshold"), Of("upper", "上限", "Upper"), Of("unit", "单位", "Unit"), Of("isShareOfBandwidth", "按订购带宽百分比", "Percent of bandwidth"), Of("isMandatory", "必测", "Mandatory"),
        Of("grades", "适用等级", "Grades"), Of("insteadOf", "可代替", "Stands for"), new(TestTemplateFields.NoteZh, "说明（中文）", "Note (Chinese)"), new(TestTemplateFields.NoteEn, "说明（英文）", "Note (English)"),
    ];

    /// <summary>How directions are called in cells.</summary>
    public static (string Zh, string En) NameOf(TestDirection direction) => direction switch
    {
        TestDirection.AtMost => ("不大于", "At most"),
        TestDirection.AtLeast => ("不小于", "At least"),
        TestDirection.Equal => ("等于", "Equal"),
        TestDirection.Range => ("范围", "Range"),
        _ => ("人工判断", "Pass or fail"),
    };

    /// <summary>A row as the import takes it.</summary>
    public ImportLine<TestTemplateLine> Line(SheetRow row)
    {
        var template = new TestTemplate
        {
            Key = row.Text(TestTemplateFields.Key) ?? "",
            NameZh = row.Text(TestTemplateFields.NameZh) ?? "",
            NameEn = row.Text(TestTemplateFields.NameEn) ?? "",
            CircuitTypes = Keys(row.Text(TestTemplateFields.CircuitTypes), options.Value.EffectiveCircuitKinds),
            IsEnabled = row.Flag(TestTemplateFields.IsEnabled) ?? true,
            IsStartingValue = row.Flag(TestTemplateFields.IsStartingValue) ?? false,
        };
        return row.Line(new TestTemplateLine(template, new TestIndicator
        {
            Key = Text("key") ?? "",
            NameZh = Text("nameZh") ?? "",
            NameEn = Text("nameEn") ?? "",
            Direction = row.OneOf($"{TestTemplateFields.OfIndicator}direction", Enum.GetValues<TestDirection>(), NameOf) ?? TestDirection.AtMost,
            Threshold = (double?)row.Decimal($"{TestTemplateFields.OfIndicator}threshold"),
            Upper = (double?)row.Decimal($"{TestTemplateFields.OfIndicator}upper"),
            Unit = Text("unit"),
            IsShareOfBandwidth = row.Flag($"{TestTemplateFields.OfIndicator}isShareOfBandwidth") ?? false,
            IsMandatory = row.Flag($"{TestTemplateFields.OfIndicator}isMandatory") ?? true,
            Grades = Keys(Text("grades"), options.Value.EffectiveGrades),
            InsteadOf = Text("insteadOf"),
            NoteZh = Text("noteZh"),
            NoteEn = Text("noteEn"),
        }));

        string? Text(string field) => row.Text(TestTemplateFields.OfIndicator + field);
    }

    private static string[] Keys(string? text, IReadOnlyList<Term> terms) =>
    [
        .. (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => terms.FirstOrDefault(term => term.Key == word || term.NameZh == word || string.Equals(term.NameEn, word, StringComparison.OrdinalIgnoreCase))?.Key ?? word)
            .Distinct(StringComparer.Ordinal),
    ];

    private static ImportColumn Of(string field, string zh, string en) => new(TestTemplateFields.OfIndicator + field, zh, en, IsRequired: true);
}
