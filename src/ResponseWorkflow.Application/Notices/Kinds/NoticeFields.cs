namespace ResponseWorkflow.Application.Notices.Kinds;

/// <summary>The fields that texts of notices may use.</summary>
public static class NoticeFields
{
    /// <summary>Before the names of the fields that a kind has for itself.</summary>
    public const string Own = "data";

    /// <summary>Those of every kind. One that a notice has nothing for is empty.</summary>
    public static IReadOnlyList<NoticeField> All { get; } =
    [
        new("case.number", "工单编号", "number of the case"),
        new("case.title", "工单标题", "title of the case"),
        new("case.customer", "客户名称", "name of the customer"),
        new("case.grade", "客户等级", "grade of the customer"),
        new("case.circuit", "电路编号", "number of the circuit"),
        new("case.state", "工单状态", "state of the case"),
        new("task.title", "任务标题", "title of the task"),
        new("task.due", "任务到期时间", "when the task is due"),
        new("limit.key", "时限键", "key of the time limit"),
        new("limit.what", "时限对应的事项", "what the time limit is for"),
        new("limit.due", "时限到期时间", "when the time limit is over"),
        new("limit.step", "时限节点", "step of the time limit"),
        new("act.by", "操作人", "who did it"),
        new("act.reason", "原因或内容", "why, or what was said"),
        new("act.at", "发生时间", "when it happened"),
        new("recipient.name", "接收人", "who gets the notice"),
        new("recipient.insteadOf", "被代理人", "for whom the recipient stands in"),
        new("notice.link", "页面链接", "address of the page"),
    ];

    /// <summary>The names that texts of a kind may use.</summary>
    public static IReadOnlySet<string> Of(NoticeKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return All.Select(static field => field.Name).Concat(kind.Fields.Select(static name => $"{Own}.{name}")).ToHashSet(StringComparer.Ordinal);
    }
}
