using System.Globalization;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Administration.Preview;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.Server.Api.Imports;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>Time limits as workbooks: what is exported can be changed and imported again. A cell holds what the files hold, lists with semicolons.</summary>
internal static class LimitFiles
{
    /// <summary>The columns that are imported; the field is where the document has it.</summary>
    public static IReadOnlyList<ImportColumn> Fields { get; } =
    [
        new("id", "编号", "Row", IsRequired: true), new("key", "时限", "Limit key", IsRequired: true), new("when", "条件", "Conditions"),
        new("within.target", "目标", "Target"), new("within.limit", "时限值", "Limit"), new("before.target", "提前目标", "Target before"), new("before.limit", "提前时限", "Limit before"),
        new("share.percent", "占比（%）", "Share (%)"), new("share.of", "拆分自", "Share of"), new("immediate", "立即", "At once"),
        new("appointment", "预约窗口", "Appointment"), new("budget", "额度", "Budget"), new("calendar", "日历", "Calendar"), new("startsIn", "起算日历", "Starts in"), new("applies", "适用", "Applies"),
        new("stated", "调单时限", "Stated limit"), new("warnings", "预警", "Warnings"), new("every", "重复", "Every"), new("escalation", "升级", "Escalation"),
        new("starts.zh-CN", "起点", "Starts (Chinese)"), new("starts.en", "起点（英文）", "Starts"), new("stops.zh-CN", "终点", "Stops (Chinese)"), new("stops.en", "终点（英文）", "Stops"),
        new("movableBy", "可顺延", "Movable by"), new("note.zh-CN", "备注", "Note (Chinese)"), new("note.en", "备注（英文）", "Note"),
        new("name.zh-CN", "附加名称", "Addition (Chinese)"), new("name.en", "附加名称（英文）", "Addition"), new("amount", "附加时间", "Amount added"),
        new("validTo", "有效至", "Valid to"), new(null, "版本", "Version"), new(null, "修改人", "Changed by"), new(null, "修改时间", "Changed"),
    ];

    /// <summary>The columns of rows and additions that are exported.</summary>
    public static IReadOnlyList<ExportColumn<RuleEntry>> Rows { get; } =
    [
        Column("id", 30, static one => one.Header.Id),
        Column("key", 24, static one => one.Header.Key),
        Column("when", 32, static one => SheetRules.Conditions(one.Header.Conditions)),
        Column("within.target", 14, static one => (one.Row?.Measure as Measure.Within)?.Target?.ToString()),
        Column("within.limit", 14, static one => (one.Row?.Measure as Measure.Within)?.Limit?.ToString()),
        Column("before.target", 14, static one => (one.Row?.Measure as Measure.Before)?.Target?.ToString()),
        Column("before.limit", 14, static one => (one.Row?.Measure as Measure.Before)?.Limit.ToString()),
        Column("share.percent", 10, static one => (one.Row?.Measure as Measure.Share)?.Percent.ToString("0.######", CultureInfo.InvariantCulture)),
        Column("share.of", 22, static one => (one.Row?.Measure as Measure.Share)?.Of),
        Column("immediate", 8, static one => one.Row?.Measure is Measure.Immediate ? "true" : null),
        Column("appointment", 30, static one => SheetRules.Appointment(one.Row?.Measure as Measure.Appointment)),
        Column("budget", 20, static one => SheetRules.Budget(one.Row?.Measure as Measure.Budget)),
        Column("calendar", 16, static one => one.Row?.Calendar),
        Column("startsIn", 16, static one => one.Row?.StartsIn),
        Column("applies", 12, static one => SheetRules.Applies(one.Row)),
        Column("stated", 14, static one => SheetRules.Stated(one.Row)),
        Column("warnings", 20, static one => SheetRules.Warnings(one.Row)),
        Column("every", 12, static one => one.Row?.Every?.ToString()),
        Column("escalation", 50, static one => SheetRules.Escalation(one.Row)),
        Column("starts.zh-CN", 24, static one => one.Row?.Starts.Chinese),
        Column("starts.en", 24, static one => one.Row?.Starts.English),
        Column("stops.zh-CN", 24, static one => one.Row?.Stops.Chinese),
        Column("stops.en", 24, static one => one.Row?.Stops.English),
        Column("movableBy", 20, static one => SheetRules.MovableBy(one.Row)),
        Column("note.zh-CN", 24, static one => one.Row?.Note?.Chinese),
        Column("note.en", 24, static one => one.Row?.Note?.English),
        Column("name.zh-CN", 24, static one => one.Addition?.Name.Chinese),
        Column("name.en", 24, static one => one.Addition?.Name.English),
        Column("amount", 20, static one => SheetRules.Amount(one.Addition?.Amount)),
        Column("validTo", 17, static one => one.Header.ValidTo),
        new("版本", "Version", 8, static one => one.Header.Version),
        new("修改人", "Changed by", 16, static one => one.ChangedBy),
        new("修改时间", "Changed", 17, static one => one.ChangedAt),
    ];

    /// <summary>The columns of the deadlines that a change would move.</summary>
    public static IReadOnlyList<ExportColumn<MovedDeadline>> Moved { get; } =
    [
        new("工单编号", "Case", 18, static one => one.CaseNumber),
        new("标题", "Title", 40, static one => one.Title),
        new("时限", "Limit key", 24, static one => one.Key),
        new("原到期", "Due before", 17, static one => one.Before),
        new("新到期", "Due after", 17, static one => one.After),
        new("变为超时", "Becomes overdue", 12, static one => one.BecomesOverdue ? new CellValue("是", "yes") : (string?)null),
        new("预警", "Warnings", 8, static one => one.Warnings),
    ];

    private static ExportColumn<RuleEntry> Column(string field, double width, Func<RuleEntry, CellValue> value)
    {
        var column = Fields.First(one => one.Field == field);
        return new ExportColumn<RuleEntry>(column.TitleZh, column.TitleEn, width, value);
    }
}
