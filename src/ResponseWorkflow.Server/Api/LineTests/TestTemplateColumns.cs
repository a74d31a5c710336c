using System.Globalization;
using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Server.Api.Exports;

namespace ResponseWorkflow.Server.Api.LineTests;

/// <summary>The columns of exported templates: a row for each indicator.</summary>
internal static class TestTemplateColumns
{
    public static IReadOnlyList<ExportColumn<(TestTemplateVersion Version, TestIndicator Indicator)>> All { get; } =
    [
        new("模板标识", "Template", 14, static one => one.Version.Template!.Key),
        new("模板名称（中文）", "Template name (Chinese)", 28, static one => one.Version.Template!.NameZh),
        new("模板名称（英文）", "Template name (English)", 28, static one => one.Version.Template!.NameEn),
        new("版本", "Version", 8, static one => one.Version.Version),
        new("启用", "Enabled", 8, static one => YesNo(one.Version.Template!.IsEnabled)),
        new("起始值", "Starting values", 10, static one => YesNo(one.Version.Template!.IsStartingValue)),
        new("电路类型", "Types of circuit", 22, static one => string.Join(", ", one.Version.Template!.CircuitTypes)),
        new("指标标识", "Indicator", 20, static one => one.Indicator.Key),
        new("指标（中文）", "Indicator (Chinese)", 32, static one => one.Indicator.NameZh),
        new("指标（英文）", "Indicator (English)", 32, static one => one.Indicator.NameEn),
        new("比较方式", "Direction", 12, static one => DirectionOf(one.Indicator.Direction)),
        new("标准", "Threshold", 12, static one => Written(one.Indicator.Threshold)),
        new("上限", "Upper", 12, static one => Written(one.Indicator.Upper)),
        new("单位", "Unit", 10, static one => one.Indicator.Unit),
        new("按订购带宽百分比", "Percent of bandwidth", 12, static one => YesNo(one.Indicator.IsShareOfBandwidth)),
        new("必测", "Mandatory", 10, static one => YesNo(one.Indicator.IsMandatory)),
        new("适用等级", "Grades", 22, static one => string.Join(", ", one.Indicator.Grades)),
        new("可代替", "Stands for", 18, static one => one.Indicator.InsteadOf),
        new("说明（中文）", "Note (Chinese)", 32, static one => one.Indicator.NoteZh),
        new("说明（英文）", "Note (English)", 32, static one => one.Indicator.NoteEn),
    ];

    private static CellValue DirectionOf(TestDirection direction) => TestTemplateFiles.NameOf(direction) is var (zh, en) ? new(zh, en) : default;

    private static CellValue YesNo(bool flag) => flag ? new("是", "Yes") : new("否", "No");

    private static CellValue Written(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);
}
