using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Definitions.Queries;

/// <summary>Reads stored definitions. Lists never read documents. Safe for use by several threads.</summary>
/// <param name="database">Where definitions are stored.</param>
/// <param name="options">Limits.</param>
public sealed class DefinitionQueries(Database database, IOptions<DefinitionOptions> options)
{
    /// <summary>A version with its document; also what a draft was when it was run as a test.</summary>
    /// <exception cref="RefusedException"><c>version.unknown</c>.</exception>
    public async Task<StoredVersion> GetVersionAsync(string versionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(versionId);
        await using var context = database.CreateContext();
        var row = await context.DefinitionVersions.FirstOrDefaultAsync(version => version.Id == versionId, cancellationToken);
        row ??= (await context.TestVersions.FirstOrDefaultAsync(test => test.Id == versionId, cancellationToken))?.ToVersion();
        return Stored(row ?? throw DefinitionRefusals.VersionUnknown(versionId));
    }

    /// <summary>A version by its number, with its document.</summary>
    /// <exception cref="RefusedException"><c>definition.unknown</c>, <c>version.unknown</c>.</exception>
    public async Task<StoredVersion> GetVersionAsync(string definitionId, int version, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var row = await context.DefinitionVersions.FirstOrDefaultAsync(row => row.DefinitionId == definitionId && row.Version == version, cancellationToken);
        if (row is null)
            await RequireAsync(context, definitionId, cancellationToken);
        return Stored(row ?? throw DefinitionRefusals.VersionUnknown(definitionId, version));
    }

    /// <summary>The newest version of a definition, with its document.</summary>
    /// <exception cref="RefusedException"><c>definition.unknown</c>.</exception>
    public async Task<StoredVersion> GetLatestAsync(string definitionId, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var row = await context.DefinitionVersions.FirstOrDefaultAsync(row => row.DefinitionId == definitionId && row.IsLatest, cancellationToken);
        return Stored(row ?? throw DefinitionRefusals.DefinitionUnknown(definitionId));
    }

    /// <summary>The published version of a definition, with its document.</summary>
    /// <exception cref="RefusedException"><c>definition.unknown</c>, <c>definition.unpublished</c>.</exception>
    public async Task<StoredVersion> GetPublishedAsync(string definitionId, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var row = await context.DefinitionVersions.FirstOrDefaultAsync(row => row.DefinitionId == definitionId && row.State == VersionState.Published, cancellationToken);
        if (row is null)
            await RequireAsync(context, definitionId, cancellationToken);
        return Stored(row ?? throw DefinitionRefusals.Unpublished(definitionId));
    }

    /// <summary>A definition without documents.</summary>
    /// <exception cref="RefusedException"><c>definition.unknown</c>.</exception>
    public async Task<DefinitionSummary> GetDefinitionAsync(string definitionId, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var row = await RequireAsync(context, definitionId, cancellationToken);
        return (await SummariesAsync(context, [row], cancellationToken))[0];
    }

    /// <summary>A page of the definitions.</summary>
    /// <exception cref="RefusedException"><c>field.range</c>: there is no such page, or it is larger than allowed.</exception>
    public async Task<Page<DefinitionSummary>> ListAsync(DefinitionFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var skipped = Check(page);
        await using var context = database.CreateContext();
        var rows = Narrow(context, filter);
        var total = await rows.CountAsync(cancellationToken);
        var shown = await Sort(context, rows, filter).Skip(skipped).Take(page.Size).ToListAsync(cancellationToken);
        return new(await SummariesAsync(context, shown, cancellationToken), total);
    }

    /// <summary>A page of the versions of a definition, the newest first.</summary>
    /// <exception cref="RefusedException"><c>definition.unknown</c>, <c>field.range</c>.</exception>
    public async Task<Page<VersionSummary>> ListVersionsAsync(string definitionId, PageRequest page, CancellationToken cancellationToken)
    {
        var skipped = Check(page);
        await using var context = database.CreateContext();
        await RequireAsync(context, definitionId, cancellationToken);
        var rows = context.DefinitionVersions.Where(row => row.DefinitionId == definitionId);
        var total = await rows.CountAsync(cancellationToken);
        var shown = await rows.OrderByDescending(static row => row.Version).Skip(skipped).Take(page.Size).Select(VersionColumns.WithoutDocument).ToListAsync(cancellationToken);
        return new([.. shown.Select(VersionSummary.Of)], total);
    }

    private static StoredVersion Stored(DefinitionVersionRow row) => new(VersionSummary.Of(row), VersionDocument.Read(row));

    private static async Task<DefinitionRow> RequireAsync(ResponseDbContext context, string definitionId, CancellationToken cancellationToken) =>
        await context.Definitions.FirstOrDefaultAsync(row => row.DefinitionId == definitionId, cancellationToken) ?? throw DefinitionRefusals.DefinitionUnknown(definitionId);

    private static async Task<List<DefinitionSummary>> SummariesAsync(ResponseDbContext context, IReadOnlyList<DefinitionRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(static row => row.DefinitionId).ToArray();
        var versions = await context.DefinitionVersions
            .Where(version => ids.Contains(version.DefinitionId) && (version.IsLatest || version.State == VersionState.Published))
            .Select(VersionColumns.WithoutDocument)
            .ToListAsync(cancellationToken);
        var running = await context.Instances
            .Where(instance => ids.Contains(instance.DefinitionId) && instance.Status == WorkflowStatus.Running)
            .GroupBy(static instance => instance.DefinitionId)
            .Select(static group => new { DefinitionId = group.Key, Count = group.Count() })
            .ToDictionaryAsync(static group => group.DefinitionId, static group => group.Count, StringComparer.Ordinal, cancellationToken);
        var byDefinition = versions.ToLookup(static version => version.DefinitionId, StringComparer.Ordinal);

        // One that was deleted between the two reads is left out.
        return [.. rows.Where(row => byDefinition[row.DefinitionId].Any(static version => version.IsLatest)).Select(row => Summary(row, [.. byDefinition[row.DefinitionId]], running.GetValueOrDefault(row.DefinitionId)))];
    }

    private static DefinitionSummary Summary(DefinitionRow row, IReadOnlyList<DefinitionVersionRow> versions, int running)
    {
        var published = versions.FirstOrDefault(static version => version.State == VersionState.Published);
        var latest = VersionSummary.Of(versions.First(static version => version.IsLatest));
        return new(row.DefinitionId, latest, published?.Id, published?.Version, row.ImportedFrom, row.RetentionDays, row.CreatedAt) { Family = row.Family, RunningInstances = running };
    }

    private static IQueryable<DefinitionRow> Narrow(ResponseDbContext context, DefinitionFilter filter)
    {
        IQueryable<DefinitionRow> rows = context.Definitions;
        var versions = context.DefinitionVersions;
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var pattern = TextPattern.Containing(filter.Text);
#pragma warning disable CA1304, CA1311 // The database lowers the letters: the culture of this process has no say in it.
            rows = rows.Where(row => EF.Functions.Like(row.Name!.ToLower(), pattern, TextPattern.Escape) || EF.Functions.Like(row.DefinitionId.ToLower(), pattern, TextPattern.Escape));
#pragma warning restore CA1304, CA1311
        }

        if (filter.Family is { } family)
            rows = rows.Where(row => row.Family == family);
        if (filter.UsableAsActivity is { } usable)
            rows = rows.Where(row => versions.Any(version => version.DefinitionId == row.DefinitionId && version.IsLatest && version.UsableAsActivity == usable));
        return filter.State switch
        {
            null => rows,
            VersionState.Retracted => rows.Where(row =>
                versions.Any(version => version.DefinitionId == row.DefinitionId && version.State == VersionState.Retracted)
                && !versions.Any(version => version.DefinitionId == row.DefinitionId && version.State == VersionState.Published)),
            var state => rows.Where(row => versions.Any(version => version.DefinitionId == row.DefinitionId && version.State == state)),
        };
    }

    private static IQueryable<DefinitionRow> Sort(ResponseDbContext context, IQueryable<DefinitionRow> rows, DefinitionFilter filter)
    {
        var versions = context.DefinitionVersions;
        return (filter.Order, filter.IsDescending) switch
        {
            // Products disagree on where nothing stands.
            (DefinitionOrder.Family, false) => rows.OrderBy(static row => row.Family == null).ThenBy(static row => row.Family).ThenBy(static row => row.Name).ThenBy(static row => row.DefinitionId),
            (DefinitionOrder.Family, true) => rows.OrderBy(static row => row.Family == null).ThenByDescending(static row => row.Family).ThenBy(static row => row.Name).ThenBy(static row => row.DefinitionId),
            (DefinitionOrder.LastModified, false) => rows.OrderBy(row => versions.Where(version => version.DefinitionId == row.DefinitionId).Max(version => version.ModifiedAt)).ThenBy(static row => row.DefinitionId),
            (DefinitionOrder.LastModified, true) => rows.OrderByDescending(row => versions.Where(version => version.DefinitionId == row.DefinitionId).Max(version => version.ModifiedAt)).ThenBy(static row => row.DefinitionId),
            (DefinitionOrder.Created, false) => rows.OrderBy(static row => row.CreatedAt).ThenBy(static row => row.DefinitionId),
            (DefinitionOrder.Created, true) => rows.OrderByDescending(static row => row.CreatedAt).ThenBy(static row => row.DefinitionId),
            (_, true) => rows.OrderByDescending(static row => row.Name).ThenBy(static row => row.DefinitionId),
            _ => rows.OrderBy(static row => row.Name).ThenBy(static row => row.DefinitionId),
        };
    }

    private int Check(PageRequest page)
    {
        ArgumentNullException.ThrowIfNull(page);
        new FieldChecks()
            .Number("pageSize", page.Size, 1, options.Value.PageSizeLimit)
            .Number("page", page.Number, 0, int.MaxValue / Math.Max(1, options.Value.PageSizeLimit) - 1)
            .Demand();
        return page.Number * page.Size;
    }
}
