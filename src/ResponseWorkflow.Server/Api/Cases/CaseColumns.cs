using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Cases.Queries;
using ResponseWorkflow.Server.Api.Exports;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>The columns of lists of cases as files.</summary>
/// <param name="options">The names of kinds.</param>
internal sealed class CaseColumns(IOptions<CaseOptions> options)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<ExportColumn<CaseSummary>> All { get; } =
    [
        new("编号", "Number", 24, static one => one.Case.Number),
        new("类型", "Kind", 16, one => options.Value.Find(one.Case.Kind) is { } kind ? new CellValue(kind.NameZh, kind.NameEn) : one.Case.Kind),
        new("标题", "Title", 40, static one => one.Case.Title),
        new("状态", "State", 18, static one => new(one.Case.StateZh, one.Case.StateEn)),
        new("是否结束", "Open or ended", 14, static one => Status(one.Case.Status)),
        new("优先级", "Priority", 10, static one => Priority(one.Case.Priority)),
        new("客户", "Customer", 28, static one => one.Case.CustomerName),
        new("客户编号", "Customer number", 18, static one => one.Case.CustomerNumber),
        new("客户等级", "Grade", 10, static one => one.Case.Grade),
        new("电路编号", "Circuit", 20, static one => one.Case.CircuitNumber),
        new("联系电话", "Phone", 18, static one => one.Case.ContactPhone),
        new("地址", "Address", 32, static one => one.Case.Address),
        new("单位", "Unit", 24, static one => new(one.Unit.NameZh, one.Unit.NameEn)),
        new("负责人", "Owner", 16, static one => one.OwnerName),
        new("发起人", "Started by", 16, static one => one.StarterName),
        new("发起时间", "Started", 17, static one => one.Case.StartedAt),
        new("应完成时间", "Due", 17, static one => one.Case.DueAt),
        new("时限挂起", "Time limit suspended", 20, static one => one.Case.IsPaused ? new CellValue("是", "Yes") : new CellValue("", "")),
        new("结束时间", "Ended", 17, static one => one.Case.ClosedAt),
    ];

    private static CellValue Status(CaseStatus status) => status switch
    {
        CaseStatus.Open => new CellValue("进行中", "Open"),
        CaseStatus.Finished => new CellValue("已完成", "Finished"),
        CaseStatus.Cancelled => new CellValue("已取消", "Cancelled"),
        CaseStatus.Faulted => new CellValue("出错", "Ended by an error"),
        _ => status.ToString(),
    };

    private static CellValue Priority(CasePriority priority) => priority switch
    {
        CasePriority.Low => new CellValue("低", "Low"),
        CasePriority.Normal => new CellValue("普通", "Normal"),
        CasePriority.High => new CellValue("高", "High"),
        CasePriority.Urgent => new CellValue("紧急", "Urgent"),
        _ => priority.ToString(),
    };
}
