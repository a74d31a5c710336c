using System.Buffers;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>
/// The open page that a request comes from. The designer names none: the script of the page around it does. So two windows of one person are told apart, while
/// the saves of one window, which do not wait for each other, are not in each other's way.
/// </summary>
internal static class EditPage
{
    /// <summary>Name of the header.</summary>
    public const string Header = "ResponseWorkflow-Page";

    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>The page; null for clients that have none.</summary>
    /// <exception cref="RefusedException"><c>header.page</c>: it is no name of a page.</exception>
    public static string? Read(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(Header, out var values))
            return null;
        return values is [{ Length: > 0 and <= StorageMetadata.IdLength } page] && !page.AsSpan().ContainsAnyExcept(Allowed)
            ? page
            : throw new RefusedException(DesignerTexts.BadPage(Header, StorageMetadata.IdLength));
    }
}
