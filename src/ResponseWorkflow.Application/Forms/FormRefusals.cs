using System.Globalization;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Forms;

/// <summary>What can be wrong with a form. The field of each is the path in the document.</summary>
internal static class FormRefusals
{
    private const int ShownLength = 80;

    /// <summary>A name as it is told: callers may send any.</summary>
    public static string Shown(string name) => Texts.Shorten(string.Concat(name.Select(static letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '?' : letter)), ShownLength);

    public static Refusal NotObject(string path) => Of("form.object", path, $"'{path}' must be a JSON object.", $"“{path}”必须是 JSON 对象。");

    public static Refusal TooLarge(string path, int length, int most) => new(
        "form.tooLarge", RefusalKind.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"'{path}' has {length} characters; at most {most} are allowed."),
        string.Create(CultureInfo.InvariantCulture, $"“{path}”有 {length} 个字符，最多允许 {most} 个。"),
        path);

    public static Refusal TooDeep(string path, int most) => Of("form.tooDeep", path, $"'{path}' is nested more than {most} deep.", $"“{path}”嵌套超过 {most} 层。");

    public static Refusal BrokenText(string path) => Of("form.text", path, $"'{path}' holds a text with half a character.", $"“{path}”包含不完整的字符。");

    public static Refusal Missing(string path) => Of("form.missing", path, $"'{path}' is missing.", $"缺少“{path}”。");

    public static Refusal UnknownMember(string path, IEnumerable<string> known)
    {
        var names = string.Join(", ", known.Order(StringComparer.Ordinal).Take(20).Select(Shown));
        return Of("form.member", path, $"'{path}' is not known here; there may be: {names}.", $"此处没有“{path}”；可用：{names}。");
    }

    public static Refusal WrongType(string path, string wanted, string wantedZh) => Of("form.type", path, $"'{path}' must be {wanted}.", $"“{path}”必须是{wantedZh}。");

    public static Refusal WrongValue(string path, string allowed) => Of("form.value", path, $"'{path}' must be one of: {allowed}.", $"“{path}”只能是：{allowed}。");

    public static Refusal Twice(string path, string value) => Of("form.twice", path, $"'{Shown(value)}' stands twice.", $"“{Shown(value)}”重复出现。");

    public static Refusal BadName(string path) => Of("form.name", path, $"The name in '{path}' must begin with a letter and hold at most 64 letters, digits and '_'.", $"“{path}”中的名称须以字母开头，由不超过 64 个字母、数字和“_”组成。");

    public static Refusal UnknownKind(string path, string kind, bool isColumn)
    {
        var kinds = string.Join(", ", Documents.FieldKinds.Names.Where(name => !isColumn || Documents.FieldKinds.CanBeColumn(Documents.FieldKinds.Find(name)!.Value)));
        return Of("form.kind", path, $"'{Shown(kind)}' is no kind of {(isColumn ? "column" : "field")}; there are: {kinds}.", $"没有“{Shown(kind)}”这种{(isColumn ? "列" : "字段")}；可用：{kinds}。");
    }

    public static Refusal NoFields(string path) => Of("form.empty", path, "A form, and a table, has at least one field.", "表单和表格至少要有一个字段。");

    public static Refusal TooManyFields(string path, int count, int most) => Of("form.tooManyFields", path, $"'{path}' has {count} fields; at most {most} are allowed.", $"“{path}”有 {count} 个字段，最多允许 {most} 个。");

    public static Refusal NotInOrder(string path, string name) => Of("form.order", path, $"The field '{name}' does not stand in '{path}'.", $"字段“{name}”不在“{path}”中。");

    public static Refusal UnknownField(string path, string name) => Of("form.reference", path, $"'{path}' names the field '{Shown(name)}', which ui.fields does not have.", $"“{path}”引用了字段“{Shown(name)}”，而 ui.fields 中没有该字段。");

    public static Refusal NotFilledIn(string path, string name) => Of("form.reference", path, $"'{path}' looks at '{name}', which nobody fills in; a condition may look at a fact instead.", $"“{path}”引用了无人填写的“{name}”；条件可改为引用 fact。");

    public static Refusal Cycle(string path, string name) => Of("form.cycle", path, $"Whether '{name}' is shown depends, over other fields, on itself.", $"“{name}”是否显示，经由其他字段又取决于它自身。");

    public static Refusal BadCondition(string path) => Of(
        "form.condition", path,
        $"'{path}' is no condition: one of {{all}}, {{any}}, {{not}}, or {{field}} or {{fact}} with one of equals, notEquals, in, contains, gt, gte, lt, lte, empty.",
        $"“{path}”不是条件：应为 {{all}}、{{any}}、{{not}} 之一，或 {{field}}/{{fact}} 加上 equals、notEquals、in、contains、gt、gte、lt、lte、empty 之一。");

    public static Refusal BadPattern(string path, string reason) => Of("form.pattern", path, $"'{path}' is no pattern: {reason}.", $"“{path}”不是可用的模式：{reason}。");

    public static Refusal BadScript(string path, string reason) => Of("form.computed", path, $"'{path}' is no expression: {reason}", $"“{path}”不是可用的表达式：{reason}");

    public static Refusal UnknownName(string path, string name, int line, int column) => Of(
        "form.computed", path, $"'{path}' uses '{Shown(name)}' (line {line}, column {column}); there are data and facts.", $"“{path}”使用了“{Shown(name)}”（第 {line} 行第 {column} 列）；只能使用 data 和 facts。");

    public static Refusal NotRequirable(string path) => Of("form.computed", path, $"'{path}' is computed, and cannot be demanded of who fills the form in.", $"“{path}”由系统计算，不能要求填写。");

    public static Refusal FactInSchema(string path) => Of("form.fact", path, $"'{path}' is a fact, which is shown and not filled in: it does not belong into the schema.", $"“{path}”是只读的已知信息，不属于 schema。");

    public static Refusal UnknownList(string path, IEnumerable<string> known)
    {
        var names = string.Join(", ", known);
        return Of("form.list", path, $"'{path}' names no list of the settings; there are: {names}.", $"“{path}”不是系统设置中的列表；可用：{names}。");
    }

    public static Refusal NoChoices(string path) => Of("form.choices", path, $"'{path}' must have at least one choice, each of 1 to 200 characters.", $"“{path}”至少要有一个选项，每项 1 到 200 个字符。");

    public static Refusal OutOfOrder(string path, string low, string high) => Of("form.bounds", path, $"In '{path}', {low} is above {high}.", $"“{path}”中 {low} 大于 {high}。");

    private static Refusal Of(string code, string path, string message, string messageZh) => new(code, RefusalKind.Invalid, message, messageZh, path);
}
