using System.Globalization;
using ResponseWorkflow.Application.LineTests.Templates;
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

    public static Refusal RowDiffers(string field, string key, int row) => new(
        "lineTest.rowDiffers", RefusalKind.Unprocessable,
        string.Create(CultureInfo.InvariantCulture, $"'{field}' of the template '{key}' differs from row {row}; a template has one."),
        string.Create(CultureInfo.InvariantCulture, $"模板“{key}”的“{field}”与第 {row} 行不一致，同一模板只能有一个。"),
        field);

    public static Refusal RangeEmpty(string field) => new(
        "lineTest.range", RefusalKind.Unprocessable, $"'{field}': a range ends above its threshold.", $"“{field}”：范围的上限须大于下限。", field);

    public static Refusal ValueUnknown(string field, string key) => new(
        "lineTest.valueUnknown", RefusalKind.Unprocessable, $"'{field}': the template has no indicator '{key}'.", $"“{field}”：模板没有指标“{key}”。", field);

    public static Refusal NotANumber(string field, TestIndicator one) => new(
        "lineTest.notANumber", RefusalKind.Invalid, $"'{one.NameEn}' must be a number.", $"“{one.NameZh}”必须是数字。", field);

    public static Refusal NotPassFail(string field, TestIndicator one) => new(
        "lineTest.notPassFail", RefusalKind.Invalid, $"'{one.NameEn}' must be true (passed) or false (failed).", $"“{one.NameZh}”必须是 true（合格）或 false（不合格）。", field);

    public static Refusal WrongUnit(string field, TestIndicator one, string given) => one.Unit is { } unit
        ? new("lineTest.wrongUnit", RefusalKind.Invalid, $"'{one.NameEn}' is measured in {unit}, not in {given}.", $"“{one.NameZh}”的单位是 {unit}，不是 {given}。", field)
        : new("lineTest.wrongUnit", RefusalKind.Invalid, $"'{one.NameEn}' has no unit; '{given}' was given.", $"“{one.NameZh}”没有单位，但给出了“{given}”。", field);

    public static Refusal Missing(string field, TestIndicator one) => new(
        "lineTest.missing", RefusalKind.Invalid, $"'{one.NameEn}' is mandatory and was not measured.", $"必测指标“{one.NameZh}”未填写。", field);

    public static Refusal BandwidthUnknown(string field, TestIndicator one) => new(
        "lineTest.bandwidthUnknown", RefusalKind.Unprocessable,
        $"'{one.NameEn}' cannot be judged: it is a share of the ordered bandwidth, which is not known. Add it to the circuit.", $"无法判断“{one.NameZh}”：标准是订购带宽的百分比，但订购带宽未知，请在电路上补充。", field);
}
