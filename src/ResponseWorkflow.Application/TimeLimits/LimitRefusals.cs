using System.Globalization;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TimeLimits.Running;

namespace ResponseWorkflow.Application.TimeLimits;

/// <summary>The refusals of acts on running time limits, with their messages.</summary>
internal static class LimitRefusals
{
    public static RefusedException Unknown(string limitId) => Of("limit.unknown", RefusalKind.NotFound, $"There is no time limit '{limitId}'.", $"时限“{limitId}”不存在。", "limitId");

    public static RefusedException Stopped(string key) => Of(
        "limit.stopped", RefusalKind.Conflict, $"The time limit '{key}' has been stopped: what it limits is done.", $"时限“{key}”已停止计时：所限事项已完成。", "limitId");

    public static RefusedException NotApplicable(string key) => Of(
        "limit.notApplicable", RefusalKind.Conflict, $"The time limit '{key}' does not bind this case, so there is nothing to change.", $"时限“{key}”不适用于本工单，无可变更。", "limitId");

    public static RefusedException NotPausable(string key) => Of(
        "limit.notPausable", RefusalKind.Unprocessable, $"The rule of the time limit '{key}' does not let a suspension move it.", $"按规则，时限“{key}”不可因挂起而顺延。", "limitId");

    public static RefusedException NotMovable(string key) => Of(
        "limit.notMovable", RefusalKind.Unprocessable, $"The rule of the time limit '{key}' does not let an extension move it.", $"按规则，时限“{key}”不可延期。", "limitId");

    public static RefusedException PausedAlready(string key) => Of(
        "limit.paused", RefusalKind.Conflict, $"The time limit '{key}' is suspended already.", $"时限“{key}”已处于挂起状态。", "limitId");

    public static RefusedException NotPaused(string key) => Of("limit.notPaused", RefusalKind.Conflict, $"The time limit '{key}' is not suspended.", $"时限“{key}”未挂起。", "limitId");

    public static RefusedException NothingToPause(string number) => Of(
        "limit.nothingToPause", RefusalKind.Conflict, $"The case {number} has no running time limit that a suspension moves.", $"工单 {number} 没有可挂起的计时中时限。", "caseId");

    public static RefusedException NothingToResume(string number) => Of(
        "limit.nothingToResume", RefusalKind.Conflict, $"The case {number} has no suspended time limit.", $"工单 {number} 没有已挂起的时限。", "caseId");

    public static RefusedException InFuture(string field, DateTimeOffset now) => Of(
        "limit.inFuture", RefusalKind.Unprocessable, $"'{field}' lies in the future; it is {Text(now)} now.", $"“{field}”不能晚于当前时间（{Text(now)}）。", field);

    public static RefusedException BeforeStart(string field, DateTimeOffset start) => Of(
        "limit.beforeStart", RefusalKind.Unprocessable, $"'{field}' lies before the start of the clock at {Text(start)}.", $"“{field}”早于计时开始时间 {Text(start)}。", field);

    public static RefusedException BeforePause(string field, DateTimeOffset pause) => Of(
        "limit.beforePause", RefusalKind.Unprocessable, $"'{field}' lies before the suspension that began at {Text(pause)}.", $"“{field}”早于挂起开始时间 {Text(pause)}。", field);

    public static RefusedException NotAhead(string field, DateTimeOffset now) => Of(
        "limit.notAhead", RefusalKind.Unprocessable, $"'{field}': the new limit must lie ahead; it is {Text(now)} now.", $"“{field}”：新时限必须晚于当前时间（{Text(now)}）。", field);

    public static RefusedException Faulty(LimitFault fault, string field) => Of(fault.Code, RefusalKind.Unprocessable, fault.En, fault.Zh, field);

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static RefusedException Of(string code, RefusalKind kind, string message, string messageZh, string? field = null) => new(new Refusal(code, kind, message, messageZh, field));
}
