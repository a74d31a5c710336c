using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Api.Input;

/// <summary>Why requests are refused before they reach the runtime.</summary>
internal static class ApiRefusals
{
    public static Refusal NotANumber(string field) => new(
        "query.number", RefusalKind.Invalid, $"'{field}' must be a whole number.", $"“{field}”必须是整数。", field);

    public static Refusal NotAFlag(string field) => new(
        "query.flag", RefusalKind.Invalid, $"'{field}' must be true or false.", $"“{field}”必须为 true 或 false。", field);

    public static Refusal NotAnInstant(string field) => new(
        "query.instant", RefusalKind.Invalid,
        $"'{field}' must be an instant with its offset, such as 2026-01-31T08:00:00Z; write a plus sign as %2B.",
        $"“{field}”必须是带时区的时间，例如 2026-01-31T08:00:00Z；加号请写作 %2B。",
        field);

    public static Refusal NotOneOf(string field, IEnumerable<string> names) => new(
        "query.name", RefusalKind.Invalid,
        $"'{field}' must be one of {string.Join(", ", names)}.",
        $"“{field}”必须是以下之一：{string.Join("、", names)}。",
        field);

    public static Refusal OutOfRange(string field, long least, long most) => new(
        "query.range", RefusalKind.Invalid, $"'{field}' must be from {least} to {most}.", $"“{field}”必须在 {least} 到 {most} 之间。", field);

    public static Refusal BadText(string field, int length) => new(
        "query.text", RefusalKind.Invalid,
        $"'{field}' must be a text of 1 to {length} characters without control characters.",
        $"“{field}”必须是 1 到 {length} 个字符的文本，且不含控制字符。",
        field);

    public static Refusal BadCursor(string field) => new(
        "query.cursor", RefusalKind.Invalid,
        $"'{field}' is not what 'next' of an earlier page of this list said.",
        $"“{field}”不是此列表前一页的“next”值。",
        field);

    public static Refusal IdMismatch(string field, string expected) => new(
        "id.mismatch", RefusalKind.Invalid,
        $"'{field}' in the body is not the one of the address, '{expected}'.",
        $"正文中的“{field}”与地址中的“{expected}”不一致。",
        field);

    public static Refusal Unknown(string what, string whatZh, string id, string field) => new(
        $"{what}.unknown", RefusalKind.NotFound, $"There is no {what} '{id}'.", $"{whatZh}“{id}”不存在。", field);

    public static Refusal BadTag() => new(
        "header.ifMatch", RefusalKind.Invalid, "The header If-Match must be one strong ETag, such as \"3F2A…\".", "标头 If-Match 必须是一个强 ETag，例如 \"3F2A…\"。", "If-Match");

    public static Refusal BadNewness() => new(
        "header.ifNoneMatch", RefusalKind.Invalid, "The header If-None-Match must be *, and stand without If-Match.", "标头 If-None-Match 只能为 *，且不能与 If-Match 同时使用。", "If-None-Match");

    public static Refusal EmptyKey() => new(
        "field.missing", RefusalKind.Invalid, "The header Idempotency-Key is empty; give a key or leave it out.", "标头 Idempotency-Key 为空；请填写或省略。", "Idempotency-Key");
}
