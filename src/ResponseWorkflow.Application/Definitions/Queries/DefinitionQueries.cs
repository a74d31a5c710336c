using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Definitions.Queries;

/// <summary>Reads stored definitions. Lists never read documents. Safe for use by several threads.</summary>
/// <param name="database">Where definitions are stored.</param>
/// <param name="options">Limits.</param>
public sealed class DefinitionQueries(Database database, IOptions<DefinitionOptions> options)
{
    private const string Escape = "\\";

    /// <summary>A version with its document.</summary>
    /// <exception cref="RefusedException"><c>version.unknown</c>.</exception>
    public async Task<StoredVersion> GetVersionAsync(string versionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(versionId);
        await using var context = database.CreateContext();
        var row = await context.DefinitionVersions.FirstOrDefaultAsync(version => version.Id == versionId, cancellationToken);
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

    /// <summary>A page of the definitions, by name and logical id.</summary>
    /// <exception cref="RefusedException"><c>field.range</c>: there is no such page, or it is larger than allowed.</exception>
    public async Task<Page<DefinitionSummary>> ListAsync(DefinitionFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var skipped = Check(page);
        await using var context = database.CreateContext();
        var rows = Narrow(context, filter);
        var total = await rows.CountAsync(cancellationToken);
        var shown = await rows.OrderBy(static row => row.Name).ThenBy(static row => row.DefinitionId).Skip(skipped).Take(page.Size).ToListAsync(cancellationToken);
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
        var byDefinition = versions.ToLookup(static version => version.DefinitionId, StringComparer.Ordinal);

        // One that was deleted between the two reads is left out.
        return [.. rows.Where(row => byDefinition[row.DefinitionId].Any(static version => version.IsLatest)).Select(row => Summary(row, [.. byDefinition[row.DefinitionId]]))];
    }

    private static DefinitionSummary Summary(DefinitionRow row, IReadOnlyList<DefinitionVersionRow> versions)
    {
        var published = versions.FirstOrDefault(static version => version.State == VersionState.Published);
        var latest = VersionSummary.Of(versions.First(static version => version.IsLatest));
        return new(row.DefinitionId, latest, published?.Id, published?.Version, row.ImportedFrom, row.RetentionDays, row.CreatedAt);
    }

    private static IQueryable<DefinitionRow> Narrow(ResponseDbContext context, DefinitionFilter filter)
    {
        IQueryable<DefinitionRow> rows = context.Definitions;
        var versions = context.DefinitionVersions;
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var pattern = $"%{Escaped(filter.Text.Trim().ToLowerInvariant())}%";
#pragma warning disable CA1304, CA1311 // The database lowers the letters: the culture of this process has no say in it.
            rows = rows.Where(row => EF.Functions.Like(row.Name!.ToLower(), pattern, Escape) || EF.Functions.Like(row.DefinitionId.ToLower(), pattern, Escape));
#pragma warning restore CA1304, CA1311
        }

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

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);

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
