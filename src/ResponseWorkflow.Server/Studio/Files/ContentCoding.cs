using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ResponseWorkflow.Server.Studio.Files;

/// <summary>A compression that files are stored in.</summary>
/// <param name="Name">Its name in HTTP; null for the file as it is.</param>
/// <param name="Extension">What the name of such a file ends with.</param>
internal sealed record ContentCoding(string? Name, string Extension)
{
    /// <summary>The file as it is.</summary>
    public static readonly ContentCoding Identity = new(null, "");

    /// <summary>The compressions, the better ones first.</summary>
    public static readonly IReadOnlyList<ContentCoding> Compressed = [new("br", ".br"), new("gzip", ".gz")];

    /// <summary>Whether a client takes this coding, by its header <c>Accept-Encoding</c>. Without one it takes the file as it is, only.</summary>
    public bool IsAccepted(StringValues acceptEncoding)
    {
        if (Name is null)
            return true;
        if (!StringWithQualityHeaderValue.TryParseList(acceptEncoding, out var accepted))
            return false;
        var named = accepted.FirstOrDefault(one => one.Value.Equals(Name, StringComparison.OrdinalIgnoreCase)) ?? accepted.FirstOrDefault(static one => one.Value == "*");
        return named is not null && named.Quality is not 0;
    }
}
