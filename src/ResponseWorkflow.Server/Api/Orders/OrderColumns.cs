using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Orders.Queries;
using ResponseWorkflow.Application.Tasks.Queries;
using ResponseWorkflow.Server.Api.Exports;

namespace ResponseWorkflow.Server.Api.Orders;

/// <summary>The columns of the dispatch-order ledger as a file.</summary>
internal static class OrderColumns
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ExportColumn<OrderSummary>> All { get; } =
    [
        new("调单编号", "Order", 24, static one => one.Order.Number),
        new("版本", "Version", 8, static one => one.Order.Version),
        new("类型", "Kind", 12, static one => Kind(one.Order.Kind)),
        new("标题", "Title", 36, static one => one.Order.Title),
        new("下达人", "Issuer", 16, static one => one.Order.Issuer),
        new("来源", "Source", 14, static one => Source(one.Order.Source)),
        new("外部编号", "External number", 20, static one => one.Order.ExternalId),
        new("客户编号", "Customer number", 16, static one => one.Order.CustomerNumber),
        new("客户", "Customer", 28, static one => one.Order.CustomerName),
        new("等级", "Grade", 10, static one => one.Order.Grade),
        new("收到时间", "Received", 17, static one => one.Order.ReceivedAt),
        new("时限", "Limit", 17, static one => one.Order.LimitAt is { } at ? at : default(CellValue)),
        new("延期次数", "Extensions", 10, static one => one.Order.Extensions),
        new("超时次数", "Timeouts", 10, static one => one.Order.Timeouts),
        new("电路数", "Circuits", 10, static one => one.Order.CircuitCount),
        new("调度单位", "Desk", 20, static one => Unit(one.Unit)),
        new("主调分公司", "Lead branch", 20, static one => Unit(one.LeadUnit)),
        new("状态", "State", 12, static one => State(one.Order.State)),
        new("竣工时间", "Completed", 17, static one => one.Order.CompletedAt is { } at ? at : default(CellValue)),
        new("测试报告", "Test report", 24, static one => one.Order.TestReport),
        new("签字件存放处", "Filing place", 28, static one => one.Order.FilingPlace),
    ];

    private static CellValue Unit(TaskChoice? unit) => unit is null ? default : new CellValue(unit.NameZh, unit.NameEn);

    // What an installation has added stands as it is.
    private static CellValue Kind(string kind) => kind switch
    {
        "opening" => new CellValue("开通", "Opening"),
        "change" => new CellValue("变更", "Change"),
        "move" => new CellValue("迁移", "Move"),
        _ => kind,
    };

    private static CellValue Source(string source) => source switch
    {
        "manual" => new CellValue("手工录入", "Entered by hand"),
        "province" => new CellValue("省系统", "Province's system"),
        "support-request" => new CellValue("售前支撑", "Support request"),
        _ => source,
    };

    private static CellValue State(DispatchOrderState state) => state switch
    {
        DispatchOrderState.Received => new CellValue("已收到", "Received"),
        DispatchOrderState.Running => new CellValue("办理中", "Being worked on"),
        DispatchOrderState.Returned => new CellValue("已退回", "Returned"),
        DispatchOrderState.Completed => new CellValue("已竣工", "Completed"),
        DispatchOrderState.Cancelled => new CellValue("已撤销", "Cancelled"),
        _ => state.ToString(),
    };
}
