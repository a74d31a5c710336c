namespace ResponseWorkflow.Cli.Files;

/// <summary>Finds the files that paths mean, each file once.</summary>
internal sealed class FileSearch
{
    private const string Pattern = "*.json";

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The files themselves, and the .json files below folders in order of their names.</summary>
    /// <returns>Also paths without a file behind them, so that they can be reported.</returns>
    public IEnumerable<string> Expand(IEnumerable<string> paths) =>
        paths.SelectMany(static path => Directory.Exists(path) ? FilesBelow(path) : [path]).Where(file => _seen.Add(Path.GetFullPath(file)));

    private static string[] FilesBelow(string folder)
    {
        var files = Directory.GetFiles(folder, Pattern, SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0 ? files : [folder];
    }
}
