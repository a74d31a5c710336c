using System.Globalization;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.LineTests;

/// <summary>The refusals of what people do with line tests, with their messages.</summary>
internal static class LineTestRefusals
{
    public static Refusal TemplateUnknown(string field, string key) => new(
        "lineTest.templateUnknown", RefusalKind.NotFound, $"'{field}': there is no test template '{key}'.", $"“{field}”：测试模板“{key}”不存在。", field);

    public static RefusedException VersionUnknown(int version) => new(new Refusal(
        "lineTest.versionUnknown", RefusalKind.NotFound, string.Create(CultureInfo.InvariantCulture, $"There is no version {version}."), string.Create(CultureInfo.InvariantCulture, $"版本 {version} 不存在。"), "version"));

    public static Refusal TypeUnknown(string field, string type) => new(
        "lineTest.typeUnknown", RefusalKind.Unprocessable, $"'{field}': there is no type of circuit '{type}'.", $"“{field}”：电路类型“{type}”不存在。", field);

    public static Refusal GradeUnknown(string field, string grade) => new(
        "lineTest.gradeUnknown", RefusalKind.Unprocessable, $"'{field}': there is no grade '{grade}'.", $"“{field}”：客户等级“{grade}”不存在。", field);

    public static Refusal KeyTwice(string field, string key) => new(
        "lineTest.keyTwice", RefusalKind.Unprocessable, $"'{field}': the indicator '{key}' is there twice.", $"“{field}”：指标“{key}”重复。", field);

    public static Refusal InsteadOfUnknown(string field, string key) => new(
        "lineTest.insteadOfUnknown", RefusalKind.Unprocessable, $"'{field}': there is no other indicator '{key}' that it could stand for.", $"“{field}”：没有可代替的其他指标“{key}”。", field);

    public static Refusal RangeEmpty(string field) => new(
        "lineTest.range", RefusalKind.Unprocessable, $"'{field}': a range ends above its threshold.", $"“{field}”：范围的上限须大于下限。", field);

    public static Refusal ValueUnknown(string field, string key) => new(
        "lineTest.valueUnknown", RefusalKind.Unprocessable, $"'{field}': the template has no indicator '{key}'.", $"“{field}”：模板没有指标“{key}”。", field);

    public static Refusal NotANumber(string field) => new(
        "lineTest.notANumber", RefusalKind.Invalid, $"'{field}' must be a number.", $"“{field}”必须是数字。", field);

    public static Refusal NotPassFail(string field) => new(
        "lineTest.notPassFail", RefusalKind.Invalid, $"'{field}' must be true (passed) or false (failed).", $"“{field}”必须是 true（合格）或 false（不合格）。", field);
}
