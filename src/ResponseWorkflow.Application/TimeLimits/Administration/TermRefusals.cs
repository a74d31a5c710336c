using System.Globalization;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits;
using ResponseWorkflow.TimeLimits.Data;

namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>The refusals of changes of the time limits, with their messages.</summary>
internal static class TermRefusals
{
    public static RefusedException Unknown(string name, string field = "id") => new(UnknownTerm(name, field));

    public static Refusal UnknownTerm(string name, string field) => new("limit.unknown", RefusalKind.NotFound, $"There is no '{name}' among the time limits.", $"时限中没有“{name}”。", field);

    public static Refusal Taken(string field, string name) => new(
        "limit.taken", RefusalKind.Conflict, $"'{field}': '{name}' is there already. Change it, or choose another name.", $"“{field}”：“{name}”已存在，请修改该项或另选名称。", field);

    public static Refusal OtherKind(string field, string name) => new(
        "limit.otherKind", RefusalKind.Unprocessable, $"'{field}': '{name}' is a row where an addition was given, or the other way round.", $"“{field}”：“{name}”的类型不符，规则行与附加时间不能互换。", field);

    public static RefusedException VersionUnknown(string name, int version) => new(new Refusal(
        "limit.versionUnknown", RefusalKind.NotFound,
        string.Create(CultureInfo.InvariantCulture, $"'{name}' has no version {version} that could be restored."),
        string.Create(CultureInfo.InvariantCulture, $"“{name}”没有可恢复的第 {version} 版。"), "version"));

    public static Refusal Retired(string name) => new("limit.retired", RefusalKind.Conflict, $"'{name}' is retired already.", $"“{name}”已停用。");

    public static Refusal Twice(string field, string name) => new("limit.twice", RefusalKind.Unprocessable, $"'{field}': '{name}' is given twice.", $"“{field}”：“{name}”给出了两次。", field);

    public static Refusal OnlyForAll(string field) => new(
        "limit.onlyForAll", RefusalKind.Unprocessable, $"'{field}': calendars, holidays and words hold for all clocks at once.", $"“{field}”：日历、节假日和词汇对所有计时立即生效。", field);

    public static Refusal TooLarge(string field, int limit) => new(
        "limit.tooLarge", RefusalKind.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"'{field}' is larger than {limit / 1024} KB."),
        string.Create(CultureInfo.InvariantCulture, $"“{field}”超过 {limit / 1024} KB。"), field);

    public static Refusal BadYear(string field, string year, TermOptions options) => new(
        "holidays.year",
        RefusalKind.Invalid,
        string.Create(CultureInfo.InvariantCulture, $"'{field}': '{year}' is no year from {options.FirstYear} to {options.LastYear}."),
        string.Create(CultureInfo.InvariantCulture, $"“{field}”：“{year}”不是 {options.FirstYear} 到 {options.LastYear} 之间的年份。"),
        field);

    public static Refusal OtherYear(string field, string given, string wanted) => new(
        "holidays.otherYear", RefusalKind.Unprocessable, $"'{field}': the file is for {given}, but {wanted} is to be changed.", $"“{field}”：文件属于 {given} 年，而要修改的是 {wanted} 年。", field);

    public static Refusal LastYear(string year) => new(
        "holidays.gap", RefusalKind.Unprocessable, $"The year {year} cannot be removed while there are years before and after it.", $"{year} 年前后都有节假日数据，不能移除。");

    /// <summary>A refusal of one change among several: it says of which.</summary>
    public static Refusal Named(Refusal refusal, string name) => refusal with { Message = $"{name}: {refusal.Message}", MessageZh = $"{name}：{refusal.MessageZh}" };

    /// <summary>What is wrong with the whole of the data, named for whoever changes one part of it or many.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="changed">The only part that is changed; null when there are several.</param>
    public static Refusal Of(DataProblem problem, string? changed)
    {
        var field = problem.Field;
        var isOwn = changed is not null && (problem.Row is null || Concerns(problem, changed));
        var row = problem.Row ?? Path.GetFileNameWithoutExtension(problem.File);
        var message = (isOwn, field) switch
        {
            (true, null) => problem.Text,
            (true, _) => new LocalText($"“{field}”：{problem.Text.Chinese}", $"'{field}': {problem.Text.English}"),
            (false, null) => new LocalText($"{row}：{problem.Text.Chinese}", $"{row}: {problem.Text.English}"),
            _ => new LocalText($"{row}，“{field}”：{problem.Text.Chinese}", $"{row}, '{field}': {problem.Text.English}"),
        };
        return new Refusal(problem.Code, RefusalKind.Unprocessable, message.English, message.Chinese, isOwn ? field : null);
    }

    /// <summary>Whether something is wrong with a part: with itself, or between it and another row, of which only one is named as the place.</summary>
    public static bool Concerns(DataProblem problem, string name) =>
        problem.Row == name || (problem.Code == "row.ambiguous" && problem.Text.English.Split(' ').Any(word => word.StartsWith($"{name}@", StringComparison.Ordinal)));
}
