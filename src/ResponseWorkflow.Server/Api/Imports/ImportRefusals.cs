using System.Globalization;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Api.Imports;

/// <summary>Why a file is not imported.</summary>
internal static class ImportRefusals
{
    public static RefusedException TooLarge(long limit) => new(new Refusal(
        "import.tooLarge", RefusalKind.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The file is too large; at most {limit / 1024} KB are allowed."),
        string.Create(CultureInfo.InvariantCulture, $"文件过大，最多允许 {limit / 1024} KB。")));

    public static RefusedException NotXlsx() => new(new Refusal(
        "import.notXlsx", RefusalKind.Unprocessable, "The file is no Excel workbook (.xlsx), or it is broken. Save it as .xlsx and try again.", "文件不是 Excel 工作簿（.xlsx）或已损坏，请另存为 .xlsx 后重试。"));

    public static RefusedException Empty() => new(new Refusal(
        "import.empty", RefusalKind.Unprocessable, "The first sheet has no rows below the headings.", "第一个工作表的标题行下没有数据。"));

    public static RefusedException TooManyRows(int limit) => new(new Refusal(
        "import.tooManyRows", RefusalKind.Unprocessable,
        string.Create(CultureInfo.InvariantCulture, $"The file has more than {limit} rows. Divide it."),
        string.Create(CultureInfo.InvariantCulture, $"文件超过 {limit} 行，请拆分后导入。")));

    public static Refusal ColumnUnknown(string heading, IEnumerable<ImportColumn> columns)
    {
        var known = columns.ToList();
        return new Refusal(
            "import.columnUnknown", RefusalKind.Unprocessable,
            $"The heading '{heading}' is not known. There are: {string.Join(", ", known.Select(static column => column.TitleEn))}.",
            $"无法识别标题“{heading}”。可用的标题：{string.Join("、", known.Select(static column => column.TitleZh))}。");
    }

    public static Refusal ColumnMissing(ImportColumn column) => new(
        "import.columnMissing", RefusalKind.Unprocessable, $"The column '{column.TitleEn}' is missing.", $"缺少列“{column.TitleZh}”。");

    public static Refusal ColumnTwice(string heading) => new(
        "import.columnTwice", RefusalKind.Unprocessable, $"The heading '{heading}' stands there twice.", $"标题“{heading}”重复。");

    public static Refusal NoNumber(string field) => new(
        "import.noNumber", RefusalKind.Unprocessable, $"'{field}' must be a number.", $"“{field}”必须是数字。", field);

    public static Refusal NoFlag(string field) => new(
        "import.noFlag", RefusalKind.Unprocessable, $"'{field}' must be yes or no.", $"“{field}”必须是“是”或“否”。", field);

    public static Refusal NotAmong(string field, IEnumerable<(string Zh, string En)> names)
    {
        var known = names.ToArray();
        return new(
            "import.notAmong", RefusalKind.Unprocessable,
            $"'{field}' must be one of: {string.Join(", ", known.Select(static one => one.En))}.", $"“{field}”只能是：{string.Join("、", known.Select(static one => one.Zh))}。", field);
    }

    public static Refusal NoDate(string field) => new(
        "import.noDate", RefusalKind.Unprocessable, $"'{field}' must be a date, such as 2026-03-01 or 2026-03-01 08:00.", $"“{field}”必须是日期，例如 2026-03-01 或 2026-03-01 08:00。", field);
}
