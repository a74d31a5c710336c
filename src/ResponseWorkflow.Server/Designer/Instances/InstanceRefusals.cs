using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>Why the designer's requests about instances are refused.</summary>
internal static class InstanceRefusals
{
    public static RefusedException InstanceUnknown(string? instanceId) => new(ApiRefusals.Unknown("instance", "实例", instanceId ?? "", "workflowInstanceId"));

    public static RefusedException ExecutionUnknown(string? id) => new(ApiRefusals.Unknown("execution", "活动执行", id ?? "", "id"));

    public static RefusedException Missing(string field) => new(new Refusal(
        "field.missing", RefusalKind.Invalid, $"The field '{field}' must be given.", $"必须填写“{field}”。", field));

    public static RefusedException TooMany(string field, int count, int limit) => new(new Refusal(
        "field.range", RefusalKind.Invalid, $"'{field}' has {count} entries; at most {limit} are allowed.", $"“{field}”有 {count} 项，最多允许 {limit} 项。", field));

    public static RefusedException BadVersionOptions() => new(new Refusal(
        "query.name", RefusalKind.Invalid,
        "'versionOptions' must be Latest, Published, LatestOrPublished, LatestAndPublished, Draft or the number of a version.",
        "“versionOptions”必须为 Latest、Published、LatestOrPublished、LatestAndPublished、Draft 或版本号。",
        "versionOptions"));

    public static RefusedException NoForm() => new(new Refusal(
        "request.form", RefusalKind.Invalid, "Send one or more files as a form (multipart/form-data).", "请以表单（multipart/form-data）形式上传一个或多个文件。", "files"));

    public static RefusedException BadArchive(string file) => new(new Refusal(
        "import.archive", RefusalKind.Invalid, $"'{file}' is no zip archive that can be read.", $"“{file}”不是可读取的 zip 压缩包。", "files"));

    public static RefusedException ImportTooLarge(long limit) => new(new Refusal(
        "import.tooLarge", RefusalKind.TooLarge,
        $"Unpacked, the files have more than {limit} bytes, which is what is taken at once (Designer:Instances:MaxImportBytes).",
        $"文件解压后超过 {limit} 字节的上限（Designer:Instances:MaxImportBytes）。",
        "files"));
}
