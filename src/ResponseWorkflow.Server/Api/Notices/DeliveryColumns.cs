using ResponseWorkflow.Application.Notices.Delivery;
using ResponseWorkflow.Server.Api.Exports;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>The columns of exported deliveries.</summary>
internal static class DeliveryColumns
{
    public static IReadOnlyList<ExportColumn<DeliveryEntry>> All { get; } =
    [
        new("时间", "At", 18, static one => one.Row.CreatedAt),
        new("渠道", "Channel", 10, static one => one.Row.Channel),
        new("接收人", "Recipient", 16, static one => one.RecipientName),
        new("地址", "Address", 24, static one => one.Row.Address),
        new("类型", "Kind", 16, static one => new(one.KindZh, one.KindEn)),
        new("工单编号", "Case", 22, static one => one.Row.CaseNumber),
        new("标题", "Title", 40, static one => one.Row.Title),
        new("状态", "State", 12, static one => StateOf(one.Row.State)),
        new("尝试次数", "Attempts", 10, static one => one.Row.Attempts),
        new("完成时间", "Completed at", 18, static one => one.Row.CompletedAt),
        new("最近错误", "Last error", 60, static one => one.Row.LastError),
    ];

    private static CellValue StateOf(DeliveryState state) => state switch
    {
        DeliveryState.Delivered => new("已送达", "Delivered"),
        DeliveryState.Failed => new("失败", "Given up"),
        DeliveryState.Leased => new("发送中", "Being sent"),
        _ => new("等待", "Waiting"),
    };
}
