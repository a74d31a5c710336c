using System.Globalization;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Organisation;

/// <summary>The refusals of commands about units, roles that are held, and deputies, with their messages.</summary>
internal static class OrganisationRefusals
{
    public static RefusedException Denied(string permission) => new(new Refusal(
        "access.denied", RefusalKind.NotAllowed, $"You may not do this here: it needs the permission '{permission}' in this unit.", $"您在该单位没有执行此操作的权限（{permission}）。"));

    public static RefusedException Changed(string field) => new(new Refusal(
        "edit.stale", RefusalKind.Conflict, "It was changed meanwhile. Load it and repeat your change.", "内容已被他人修改，请重新加载后再修改。", field));

    public static RefusedException UnitUnknown(string id, string field = "unitId") => new(new Refusal(
        "unit.unknown", RefusalKind.NotFound, $"There is no unit '{id}'.", $"单位“{id}”不存在。", field));

    public static Refusal UnitNotThere(string field, string id) => new(
        "unit.unknown", RefusalKind.Unprocessable, $"'{field}': there is no unit '{id}'.", $"“{field}”：单位“{id}”不存在。", field);

    public static Refusal UnitDissolved(string field, string code) => new(
        "unit.dissolved", RefusalKind.Unprocessable, $"'{field}': the unit {code} is dissolved. Choose one that exists.", $"“{field}”：单位 {code} 已撤销，请选择有效的单位。", field);

    public static Refusal UnitMustBeRestored(string field, string code) => new(
        "unit.dissolved", RefusalKind.Unprocessable, $"'{field}': the unit {code} is dissolved. Restore it first, or leave its row as it was exported.", $"“{field}”：单位 {code} 已撤销，请先恢复该单位，或保持该行与导出时一致。", field);

    public static RefusedException NotDissolved(string code) => new(new Refusal(
        "unit.notDissolved", RefusalKind.Conflict, $"The unit {code} is not dissolved.", $"单位 {code} 未撤销。", "unitId"));

    public static Refusal CodeTaken(string field, string code) => new(
        "unit.codeTaken", RefusalKind.Conflict, $"'{field}': another unit has the code '{code}'. Choose another one.", $"“{field}”：编码“{code}”已被其他单位使用，请另选一个。", field);

    public static Refusal BadCode(string field) => new(
        "unit.code", RefusalKind.Invalid, $"'{field}' may hold the letters A to Z, digits and . _ - only.", $"“{field}”只能包含英文字母、数字和 . _ -。", field);

    public static Refusal KindUnknown(string field, string kind) => new(
        "unit.kindUnknown", RefusalKind.Unprocessable, $"'{field}': there is no kind of unit '{kind}'.", $"“{field}”：单位类型“{kind}”不存在。", field);

    public static Refusal KindMisplaced(string field, string kind, string parentKind) => new(
        "unit.kindMisplaced",
        RefusalKind.Unprocessable,
        $"'{field}': a unit of the kind '{kind}' cannot stand under one of the kind '{parentKind}'.",
        $"“{field}”：类型为“{kind}”的单位不能设在类型为“{parentKind}”的单位之下。",
        field);

    public static Refusal Circle(string field) => new(
        "unit.circle", RefusalKind.Unprocessable, $"'{field}': a unit cannot stand under itself or under a unit below it.", $"“{field}”：单位不能隶属于自身或其下级单位。", field);

    public static RefusedException RootStays(string field = "unitId") => new(new Refusal(
        "unit.root", RefusalKind.Unprocessable, "The topmost unit can be renamed, but not moved or dissolved, and keeps its kind.", "最高单位只能改名，不能移动、撤销或更改类型。", field));

    public static RefusedException UnitInUse(string code, int units, int users, int holdings, int files) => new(new Refusal(
        "unit.inUse",
        RefusalKind.Conflict,
        string.Create(CultureInfo.InvariantCulture, $"The unit {code} still has {units} units below it, {users} active users, {holdings} roles that are held in it, and {files} customers, circuits and open cases. Name a unit that takes them over, or move them first."),
        string.Create(CultureInfo.InvariantCulture, $"单位 {code} 仍有 {units} 个下级单位、{users} 名在用用户、{holdings} 个任职和 {files} 个客户、电路及未结工单。请指定接收单位，或先行调整。"),
        "successorId"));

    public static RefusedException HoldingUnknown(string id) => new(new Refusal(
        "holding.unknown", RefusalKind.NotFound, $"There is no held role '{id}'.", $"任职“{id}”不存在。", "holdingId"));

    public static Refusal HoldingTwice(string field) => new(
        "holding.twice", RefusalKind.Conflict, $"'{field}': the user holds this role in this unit already in that period.", $"“{field}”：该用户在此期间已在该单位担任该角色。", field);

    public static Refusal RoleBeyondOwn(string field, string permission) => new(
        "holding.beyondOwn",
        RefusalKind.NotAllowed,
        $"'{field}': the role allows '{permission}', which you may not do in that unit yourself.",
        $"“{field}”：该角色包含您本人在该单位不具备的权限（{permission}）。",
        field);

    public static RefusedException UserBeyondOwn() => new(new Refusal(
        "user.beyondOwn",
        RefusalKind.NotAllowed,
        "This user holds roles in units that you do not manage. Only who manages all of these units may do this.",
        "该用户在您不管理的单位任职，只有管理其全部任职单位的人员才能执行此操作。"));

    public static RefusedException UserDisabled() => new(new Refusal(
        "user.disabled", RefusalKind.Conflict, "The user is disabled. Enable the user first.", "该用户已停用，请先启用。", "userId"));

    public static Refusal PeriodBackwards(string field) => new(
        "period.backwards", RefusalKind.Unprocessable, $"'{field}' must be later than the begin of the period.", $"“{field}”必须晚于开始时间。", field);

    public static Refusal PeriodPast(string field) => new(
        "period.past", RefusalKind.Unprocessable, $"'{field}' must not be in the past.", $"“{field}”不能早于当前时间。", field);

    public static RefusedException DeputyUnknown(string id) => new(new Refusal(
        "deputy.unknown", RefusalKind.NotFound, $"There is no deputyship '{id}'.", $"代理关系“{id}”不存在。", "deputyId"));

    public static Refusal DeputyNotThere(string field, string name) => new(
        "deputy.userUnknown", RefusalKind.Unprocessable, $"'{field}': there is no active user '{name}'.", $"“{field}”：没有名为“{name}”的在用用户。", field);

    public static Refusal DeputyOfSelf(string field) => new(
        "deputy.self", RefusalKind.Unprocessable, $"'{field}': nobody can be the own deputy.", $"“{field}”：不能将本人设为代理人。", field);

    public static Refusal DeputyTwice(string field) => new(
        "deputy.twice", RefusalKind.Conflict, $"'{field}': this person is the deputy already in a part of that period.", $"“{field}”：该人员在此期间已是代理人。", field);

    public static RefusedException SessionUnknown(string id) => new(new Refusal(
        "session.unknown", RefusalKind.NotFound, $"There is no open session '{id}'.", $"会话“{id}”不存在或已结束。", "sessionId"));
}
