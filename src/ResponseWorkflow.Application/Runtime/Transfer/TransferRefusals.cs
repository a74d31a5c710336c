using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Runtime.Transfer;

/// <summary>Why files of instances are refused.</summary>
internal static class TransferRefusals
{
    public static Refusal File(string file, string problem) => new(
        "import.file", RefusalKind.Invalid, $"'{file}' cannot be read: {problem}.", $"无法读取“{file}”：{problem}。", "files");

    public static Refusal Format(string file) => new(
        "import.format", RefusalKind.Invalid,
        $"'{file}' is no instance that this program has exported, or one of a newer version of it.",
        $"“{file}”不是由本程序导出的实例，或由更新的版本导出。",
        "files");

    public static Refusal State(string file, string problem) => new(
        "import.state", RefusalKind.Unprocessable, $"The state in '{file}' cannot be used: {problem}", $"“{file}”中的状态不可用：{problem}", "state");

    public static Refusal Part(string file, string part, string problem) => new(
        "import.part", RefusalKind.Unprocessable, $"The part '{part}' of '{file}' is wrong: {problem}.", $"“{file}”的“{part}”部分有误：{problem}。", part);

    public static Refusal Version(string file, string definitionId) => new(
        "import.version", RefusalKind.Unprocessable,
        $"The version of '{definitionId}' that the instance in '{file}' runs is not here. Import that version of the definition and publish it first.",
        $"此处没有“{file}”中实例所使用的“{definitionId}”版本，请先导入并发布该版本。",
        "definitionId");
}
