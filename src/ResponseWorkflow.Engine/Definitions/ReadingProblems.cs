namespace ResponseWorkflow.Engine.Definitions;

/// <summary>The problems that reading a document may find.</summary>
internal static class ReadingProblems
{
    public static readonly ProblemTemplate TooLarge = ProblemTemplate.Error(
        "document.too-large", "The document has {0} bytes; at most {1} are allowed.", "文档大小为 {0} 字节，超过上限 {1} 字节。");

    public static readonly ProblemTemplate Syntax = ProblemTemplate.Error(
        "json.syntax", "The document is not valid JSON (line {0}, column {1}): {2}", "文档不是有效的 JSON（第 {0} 行，第 {1} 列）：{2}");

    public static readonly ProblemTemplate Encoding = ProblemTemplate.Error(
        "json.encoding", "The document is not valid UTF-8 text. Save it as UTF-8.", "文档不是有效的 UTF-8 文本，请以 UTF-8 编码保存。");

    public static readonly ProblemTemplate TooDeep = ProblemTemplate.Error(
        "json.depth", "The document is nested deeper than {0} levels (line {1}, column {2}).", "文档嵌套超过 {0} 层（第 {1} 行，第 {2} 列）。");

    public static readonly ProblemTemplate TextTooLong = ProblemTemplate.Error(
        "json.text-too-long", "A text is longer than {0} bytes (line {1}, column {2}).", "有一段文本超过 {0} 字节（第 {1} 行，第 {2} 列）。");

    public static readonly ProblemTemplate NotAnObject = ProblemTemplate.Error(
        "document.not-an-object", "A definition must be a JSON object; this document is {0}.", "流程定义必须是 JSON 对象，而此文档是 {0}。");

    public static readonly ProblemTemplate TooManyActivities = ProblemTemplate.Error(
        "document.too-many-activities", "The definition has {0} activities; at most {1} are allowed.", "流程定义包含 {0} 个活动，超过上限 {1} 个。");

    public static readonly ProblemTemplate RootMissing = ProblemTemplate.Error(
        "root.missing", "The definition has no root activity. Add a flowchart or a sequence.", "流程定义没有根活动，请添加流程图或顺序容器。");

    public static readonly ProblemTemplate WrongType = ProblemTemplate.Error(
        "property.wrong-type", "Property '{0}' must be {1}, but is {2}; it is ignored.", "属性“{0}”应为{3}，实际是 {2}，已忽略。");

    public static readonly ProblemTemplate ActivityNotAnObject = ProblemTemplate.Error(
        "activity.not-an-object", "'{0}' holds {1} where an activity is expected; it is ignored.", "“{0}”中应为活动的位置是 {1}，已忽略。");

    public static readonly ProblemTemplate TypeMissing = ProblemTemplate.Error(
        "activity.type-missing", "The activity has no type.", "活动没有指定类型。");

    public static readonly ProblemTemplate VariableTypeUnknown = ProblemTemplate.Warning(
        "variable.type-unknown", "Variable '{0}' has the unknown type '{1}' and is left out. Choose a known type.", "变量“{0}”的类型“{1}”未知，已忽略该变量。请选择已知类型。");

    public static readonly ProblemTemplate ContainerVariableTypeUnknown = ProblemTemplate.Warning(
        "variable.type-unknown", "Variable '{0}' has the unknown type '{1}' and is treated as Object.", "变量“{0}”的类型“{1}”未知，按 Object 处理。");

    public static readonly ProblemTemplate VariableDefault = ProblemTemplate.Warning(
        "variable.default-unreadable", "The default '{1}' of variable '{0}' is no {2}; the variable starts with {3}.", "变量“{0}”的默认值“{1}”不是有效的 {2}，变量将以 {3} 开始。");

    public static readonly ProblemTemplate VariableUnnamed = ProblemTemplate.Warning(
        "variable.unnamed", "A variable has no name and is left out.", "有一个变量没有名称，已忽略。");

    public static readonly ProblemTemplate ArgumentUnnamed = ProblemTemplate.Warning(
        "argument.unnamed", "An entry of '{0}' has no name and is left out.", "“{0}”中有一项没有名称，已忽略。");

    public static readonly ProblemTemplate ExpressionTypeUnknown = ProblemTemplate.Warning(
        "expression.type-unknown", "Input '{0}' has an expression of the unknown type '{1}' and counts as not set.", "输入“{0}”的表达式类型“{1}”未知，按未设置处理。");

    public static readonly ProblemTemplate InputUntyped = ProblemTemplate.Warning(
        "input.untyped", "Input '{0}' has no 'typeName' and counts as not set. Enter its value again.", "输入“{0}”缺少 typeName，按未设置处理。请重新填写。");

    public static readonly ProblemTemplate ConnectionUnreadable = ProblemTemplate.Warning(
        "connection.unreadable", "Connection {0} names no source or no target and is left out.", "第 {0} 条连线没有起点或终点，已忽略。");

    public static readonly ProblemTemplate ConnectionDangling = ProblemTemplate.Warning(
        "connection.dangling", "The connection from '{0}' to '{1}' is left out: activity '{2}' does not exist in this flowchart.", "从“{0}”到“{1}”的连线已忽略：此流程图中没有活动“{2}”。");

    public static readonly ProblemTemplate StrategyUnknown = ProblemTemplate.Warning(
        "options.strategy-unknown", "Option '{0}' names the unknown '{1}'; the default applies.", "选项“{0}”的值“{1}”未知，使用默认值。");
}
