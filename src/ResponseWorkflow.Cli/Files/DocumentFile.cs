using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Cli.Files;

/// <summary>A file and the document in it, before it is read against activity types.</summary>
/// <param name="Path">The path as the caller gave it, or below the folder that the caller gave.</param>
/// <param name="Parsed">The document, or why there is none.</param>
internal sealed record DocumentFile(string Path, DefinitionDocumentResult Parsed)
{
    /// <summary>Reads a file; what is wrong with it becomes a problem.</summary>
    public static DocumentFile Read(string path)
    {
        if (Directory.Exists(path))
            return Unusable(path, FileProblems.Empty);
        if (!File.Exists(path))
            return Unusable(path, FileProblems.Missing);
        byte[] bytes;
        try
        {
            // The size is looked at first, so that a file that is too large is refused without reading it.
            using var stream = File.OpenRead(path);
            if (stream.Length > DefinitionLimits.Default.Bytes)
                return Unusable(path, FileProblems.TooLarge(stream.Length, DefinitionLimits.Default.Bytes));
            bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unusable(path, FileProblems.Unreadable(exception.Message));
        }

        var parsed = DefinitionDocument.Parse(bytes);
        return new DocumentFile(path, parsed with { Document = parsed.Document is { } document ? WithIds(document, path) : null });
    }

    /// <summary>Reads the document against activity types.</summary>
    public DefinitionFile Interpret(ActivityRegistry registry)
    {
        if (Parsed.Document is not { } document)
            return new DefinitionFile(Path, null, Parsed.Problems);
        var read = DefinitionReader.Read(document, registry);
        return new DefinitionFile(Path, read.Definition, read.Problems);
    }

    private static DocumentFile Unusable(string path, DefinitionProblem problem) => new(path, new DefinitionDocumentResult(null, [problem]));

    // A document on its own may lack ids; others then find the definition by the file's name.
    private static DefinitionDocument WithIds(DefinitionDocument document, string path)
    {
        var definitionId = document.DefinitionId ?? document.Id ?? System.IO.Path.GetFileNameWithoutExtension(path);
        return document.With(new DefinitionEdits
        {
            DefinitionId = document.DefinitionId is null ? definitionId : null,
            Id = document.Id is null ? definitionId : null,
        });
    }
}
