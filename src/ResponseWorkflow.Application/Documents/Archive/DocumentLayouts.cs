using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Documents.Archive;

/// <summary>Keeps templates as documents are made of them.</summary>
internal static class DocumentLayouts
{
    /// <summary>Keeps a template if it is not there yet.</summary>
    /// <returns>Its hash.</returns>
    public static async Task<string> KeepAsync(DocumentsInHand hand, DocumentTemplate template, CancellationToken cancellationToken)
    {
        var json = DocumentJson.Write(template);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        if (!hand.Layouts.Add(hash))
            return hash;

        // Two who make the first document of a template at the same moment: the second finds it.
        await hand.Storage.LockAsync($"document-layout {hash}", exclusive: true, cancellationToken);
        if (!await hand.Storage.Context.DocumentLayouts.AnyAsync(row => row.Hash == hash, cancellationToken))
            hand.Storage.Insert(new DocumentLayoutRow { Hash = hash, Template = json });
        return hash;
    }

    /// <summary>A template that was kept.</summary>
    public static async Task<DocumentTemplate> ReadAsync(ResponseDbContext context, string hash, CancellationToken cancellationToken) =>
        DocumentJson.Read(await context.DocumentLayouts.Where(row => row.Hash == hash).Select(static row => row.Template).FirstAsync(cancellationToken));
}
