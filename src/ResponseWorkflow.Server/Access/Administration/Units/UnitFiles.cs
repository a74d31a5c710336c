using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Imports;

namespace ResponseWorkflow.Server.Access.Administration.Units;

/// <summary>Units as files: what is exported can be changed and imported again.</summary>
/// <param name="options">The kinds of units.</param>
internal sealed class UnitFiles(IOptions<UnitOptions> options)
{
    /// <summary>The columns that are imported.</summary>
    public static IReadOnlyList<ImportColumn> Fields { get; } =
    [
        new("code", "编码", "Code", IsRequired: true), new("nameZh", "中文名称", "Chinese name", IsRequired: true), new("nameEn", "英文名称", "English name", IsRequired: true),
        new("kind", "类型", "Kind", IsRequired: true), new("parent", "上级单位编码", "Code of the unit above", IsRequired: true), new(null, "用户数", "Users"), new(null, "撤销时间", "Dissolved"),
    ];

    /// <summary>The columns that are exported.</summary>
    public IReadOnlyList<ExportColumn<UnitSummary>> Columns { get; } =
    [
        new("编码", "Code", 16, static one => one.Unit.Code),
        new("中文名称", "Chinese name", 32, static one => one.Unit.NameZh),
        new("英文名称", "English name", 40, static one => one.Unit.NameEn),
        new("类型", "Kind", 16, one => options.Value.Find(one.Unit.Kind) is { } kind ? new CellValue(kind.NameZh, kind.NameEn) : one.Unit.Kind),
        new("上级单位编码", "Code of the unit above", 20, static one => one.ParentCode),
        new("用户数", "Users", 10, static one => one.Users),
        new("撤销时间", "Dissolved", 17, static one => one.Unit.DissolvedAt),
    ];

    /// <summary>What a row says.</summary>
    public static ImportLine<UnitLine> Line(SheetRow row) => row.Line(new UnitLine
    {
        Code = row.Text("code"),
        NameZh = row.Text("nameZh"),
        NameEn = row.Text("nameEn"),
        Kind = row.Text("kind"),
        Parent = row.Text("parent"),
    });
}
