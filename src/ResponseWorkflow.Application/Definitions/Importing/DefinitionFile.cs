using System.Security.Cryptography;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Application.Definitions.Importing;

/// <summary>A file of the import folder, read.</summary>
/// <param name="Path">Path below the folder, with slashes.</param>
/// <param name="Hash">SHA-256 of its bytes in hex; empty when it could not be read.</param>
/// <param name="Document">The definition, with a logical id; null when there is none.</param>
/// <param name="Problems">Why there is none.</param>
internal sealed record DefinitionFile(string Path, string Hash, DefinitionDocument? Document, IReadOnlyList<Refusal> Problems)
{
    /// <summary>Reads a file; what is wrong with it becomes a problem.</summary>
    public static async Task<DefinitionFile> ReadAsync(string folder, string file, DefinitionLimits limits, CancellationToken cancellationToken)
    {
        var path = System.IO.Path.GetRelativePath(folder, file).Replace(System.IO.Path.DirectorySeparatorChar, '/');
        byte[] bytes;
        try
        {
            // The size is looked at first, so that a file that is too large is refused without reading it.
            var length = new FileInfo(file).Length;
            if (length > limits.Bytes)
                return Unusable(path, "document.too-large", RefusalKind.TooLarge, $"The file has {length} bytes; at most {limits.Bytes} are allowed.", $"文件大小为 {length} 字节，超过上限 {limits.Bytes} 字节。");
            bytes = await File.ReadAllBytesAsync(file, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unusable(path, "file.unreadable", RefusalKind.Invalid, $"The file cannot be read: {exception.Message}", $"无法读取文件：{exception.Message}");
        }

        var parsed = DefinitionDocument.Parse(bytes, limits);
        var hash = Convert.ToHexString(SHA256.HashData(bytes));
        return parsed.Document is { } document
            ? new(path, hash, WithId(document, path), [])
            : new(path, hash, null, [.. parsed.Problems.Select(DefinitionRefusals.Of)]);
    }

    // A file on its own may lack ids; others then find the definition by the file's name.
    private static DefinitionDocument WithId(DefinitionDocument document, string path) =>
        string.IsNullOrWhiteSpace(document.DefinitionId)
            ? document.With(new DefinitionEdits { DefinitionId = string.IsNullOrWhiteSpace(document.Id) ? System.IO.Path.GetFileNameWithoutExtension(path) : document.Id })
            : document;

    private static DefinitionFile Unusable(string path, string code, RefusalKind kind, string message, string messageZh) =>
        new(path, "", null, [new Refusal(code, kind, message, messageZh)]);
}
