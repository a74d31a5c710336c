using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Documents.Composition;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Documents.Archive;

/// <summary>Makes documents and puts them into the archive of their case, in the transaction of what causes them. Safe for use by several threads.</summary>
/// <param name="templates">What documents look like.</param>
/// <param name="facts">Gathers what they say.</param>
/// <param name="numbers">Draws their numbers.</param>
/// <param name="seeds">Gives ids.</param>
/// <param name="options">Limits and the zone.</param>
/// <param name="time">Measures how long texts take.</param>
internal sealed class DocumentMaking(StoredTemplates templates, DocumentFacts facts, DocumentNumbers numbers, ISeedSource seeds, IOptions<DocumentOptions> options, TimeProvider time)
{
    // A number is no longer than this, in the data too.
    private const int Room = 1024;

    private static readonly RowUpdate<CaseDocumentRow> Superseded = new([nameof(CaseDocumentRow.SupersededById), nameof(CaseDocumentRow.RowVersion)]);

    /// <summary>The template of a key for cases of a kind.</summary>
    /// <exception cref="RefusedException"><c>document.templateUnknown</c>, <c>document.templateDisabled</c>, <c>document.otherKind</c>.</exception>
    public async Task<TemplateInForce> TemplateAsync(string key, string kind, CancellationToken cancellationToken) => (await templates.InForceAsync(cancellationToken)).Find(key) switch
    {
        null => throw new RefusedException(DocumentRefusals.TemplateUnknown("template", key)),
        { Template.IsEnabled: false } => throw new RefusedException(DocumentRefusals.TemplateDisabled("template", key)),
        { Template.CaseKind: { } other } when other != kind => throw new RefusedException(DocumentRefusals.OtherKind("template", key)),
        var found => found,
    };

    /// <summary>Makes a document. The one of the same template and occurrence that is in force is superseded by it; both are kept.</summary>
    /// <param name="hand">The transaction.</param>
    /// <param name="found">The case.</param>
    /// <param name="order">What is to be made.</param>
    /// <param name="by">Who makes it; null for the process.</param>
    /// <param name="reason">Why; null when nothing was said.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>document.*</c>, <c>input.tooLarge</c>.</exception>
    public async Task<CaseDocumentRow> MakeAsync(DocumentsInHand hand, CaseInHand found, DocumentOrder order, string? by, string? reason, CancellationToken cancellationToken)
    {
        var (context, caseId) = (hand.Storage.Context, found.Row.Id);
        var inForce = await TemplateAsync(order.Template, found.Row.Kind, cancellationToken);
        var template = inForce.Template;
        if (await context.CaseDocuments.CountAsync(row => row.CaseId == caseId, cancellationToken) + hand.Made.Count(row => row.CaseId == caseId) >= options.Value.PerCase)
            throw DocumentRefusals.TooMany(options.Value.PerCase);
        var before = await InForceAsync(hand, caseId, order, cancellationToken);
        var data = await facts.GatherAsync(context, found.Row, order.Fields, order.MadeBy ?? by, before?.Number, found.At, cancellationToken);
        DemandSize(data);
        var layout = await DocumentLayouts.KeepAsync(hand, template, cancellationToken);

        // The last lock: others of the same series wait for it.
        var unit = await context.Units.Where(row => row.Id == found.Row.UnitId).Select(static row => row.Code).FirstAsync(cancellationToken);
        var number = await numbers.DrawAsync(hand, template, unit, found.At, cancellationToken);
        data = DocumentFacts.WithNumber(data, number);
        var row = new CaseDocumentRow
        {
            Id = seeds.NextId(),
            CaseId = caseId,
            Number = number,
            TemplateKey = template.Key,
            TemplateVersion = inForce.Version,
            LayoutHash = layout,
            Occurrence = order.Occurrence,
            TitleZh = Title(order.TitleZh, template, data, isEnglish: false, found.At),
            TitleEn = Title(order.TitleEn, template, data, isEnglish: true, found.At),
            Data = DataJson.ToJson(data),
            RequiresSignature = order.RequiresSignature ?? template.RequiresSignature,
            MadeBy = by,
            Reason = reason,
            MadeAt = found.At,
            SupersedesId = before?.Id,
            RowVersion = 1,
        };
        hand.Storage.Insert(row);
        if (before is not null)
            Supersede(hand, before, row.Id);
        hand.Made.Add(row);
        found.Tell(CaseActs.DocumentMade, by, new { documentId = row.Id, number, template = template.Key, titleZh = row.TitleZh, titleEn = row.TitleEn, supersedes = before?.Number, reason });
        return row;
    }

    private static void Supersede(DocumentsInHand hand, CaseDocumentRow before, string id)
    {
        before.SupersededById = id;

        // One of the same transaction waits to be inserted, with what it says by then.
        if (hand.Made.Contains(before))
            return;
        before.RowVersion++;
        hand.Storage.Update(Superseded, before);
    }

    private static async Task<CaseDocumentRow?> InForceAsync(DocumentsInHand hand, string caseId, DocumentOrder order, CancellationToken cancellationToken)
    {
        if (hand.Made.LastOrDefault(row => row.CaseId == caseId && row.TemplateKey == order.Template && row.Occurrence == order.Occurrence) is { } made)
            return made;
        return await hand.Storage.Context.CaseDocuments.Where(row => row.CaseId == caseId && row.TemplateKey == order.Template && row.Occurrence == order.Occurrence && row.SupersededById == null)
            .OrderByDescending(static row => row.MadeAt).FirstOrDefaultAsync(cancellationToken);
    }

    private string Title(string? given, DocumentTemplate template, DataObject data, bool isEnglish, DateTimeOffset now)
    {
        var title = given ?? DocumentComposer.TitleOf(template, data, isEnglish, options.Value.Zone, now, time);
        return Texts.Shorten(title.Length > 0 ? title.ReplaceLineEndings(" ") : isEnglish ? template.NameEn : template.NameZh, StorageMetadata.NameLength);
    }

    private void DemandSize(DataObject data)
    {
        var bytes = Encoding.UTF8.GetByteCount(DataJson.ToJson(data)) + Room;
        if (bytes > options.Value.MaxDataBytes)
            throw new RefusedException(FieldRefusals.InputTooLarge("fields", bytes, options.Value.MaxDataBytes));
    }
}
