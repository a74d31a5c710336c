using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.LineTests.Administration;

/// <summary>Changes templates of line tests. Every change is a version of its own. Safe for use by several threads.</summary>
/// <param name="services">The database and the clock.</param>
/// <param name="templates">What is in force.</param>
/// <param name="audit">Told of it.</param>
/// <param name="customers">Types of circuit and grades.</param>
/// <param name="options">Limits.</param>
public sealed partial class TestTemplateCommands(RuntimeServices services, TestTemplates templates, AuditTrail audit, IOptions<CustomerOptions> customers, IOptions<LineTestOptions> options)
{
    private const string Lock = "test-templates";

    private static readonly RowUpdate<TestTemplateRow> Outdated = new([nameof(TestTemplateRow.IsNewest)]);

    /// <summary>Adds or changes a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="basis">The version that it is made from, 0 for what the product brings or where there is none yet; null goes by no version.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>edit.stale</c>, <c>lineTest.*</c>, <c>field.*</c>.</exception>
    public Task PutAsync(TestTemplate template, int? basis, Actor actor, CancellationToken cancellationToken) => PutAllAsync([(template, basis)], actor, cancellationToken);

    /// <summary>Adds or changes several templates, all or none.</summary>
    /// <exception cref="RefusedException"><c>edit.stale</c>, <c>lineTest.*</c>, <c>field.*</c>.</exception>
    public async Task PutAllAsync(IReadOnlyList<(TestTemplate Template, int? Basis)> changes, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (template, _) in changes)
            TestTemplateChecks.Demand(template, customers.Value, options.Value);
        await services.Database.RunAsync(
            async (storage, token) =>
            {
                await storage.LockAsync(Lock, exclusive: true, token);
                foreach (var (template, basis) in changes)
                    await StoreAsync(storage, template.Key, TestTemplateJson.Write(template), basis, actor, token);
            },
            cancellationToken);
    }

    /// <summary>Brings an older version back as the newest one; 0 for what the product brings.</summary>
    /// <exception cref="RefusedException"><c>lineTest.templateUnknown</c>, <c>lineTest.versionUnknown</c>.</exception>
    public async Task RestoreAsync(string key, int version, Actor actor, CancellationToken cancellationToken)
    {
        var versions = await templates.VersionsAsync(key, cancellationToken);
        if (versions.Count == 0)
            throw new RefusedException(LineTestRefusals.TemplateUnknown("key", key));
        var found = versions.FirstOrDefault(one => one.Version == version && one.Template is not null) ?? throw LineTestRefusals.VersionUnknown(version);
        await services.Database.RunAsync(
            async (storage, token) =>
            {
                await storage.LockAsync(Lock, exclusive: true, token);
                await StoreAsync(storage, key, version == 0 ? "" : TestTemplateJson.Write(found.Template!), basis: null, actor, token);
            },
            cancellationToken);
    }

    private async Task StoreAsync(StorageTransaction storage, string key, string document, int? basis, Actor actor, CancellationToken cancellationToken)
    {
        var before = await storage.Context.TestTemplates.Where(row => row.Key == key).OrderByDescending(static row => row.Version).FirstOrDefaultAsync(cancellationToken);
        if (basis is { } from && from != (before?.Version ?? 0))
            throw OrganisationRefusals.Changed("If-Match");
        if (before is not null)
        {
            before.IsNewest = false;
            storage.Update(Outdated, before);
        }

        storage.Insert(new TestTemplateRow { Key = key, Version = (before?.Version ?? 0) + 1, Document = document, Author = actor.Name, Reason = actor.Reason, At = services.Now(), IsNewest = true });
        await audit.AppendAsync(
            storage,
            new AuditEntry(actor.Name, AuditActs.TestTemplateChanged, AuditSubjects.TestTemplate(key)) { Before = Shown(before?.Document), After = Shown(document), Reason = actor.Reason },
            cancellationToken);
    }

    private static string? Shown(string? document) => string.IsNullOrEmpty(document) ? null : document;
}
