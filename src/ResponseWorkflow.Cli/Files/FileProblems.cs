using System.Globalization;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Cli.Files;

/// <summary>The problems of a file that come before those of its content.</summary>
internal static class FileProblems
{
    /// <summary>There is no such file or folder.</summary>
    public static DefinitionProblem Missing { get; } = Error("file.missing", "There is no such file or folder.", "文件或文件夹不存在。");

    /// <summary>A folder holds no definitions.</summary>
    public static DefinitionProblem Empty { get; } = Error("file.none", "The folder holds no .json file.", "文件夹中没有 .json 文件。");

    /// <summary>The file cannot be opened.</summary>
    public static DefinitionProblem Unreadable(string reason) => Error("file.unreadable", $"The file cannot be read: {reason}", $"无法读取文件：{reason}");

    /// <summary>The file is larger than a definition may be.</summary>
    public static DefinitionProblem TooLarge(long bytes, int limit) => Error(
        "document.too-large",
        string.Create(CultureInfo.InvariantCulture, $"The document has {bytes} bytes; at most {limit} are allowed."),
        string.Create(CultureInfo.InvariantCulture, $"文档大小为 {bytes} 字节，超过上限 {limit} 字节。"));

    private static DefinitionProblem Error(string code, string english, string chinese) => new(code, ProblemSeverity.Error, english, chinese);
}
