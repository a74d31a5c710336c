using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Documents.Archive;
using ResponseWorkflow.Application.Documents.Composition;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Documents.Administration;

/// <summary>Shows what a template makes of a real case, before it is stored. Nothing is written and no number is drawn. Safe for use by several threads.</summary>
public sealed class TemplatePreview
{
    // Those of the units that the actor may see: among the newest of all there is one of them, or there is none to show.
    private const int Looked = 50;

    private readonly Database _database;
    private readonly DocumentFacts _facts;
    private readonly DocumentNumbers _numbers;
    private readonly IOptions<DocumentOptions> _options;
    private readonly TimeProvider _time;

    internal TemplatePreview(Database database, DocumentFacts facts, DocumentNumbers numbers, IOptions<DocumentOptions> options, TimeProvider time) =>
        (_database, _facts, _numbers, _options, _time) = (database, facts, numbers, options, time);

    /// <summary>The document that a template makes of a case that the actor may see. Where the case has a document of the template, its fields are taken; else samples.</summary>
    /// <param name="template">The template.</param>
    /// <param name="caseId">Id or number of the case; null takes the newest that fits.</param>
    /// <param name="isEnglish">The language.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>case.unknown</c>, and what refuses the template itself.</exception>
    public async Task<(ComposedDocument Document, string? CaseNumber)> ShowAsync(DocumentTemplate template, string? caseId, bool isEnglish, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(actor);
        TemplateChecks.Demand(template, _options.Value);
        await using var context = _database.CreateContext();
        var row = caseId is null ? await NewestAsync(context, template, actor, cancellationToken) : await CaseFinding.DemandAsync(context, caseId, actor, cancellationToken);
        var now = _time.GetUtcNow();
        var by = actor.ShownName;
        var unit = await UnitAsync(context, row?.UnitId ?? UnitTree.RootId, cancellationToken);
        var fields = await FieldsAsync(context, row, template, now, cancellationToken);
        var data = row is null ? DataObject.Empty.With("document", DataValue.ObjectOf(("madeBy", by))).With(CommonFields.Own, fields) : await _facts.GatherAsync(context, row, fields, by, null, now, cancellationToken);
        data = DocumentFacts.WithNumber(data, _numbers.Sample(template, unit, now));
        var title = DocumentComposer.TitleOf(template, data, isEnglish, _options.Value.Zone, now, _time);
        var notice = isEnglish ? "Preview – no document" : "预览，不作为正式文档";
        return (DocumentComposer.Compose(template, data, title, notice, isEnglish, _options.Value.Zone, now, _time), row?.Number);
    }

    private static async Task<string> UnitAsync(ResponseDbContext context, string unitId, CancellationToken cancellationToken) =>
        await context.Units.Where(row => row.Id == unitId).Select(static row => row.Code).FirstOrDefaultAsync(cancellationToken) ?? "";

    private static async Task<DataObject> FieldsAsync(ResponseDbContext context, CaseRow? row, DocumentTemplate template, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var samples = SampleFields.Of(template.Fields, now);
        if (row is null)
            return samples;
        var made = await context.CaseDocuments.Where(one => one.CaseId == row.Id && one.TemplateKey == template.Key).OrderByDescending(static one => one.MadeAt).Select(static one => one.Data).FirstOrDefaultAsync(cancellationToken);
        return made is not null && DataJson.Parse(made).AsObject()[CommonFields.Own].TryGetObject(out var fields) ? fields : samples;
    }

    private static async Task<CaseRow?> NewestAsync(ResponseDbContext context, DocumentTemplate template, Actor actor, CancellationToken cancellationToken)
    {
        var newest = await context.Cases.OrderByDescending(static row => row.UpdatedAt).Take(Looked).ToListAsync(cancellationToken);
        var seen = newest.FindAll(row => actor.May(Permissions.ReadCases, row.UnitId));
        return seen.Find(row => row.Kind == template.CaseKind) ?? seen.FirstOrDefault();
    }
}
