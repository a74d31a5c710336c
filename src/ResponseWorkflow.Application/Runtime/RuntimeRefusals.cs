using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Runtime;

/// <summary>Why commands on instances are refused.</summary>
internal static class RuntimeRefusals
{
    /// <summary>The code of <see cref="InputWrongType"/>.</summary>
    public const string InputWrongTypeCode = "input.wrongType";

    public static Refusal InstanceUnknown(string instanceId) => new(
        "instance.unknown", RefusalKind.NotFound,
        $"There is no instance '{instanceId}'.",
        $"实例“{instanceId}”不存在。",
        "instanceId");

    public static Refusal InstanceExists(string instanceId) => new(
        "instance.exists", RefusalKind.Conflict,
        $"There is an instance '{instanceId}' already; choose another id or leave it out.",
        $"实例“{instanceId}”已存在；请换一个编号或不填。",
        "instanceId");

    public static Refusal InstanceFinished(string instanceId, string subStatus) => new(
        "instance.finished", RefusalKind.Conflict,
        $"The instance '{instanceId}' has ended ({subStatus}); nothing can be done with it any more.",
        $"实例“{instanceId}”已结束（{subStatus}），不能再操作。");

    public static Refusal InstanceFaulted(string instanceId) => new(
        "instance.faulted", RefusalKind.Conflict,
        $"The instance '{instanceId}' has ended by an error; retry the faulted activity first.",
        $"实例“{instanceId}”因错误中止，请先重试出错的活动。");

    public static Refusal InstanceHeld(string instanceId) => new(
        "instance.held", RefusalKind.Conflict,
        $"The instance '{instanceId}' is suspended by an operator; continue it first.",
        $"实例“{instanceId}”已被操作员挂起，请先恢复。");

    public static Refusal NotHeld(string instanceId) => new(
        "instance.notHeld", RefusalKind.Conflict,
        $"The instance '{instanceId}' is not suspended.",
        $"实例“{instanceId}”未被挂起。");

    public static Refusal NotFaulted(string instanceId) => new(
        "instance.notFaulted", RefusalKind.Conflict,
        $"The instance '{instanceId}' has no faulted activity to retry there.",
        $"实例“{instanceId}”没有可重试的出错活动。",
        "execution");

    public static Refusal BookmarkUnknown(string bookmarkId) => new(
        "bookmark.unknown", RefusalKind.NotFound,
        $"There is no bookmark '{bookmarkId}'.",
        $"书签“{bookmarkId}”不存在。",
        "bookmarkId");

    public static Refusal BookmarkGone(string bookmarkId) => new(
        "bookmark.gone", RefusalKind.Conflict,
        $"The bookmark '{bookmarkId}' has been resumed or withdrawn already.",
        $"书签“{bookmarkId}”已被恢复或撤销。",
        "bookmarkId");

    public static Refusal BookmarkOwned(string bookmarkId, string name) => new(
        "bookmark.owned", RefusalKind.Unprocessable,
        $"The bookmark '{bookmarkId}' is a wait of '{name}', which has commands of its own. Use those.",
        $"书签“{bookmarkId}”属于“{name}”，须使用其专用操作。",
        "bookmarkId");

    public static Refusal TaskUnknown(string taskId) => new(
        "task.unknown", RefusalKind.NotFound,
        $"Nobody waits for the task '{taskId}': there is no such task, or it has been reported already.",
        $"没有等待任务“{taskId}”的流程：任务不存在或已上报。",
        "taskId");

    public static Refusal StateTooLarge(string instanceId, int bytes, int limit) => new(
        "state.tooLarge", RefusalKind.Unprocessable,
        $"The instance '{instanceId}' would hold {bytes} bytes of data; at most {limit} are allowed.",
        $"实例“{instanceId}”的数据将达 {bytes} 字节，最多允许 {limit} 字节。");

    public static Refusal InputWrongType(InputDefinition input)
    {
        var type = input.IsArray ? $"{input.TypeName}[]" : input.TypeName;
        return new Refusal(
            InputWrongTypeCode, RefusalKind.Unprocessable,
            $"The value given for the input '{input.Name}' does not fit its declared type {type}.",
            $"输入“{input.Name}”的值与其声明的类型 {type} 不符。",
            $"input.{input.Name}");
    }

    public static Refusal EndlessBursts(string instanceId, int limit) => new(
        "instance.endless", RefusalKind.Unprocessable,
        $"The instance '{instanceId}' would run more than {limit} times in one transaction; it probably wakes itself without end.",
        $"实例“{instanceId}”在一次事务中将运行超过 {limit} 次，可能在无限自我唤醒。");

    public static Refusal KeyReused(string key) => new(
        "idempotency.reuse", RefusalKind.Unprocessable,
        $"The idempotency key '{key}' was used for another command before.",
        $"幂等键“{key}”已用于另一个命令。",
        "Idempotency-Key");

    public static Refusal NotActivated(RunnableDefinition definition, string? correlationId)
    {
        var name = definition.Workflow.Definition.Name ?? definition.DefinitionId;
        return definition.Workflow.Definition.Options.ActivationStrategy switch
        {
            Engine.Definitions.ActivationStrategy.Singleton => new(
                "activation.singleton", RefusalKind.Conflict,
                $"'{name}' may run only once at a time, and an instance of it is running.",
                $"“{name}”同一时间只能运行一个实例，且已有实例在运行。"),
            Engine.Definitions.ActivationStrategy.CorrelatedSingleton => new(
                "activation.correlated", RefusalKind.Conflict,
                $"'{name}' may run only once at a time for a correlation, and an instance of it is running for '{correlationId}'.",
                $"“{name}”对同一关联标识只能运行一个实例，“{correlationId}”已有实例在运行。",
                "correlationId"),
            _ => new(
                "activation.correlation", RefusalKind.Conflict,
                $"'{name}' may start only when nothing else runs for its correlation, and an instance is running for '{correlationId}'.",
                $"“{name}”只能在同一关联标识没有其他实例时启动，“{correlationId}”已有实例在运行。",
                "correlationId"),
        };
    }
}
