using Microsoft.AspNetCore.StaticFiles;

namespace ResponseWorkflow.Server.Studio.Files;

/// <summary>The types of the designer's files by the ends of their names.</summary>
internal static class ContentTypes
{
    private const string Unknown = "application/octet-stream";

    private static readonly FileExtensionContentTypeProvider Known = new()
    {
        Mappings =
        {
            // The framework's table has no name for data of globalization, and the older name for cursors.
            [".dat"] = Unknown,
            [".cur"] = "image/x-icon",
            [".map"] = "application/json",
            [".scss"] = "text/plain",
        },
    };

    /// <summary>The type of a file, with the character set of texts.</summary>
    public static string Of(string path)
    {
        var type = Known.TryGetContentType(path, out var known) ? known : Unknown;
        return type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
    }
}
