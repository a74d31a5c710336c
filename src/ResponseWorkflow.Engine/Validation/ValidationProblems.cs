using ResponseWorkflow.Engine.Definitions;
using static ResponseWorkflow.Engine.Definitions.ProblemTemplate;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>The problems that validation may find, with their messages.</summary>
internal static class ValidationProblems
{
    public static readonly ProblemTemplate TypeUnknown = Error("activity.type-unknown", "The activity type '{0}' is unknown; executing it would fail. Remove it or install the type.", "活动类型“{0}”未知，执行时将失败。请删除该活动或安装此类型。");
    public static readonly ProblemTemplate TypeUnsupported = Error("activity.type-unsupported", "The activity type '{0}' is known but not supported here. Use JavaScript instead.", "活动类型“{0}”在此不受支持，请改用 JavaScript。");
    public static readonly ProblemTemplate VersionUnknown = Warning("activity.version-unknown", "Version {0} of the activity type '{1}' is unknown; version {2} is used.", "活动类型“{1}”的版本 {0} 未知，将使用版本 {2}。");
    public static readonly ProblemTemplate DuplicateId = Error("activity.id-duplicate", "The id '{0}' is used by more than one activity. Give each its own.", "编号“{0}”被多个活动使用，请为每个活动指定不同的编号。");
    public static readonly ProblemTemplate CannotStart = Warning("activity.cannot-start", "The activity is marked as able to start the workflow, but its type is no trigger; the mark has no effect.", "活动被标记为可启动流程，但其类型不是触发器，该标记无效。");
    public static readonly ProblemTemplate BreakOutsideLoop = Warning("activity.break-outside-loop", "Break stands in no loop; it ends the containers around it.", "“中断”活动不在任何循环之内，它会结束外层容器。");
    public static readonly ProblemTemplate LoopWithoutBody = Warning("activity.loop-without-body", "The loop has no body and does nothing.", "循环没有循环体，不会执行任何操作。");
    public static readonly ProblemTemplate EmptyContainer = Warning("container.empty", "The container has no activities.", "容器中没有任何活动。");

    public static readonly ProblemTemplate InputMissing = Error("input.missing", "Input '{0}' is required.", "必须填写输入“{0}”。");
    public static readonly ProblemTemplate LiteralUnreadable = Warning("input.literal-unreadable", "'{0}' is no {1}; the input would be {2}.", "“{0}”不是有效的 {1}，该输入将取值 {2}。");
    public static readonly ProblemTemplate EnumUnknown = Error("input.choice-unknown", "'{0}' is not allowed; choose one of {1}.", "不允许取值“{0}”，请选择：{1}。");
    public static readonly ProblemTemplate NumberOutOfRange = Error("input.number-out-of-range", "'{0}' is no number that a {1} can hold.", "“{0}”不是 {1} 能表示的数值。");
    public static readonly ProblemTemplate TimeSpanUnreadable = Error("input.time-span", "'{0}' is no time span. Write d.hh:mm:ss, such as 0.04:00:00 for four hours, or an ISO 8601 duration such as PT4H.", "“{0}”不是有效的时间间隔。请写成 d.hh:mm:ss（例如 0.04:00:00 表示 4 小时），或 ISO 8601 时长（例如 PT4H）。");
    public static readonly ProblemTemplate InstantUnreadable = Error("input.date-time", "'{0}' is no date and time. Write ISO 8601, such as 2026-03-01T09:00:00+08:00.", "“{0}”不是有效的日期时间。请使用 ISO 8601 格式，例如 2026-03-01T09:00:00+08:00。");
    public static readonly ProblemTemplate Cron = Error("input.cron", "'{0}' is no cron expression: {1}", "“{0}”不是有效的 Cron 表达式：{2}");
    public static readonly ProblemTemplate JsonUnreadable = Error("input.json", "The value is no valid JSON: {0}", "该值不是有效的 JSON：{0}");
    public static readonly ProblemTemplate HttpEndpointTwice = Error("http.endpoint-duplicate", "{0} {1} is served by '{2}' as well. Change path or method of one of them.", "“{2}”也在处理 {0} {1}，请修改其中一个的路径或方法。");

    public static readonly ProblemTemplate ScriptSyntax = Error("expression.syntax", "The {0} expression cannot be compiled: {1}", "{0} 表达式无法编译：{1}");
    public static readonly ProblemTemplate LanguageUnsupported = Error("expression.language-unsupported", "Expressions in {0} are not supported here. Use JavaScript.", "此处不支持 {0} 表达式，请改用 JavaScript。");
    public static readonly ProblemTemplate VariableUnknown = Error("variable.unknown", "Variable '{0}' does not exist here.{1}", "此处不存在变量“{0}”。{2}");
    public static readonly ProblemTemplate InputUnknown = Error("workflow-input.unknown", "The workflow has no input '{0}'.{1}", "流程没有输入“{0}”。{2}");
    public static readonly ProblemTemplate NameUnknown = Error("script.name-unknown", "The script uses '{0}', which is not defined.{1}", "脚本使用了未定义的“{0}”。{2}");
    public static readonly ProblemTemplate ActivityUnknown = Error("script.activity-unknown", "The script asks for an output of '{0}', but there is no such activity.{1}", "脚本读取“{0}”的输出，但不存在该活动。{2}");
    public static readonly ProblemTemplate OutputLost = Warning("script.output-lost", "Output '{0}' of '{1}' is bound to no variable and may be gone after a wait. Bind it to a variable and read that.", "“{1}”的输出“{0}”未绑定变量，等待之后可能丢失。请将其绑定到变量后再读取。");
    public static readonly ProblemTemplate OutputUnbound = Error("output.target-unknown", "Output '{0}' is bound to '{1}', which is neither a variable nor an output of the workflow.", "输出“{0}”绑定到“{1}”，但它既不是变量也不是流程输出。");
    public static readonly ProblemTemplate VariableUnset = Error("set-variable.no-variable", "No variable is chosen.", "未选择变量。");

    public static readonly ProblemTemplate DuplicateVariable = Error("variable.duplicate", "Two variables of the same scope are called '{0}'.", "同一范围内有两个名为“{0}”的变量。");
    public static readonly ProblemTemplate DuplicateCase = Warning("switch.label-duplicate", "Two cases have the label '{0}'.", "有两个分支的标签都是“{0}”。");

    public static readonly ProblemTemplate PortUnknown = Warning("connection.port-unknown", "The connection from '{0}' to '{1}' leaves by '{2}', an outcome that '{0}' does not have.{3}", "从“{0}”到“{1}”的连线使用了出口“{2}”，但“{0}”没有这个出口。{4}");
    public static readonly ProblemTemplate LoopUnstructured = Error("flowchart.loop-unstructured", "The connection from '{0}' leads back to '{1}', but '{0}' can also be reached without passing '{1}'. Let every way into the loop go through '{1}'.", "从“{0}”返回“{1}”的连线不构成结构化循环：不经过“{1}”也能到达“{0}”。请让所有进入循环的路径都经过“{1}”。");
    public static readonly ProblemTemplate Unreachable = Warning("flowchart.unreachable", "No connection leads from the start to this activity; it never runs.", "从起点没有连线可到达此活动，它永远不会执行。");
    public static readonly ProblemTemplate OutcomeOpen = Warning("flowchart.outcome-open", "Nothing is connected to the outcome '{0}'; the path ends there.", "出口“{0}”没有连线，流程将在此结束。");

    public static readonly ProblemTemplate WorkflowMissing = Error("workflow.missing", "The workflow '{0}' that the activity stands for does not exist.", "该活动引用的流程“{0}”不存在。");
    public static readonly ProblemTemplate WorkflowCycle = Error("workflow.cycle", "Workflows use each other in a circle: {0}.", "流程之间循环引用：{0}。");
}
