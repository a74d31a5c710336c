using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Documents.Administration;

/// <summary>Changes templates of documents. Every change is a version of its own; all nodes go by it within seconds, documents that were made stay as they are. Safe for use by several threads.</summary>
/// <param name="services">The database and the clock.</param>
/// <param name="templates">What is in force.</param>
/// <param name="audit">Told of it.</param>
/// <param name="options">Limits.</param>
public sealed class TemplateCommands(RuntimeServices services, StoredTemplates templates, AuditTrail audit, IOptions<DocumentOptions> options)
{
    private const string Lock = "document-templates";

    /// <summary>Adds or changes a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="basis">The version that it is made from, 0 for what the product brings or where there is none yet; null goes by no version.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>edit.stale</c>, <c>document.*</c>, <c>field.*</c>.</exception>
    public Task PutAsync(DocumentTemplate template, int? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(template);
        TemplateChecks.Demand(template, options.Value);
        return StoreAsync(template.Key, DocumentJson.Write(template), basis, actor, cancellationToken);
    }

    /// <summary>Brings an older version back as the newest one; 0 for what the product brings.</summary>
    /// <exception cref="RefusedException"><c>document.versionUnknown</c>, <c>document.templateUnknown</c>.</exception>
    public async Task RestoreAsync(string key, int version, Actor actor, CancellationToken cancellationToken)
    {
        Demand(await templates.InForceAsync(cancellationToken), key);
        await using var context = services.Database.CreateContext();
        var document = version == 0 && BuiltInTemplates.Find(key) is not null
            ? ""
            : await context.DocumentTemplates.Where(row => row.Key == key && row.Version == version).Select(static row => row.Document).FirstOrDefaultAsync(cancellationToken) ?? throw DocumentRefusals.VersionUnknown(version);
        await StoreAsync(key, document, basis: null, actor, cancellationToken);
    }

    /// <summary>The versions of a template, the newest first, down to what the product brings.</summary>
    public async Task<IReadOnlyList<TemplateVersion>> VersionsAsync(string key, CancellationToken cancellationToken)
    {
        await using var context = services.Database.CreateContext();
        var rows = await context.DocumentTemplates.Where(row => row.Key == key).OrderByDescending(static row => row.Version).Take(options.Value.VersionsShown).ToListAsync(cancellationToken);
        var own = BuiltInTemplates.Find(key);
        var versions = rows.ConvertAll(row => new TemplateVersion(row.Version, row.Document.Length == 0 ? own : DocumentJson.Read(row.Document), row.Author, row.Reason, row.At));
        if (own is not null)
            versions.Add(new TemplateVersion(0, own, null, null, null));
        return versions;
    }

    /// <summary>A template that there is.</summary>
    /// <exception cref="RefusedException"><c>document.templateUnknown</c>.</exception>
    internal static TemplateInForce Demand(DocumentTemplates inForce, string key) =>
        inForce.Find(key) ?? throw new RefusedException(DocumentRefusals.TemplateUnknown("key", key) with { Kind = RefusalKind.NotFound });

    private async Task StoreAsync(string key, string document, int? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await services.Database.RunAsync(
            async (storage, token) =>
            {
                // One after the other, so that generations are counted without a gap.
                await storage.LockAsync(Lock, exclusive: true, token);
                var before = await storage.Context.DocumentTemplates.Where(row => row.Key == key).OrderByDescending(static row => row.Version).FirstOrDefaultAsync(token);
                if (basis is { } from && from != (before?.Version ?? 0))
                    throw OrganisationRefusals.Changed("If-Match");
                storage.Insert(new DocumentTemplateRow
                {
                    Key = key,
                    Version = (before?.Version ?? 0) + 1,
                    Document = document,
                    Generation = await StoredTemplates.GenerationAsync(storage.Context, token) + 1,
                    Author = actor.Name,
                    Reason = actor.Reason,
                    At = services.Now(),
                });
                await audit.AppendAsync(
                    storage,
                    new AuditEntry(actor.Name, AuditActs.DocumentTemplateChanged, AuditSubjects.DocumentTemplate(key)) { Before = Shown(before?.Document), After = Shown(document), Reason = actor.Reason },
                    token);
            },
            cancellationToken);
        templates.Forget();
    }

    private static string? Shown(string? document) => string.IsNullOrEmpty(document) ? null : document;
}
