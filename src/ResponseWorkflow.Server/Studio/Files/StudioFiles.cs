using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Studio.Files;

/// <summary>Which files the designer consists of. Read once: nobody changes them while the program runs.</summary>
internal sealed partial class StudioFiles
{
    private const string FolderName = "studio";
    private const string PathFileName = "studio.path";
    private const string Mark = "_framework/blazor.webassembly.js";

    // The package's own page names elements that do not exist and fetches fonts from elsewhere; its manifest concerns npm.
    private static readonly FrozenSet<string> Hidden = FrozenSet.Create(StringComparer.Ordinal, "index.html", "package.json");

    private readonly FrozenDictionary<string, StudioFile> _files;

    /// <summary>Reads which files there are.</summary>
    /// <exception cref="StartRefusedException">The setting names a folder that does not hold the designer.</exception>
    public StudioFiles(IOptions<StudioOptions> options, ILogger<StudioFiles> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        var folder = FolderOf(options.Value.Folder);
        if (File.Exists(Path.Combine(folder, Mark)))
        {
            _files = Read(folder);
            LogFound(logger, _files.Count, folder);
        }
        else if (options.Value.Folder is not null)
        {
            throw new StartRefusedException($"Studio:Folder: the designer is not in {folder}, where {Mark} is missing.");
        }
        else
        {
            _files = FrozenDictionary<string, StudioFile>.Empty;
            LogMissing(logger, folder);
        }
    }

    /// <summary>Whether the designer is installed.</summary>
    public bool IsInstalled => _files.Count > 0;

    /// <summary>A file by its path below the folder; null when there is none.</summary>
    public StudioFile? Find(string path) => _files.GetValueOrDefault(path);

    // Built, but not published, the files lie where they were fetched to.
    private static string FolderOf(string? setting)
    {
        if (setting is not null)
            return Path.GetFullPath(setting);
        var beside = Path.Combine(AppContext.BaseDirectory, FolderName);
        var pathFile = Path.Combine(AppContext.BaseDirectory, PathFileName);
        return !Directory.Exists(beside) && File.Exists(pathFile) ? File.ReadAllText(pathFile).Trim() : beside;
    }

    private static FrozenDictionary<string, StudioFile> Read(string folder)
    {
        var all = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'), StringComparer.Ordinal);
        return all.Where(one => !Hidden.Contains(one.Key) && !IsCompressedForm(one.Key, all)).ToFrozenDictionary(
            static one => one.Key,
            one => new StudioFile(ContentTypes.Of(one.Key), StudioFile.HasFingerprint(one.Key), [.. ContentsOf(one.Key, all)]),
            StringComparer.Ordinal);
    }

    private static bool IsCompressedForm(string path, Dictionary<string, FileInfo> all) =>
        ContentCoding.Compressed.Any(coding => path.EndsWith(coding.Extension, StringComparison.Ordinal) && all.ContainsKey(path[..^coding.Extension.Length]));

    private static IEnumerable<StoredContent> ContentsOf(string path, Dictionary<string, FileInfo> all)
    {
        foreach (var coding in ContentCoding.Compressed)
        {
            if (all.TryGetValue(path + coding.Extension, out var file))
                yield return new StoredContent(coding, file.FullName, file.Length);
        }

        yield return new StoredContent(ContentCoding.Identity, all[path].FullName, all[path].Length);
    }

    [LoggerMessage(LogLevel.Information, "The designer has {Count} files in {Folder}")]
    private static partial void LogFound(ILogger logger, int count, string folder);

    [LoggerMessage(LogLevel.Warning, "The designer is not installed: there are no files of it in {Folder}. Its pages say so; everything else works")]
    private static partial void LogMissing(ILogger logger, string folder);
}
