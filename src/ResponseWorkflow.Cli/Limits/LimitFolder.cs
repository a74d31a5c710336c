using ResponseWorkflow.TimeLimits;
using ResponseWorkflow.TimeLimits.Data;

namespace ResponseWorkflow.Cli.Limits;

/// <summary>Reads the data of time limits from a folder.</summary>
internal static class LimitFolder
{
    /// <summary>The data of a folder, or those of a new installation when no folder is named.</summary>
    /// <exception cref="UnusableInputException">The folder does not exist, or something in it is wrong.</exception>
    public static TimeLimitData ReadData(string? folder, TextLanguage language)
    {
        if (folder is null)
            return TimeLimitData.Seed;
        var reading = Read(folder);
        return reading.Data ?? throw new UnusableInputException(language == TextLanguage.SimplifiedChinese
            ? $"“{folder}”中的数据有 {reading.Problems.Length} 处错误，用 'response limits check --data' 可全部列出。第一处：{reading.Problems[0].In(language)}"
            : $"the data in '{folder}' have {reading.Problems.Length} problem(s), which 'response limits check --data' lists. The first: {reading.Problems[0].In(language)}");
    }

    /// <summary>The data of a folder with everything that is wrong with them.</summary>
    /// <exception cref="UnusableInputException">The folder does not exist or holds no data.</exception>
    public static DataReading Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new UnusableInputException($"the folder '{folder}' does not exist.");
        var files = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(path => new DataFile(Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes(path)))
            .ToArray();
        if (files.Length == 0)
            throw new UnusableInputException($"the folder '{folder}' holds no data: no vocabulary.json, calendars.json, holidays/*.json or rules/*.json.");
        return TimeLimitData.Read(files);
    }
}
