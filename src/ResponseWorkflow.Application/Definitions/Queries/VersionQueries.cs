using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Testing;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Definitions.Queries;

/// <summary>Reads versions of many definitions at once, as designers list them. Safe for use by several threads.</summary>
/// <param name="database">Where definitions are stored.</param>
/// <param name="options">Limits.</param>
public sealed class VersionQueries(Database database, IOptions<DefinitionOptions> options)
{
    private static readonly Expression<Func<TestVersionRow, TestVersionRow>> WithoutDocument = static row => new TestVersionRow
    {
        Id = row.Id,
        DraftId = row.DraftId,
        DefinitionId = row.DefinitionId,
        Version = row.Version,
        Name = row.Name,
        Description = row.Description,
        ContentHash = row.ContentHash,
        Document = Array.Empty<byte>(),
        Pins = row.Pins,
        Author = row.Author,
        RunAt = row.RunAt,
    };

    /// <summary>Lists versions without their documents.</summary>
    /// <param name="filter">Which, and in which order.</param>
    /// <param name="page">Which page; null gives all, as far as <see cref="DefinitionOptions.ListLimit"/> goes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Page<VersionSummary>> ListAsync(VersionFilter filter, PageRequest? page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = database.CreateContext();
        var rows = Narrow(context.DefinitionVersions, filter);
        var ordered = Sort(rows, filter);
        var (skipped, taken) = page is null ? (0, options.Value.ListLimit) : (page.Number * page.Size, page.Size);
        var shown = await ordered.Skip(skipped).Take(taken).Select(VersionColumns.WithoutDocument).ToListAsync(cancellationToken);
        var total = page is null && shown.Count < taken ? shown.Count : await rows.CountAsync(cancellationToken);
        if (page is not null || filter.Ids?.Where(TestVersionRow.IsTest).ToArray() is not { Length: > 0 } tests)
            return new([.. shown.Select(VersionSummary.Of)], total);

        // Who asks for the versions of instances by their ids shows no instance whose version is missing; drafts that were run as tests are in no other list.
        var copies = await context.TestVersions.Where(row => tests.Contains(row.Id)).Select(WithoutDocument).ToListAsync(cancellationToken);
        return new([.. shown.Select(VersionSummary.Of), .. copies.Select(static row => VersionSummary.Of(row.ToVersion()))], total + copies.Count);
    }

    /// <summary>The version of a definition that is meant, with its document; of several the newest. Null when there is none.</summary>
    public async Task<StoredVersion?> FindAsync(string definitionId, VersionOptions versions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(versions);
        await using var context = database.CreateContext();
        var row = await versions.Narrow(context.DefinitionVersions.Where(row => row.DefinitionId == definitionId)).OrderByDescending(static row => row.Version).FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : new(VersionSummary.Of(row), VersionDocument.Read(row));
    }

    /// <summary>Versions by their ids, with their documents, in the order of the ids; also what drafts were when they were run as tests. One that is not there is left out.</summary>
    public async Task<IReadOnlyList<StoredVersion>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        await using var context = database.CreateContext();
        var rows = await context.DefinitionVersions.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(static row => row.Id, StringComparer.Ordinal, cancellationToken);
        if (ids.Where(TestVersionRow.IsTest).ToArray() is { Length: > 0 } tests)
        {
            foreach (var test in await context.TestVersions.Where(row => tests.Contains(row.Id)).ToListAsync(cancellationToken))
                rows[test.Id] = test.ToVersion();
        }

        return [.. ids.Distinct(StringComparer.Ordinal).Select(id => rows.GetValueOrDefault(id)).OfType<DefinitionVersionRow>().Select(static row => new StoredVersion(VersionSummary.Of(row), VersionDocument.Read(row)))];
    }

    /// <summary>How many definitions there are.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        return await context.Definitions.CountAsync(cancellationToken);
    }

    /// <summary>Whether no other definition has a name, in any case.</summary>
    /// <param name="name">The name.</param>
    /// <param name="definitionId">The definition that may have it; null when none may.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> IsNameFreeAsync(string name, string? definitionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        var wanted = name.Trim().ToLowerInvariant();
        await using var context = database.CreateContext();
#pragma warning disable CA1304, CA1311, CA1862 // The database lowers the letters: neither the culture of this process nor its comparisons have a say in it.
        return !await context.Definitions.AnyAsync(row => row.Name!.ToLower() == wanted && row.DefinitionId != definitionId, cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
    }

    private static IQueryable<DefinitionVersionRow> Narrow(IQueryable<DefinitionVersionRow> rows, VersionFilter filter)
    {
        rows = filter.Versions.Narrow(rows);
        if (filter.DefinitionIds is { Count: > 0 } definitionIds)
            rows = rows.Where(row => definitionIds.Contains(row.DefinitionId));
        if (filter.Ids is { Count: > 0 } ids)
            rows = rows.Where(row => ids.Contains(row.Id));
        if (string.IsNullOrWhiteSpace(filter.Text))
            return rows;
        var pattern = TextPattern.Containing(filter.Text);
#pragma warning disable CA1304, CA1311 // As above.
        return rows.Where(row => EF.Functions.Like(row.Name!.ToLower(), pattern, TextPattern.Escape) || EF.Functions.Like(row.DefinitionId.ToLower(), pattern, TextPattern.Escape));
#pragma warning restore CA1304, CA1311
    }

    private static IQueryable<DefinitionVersionRow> Sort(IQueryable<DefinitionVersionRow> rows, VersionFilter filter) => (filter.Order, filter.IsDescending) switch
    {
        (VersionOrder.Created, false) => rows.OrderBy(static row => row.CreatedAt).ThenBy(static row => row.Id),
        (VersionOrder.Created, true) => rows.OrderByDescending(static row => row.CreatedAt).ThenBy(static row => row.Id),
        (VersionOrder.Version, false) => rows.OrderBy(static row => row.Version).ThenBy(static row => row.Id),
        (VersionOrder.Version, true) => rows.OrderByDescending(static row => row.Version).ThenBy(static row => row.Id),
        (_, true) => rows.OrderByDescending(static row => row.Name).ThenBy(static row => row.DefinitionId).ThenBy(static row => row.Version),
        _ => rows.OrderBy(static row => row.Name).ThenBy(static row => row.DefinitionId).ThenBy(static row => row.Version),
    };
}
