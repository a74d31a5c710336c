using System.Globalization;
using System.IO.Compression;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>Definitions as files to be kept or taken elsewhere.</summary>
internal static class ExportArchive
{
    /// <summary>The type of one definition.</summary>
    public const string DefinitionType = "application/json";

    /// <summary>The type of several.</summary>
    public const string ArchiveType = "application/zip";

    /// <summary>The name of several.</summary>
    public const string ArchiveName = "workflow-definitions.zip";

    // FAT, the oldest system that somebody may carry files on, takes longer names, but paths are limited too.
    private const int LongestName = 100;

    /// <summary>The name of one definition's file: its id with what no file system minds, and its number.</summary>
    public static string FileName(VersionSummary version)
    {
        var name = string.Concat(version.DefinitionId.Select(static character => char.IsLetterOrDigit(character) || character is '-' or '_' ? character : '-'));
        return string.Create(CultureInfo.InvariantCulture, $"{name[..Math.Min(name.Length, LongestName)]}-v{version.Version}.json");
    }

    /// <summary>Packs versions into an archive, each in a file of its own.</summary>
    public static async Task<byte[]> WriteAsync(IReadOnlyList<StoredVersion> versions, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await using (var archive = await ZipArchive.CreateAsync(bytes, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var version in versions)
            {
                var name = FileName(version.Summary);
                for (var number = 2; !taken.Add(name); number++)
                    name = string.Create(CultureInfo.InvariantCulture, $"{number}-{FileName(version.Summary)}");
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = version.Summary.ModifiedAt;
                await using var content = await entry.OpenAsync(cancellationToken);
                await content.WriteAsync(version.Document.Write(DocumentForm.Export, indented: true), cancellationToken);
            }
        }

        return bytes.ToArray();
    }
}
