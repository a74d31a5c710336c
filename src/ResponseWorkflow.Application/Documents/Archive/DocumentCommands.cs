using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Documents.Archive;

/// <summary>What people do with the documents of a case. Safe for use by several threads.</summary>
public sealed class DocumentCommands
{
    private static readonly RowUpdate<CaseDocumentRow> Filed = new(
        [nameof(CaseDocumentRow.ScanId), nameof(CaseDocumentRow.FilingPlace), nameof(CaseDocumentRow.FiledBy), nameof(CaseDocumentRow.FiledAt), nameof(CaseDocumentRow.RowVersion)]);

    private readonly RuntimeServices _services;
    private readonly DocumentMaking _making;

    internal DocumentCommands(RuntimeServices services, DocumentMaking making) => (_services, _making) = (services, making);

    /// <summary>Makes a document by hand. One of the same template and occurrence is superseded by it.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>access.denied</c>, <c>document.*</c>, <c>field.*</c>.</exception>
    public Task<string> MakeAsync(string caseId, DocumentOrder order, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(actor);
        new FieldChecks().Required("template", order.Template).Id("template", order.Template).Line("occurrence", order.Occurrence, StorageMetadata.IdLength)
            .Line("titleZh", order.TitleZh).Line("titleEn", order.TitleEn).Length("reason", actor.Reason, StorageMetadata.TextLength).Demand();
        return CaseWork.RunAsync(_services, caseId, actor, Permissions.ManageCases, (storage, found, token) => MakeAsync(storage, found, order, actor, token), cancellationToken);
    }

    /// <summary>Makes a corrected document in the place of one that is in force; both are kept.</summary>
    /// <param name="caseId">Id or number of the case.</param>
    /// <param name="documentId">The document that is wrong.</param>
    /// <param name="fields">Its fields as they should have been.</param>
    /// <param name="actor">Who, and why.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Id of the corrected document.</returns>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>access.denied</c>, <c>document.*</c>, <c>field.*</c>.</exception>
    public Task<string> CorrectAsync(string caseId, string documentId, Expressions.Data.DataObject fields, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(actor);
        new FieldChecks().Required("reason", actor.Reason).Length("reason", actor.Reason, StorageMetadata.TextLength).Demand();
        return CaseWork.RunAsync(
            _services,
            caseId,
            actor,
            Permissions.ManageCases,
            async (storage, found, token) =>
            {
                var row = await DemandAsync(storage.Context, found.Row.Id, documentId, token);
                if (row.SupersededById is { } by)
                    throw DocumentRefusals.Superseded(row.Number, await storage.Context.CaseDocuments.Where(one => one.Id == by).Select(static one => one.Number).FirstAsync(token));
                var order = new DocumentOrder(row.TemplateKey) { Occurrence = row.Occurrence, Fields = fields, RequiresSignature = row.RequiresSignature };
                return await MakeAsync(storage, found, order, actor, token);
            },
            cancellationToken);
    }

    /// <summary>Tells the signed scan of a document, and where its paper lies.</summary>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>document.unknown</c>, <c>document.scanUnknown</c>, <c>field.*</c>.</exception>
    public Task FileAsync(string caseId, string documentId, DocumentFiling filing, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        ArgumentNullException.ThrowIfNull(actor);
        new FieldChecks().Length("scanId", filing.ScanId, StorageMetadata.IdLength).Line("place", filing.Place).Demand();
        return CaseWork.RunAsync(
            _services,
            caseId,
            actor,
            permission: null,
            async (storage, found, token) =>
            {
                var row = await DemandAsync(storage.Context, found.Row.Id, documentId, token);
                var (scan, place) = (Given(filing.ScanId), Given(filing.Place));
                var scanName = scan is null ? null : await storage.Context.CaseAttachments.Where(one => one.Id == scan && one.CaseId == found.Row.Id).Select(static one => one.FileName).FirstOrDefaultAsync(token)
                    ?? throw new RefusedException(DocumentRefusals.ScanUnknown(scan));
                if (row.ScanId == scan && row.FilingPlace == place)
                    return;
                (row.ScanId, row.FilingPlace, row.FiledBy, row.FiledAt) = (scan, place, actor.Name, found.At);
                row.RowVersion++;
                storage.Update(Filed, row);
                found.Tell(CaseActs.DocumentFiled, actor.Name, new { documentId = row.Id, number = row.Number, titleZh = row.TitleZh, titleEn = row.TitleEn, scan = scanName, place });
            },
            cancellationToken);
    }

    private async Task<string> MakeAsync(StorageTransaction storage, CaseInHand found, DocumentOrder order, Actor actor, CancellationToken cancellationToken)
    {
        var template = await _making.TemplateAsync(order.Template, found.Row.Kind, cancellationToken);
        new FieldChecks().Also(FieldValueChecks.Find(template.Template, order.Fields)).Demand();
        return (await _making.MakeAsync(new DocumentsInHand(storage), found, order with { MadeBy = actor.Account?.DisplayName }, actor.Name, actor.Reason, cancellationToken)).Id;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static async Task<CaseDocumentRow> DemandAsync(ResponseDbContext context, string caseId, string documentId, CancellationToken cancellationToken) =>
        await context.CaseDocuments.FirstOrDefaultAsync(row => row.CaseId == caseId && (row.Id == documentId || row.Number == documentId), cancellationToken) ?? throw DocumentRefusals.Unknown(documentId);
}
