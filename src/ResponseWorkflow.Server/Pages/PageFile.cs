using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace ResponseWorkflow.Server.Pages;

/// <summary>Answers with a file of the pages, in the compressed form that stands beside it where the client takes that.</summary>
internal static partial class PageFile
{
    private const string Immutable = "public, max-age=31536000, immutable";
    private const string Revalidated = "no-cache";
    private const string AnyType = "application/octet-stream";

    private static readonly FileExtensionContentTypeProvider Types = new();
    private static readonly (string Coding, string End)[] Codings = [("br", ".br"), ("gzip", ".gz")];

    /// <summary>The answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="files">The built pages.</param>
    /// <param name="path">Path of the file.</param>
    public static IResult Of(HttpContext context, IFileProvider files, string path)
    {
        var file = files.GetFileInfo(path);
        if (!file.Exists || file.PhysicalPath is null)
            return TypedResults.NotFound();
        var headers = context.Response.Headers;
        headers.CacheControl = Fingerprint().IsMatch(path) ? Immutable : Revalidated;
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var type = Types.TryGetContentType(path, out var known) ? known : AnyType;
        foreach (var (coding, end) in Codings.Where(one => Takes(context.Request, one.Coding)))
        {
            if (files.GetFileInfo(path + end) is { Exists: true, PhysicalPath: { } compressed } packed)
            {
                headers.ContentEncoding = coding;
                return TypedResults.PhysicalFile(compressed, type, lastModified: packed.LastModified);
            }
        }

        return TypedResults.PhysicalFile(file.PhysicalPath, type, lastModified: file.LastModified);
    }

    private static bool Takes(HttpRequest request, string coding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(one => one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);

    // The build puts eight characters of a hash behind a dash, except into the names that other pages load.
    [GeneratedRegex(@"^assets/(?!designer-bar\.).*-[\w-]{8}\.\w+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fingerprint();
}
