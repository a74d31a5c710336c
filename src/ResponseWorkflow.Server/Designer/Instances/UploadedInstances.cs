using System.IO.Compression;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transfer;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>Reads uploaded files: JSON as it is, and what is in archives. It never takes more than the limits, whatever an archive claims to hold.</summary>
internal static class UploadedInstances
{
    private const int PieceSize = 64 * 1024;

    /// <summary>Reads them.</summary>
    /// <exception cref="RefusedException">There are too many, they are too large, or an archive cannot be read.</exception>
    public static async Task<IReadOnlyList<NamedFile>> ReadAsync(IFormFileCollection uploaded, DesignerInstanceOptions options, CancellationToken cancellationToken)
    {
        var files = new List<NamedFile>();
        var left = options.MaxImportBytes;
        foreach (var upload in uploaded)
        {
            await using var stream = upload.OpenReadStream();
            if (upload.FileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
                left = await ReadArchiveAsync(upload.FileName, stream, files, left, options, cancellationToken);
            else
                left = await ReadFileAsync(upload.FileName, stream, files, left, options, cancellationToken);
        }

        return files;
    }

    private static async Task<long> ReadArchiveAsync(string name, Stream stream, List<NamedFile> files, long left, DesignerInstanceOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            if (archive.Entries.Count > options.MaxImportFiles)
                throw InstanceRefusals.TooMany("files", archive.Entries.Count, options.MaxImportFiles);
            foreach (var entry in archive.Entries.Where(static entry => entry.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
            {
                await using var content = await entry.OpenAsync(cancellationToken);
                left = await ReadFileAsync($"{name}/{entry.FullName}", content, files, left, options, cancellationToken);
            }

            return left;
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or IOException or ArgumentException)
        {
            // A file that is shorter than the end of any archive makes the reader look before its beginning.
            throw InstanceRefusals.BadArchive(name);
        }
    }

    private static async Task<long> ReadFileAsync(string name, Stream stream, List<NamedFile> files, long left, DesignerInstanceOptions options, CancellationToken cancellationToken)
    {
        if (files.Count == options.MaxImportFiles)
            throw InstanceRefusals.TooMany("files", files.Count + 1, options.MaxImportFiles);
        using var content = new MemoryStream();
        var piece = new byte[PieceSize];
        for (int read; (read = await stream.ReadAsync(piece, cancellationToken)) > 0;)
        {
            left -= read;
            if (left < 0)
                throw InstanceRefusals.ImportTooLarge(options.MaxImportBytes);
            content.Write(piece, 0, read);
        }

        files.Add(new NamedFile(name, content.ToArray()));
        return left;
    }
}
