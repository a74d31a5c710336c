using ResponseWorkflow.Application.Notices.Reading;
using ResponseWorkflow.Server.Api.Exports;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>The columns of exported notices.</summary>
internal static class NoticeColumns
{
    public static IReadOnlyList<ExportColumn<NoticeEntry>> All { get; } =
    [
        new("时间", "At", 18, static one => one.Row.At),
        new("类型", "Kind", 16, static one => new(one.KindZh, one.KindEn)),
        new("标题", "Title", 40, static one => new(one.Row.TitleZh, one.Row.TitleEn)),
        new("内容", "Text", 60, static one => new(one.Row.TextZh, one.Row.TextEn)),
        new("工单编号", "Case", 22, static one => one.Row.CaseNumber),
        new("发起人", "By", 16, static one => one.Row.ByName),
        new("被代理人", "In place of", 16, static one => one.InsteadOf),
        new("阅读时间", "Read at", 18, static one => one.Row.ReadAt),
        new("确认时间", "Acknowledged at", 18, static one => one.Row.AcknowledgedAt),
        new("指示", "Instruction", 40, static one => one.Row.Instruction),
    ];
}
