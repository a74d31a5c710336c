using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Documents.Composition;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Documents.Archive;

/// <summary>The documents of cases, for whoever may see the case. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="options">The zone.</param>
/// <param name="time">Measures how long texts take.</param>
public sealed class CaseDocuments(Database database, IOptions<DocumentOptions> options, TimeProvider time)
{
    /// <summary>The documents, the newest first.</summary>
    /// <exception cref="RefusedException"><c>case.unknown</c>.</exception>
    public async Task<IReadOnlyList<ArchivedDocument>> ListAsync(string caseId, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var row = await CaseFinding.DemandAsync(context, caseId, actor, cancellationToken);
        return await ReadAsync(context, row.Id, cancellationToken);
    }

    /// <summary>A document.</summary>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>document.unknown</c>.</exception>
    public async Task<ArchivedDocument> GetAsync(string caseId, string documentId, Actor actor, CancellationToken cancellationToken) =>
        (await ListAsync(caseId, actor, cancellationToken)).FirstOrDefault(one => one.Row.Id == documentId || one.Row.Number == documentId) ?? throw DocumentRefusals.Unknown(documentId);

    /// <summary>What a document says in a language: always the same, but for the notice that another supersedes it.</summary>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>document.unknown</c>.</exception>
    public async Task<ComposedDocument> ComposeAsync(string caseId, string documentId, bool isEnglish, Actor actor, CancellationToken cancellationToken)
    {
        var found = await GetAsync(caseId, documentId, actor, cancellationToken);
        var notice = found.SupersededByNumber is { } by ? isEnglish ? $"Superseded by {by}" : $"本文档已由 {by} 替代" : null;
        var data = DataJson.Parse(found.Row.Data).AsObject();
        return DocumentComposer.Compose(found.Template, data, isEnglish ? found.Row.TitleEn : found.Row.TitleZh, notice, isEnglish, options.Value.Zone, found.Row.MadeAt, time);
    }

    private static async Task<IReadOnlyList<ArchivedDocument>> ReadAsync(ResponseDbContext context, string caseId, CancellationToken cancellationToken)
    {
        var rows = await context.CaseDocuments.Where(row => row.CaseId == caseId).OrderByDescending(static row => row.MadeAt).ThenByDescending(static row => row.Id).ToListAsync(cancellationToken);
        var hashes = rows.Select(static row => row.LayoutHash).Distinct(StringComparer.Ordinal).ToArray();
        var layouts = await context.DocumentLayouts.Where(row => hashes.Contains(row.Hash)).ToDictionaryAsync(static row => row.Hash, static row => DocumentJson.Read(row.Template), StringComparer.Ordinal, cancellationToken);
        var scans = await context.CaseAttachments.Where(row => row.CaseId == caseId).ToDictionaryAsync(static row => row.Id, static row => row.FileName, StringComparer.Ordinal, cancellationToken);
        var numbers = rows.ToDictionary(static row => row.Id, static row => row.Number, StringComparer.Ordinal);
        return
        [
            .. rows.Select(row => new ArchivedDocument(
                row,
                layouts[row.LayoutHash],
                DataJson.Parse(row.Data).AsObject()[CommonFields.Own].TryGetObject(out var fields) ? fields : DataObject.Empty,
                Of(numbers, row.SupersedesId),
                Of(numbers, row.SupersededById),
                Of(scans, row.ScanId))),
        ];
    }

    private static string? Of(Dictionary<string, string> names, string? id) => id is null ? null : names.GetValueOrDefault(id);
}
