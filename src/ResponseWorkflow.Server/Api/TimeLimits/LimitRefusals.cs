using System.Globalization;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>Why requests about time limits are refused before they reach the commands.</summary>
internal static class LimitRefusals
{
    public static Refusal OneChange() => new(
        "limit.oneChange", RefusalKind.Invalid, "Give exactly one of limit, edits, retirement, restoration, calendar, calendarRestoration and holidays.", "limit、edits、retirement、restoration、calendar、calendarRestoration、holidays 必须且只能给出一个。");

    public static Refusal SomeRows(int most) => new(
        "limit.rows", RefusalKind.Invalid,
        string.Create(CultureInfo.InvariantCulture, $"'rows': give at least one row and at most {most}."),
        string.Create(CultureInfo.InvariantCulture, $"“rows”：至少给出一行，最多 {most} 行。"), "rows");

    public static Refusal CalendarUnknown(string id) => new("calendar.unknown", RefusalKind.NotFound, $"There is no calendar '{id}'.", $"日历“{id}”不存在。", "calendarId");

    public static Refusal BadYear(string text, TermOptions options) => new(
        "calendar.year",
        RefusalKind.Invalid,
        string.Create(CultureInfo.InvariantCulture, $"'{text}' is no year from {options.FirstYear} to {options.LastYear}."),
        string.Create(CultureInfo.InvariantCulture, $"“{text}”不是 {options.FirstYear} 到 {options.LastYear} 之间的年份。"),
        "year");

    public static Refusal BadDate(string text) => new("calendar.date", RefusalKind.Invalid, $"'{text}' is no date such as 2026-01-31.", $"“{text}”不是日期，例如 2026-01-31。", "date");

    public static Refusal OtherYear(int given, string wanted) => new(
        "holidays.otherYear", RefusalKind.Unprocessable, $"'year': the file is for {given}, but {wanted} is to be changed.", $"“year”：文件属于 {given} 年，而要修改的是 {wanted} 年。", "year");

    public static Refusal NotJson(string detail) => new(
        "import.notJson", RefusalKind.Unprocessable, $"The file is no JSON of rules: {detail}", $"文件不是规则的 JSON：{detail}");

    /// <summary>What the calculation says against its input.</summary>
    public static Refusal Of(TimeLimitException exception, string? field) => new(exception.Code, RefusalKind.Unprocessable, exception.Text.English, exception.Text.Chinese, field);
}
