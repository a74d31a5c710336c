using System.IO.Compression;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>Reads the files of an import, and those in archives. Nothing is written to disk, and nothing is believed of what an archive says of its own sizes.</summary>
/// <param name="designer">How much may be imported.</param>
/// <param name="definitions">How large a definition may be.</param>
/// <param name="identities">Names what comes without a name.</param>
internal sealed class ImportReader(IOptions<DesignerOptions> designer, IOptions<DefinitionOptions> definitions, IIdentitySource identities)
{
    private const string ArchiveEnd = ".zip";
    private const string DefinitionEnd = ".json";

    /// <summary>The definitions in some files.</summary>
    /// <exception cref="RefusedException">Something is wrong with one of them, or there is too much; nothing should be imported then.</exception>
    public async Task<IReadOnlyList<DefinitionDocument>> ReadAsync(IReadOnlyList<ImportFile> files, CancellationToken cancellationToken)
    {
        var entries = await ReadEachAsync(files, cancellationToken);
        var refusals = entries.SelectMany(static entry => entry.Refusals).ToArray();
        if (refusals.Length > 0)
            throw new RefusedException(refusals);
        var documents = entries.Select(static entry => entry.Document).OfType<DefinitionDocument>().ToArray();
        return documents.Length > 0 ? documents : throw new RefusedException(DesignerTexts.ImportNothing());
    }

    /// <summary>Each of some files, and what is wrong with it.</summary>
    /// <exception cref="RefusedException">There is too much, or an archive is none that can be trusted; nothing should be imported then.</exception>
    public async Task<IReadOnlyList<ImportEntry>> ReadEachAsync(IReadOnlyList<ImportFile> files, CancellationToken cancellationToken)
    {
        var import = new Import(designer.Value);
        foreach (var file in files)
        {
            await using var content = file.Open();
            if (file.Name.EndsWith(ArchiveEnd, StringComparison.OrdinalIgnoreCase))
                await ReadArchiveAsync(import, file.Name, content, cancellationToken);
            else
                await ReadFileAsync(import, file.Name, content, cancellationToken);
        }

        return import.Entries;
    }

    private async Task ReadArchiveAsync(Import import, string name, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            // In memory, for the archive is read from its end; a body may not be larger than what the server takes anyway.
            using var packed = new MemoryStream();
            await content.CopyToAsync(packed, cancellationToken);
            packed.Position = 0;

            // This reads the directory: a name for each entry, and not yet any content.
            await using var archive = await ZipArchive.CreateAsync(packed, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            var entries = archive.Entries.Where(static entry => !entry.FullName.EndsWith('/')).ToArray();
            import.Expect(entries.Length);
            foreach (var entry in entries)
            {
                if (LeadsOut(entry.FullName))
                    throw new RefusedException(DesignerTexts.ImportBadName(Shown(entry.FullName)));
                var path = $"{name}/{entry.FullName}";
                if (!entry.FullName.EndsWith(DefinitionEnd, StringComparison.OrdinalIgnoreCase))
                {
                    import.Entries.Add(new ImportEntry(Shown(path)));
                    continue;
                }

                await using var unpacked = await entry.OpenAsync(cancellationToken);
                await ReadFileAsync(import, path, unpacked, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException)
        {
            // Damaged, or packed in a way that is not known here, such as with a password.
            throw new RefusedException(DesignerTexts.ImportBadArchive(Shown(name)));
        }
    }

    private async Task ReadFileAsync(Import import, string name, Stream content, CancellationToken cancellationToken)
    {
        import.Count();
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            import.Add(read);
            if (bytes.Length + read > designer.Value.ImportFileBytes)
                throw new RefusedException(DesignerTexts.ImportFileTooLarge(Shown(name), designer.Value.ImportFileBytes));
            bytes.Write(buffer, 0, read);
        }

        try
        {
            var document = DefinitionModelReader.Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), definitions.Value.Limits, identities).Document;
            import.Entries.Add(new ImportEntry(Shown(name)) { Document = document });
        }
        catch (RefusedException refused)
        {
            import.Entries.Add(new ImportEntry(Shown(name)) { Refusals = [.. refused.Refusals.Select(refusal => DesignerTexts.InFile(Shown(name), refusal))] });
        }
    }

    // Nothing is unpacked to a path, but such an archive is not what it says it is.
    private static bool LeadsOut(string path) =>
        path.StartsWith('/') || path.StartsWith('\\') || path.Contains(':', StringComparison.Ordinal) || path.Split('/', '\\').Contains("..", StringComparer.Ordinal);

    private static string Shown(string name)
    {
        const int most = 200;
        return name.Length <= most ? name : $"{name[..most]}…";
    }

    /// <summary>What has been read of an import so far.</summary>
    private sealed class Import(DesignerOptions options)
    {
        private int _files;
        private long _bytes;

        public List<ImportEntry> Entries { get; } = [];

        public void Expect(int files)
        {
            if (_files + files > options.ImportFiles)
                throw new RefusedException(DesignerTexts.ImportTooManyFiles(options.ImportFiles));
        }

        public void Count()
        {
            Expect(1);
            _files++;
        }

        public void Add(int bytes)
        {
            _bytes += bytes;
            if (_bytes > options.ImportBytes)
                throw new RefusedException(DesignerTexts.ImportTooLarge(options.ImportBytes));
        }
    }
}
