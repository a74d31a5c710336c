using System.Globalization;

namespace ResponseWorkflow.Application.Refusals;

/// <summary>What can be wrong with a field by itself, whatever command it belongs to.</summary>
internal static class FieldRefusals
{
    public static Refusal Missing(string field) => new(
        "field.missing", RefusalKind.Invalid,
        $"The field '{field}' is missing or empty.",
        $"缺少字段“{field}”或其值为空。",
        field);

    public static Refusal TooLong(string field, int length, int limit) => new(
        "field.tooLong", RefusalKind.Invalid,
        string.Create(CultureInfo.InvariantCulture, $"The field '{field}' has {length} characters; at most {limit} are allowed."),
        string.Create(CultureInfo.InvariantCulture, $"字段“{field}”有 {length} 个字符，最多允许 {limit} 个。"),
        field);

    public static Refusal NulCharacter(string field) => new(
        "field.nul", RefusalKind.Invalid,
        $"The field '{field}' may not hold the character U+0000.",
        $"字段“{field}”不能包含字符 U+0000。",
        field);

    public static Refusal Invisible(string field) => new(
        "field.invisible", RefusalKind.Invalid,
        $"The field '{field}' may not begin or end with a space or hold control characters.",
        $"字段“{field}”首尾不得有空格，且不得包含控制字符。",
        field);

    public static Refusal BadId(string field) => new(
        "field.id", RefusalKind.Invalid,
        $"The field '{field}' may hold only letters, digits, '-', '_' and '.'.",
        $"字段“{field}”只能包含字母、数字、“-”“_”“.”。",
        field);

    public static Refusal OutOfRange(string field, long value, long least, long most) => new(
        "field.range", RefusalKind.Invalid,
        string.Create(CultureInfo.InvariantCulture, $"The field '{field}' is {value}; it must be from {least} to {most}."),
        string.Create(CultureInfo.InvariantCulture, $"字段“{field}”为 {value}，应在 {least} 到 {most} 之间。"),
        field);

    public static Refusal SpanOutOfRange(string field, TimeSpan limit) => new(
        "field.span", RefusalKind.Invalid,
        $"The field '{field}' must be a span from 0 to {(long)limit.TotalSeconds} seconds.",
        $"字段“{field}”必须在 0 到 {(long)limit.TotalSeconds} 秒之间。",
        field);

    public static Refusal InputTooLarge(string field, int bytes, int limit) => new(
        "input.tooLarge", RefusalKind.TooLarge,
        $"The field '{field}' has {bytes} bytes as JSON; at most {limit} are allowed.",
        $"字段“{field}”的 JSON 为 {bytes} 字节，最多允许 {limit} 字节。",
        field);
}
