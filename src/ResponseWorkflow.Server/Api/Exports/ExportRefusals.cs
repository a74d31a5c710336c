using System.Globalization;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Api.Exports;

/// <summary>Why a list is not exported.</summary>
internal static class ExportRefusals
{
    public static RefusedException TooLong(int rows, int limit) => new(new Refusal(
        "export.tooLong",
        RefusalKind.Unprocessable,
        string.Create(CultureInfo.InvariantCulture, $"The list has {rows} rows; a file may have at most {limit}. Narrow the filter and export again."),
        string.Create(CultureInfo.InvariantCulture, $"此列表有 {rows} 行，每个文件最多 {limit} 行。请缩小筛选范围后重新导出。")));

    public static Refusal UnknownZone(string field) => new(
        "query.timeZone", RefusalKind.Invalid, $"'{field}' must name a time zone, such as Asia/Shanghai.", $"“{field}”必须是时区名称，例如 Asia/Shanghai。", field);
}
