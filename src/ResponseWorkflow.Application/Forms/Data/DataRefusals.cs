using System.Globalization;
using ResponseWorkflow.Application.Forms.Documents;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Forms.Data;

/// <summary>What can be wrong with what was filled in. The page tells the same under the same codes.</summary>
internal static class DataRefusals
{
    public static Refusal Unknown(string path) => Of("data.unknown", path, $"The form has no field '{path}'.", $"表单没有字段“{path}”。");

    public static Refusal Required(string path, FormField field) => Of("data.required", path, field, "is to be filled in", "必须填写");

    public static Refusal WrongType(string path, FormField field)
    {
        var (wanted, wantedZh) = field.Kind switch
        {
            FieldKind.Number => ("a number", "数字"),
            FieldKind.YesNo => ("yes or no", "“是”或“否”"),
            FieldKind.Choices => ("a list of choices", "选项列表"),
            FieldKind.Files => ("a list of files", "文件列表"),
            FieldKind.Table => ("a list of rows", "行的列表"),
            FieldKind.Indicators => ("an object with 'values', 'instrument', 'place' and 'at'", "包含 values、instrument、place 和 at 的对象"),
            _ => ("a text", "文本"),
        };
        return Of("data.type", path, field, $"must be {wanted}", $"必须是{wantedZh}");
    }

    public static Refusal TooLong(string path, FormField field) => Of("data.tooLong", path, field, $"may have at most {field.MaxLength} characters", $"最多 {field.MaxLength} 个字符");

    public static Refusal TooShort(string path, FormField field) => Of("data.tooShort", path, field, $"must have at least {field.MinLength} characters", $"至少 {field.MinLength} 个字符");

    public static Refusal NoMatch(string path, FormField field) => Of("data.pattern", path, field, $"must fit the pattern {field.Pattern!.Source}", $"须符合格式 {field.Pattern!.Source}");

    public static Refusal Control(string path, FormField field) => Of("data.control", path, field, "may not hold characters that cannot be seen", "不得包含不可见字符");

    public static Refusal BelowMinimum(string path, FormField field) => Of("data.minimum", path, field, $"must be at least {Shown(field.Minimum)}", $"不得小于 {Shown(field.Minimum)}");

    public static Refusal AboveMaximum(string path, FormField field) => Of("data.maximum", path, field, $"may be at most {Shown(field.Maximum)}", $"不得大于 {Shown(field.Maximum)}");

    public static Refusal TooFine(string path, FormField field, int decimals) => decimals == 0
        ? Of("data.decimals", path, field, "must be a whole number", "必须是整数")
        : Of("data.decimals", path, field, $"may have at most {decimals} {(decimals == 1 ? "digit" : "digits")} behind the decimal point", $"最多 {decimals} 位小数");

    public static Refusal NoInstant(string path, FormField field) => Of("data.instant", path, field, "must be a date and time with its offset, such as 2026-03-01T08:30:00+08:00", "必须是带时区偏移的日期时间，例如 2026-03-01T08:30:00+08:00");

    public static Refusal NoChoice(string path, FormField field) => Of("data.choice", path, field, "holds what is not among the choices", "包含不在选项中的值");

    public static Refusal Twice(string path, FormField field) => Of("data.twice", path, field, "holds the same twice", "包含重复的值");

    public static Refusal TooFew(string path, FormField field) => Of("data.tooFew", path, field, $"must have at least {field.MinItems} entries", $"至少 {field.MinItems} 项");

    public static Refusal TooMany(string path, FormField field) => Of("data.tooMany", path, field, $"may have at most {field.MaxItems} entries", $"最多 {field.MaxItems} 项");

    public static Refusal NoSignature(string path, FormField field) => field.IsPassword
        ? Of("data.signature", path, field, "is not confirmed, or no longer; confirm again with the password", "尚未确认或确认已失效，请重新输入密码确认")
        : Of("data.signature", path, field, "must be a picture in PNG", "必须是 PNG 图片");

    public static Refusal NotOwnSignature(string path, FormField field) => Of("data.signatureOfAnother", path, field, "was confirmed by somebody else; whoever hands in signs", "由他人确认；须由提交人本人签名");

    public static Refusal NoTemplate(string path, FormField field) => Of(
        "data.noTemplate", path, field,
        "has no test template that is in force for the type of this circuit; whoever administers test templates adds one", "没有适用于该电路类型的有效测试模板，请联系测试模板管理员添加");

    public static Refusal Rule(string path, FormText message) => new("data.rule", RefusalKind.Invalid, message.En, message.Zh, path);

    public static Refusal NotComputed(string path, FormField field, string reason) => new(
        "data.computed", RefusalKind.Unprocessable,
        $"'{field.Label.En}' cannot be computed: {reason}", $"无法计算“{field.Label.Zh}”：{reason}", path);

    private static string Shown(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static Refusal Of(string code, string path, FormField field, string text, string textZh) => Of(code, path, $"'{field.Label.En}' {text}.", $"“{field.Label.Zh}”{textZh}。");

    private static Refusal Of(string code, string path, string message, string messageZh) => new(code, RefusalKind.Invalid, message, messageZh, path);
}
