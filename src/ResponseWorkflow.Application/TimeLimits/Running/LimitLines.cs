using System.Globalization;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.TimeLimits.Deadlines;

namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>The words for what happens to limits in the histories of instances.</summary>
internal static class LimitLines
{
    private static readonly Dictionary<string, LimitLine> Acts = new(StringComparer.Ordinal)
    {
        [CaseActs.LimitStarted] = new("Time limit started", "时限开始"),
        [CaseActs.LimitPaused] = new("Time limit suspended", "时限挂起"),
        [CaseActs.LimitResumed] = new("Time limit resumed", "时限恢复"),
        [CaseActs.LimitStopped] = new("Time limit stopped", "时限停止"),
        [CaseActs.LimitMoved] = new("Time limit moved", "时限变更"),
    };

    /// <summary>For an act on a clock.</summary>
    public static LimitLine Of(string act) => Acts[act];

    /// <summary>For a step that has come.</summary>
    public static LimitLine Of(DeadlineStep step) => step.Kind switch
    {
        DeadlineStepKind.Earliest => new("Time limit window open", "可履约时间开始"),
        DeadlineStepKind.Warning => Numbered("Time limit warning", "时限预警", step),
        DeadlineStepKind.Target => new("Time limit target passed", "目标时限已过"),
        DeadlineStepKind.Limit => new("Time limit breached", "时限超时"),
        DeadlineStepKind.Repeat => Numbered("Time limit repeat", "时限重复提醒", step),
        _ => Numbered("Time limit escalation", "时限升级", step),
    };

    private static LimitLine Numbered(string text, string zh, DeadlineStep step) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{text} {step.Number}"), string.Create(CultureInfo.InvariantCulture, $"{zh} {step.Number}"));
}
