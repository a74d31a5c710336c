using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>Why commands on calls are refused.</summary>
internal static class OutboxRefusals
{
    public static Refusal Unknown(string id) => new(
        "outbox.unknown", RefusalKind.NotFound,
        $"There is no call '{id}'.",
        $"调用“{id}”不存在。",
        "id");

    public static Refusal Over(string id, OutboxState state) => new(
        "outbox.over", RefusalKind.Conflict,
        $"The call '{id}' is over ({state}), and its instance has gone on; it can neither be retried nor skipped.",
        $"调用“{id}”已结束（{NameZh(state)}），流程已继续，不能再重试或跳过。");

    public static Refusal Underway(string id, string? node) => new(
        "outbox.underway", RefusalKind.Conflict,
        $"The node '{node}' is at the call '{id}' right now; wait for its result.",
        $"节点“{node}”正在执行调用“{id}”，请等待结果。");

    public static Refusal Held(string id) => new(
        "outbox.held", RefusalKind.Conflict,
        $"The instance of the call '{id}' is suspended or faulted; continue or retry the instance, and the call follows by itself.",
        $"调用“{id}”所属实例已挂起或出错；请先恢复或重试该实例，调用将自动继续。");

    public static Refusal BadAnswer(string rule, string ruleZh) => new("outbox.answer", RefusalKind.Invalid, rule, ruleZh, "answer");

    public static Refusal BadCursor() => new(
        "outbox.cursor", RefusalKind.Invalid,
        "The field 'after' must be the 'next' of an earlier page.",
        "字段“after”必须取自上一页的“next”。",
        "after");

    public static Refusal BadSize(int largest) => new(
        "outbox.size", RefusalKind.Invalid,
        $"The field 'size' must lie between 1 and {largest}.",
        $"字段“size”必须在 1 到 {largest} 之间。",
        "size");

    public static Refusal NoFilter() => new(
        "outbox.filter", RefusalKind.Invalid,
        "Give the field 'state' or the field 'instanceId': the list of all calls is too long to look through.",
        "请指定“state”或“instanceId”：全部调用过多，无法逐一查询。",
        "state");

    private static string NameZh(OutboxState state) => state switch
    {
        OutboxState.Succeeded => "成功",
        OutboxState.Failed => "失败",
        OutboxState.Skipped => "已跳过",
        OutboxState.Withdrawn => "已撤回",
        OutboxState.Leased => "执行中",
        _ => "待执行",
    };
}
