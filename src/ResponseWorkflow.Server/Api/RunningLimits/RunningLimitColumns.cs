using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.TimeLimits.Queries;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Server.Api.Exports;
using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Server.Api.RunningLimits;

/// <summary>The columns of the list of running time limits as a file.</summary>
/// <param name="options">The names of kinds of cases.</param>
internal sealed class RunningLimitColumns(IOptions<CaseOptions> options)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<ExportColumn<LimitEntry>> All { get; } =
    [
        new("工单", "Case", 24, static one => one.CaseNumber),
        new("工单标题", "Case title", 36, static one => one.CaseTitle),
        new("类型", "Kind", 16, one => one.CaseKind is { } id ? options.Value.Find(id) is { } kind ? new CellValue(kind.NameZh, kind.NameEn) : id : default(CellValue)),
        new("时限", "Time limit", 26, static one => one.Row.Key),
        new("名称", "Occurrence", 18, static one => one.Row.Name),
        new("任务", "Task", 30, static one => new CellValue(one.TaskTitleZh, one.TaskTitleEn)),
        new("流程", "Process", 24, static one => one.ProcessName ?? one.Row.DefinitionId),
        new("单位", "Unit", 24, static one => new CellValue(one.UnitNameZh, one.UnitNameEn)),
        new("客户等级", "Grade", 10, static one => one.Row.Grade),
        new("状态", "State", 12, static one => State(one.Row)),
        new("已用（%）", "Used (%)", 10, static one => one.Deadline?.PercentUsed is { } used ? (int)Math.Floor(used) : default(CellValue)),
        new("剩余（分钟）", "Left (minutes)", 14, static one => one.Deadline?.Remaining is { } left ? (int)Math.Floor(left.TotalMinutes) : default(CellValue)),
        new("到期", "Due", 17, static one => one.Row.State == LimitState.Paused ? default(CellValue) : one.Row.LimitAt ?? one.Row.TargetAt),
        new("下一步", "Next step", 16, static one => one.Next is { } next ? Step(next) : default),
        new("下一步时间", "Next step at", 17, static one => one.Next?.At),
        new("开始", "Started", 17, static one => one.Row.StartedAt),
    ];

    private static CellValue State(RunningLimitRow row) => row.State switch
    {
        LimitState.Paused => new CellValue("已挂起", "Suspended"),
        LimitState.Running when row.OverdueSince is not null => new CellValue("已超时", "Overdue"),
        LimitState.Running when row.WarnedAt is not null => new CellValue("已预警", "Warned"),
        LimitState.Running => new CellValue("计时中", "Running"),
        LimitState.NotApplicable => new CellValue("不适用", "Does not apply"),
        _ => new CellValue("已停止", "Stopped"),
    };

    private static CellValue Step(DeadlineStep step) => step.Kind switch
    {
        DeadlineStepKind.Earliest => new CellValue("可以上门", "Earliest"),
        DeadlineStepKind.Warning => new CellValue($"预警 {step.Number}", $"Warning {step.Number}"),
        DeadlineStepKind.Repeat => new CellValue($"第 {step.Number} 次", $"Time {step.Number}"),
        DeadlineStepKind.Target => new CellValue("目标", "Target"),
        DeadlineStepKind.Limit => new CellValue("到期", "Limit"),
        _ => new CellValue($"升级 {step.Number}", $"Escalation {step.Number}"),
    };
}
