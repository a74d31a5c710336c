using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Designer;

/// <summary>Why requests of the designer are refused before they reach what is stored.</summary>
internal static class DesignerTexts
{
    public static Refusal NotJson(string place) => new(
        "request.json", RefusalKind.Invalid, $"The body is not valid JSON; the first error is at line and column {place}.", $"正文不是有效的 JSON；首个错误位于行列 {place}。");

    public static Refusal NotAnObject() => new("request.json", RefusalKind.Invalid, "The body must be a JSON object.", "正文必须是 JSON 对象。");

    public static Refusal Missing(string field) => new("field.missing", RefusalKind.Invalid, $"'{field}' must be given.", $"必须填写“{field}”。", field);

    public static Refusal WrongType(string field, string what, string whatZh) => new("field.type", RefusalKind.Invalid, $"'{field}' must be {what}.", $"“{field}”必须是{whatZh}。", field);

    public static Refusal TooMany(string field, int count, int limit) => new(
        "list.tooLong", RefusalKind.TooLarge, $"'{field}' has {count} entries; at most {limit} are allowed.", $"“{field}”有 {count} 项，最多允许 {limit} 项。", field);

    public static Refusal MayNotPublish() => new(
        "access.denied", RefusalKind.Unprocessable, "You may save drafts but not publish. Ask somebody who may.", "您可以保存草稿，但没有发布权限。请联系有发布权限的人员。");

    public static Refusal BodyTooLarge() => new("request.tooLarge", RefusalKind.TooLarge, "The body is larger than the limit (Limits:RequestBytes).", "请求正文超过上限（Limits:RequestBytes）。");

    public static Refusal Unreadable() => new("request.invalid", RefusalKind.Invalid, "The request cannot be understood.", "服务器无法理解该请求。");

    public static Refusal BadPage(string header, int length) => new(
        "header.page", RefusalKind.Invalid,
        $"The header {header} must be 1 to {length} letters, digits, hyphens and underscores; leave it out if there is no page.",
        $"标头 {header} 必须是 1 到 {length} 个字母、数字、连字符或下划线；没有页面时请省略。",
        header);

    public static Refusal NodeUnknown(string nodeId) => new("node.unknown", RefusalKind.Invalid, $"There is no activity '{nodeId}' in this version.", $"该版本中没有活动“{nodeId}”。", "nodeId");

    public static Refusal VersionUnknown(string definitionId, string versions) => new(
        "version.unknown", RefusalKind.NotFound, $"The definition '{definitionId}' has no such version ({versions}).", $"流程定义“{definitionId}”没有该版本（{versions}）。", "versionOptions");

    public static Refusal ListUnknown(string type, string property) => new(
        "input.unknown", RefusalKind.NotFound, $"The activity type '{type}' has no input '{property}' with a list.", $"活动类型“{type}”没有带列表的输入“{property}”。", "property");

    public static Refusal ImportTooManyFiles(int limit) => new(
        "import.tooManyFiles", RefusalKind.TooLarge, $"An import may have at most {limit} files; nothing was imported.", $"一次最多导入 {limit} 个文件，未导入任何内容。", "files");

    public static Refusal ImportFileTooLarge(string file, int limit) => new(
        "import.fileTooLarge", RefusalKind.TooLarge, $"'{file}' has more than {limit} bytes when unpacked; nothing was imported.", $"“{file}”解压后超过 {limit} 字节，未导入任何内容。", "files");

    public static Refusal ImportTooLarge(long limit) => new(
        "import.tooLarge", RefusalKind.TooLarge, $"The files have more than {limit} bytes when unpacked; nothing was imported.", $"文件解压后总大小超过 {limit} 字节，未导入任何内容。", "files");

    public static Refusal ImportBadName(string file) => new(
        "import.badName", RefusalKind.Invalid, $"The archive has an entry '{file}', whose path leads out of it; nothing was imported.", $"压缩包中的“{file}”路径越界，未导入任何内容。", "files");

    public static Refusal ImportBadArchive(string file) => new(
        "import.badArchive", RefusalKind.Invalid, $"'{file}' is no archive that can be read; nothing was imported.", $"“{file}”不是可读取的压缩包，未导入任何内容。", "files");

    public static Refusal ImportNothing() => new(
        "import.nothing", RefusalKind.Invalid, "There is no definition to import: send .json files or .zip archives of them.", "没有可导入的流程定义：请上传 .json 文件或其 .zip 压缩包。", "files");

    public static Refusal ImportBadForm() => new(
        "import.badForm", RefusalKind.Invalid, "The form cannot be read: it is damaged, or has too many parts; nothing was imported.", "无法读取上传的表单：内容损坏或部分过多，未导入任何内容。", "files");

    public static Refusal ImportTwice(string definitionId, string file) => new(
        "import.duplicate",
        RefusalKind.Conflict,
        $"The definition '{definitionId}' is also in '{file}'. Keep one of them.",
        $"流程定义“{definitionId}”同时存在于“{file}”中，请只保留一个。",
        "definitionId");

    public static Refusal InFile(string file, Refusal refusal) => refusal with { Message = $"{file}: {refusal.Message}", MessageZh = $"{file}：{refusal.MessageZh}" };

    public static Refusal InDefinition(string definitionId, Refusal refusal) => refusal with { Message = $"'{definitionId}': {refusal.Message}", MessageZh = $"“{definitionId}”：{refusal.MessageZh}" };
}
