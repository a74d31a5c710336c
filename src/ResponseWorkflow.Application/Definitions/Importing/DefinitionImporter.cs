using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Definitions.Importing;

/// <summary>Brings the definition files of a folder into the database when a node starts.</summary>
/// <remarks>Several nodes may do this at once: each file is compared and stored in one transaction that holds the definition, so one of them stores it.</remarks>
public sealed partial class DefinitionImporter
{
    /// <summary>The author of imported versions.</summary>
    public const string Author = "import";

    private const string Pattern = "*.json";

    private readonly Database _database;
    private readonly DefinitionStore _store;
    private readonly ActivityRegistry _types;
    private readonly DefinitionImportOptions _import;
    private readonly DefinitionOptions _options;
    private readonly ILogger<DefinitionImporter> _logger;

    /// <summary>Makes the importer.</summary>
    /// <param name="database">Where definitions are stored.</param>
    /// <param name="store">Stores them.</param>
    /// <param name="types">The activity types of the program, without workflows.</param>
    /// <param name="import">Where the files are.</param>
    /// <param name="options">Limits.</param>
    /// <param name="logger">Told of every file that is not unchanged.</param>
    public DefinitionImporter(
        Database database,
        DefinitionStore store,
        ActivityRegistry types,
        IOptions<DefinitionImportOptions> import,
        IOptions<DefinitionOptions> options,
        ILogger<DefinitionImporter> logger)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(options);
        _database = database;
        _store = store;
        _types = types;
        _import = import.Value;
        _options = options.Value;
        _logger = logger;
    }

    /// <summary>Imports the files. What is wrong with one is in the report and in the log, and hinders no other.</summary>
    /// <exception cref="StorageUnavailableException">The database cannot be used. Files before that are imported; the next import goes on.</exception>
    public async Task<ImportReport> ImportAsync(CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(_import.Folder);
        if (!_import.IsEnabled)
            return new(folder, []);
        if (!Directory.Exists(folder))
        {
            LogNoFolder(folder);
            return new(folder, []);
        }

        var results = new List<ImportedFile>();
        var files = new List<DefinitionFile>();
        foreach (var path in Directory.EnumerateFiles(folder, Pattern, new EnumerationOptions { RecurseSubdirectories = true }).Order(StringComparer.Ordinal))
            files.Add(await DefinitionFile.ReadAsync(folder, path, _options.Limits, cancellationToken));
        var usable = Sort(files, results);
        var known = await KnownAsync(cancellationToken);
        foreach (var file in ImportOrder.Of(usable, _types))
            results.Add(known.GetValueOrDefault(file.Document!.DefinitionId!) == file.Hash ? new(file.Path, file.Document.DefinitionId, ImportOutcome.Unchanged) : await ImportFileAsync(file, cancellationToken));
        var report = new ImportReport(folder, [.. results.OrderBy(static file => file.Path, StringComparer.Ordinal)]);
        Log(report);
        return report;
    }

    // Files that cannot be used go into the results: broken ones, and those that claim the same definition, for nobody knows which is meant.
    private static List<DefinitionFile> Sort(List<DefinitionFile> files, List<ImportedFile> results)
    {
        results.AddRange(files.Where(static file => file.Document is null).Select(static file => new ImportedFile(file.Path, null, ImportOutcome.Refused) { Problems = file.Problems }));
        var usable = new List<DefinitionFile>();
        foreach (var same in files.Where(static file => file.Document is not null).GroupBy(static file => file.Document!.DefinitionId!, StringComparer.Ordinal))
        {
            if (same.Skip(1).Any())
                results.AddRange(same.Select(file => new ImportedFile(file.Path, same.Key, ImportOutcome.Refused) { Problems = [Duplicate(same.Key, [.. same.Where(other => other != file)])] }));
            else
                usable.AddRange(same);
        }

        return usable;
    }

    private static Refusal Duplicate(string definitionId, IReadOnlyList<DefinitionFile> others)
    {
        var paths = others.Select(static file => file.Path).ToArray();
        return new(
            "import.duplicate",
            RefusalKind.Conflict,
            $"The definition '{definitionId}' is also in {string.Join(", ", paths)}. Keep one of the files; none is imported.",
            $"流程定义“{definitionId}”同时出现在 {string.Join("、", paths)} 中。请只保留一个文件，目前均未导入。",
            "definitionId");
    }

    // A start with thousands of unchanged files reads one list and no more.
    private async Task<Dictionary<string, string?>> KnownAsync(CancellationToken cancellationToken)
    {
        await using var context = _database.CreateContext();
        return await context.Definitions.Where(static row => row.ImportedHash != null).ToDictionaryAsync(static row => row.DefinitionId, static row => row.ImportedHash, StringComparer.Ordinal, cancellationToken);
    }

    private async Task<ImportedFile> ImportFileAsync(DefinitionFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await _store.ImportAsync(file, Author, cancellationToken);
        }
        catch (RefusedException refused)
        {
            return new(file.Path, file.Document!.DefinitionId, ImportOutcome.Refused) { Problems = refused.Refusals };
        }
    }

    private void Log(ImportReport report)
    {
        foreach (var file in report.Files)
        {
            switch (file.Outcome)
            {
                case ImportOutcome.Added or ImportOutcome.Updated:
                    LogImported(file.Path, file.DefinitionId!, file.Version!.Value);
                    break;
                case ImportOutcome.EditedSince or ImportOutcome.Refused:
                    LogRefused(file.Path, string.Join(" ", file.Problems.Select(static problem => problem.Message)));
                    break;
                default:
                    break;
            }
        }

        LogDone(report.Folder, report.Count(ImportOutcome.Added), report.Count(ImportOutcome.Updated), report.Count(ImportOutcome.Unchanged), report.Count(ImportOutcome.EditedSince), report.Count(ImportOutcome.Refused));
    }

    [LoggerMessage(LogLevel.Warning, "There is no folder {Folder}: no definitions are imported.")]
    private partial void LogNoFolder(string folder);

    [LoggerMessage(LogLevel.Information, "{Path} is published as version {Version} of {DefinitionId}.")]
    private partial void LogImported(string path, string definitionId, int version);

    [LoggerMessage(LogLevel.Warning, "{Path} is not imported: {Problems}")]
    private partial void LogRefused(string path, string problems);

    [LoggerMessage(LogLevel.Information, "Definitions of {Folder}: {Added} added, {Updated} updated, {Unchanged} unchanged, {Edited} edited since, {Refused} refused.")]
    private partial void LogDone(string folder, int added, int updated, int unchanged, int edited, int refused);
}
