using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>The refusals of commands about users, roles and keys, with their messages.</summary>
internal static class UserRefusals
{
    public static RefusedException SignInRefused() => new(new Refusal(
        "signIn.refused",
        RefusalKind.NotSignedIn,
        "The name or the password is wrong, or too many attempts have locked the account for a while.",
        "用户名或密码错误，或因多次尝试失败账号已被暂时锁定。"));

    public static RefusedException UserUnknown(string id) => new(new Refusal(
        "user.unknown", RefusalKind.NotFound, $"There is no user '{id}'.", $"用户“{id}”不存在。", "userId"));

    public static Refusal RoleUnknown(string field, string id) => new(
        "role.unknown", RefusalKind.Unprocessable, $"There is no role '{id}'.", $"角色“{id}”不存在。", field);

    public static RefusedException RoleUnknown(string id) => new(new Refusal(
        "role.unknown", RefusalKind.NotFound, $"There is no role '{id}'.", $"角色“{id}”不存在。", "roleId"));

    public static RefusedException RoleInUse(string id, int users) => new(new Refusal(
        "role.inUse", RefusalKind.Conflict, $"{users} users or keys have the role '{id}'. Take it from them first.", $"有 {users} 个用户或密钥使用角色“{id}”，请先移除。", "roleId"));

    public static RefusedException KeyUnknown(string id) => new(new Refusal(
        "key.unknown", RefusalKind.NotFound, $"There is no key '{id}'.", $"密钥“{id}”不存在。", "keyId"));

    public static Refusal KeyExpired(string field) => new(
        "key.expired", RefusalKind.Unprocessable, $"'{field}' must be in the future.", $"“{field}”必须晚于当前时间。", field);

    public static RefusedException NameTaken(string name) => new(new Refusal(
        "user.nameTaken", RefusalKind.Conflict, $"Another user already signs in as '{name}'. Choose another name.", $"用户名“{name}”已被使用，请另选一个。", "signInName"));

    public static RefusedException LastManager() => new(new Refusal(
        "user.lastManager",
        RefusalKind.Conflict,
        "Nobody would be left who may manage users. Give somebody else such a role first.",
        "此操作将使系统中无人可以管理用户，请先为其他人分配该权限。"));

    public static Refusal WrongPassword(string field) => new(
        "password.wrong", RefusalKind.Unprocessable, "The present password is not right.", "当前密码不正确。", field);

    public static Refusal PasswordUnchanged(string field) => new(
        "password.unchanged", RefusalKind.Unprocessable, "The new password must differ from the present one.", "新密码不能与当前密码相同。", field);

    public static Refusal PasswordTooShort(string field, int least) => new(
        "password.tooShort", RefusalKind.Unprocessable, $"The password must have at least {least} characters.", $"密码至少需要 {least} 个字符。", field);

    public static Refusal PasswordTooSimple(string field, int distinct) => new(
        "password.tooSimple", RefusalKind.Unprocessable, $"The password must have at least {distinct} different characters.", $"密码至少需要 {distinct} 个不同的字符。", field);

    public static Refusal PasswordHoldsName(string field) => new(
        "password.holdsName", RefusalKind.Unprocessable, "The password must not contain the name.", "密码不得包含用户名或姓名。", field);

    public static Refusal PasswordHoldsWord(string field, string word) => new(
        "password.holdsWord", RefusalKind.Unprocessable, $"The password must not contain '{word}', which is easy to guess.", $"密码不得包含容易被猜到的“{word}”。", field);

    public static Refusal PasswordKnown(string field) => new(
        "password.known", RefusalKind.Unprocessable, "The password stands in lists of known passwords. Choose another one.", "该密码已出现在公开的密码清单中，请另选一个。", field);

    public static Refusal Missing(string field) => new(
        "field.missing", RefusalKind.Invalid, $"'{field}' must be given.", $"必须填写“{field}”。", field);

    public static Refusal TooLong(string field, int limit) => new(
        "field.tooLong", RefusalKind.Invalid, $"'{field}' must have at most {limit} characters.", $"“{field}”最多允许 {limit} 个字符。", field);

    public static Refusal BadText(string field) => new(
        "text.unusable", RefusalKind.Invalid, $"'{field}' must not begin or end with a space or hold control characters.", $"“{field}”首尾不得有空格，且不得包含控制字符。", field);

    public static Refusal BadName(string field) => new(
        "name.unusable", RefusalKind.Invalid, $"'{field}' may hold letters, digits and . _ - @ only.", $"“{field}”只能包含文字、数字和 . _ - @。", field);

    public static Refusal BadLanguage(string field) => new(
        "language.unknown", RefusalKind.Invalid, $"'{field}' must be zh-CN or en.", $"“{field}”必须为 zh-CN 或 en。", field);

    public static Refusal BadPermission(string field, string pattern) => new(
        "permission.unknown", RefusalKind.Unprocessable, $"There is no permission '{pattern}'.", $"权限“{pattern}”不存在。", field);

    public static Refusal Markup(string field) => new(
        "text.markup", RefusalKind.Invalid, $"'{field}' must not hold HTML.", $"“{field}”不得包含 HTML 标记。", field);

    public static Refusal PasswordUsedBefore(string field, int last) => new(
        "password.usedBefore", RefusalKind.Unprocessable, $"The new password must differ from the last {last} ones.", $"新密码不能与最近 {last} 次使用过的密码相同。", field);

    public static RefusedException PasswordChangedMeanwhile() => new(new Refusal(
        "edit.stale", RefusalKind.Conflict, "The password was changed meanwhile.", "密码已被更改。", "currentPassword"));

    public static Refusal ScopesMissing(string field) => new(
        "token.scopes", RefusalKind.Invalid, $"'{field}': a token needs at least one permission.", $"“{field}”：令牌至少需要一项权限。", field);

    public static Refusal ScopeBeyondOwn(string field, string permission) => new(
        "token.beyondOwn", RefusalKind.Unprocessable, $"'{field}': you may not do '{permission}' yourself.", $"“{field}”：您本人没有权限“{permission}”。", field);

    public static Refusal TokenTooLong(string field, int days) => new(
        "token.tooLong", RefusalKind.Unprocessable, $"'{field}' must be at most {days} days away.", $"“{field}”最多为 {days} 天后。", field);

    public static RefusedException TokenTooMany(int most) => new(new Refusal(
        "token.tooMany", RefusalKind.Conflict, $"You have {most} tokens already. Revoke one first.", $"您已有 {most} 个令牌，请先撤销其中一个。"));
}
