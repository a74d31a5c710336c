using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.Tasks.Queries;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Server.Api.Exports;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>The columns of lists of tasks as files.</summary>
internal static class HumanTaskColumns
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ExportColumn<TaskEntry>> All { get; } =
    [
        new("任务", "Task", 36, static one => new(one.Task.TitleZh, one.Task.TitleEn)),
        new("状态", "State", 12, static one => State(one.Task.State)),
        new("优先级", "Priority", 10, static one => Priority(one.Task.Priority)),
        new("应完成时间", "Due", 17, static one => one.Task.DueAt),
        new("挂起", "Suspended", 10, static one => one.Task.IsPaused ? new CellValue("是", "Yes") : new CellValue("", "")),
        new("工单", "Case", 24, static one => one.Task.CaseNumber),
        new("工单标题", "Case title", 36, static one => one.Task.CaseTitle),
        new("客户", "Customer", 28, static one => one.Task.CustomerName),
        new("客户等级", "Grade", 10, static one => one.Task.Grade),
        new("流程", "Process", 28, static one => one.ProcessName ?? one.Task.DefinitionId),
        new("单位", "Unit", 24, static one => new(one.UnitNameZh ?? "", one.UnitNameEn ?? "")),
        new("办理人", "Held by", 16, static one => one.AssigneeName),
        new("代办", "On behalf of", 16, static one => one.OnBehalfOfName),
        new("到达时间", "Arrived", 17, static one => one.Task.CreatedAt),
        new("签收时间", "Claimed", 17, static one => one.Task.ClaimedAt),
        new("结束时间", "Ended", 17, static one => one.Task.EndedAt),
        new("结束人", "Ended by", 16, static one => one.EndedByName),
        new("结果", "Outcome", 20, static one => Outcome(one)),
        new("催办次数", "Urged", 10, static one => one.Task.UrgeCount),
    ];

    private static CellValue Outcome(TaskEntry entry) =>
        entry.Outcomes.FirstOrDefault(outcome => outcome.Name == entry.Task.Outcome) is { } chosen ? new CellValue(chosen.TextZh, chosen.TextEn) : entry.Task.Outcome;

    private static CellValue State(HumanTaskState state) => state switch
    {
        HumanTaskState.Open => new CellValue("待签收", "Open"),
        HumanTaskState.Claimed => new CellValue("办理中", "Being worked on"),
        HumanTaskState.Completed => new CellValue("已完成", "Completed"),
        HumanTaskState.Returned => new CellValue("已退回", "Returned"),
        HumanTaskState.Cancelled => new CellValue("已取消", "Cancelled"),
        _ => state.ToString(),
    };

    private static CellValue Priority(TaskPriority priority) => priority switch
    {
        TaskPriority.Low => new CellValue("低", "Low"),
        TaskPriority.Normal => new CellValue("普通", "Normal"),
        TaskPriority.High => new CellValue("高", "High"),
        TaskPriority.Urgent => new CellValue("紧急", "Urgent"),
        _ => priority.ToString(),
    };
}
