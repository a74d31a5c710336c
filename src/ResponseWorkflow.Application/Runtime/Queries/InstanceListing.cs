using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Runtime.Queries;

/// <summary>Numbered pages of instances in any order. Safe for use by several threads.</summary>
/// <remarks>
/// A page is read by walks along indexes that end with the page: where an order has no index of its own, or a filter would make a walk through one
/// index pass over nearly everything, several walks are merged, such as one for each sub-status. Only ids and places are merged; the rows are read for the page alone.
/// </remarks>
public sealed class InstanceListing
{
    private readonly Database _database;
    private readonly InstanceListOptions _options;
    private readonly InstanceCounts _counts;

    /// <summary>Makes the lists.</summary>
    public InstanceListing(Database database, TimeProvider time, IOptions<InstanceListOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _database = database;
        _options = options.Value;
        _counts = new InstanceCounts(time, _options);
    }

    /// <summary>Reads a page.</summary>
    /// <param name="search">Which instances.</param>
    /// <param name="order">In which order.</param>
    /// <param name="isDescending">Whether the order is turned round.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>field.range</c>: there can be no such page, or it is larger than allowed.</exception>
    public async Task<Page<InstanceSummary>> ListAsync(InstanceSearch search, InstanceOrder order, bool isDescending, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(page);
        new FieldChecks()
            .Number("pageSize", page.Size, 1, _options.MaxPageSize)
            .Number("page", page.Number, 0, (int.MaxValue / Math.Max(1, _options.MaxPageSize)) - 1)
            .Demand();
        if (search.Allowed.Count == 0)
            return new([], 0);
        await using var context = _database.CreateContext();
        var skipped = page.Number * page.Size;
        var count = await _counts.CountAsync(context, search, cancellationToken);
        if (skipped >= count)
            return new([], count);
        var ids = await IdsAsync(context, search, order, isDescending, skipped, page.Size, cancellationToken);
        var rows = await context.Instances.Where(row => ids.Contains(row.Id)).Select(InstanceSummary.OfRow).ToDictionaryAsync(static row => row.Id, StringComparer.Ordinal, cancellationToken);

        // One that was deleted between the two reads is left out.
        return new([.. ids.Where(rows.ContainsKey).Select(id => rows[id])], count);
    }

    private static async Task<List<string>> IdsAsync(ResponseDbContext context, InstanceSearch search, InstanceOrder order, bool isDescending, int skipped, int size, CancellationToken cancellationToken)
    {
        var walks = Walks(context, search, order, isDescending);
        if (walks.Count == 1)
            return await walks[0].Skip(skipped).Take(size).Select(static place => place.Id).ToListAsync(cancellationToken);
        var places = new List<Place>();
        foreach (var walk in walks)
            places.AddRange(await walk.Take(skipped + size).ToListAsync(cancellationToken));

        // Stable: among equal instants the order of each walk remains.
        var ordered = places.OrderBy(static place => place.Rank);
        var merged = isDescending ? ordered.ThenByDescending(static place => place.At) : ordered.ThenBy(static place => place.At);
        return [.. merged.Skip(skipped).Take(size).Select(static place => place.Id)];
    }

    private static List<IQueryable<Place>> Walks(ResponseDbContext context, InstanceSearch search, InstanceOrder order, bool isDescending)
    {
        var rows = search.ApplyWithoutStatus(context.Instances);
        switch (order)
        {
            case InstanceOrder.Name:
                var named = search.Apply(context.Instances);
                return [(isDescending ? named.OrderByDescending(static row => row.Name).ThenByDescending(static row => row.Id) : named.OrderBy(static row => row.Name).ThenBy(static row => row.Id)).Select(static row => new Place { Id = row.Id })];
            case InstanceOrder.Created when search.CorrelationId is null && search.DefinitionIds.Count == 1:
                return [.. Enum.GetValues<WorkflowStatus>().Select(status => ByCreation(search.Apply(context.Instances).Where(row => row.Status == status), 0, isDescending))];
            case InstanceOrder.Created when search.CorrelationId is not null || search.AllowsAll:
                return [ByCreation(search.Apply(context.Instances), 0, isDescending)];
            case InstanceOrder.Created:
                return [.. search.Allowed.Select(subStatus => ByCreation(rows.Where(row => row.SubStatus == subStatus), 0, isDescending))];
            case InstanceOrder.Finished:
                return [.. search.Allowed.Where(IsAlive).Select(subStatus => ByCreation(rows.Where(row => row.SubStatus == subStatus), 1, isDescending)), .. ByEnd(search, rows, isDescending)];
            default:
                return [.. ByLastStep(search, rows, isDescending), .. ByEnd(search, rows, isDescending)];
        }
    }

    private static IQueryable<Place> ByCreation(IQueryable<InstanceRow> rows, int rank, bool isDescending) =>
        (isDescending ? rows.OrderByDescending(static row => row.CreatedAt).ThenByDescending(static row => row.Id) : rows.OrderBy(static row => row.CreatedAt).ThenBy(static row => row.Id))
        .Select(row => new Place { Id = row.Id, At = row.CreatedAt, Rank = rank });

    // Only those that are alive have changed at another instant than that of their end, and there are few of them.
    private static IEnumerable<IQueryable<Place>> ByLastStep(InstanceSearch search, IQueryable<InstanceRow> rows, bool isDescending)
    {
        // One walk for each sub-status: for several at once SQLite looks through the whole table.
        foreach (var subStatus in search.Allowed.Where(IsAlive))
        {
            var alive = rows.Where(row => row.SubStatus == subStatus);
            yield return (isDescending ? alive.OrderByDescending(static row => row.UpdatedAt).ThenByDescending(static row => row.Id) : alive.OrderBy(static row => row.UpdatedAt).ThenBy(static row => row.Id))
                .Select(static row => new Place { Id = row.Id, At = row.UpdatedAt });
        }
    }

    private static IEnumerable<IQueryable<Place>> ByEnd(InstanceSearch search, IQueryable<InstanceRow> rows, bool isDescending)
    {
        var ended = search.Allowed.Where(static subStatus => !IsAlive(subStatus)).ToArray();
        if (ended.Length == 0)
            yield break;
        rows = rows.Where(static row => row.FinishedAt != null);
        if (ended.Length < 3)
            rows = rows.Where(row => ended.Contains(row.SubStatus));
        yield return (isDescending ? rows.OrderByDescending(static row => row.FinishedAt).ThenByDescending(static row => row.Id) : rows.OrderBy(static row => row.FinishedAt).ThenBy(static row => row.Id))
            .Select(static row => new Place { Id = row.Id, At = row.FinishedAt!.Value });
    }

    private static bool IsAlive(WorkflowSubStatus subStatus) => subStatus is WorkflowSubStatus.Pending or WorkflowSubStatus.Executing or WorkflowSubStatus.Suspended;

    /// <summary>Where an instance stands in the order.</summary>
    private sealed record Place
    {
        public required string Id { get; init; }

        public DateTimeOffset At { get; init; }

        public int Rank { get; init; }
    }
}
