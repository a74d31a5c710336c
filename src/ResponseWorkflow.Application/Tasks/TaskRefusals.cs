using System.Globalization;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks;

/// <summary>The refusals of acts on tasks, with their messages.</summary>
internal static class TaskRefusals
{
    public static RefusedException Unknown(string taskId) => Of("task.unknown", RefusalKind.NotFound, $"There is no task '{taskId}'.", $"任务“{taskId}”不存在。", "taskId");

    public static RefusedException Changed() => Of("task.changed", RefusalKind.Conflict, "Somebody did something with the task meanwhile. Load it and look.", "任务已有新的操作，请重新加载后查看。", "If-Match");

    public static RefusedException PersonsOnly() => Of(
        "task.personsOnly", RefusalKind.NotAllowed, "Only a person who has signed in can do this with a task.", "只有已登录的人员才能对任务执行此操作。");

    public static RefusedException Ended(string what, string whatZh, string code, string? by, DateTimeOffset? at)
    {
        var when = at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? "";
        return by is null
            ? Of(code, RefusalKind.Conflict, $"The task was {what} at {when}.", $"任务已于 {when} {whatZh}。", "taskId")
            : Of(code, RefusalKind.Conflict, $"The task was {what} by {by} at {when}.", $"任务已由 {by} 于 {when} {whatZh}。", "taskId");
    }

    public static RefusedException ClaimedBy(string name, DateTimeOffset? at)
    {
        var when = at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? "";
        return Of("task.claimed", RefusalKind.Conflict, $"{name} has the task since {when}.", $"任务已于 {when} 由 {name} 领取。", "taskId");
    }

    public static RefusedException NotYours() => Of(
        "task.notYours", RefusalKind.NotAllowed, "You do not have this task: only who has it, or a deputy, may do this.", "该任务不在您名下，只有任务持有人或其代理人才能执行此操作。", "taskId");

    public static RefusedException NotCandidate() => Of(
        "task.notCandidate", RefusalKind.NotAllowed, "You do not hold the role that may take this task.", "您不具备领取该任务所需的角色。", "taskId");

    public static RefusedException NotClaimed() => Of(
        "task.notClaimed", RefusalKind.Conflict, "Nobody has claimed the task yet. Claim it first.", "任务尚未领取，请先领取。", "taskId");

    public static RefusedException FourEyes(string step, string field) => Of(
        "task.fourEyes", RefusalKind.Unprocessable, $"'{field}': whoever did the step '{step}' must not do this task too.", $"“{field}”：步骤“{step}”的办理人不能再办理本任务（四眼原则）。", field);

    public static RefusedException NobodyElse() => Of(
        "task.nobodyElse", RefusalKind.Unprocessable, "The task is for one person only, so it cannot be given back. Delegate it instead.", "该任务指定由一人办理，不能退回公共池，请改为转交。", "taskId");

    public static RefusedException OutcomeUnknown(string outcome, IEnumerable<string> known)
    {
        var names = known.ToArray();
        return Of("task.outcomeUnknown", RefusalKind.Unprocessable, $"The task has no outcome '{outcome}'; it has {string.Join(", ", names)}.", $"任务没有结果“{outcome}”，可选：{string.Join("、", names)}。", "outcome");
    }

    public static RefusedException ReasonMissing(string outcome) => Of(
        "task.reasonMissing", RefusalKind.Unprocessable, $"The outcome '{outcome}' needs a reason.", $"结果“{outcome}”必须填写原因。", "reason");

    public static RefusedException ReturnNotAllowed(string step, IReadOnlyList<string> allowed) => allowed.Count == 0
        ? Of("task.returnNotAllowed", RefusalKind.Unprocessable, "The process does not allow this task to be returned.", "流程不允许退回该任务。", "step")
        : Of("task.returnNotAllowed", RefusalKind.Unprocessable, $"The task cannot be returned to '{step}', only to {string.Join(", ", allowed)}.", $"任务不能退回到“{step}”，只能退回到：{string.Join("、", allowed)}。", "step");

    public static RefusedException PersonUnknown(string field, string name) => Of(
        "task.personUnknown", RefusalKind.Unprocessable, $"'{field}': there is no active user '{name}'.", $"“{field}”：没有名为“{name}”的在用用户。", field);

    public static RefusedException PersonNotEligible(string field, string name) => Of(
        "task.personNotEligible", RefusalKind.Unprocessable, $"'{field}': {name} does not hold the role that may take this task.", $"“{field}”：{name} 不具备办理该任务所需的角色。", field);

    public static RefusedException HasItAlready(string field, string name) => Of(
        "task.hasItAlready", RefusalKind.Conflict, $"'{field}': {name} has the task already.", $"“{field}”：任务已在 {name} 名下。", field);

    public static RefusedException UrgeSelf() => Of(
        "task.urgeSelf", RefusalKind.Unprocessable, "You have this task yourself; there is nobody to urge.", "任务在您本人名下，无需催办。", "taskId");

    public static RefusedException UrgedLately(TimeSpan interval) => Of(
        "task.urgedLately", RefusalKind.Conflict,
        string.Create(CultureInfo.InvariantCulture, $"The task was urged within the last {interval.TotalSeconds:0} seconds. Wait a little."),
        string.Create(CultureInfo.InvariantCulture, $"该任务在 {interval.TotalSeconds:0} 秒内已被催办，请稍后再试。"),
        "taskId");

    public static RefusedException NothingToWithdraw(TaskActRow? last) => last is null
        ? Of("task.nothingToWithdraw", RefusalKind.Conflict, "Nothing was done with the task yet.", "任务尚无操作。", "taskId")
        : Of(
            "task.nothingToWithdraw",
            RefusalKind.Conflict,
            $"The last thing done with the task is '{last.Act}' by {last.ByName} at {Instant(last.At)}. Only what you have done last yourself, and on which the process has not gone on, can be taken back.",
            $"任务最近一次操作是 {last.ByName} 于 {Instant(last.At)} 所做（{last.Act}）。只能撤回您本人最近一次、且流程尚未继续的操作。",
            "taskId");

    public static RefusedException Begun(string name, DateTimeOffset at) => Of(
        "task.begun", RefusalKind.Conflict, $"{name} has begun to fill in the task at {Instant(at)}. Ask for it back.", $"{name} 已于 {Instant(at)} 开始填写，不能撤回，请与其联系。", "taskId");

    public static RefusedException NoSigners() => Of(
        "task.noSigners", RefusalKind.Unprocessable, "The process does not allow signers to be added to this task.", "流程不允许为该任务加签。", "taskId");

    public static RefusedException TooMany(string field, int most) => Of(
        "task.tooMany", RefusalKind.Invalid, string.Create(CultureInfo.InvariantCulture, $"'{field}' may have {most} entries at most."), string.Create(CultureInfo.InvariantCulture, $"“{field}”最多 {most} 项。"), field);

    public static Refusal FileWithoutCase(string field) => new(
        "data.file", RefusalKind.Unprocessable, $"'{field}': the task belongs to no case, so no files can be attached.", $"“{field}”：该任务没有所属工单，不能上传附件。", field);

    public static Refusal FileUnknown(string field) => new(
        "data.file", RefusalKind.Unprocessable, $"'{field}': a file is not, or not any more, among those of the case. Remove it and attach it anew.", $"“{field}”：有附件不属于该工单或已被移除，请移除后重新上传。", field);

    public static RefusedException DataNoObject(string field) => Of(
        "form.noObject", RefusalKind.Invalid, $"'{field}' must be a JSON object.", $"“{field}”必须是 JSON 对象。", field);

    public static RefusedException ReassignDenied(string permission) => Of(
        "access.denied", RefusalKind.NotAllowed, $"You may not do this here: it needs the permission '{permission}' in the task's unit.", $"您在任务所属单位没有执行此操作的权限（{permission}）。");

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static RefusedException Of(string code, RefusalKind kind, string message, string messageZh, string? field = null) => new(new Refusal(code, kind, message, messageZh, field));
}
