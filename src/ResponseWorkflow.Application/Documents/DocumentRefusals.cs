using System.Globalization;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Application.Documents;

/// <summary>The refusals of what people do with documents and their templates, with their messages.</summary>
internal static class DocumentRefusals
{
    public static RefusedException Unknown(string documentId) => Of("document.unknown", RefusalKind.NotFound, $"The case has no document '{documentId}'.", $"该工单没有文档“{documentId}”。", "documentId");

    public static Refusal TemplateUnknown(string field, string key) => new(
        "document.templateUnknown", RefusalKind.Unprocessable, $"'{field}': there is no template '{key}'.", $"“{field}”：文档模板“{key}”不存在。", field);

    public static Refusal TemplateDisabled(string field, string key) => new(
        "document.templateDisabled", RefusalKind.Unprocessable, $"'{field}': documents of the template '{key}' are not made any more; an administrator can enable it.", $"“{field}”：文档模板“{key}”已停用，可由管理员启用。", field);

    public static RefusedException VersionUnknown(int version) => Of(
        "document.versionUnknown", RefusalKind.NotFound, string.Create(CultureInfo.InvariantCulture, $"There is no version {version}."), string.Create(CultureInfo.InvariantCulture, $"版本 {version} 不存在。"), "version");

    public static Refusal LanguageUnknown(string field, string language) => new(
        "document.languageUnknown", RefusalKind.Invalid, $"'{field}': documents are written in zh-CN and en, not in '{language}'.", $"“{field}”：文档语言只能是 zh-CN 或 en，不能是“{language}”。", field);

    public static Refusal FieldName(string field, string name) => new(
        "document.fieldName", RefusalKind.Invalid, $"'{field}': '{name}' is no name of a field: it begins with a letter and has letters, digits and _ only.", $"“{field}”：“{name}”不是有效的字段名，须以字母开头，只含字母、数字和下划线。", field);

    public static Refusal FieldTwice(string field, string name) => new(
        "document.fieldTwice", RefusalKind.Unprocessable, $"'{field}': the name '{name}' is there twice.", $"“{field}”：名称“{name}”重复。", field);

    public static Refusal ListInList(string field) => new(
        "document.listInList", RefusalKind.Unprocessable, $"'{field}': the rows of a list cannot hold lists.", $"“{field}”：列表的行内不能再有列表。", field);

    public static Refusal FieldUnknown(string field, string name, int? line = null)
    {
        var (at, atZh) = line is { } number ? (string.Create(CultureInfo.InvariantCulture, $" (line {number})"), string.Create(CultureInfo.InvariantCulture, $"（第 {number} 行）")) : ("", "");
        return new("document.fieldUnknown", RefusalKind.Unprocessable, $"'{field}': there is no field '{name}'{at}. Choose one of the list, or add it to the template's own fields.", $"“{field}”：没有字段“{name}”{atZh}，请从列表中选择，或在模板自有字段中添加。", field);
    }

    public static Refusal NoList(string field, string name) => new(
        "document.noList", RefusalKind.Unprocessable, $"'{field}': '{name}' is no list of the template.", $"“{field}”：“{name}”不是该模板的列表字段。", field);

    public static Refusal Liquid(string field, ScriptException exception) => new(
        "document.liquid", RefusalKind.Unprocessable, $"'{field}': {exception.Message}", $"“{field}”不是正确的模板：{exception.Message}", field);

    public static Refusal Pattern(string field, string fault) => new(
        "document.pattern", RefusalKind.Unprocessable, $"'{field}' {fault}", $"“{field}”不是正确的编号规则：须恰有一个 {{sequence}}（如 {{sequence:4}}），其余可用 {{code}}、{{unit}}、{{year}}、{{yy}}、{{month}}，且不含空格及 # {{ }} / \\ % ?。", field);

    public static Refusal OtherKind(string field, string key) => new(
        "document.otherKind", RefusalKind.Unprocessable, $"'{field}': the template '{key}' is for cases of another kind.", $"“{field}”：文档模板“{key}”用于其他类型的工单。", field);

    public static RefusedException Superseded(string number, string by) => Of(
        "document.superseded", RefusalKind.Conflict, $"The document {number} is superseded by {by}; correct that one.", $"文档 {number} 已被 {by} 替代，请更正后者。", "documentId");

    public static Refusal ScanUnknown(string attachmentId) => new(
        "document.scanUnknown", RefusalKind.Unprocessable, $"'scanId': the case has no attachment '{attachmentId}'. Add the scan to the case first.", $"“scanId”：该工单没有附件“{attachmentId}”，请先上传扫描件。", "scanId");

    public static RefusedException TooMany(int limit) => Of(
        "document.tooMany", RefusalKind.Unprocessable,
        string.Create(CultureInfo.InvariantCulture, $"A case may have {limit} documents (Documents:PerCase)."),
        string.Create(CultureInfo.InvariantCulture, $"每个工单最多 {limit} 份文档（Documents:PerCase）。"),
        "caseId");

    public static Refusal NotOfKind(string field, string kind, string kindZh) => new(
        "document.value", RefusalKind.Invalid, $"'{field}' must be {kind}.", $"“{field}”必须是{kindZh}。", field);

    private static RefusedException Of(string code, RefusalKind kind, string message, string messageZh, string? field = null) => new(new Refusal(code, kind, message, messageZh, field));
}
