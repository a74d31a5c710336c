using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace ResponseWorkflow.Server.Studio.Files;

/// <summary>The bytes of a file in one coding.</summary>
internal sealed class StoredContent(ContentCoding coding, string path, long length)
{
    private EntityTagHeaderValue? _tag;

    /// <summary>How it is compressed.</summary>
    public ContentCoding Coding { get; } = coding;

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Its length in bytes.</summary>
    public long Length { get; } = length;

    /// <summary>The strong tag of its bytes. They are read for it once; when two requests are first at the same time, both read and find the same.</summary>
    public async ValueTask<EntityTagHeaderValue> TagAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _tag) is { } known)
            return known;
        await using var bytes = File.OpenRead(Path);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower((await SHA256.HashDataAsync(bytes, cancellationToken)).AsSpan(0, 16))}\"");
        Volatile.Write(ref _tag, tag);
        return tag;
    }
}
