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
/// A page is read by a walk along an index that ends with the page. Where an order has no index of its own, or a filter would make the walk pass over nearly
/// everything, several walks are merged by the database, such as one for each sub-status. What is left over of a filter that few instances pass is sorted instead:
/// that is cheaper than walking past all others. Only ids are walked over; the rows are read for the page alone.
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
        var ids = await IdsAsync(context, search, order, isDescending, skipped, page.Size, isMany: count > _options.SortedCount, cancellationToken);
        var rows = await context.Instances.Where(row => ids.Contains(row.Id)).Select(InstanceSummary.OfRow).ToDictionaryAsync(static row => row.Id, StringComparer.Ordinal, cancellationToken);

        // One that was deleted between the two reads is left out.
        return new([.. ids.Where(rows.ContainsKey).Select(id => rows[id])], count);
    }

    /// <summary>The parts of a list, one after the other.</summary>
    /// <param name="context">Where instances are stored.</param>
    /// <param name="search">Which instances.</param>
    /// <param name="order">In which order.</param>
    /// <param name="isDescending">Whether the order is turned round.</param>
    /// <param name="isMany">Whether so many pass the filter that walking along the order is cheaper than sorting them.</param>
    /// <param name="reach">Up to which entry of the list is read, where the database must be told how far each of several walks goes; null where it merges them by itself.</param>
    internal static IReadOnlyList<IQueryable<Place>> Parts(ResponseDbContext context, InstanceSearch search, InstanceOrder order, bool isDescending, bool isMany, int? reach)
    {
        // A correlation has an index of its own, and few instances.
        isMany &= search.CorrelationId is null;
        var alive = search.Allowed.Where(static subStatus => IsAlive(subStatus)).ToArray();
        var ended = search.Allowed.Where(static subStatus => !IsAlive(subStatus)).ToArray();
        return order switch
        {
            InstanceOrder.Name => [ByName(Filtered(), isDescending)],
            InstanceOrder.Created => [Merged(ByCreation(), isDescending, reach)],
            InstanceOrder.Finished => [.. new[] { ByEnd(), StillRunning() }.Where(static walks => walks.Count > 0).Select(walks => Merged(walks, isDescending, reach))],
            InstanceOrder.LastExecuted => [Merged([.. ByLastStep(), .. ByEnd()], isDescending, reach)],
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
        };

        IQueryable<InstanceRow> Filtered() => isMany ? search.ApplyAlong(context.Instances) : search.Apply(context.Instances);

        IReadOnlyList<IQueryable<Place>> ByCreation()
        {
            if (isMany && search.DefinitionIds.Count == 1)
                return [.. Enum.GetValues<WorkflowStatus>().Select(status => Created(search.Apply(context.Instances).Where(row => row.Status == status)))];
            return !isMany || search.AllowsAll ? [Created(Filtered())] : [.. search.Allowed.Select(subStatus => Created(OfSubStatus(subStatus)))];
        }

        IReadOnlyList<IQueryable<Place>> StillRunning() => [.. alive.Select(subStatus => Created(OfSubStatus(subStatus)))];

        // Their last step is indexed for those that are alive; that of the others is their end.
        IReadOnlyList<IQueryable<Place>> ByLastStep() =>
            alive.Length == 0 ? [] : [Filtered().Where(static row => row.FinishedAt == null).Select(static row => new Place { Id = row.Id, At = row.UpdatedAt })];

        IReadOnlyList<IQueryable<Place>> ByEnd() =>
            ended.Length == 0 ? [] : [Filtered().Where(static row => row.FinishedAt != null).Select(static row => new Place { Id = row.Id, At = row.FinishedAt!.Value })];

        IQueryable<InstanceRow> OfSubStatus(WorkflowSubStatus subStatus) => search.ApplyWithoutStatus(context.Instances).Where(row => row.SubStatus == subStatus);
    }

    private static IQueryable<Place> Created(IQueryable<InstanceRow> rows) => rows.Select(static row => new Place { Id = row.Id, At = row.CreatedAt });

    private static IQueryable<Place> ByName(IQueryable<InstanceRow> rows, bool isDescending) =>
        (isDescending ? rows.OrderByDescending(static row => row.Name).ThenByDescending(static row => row.Id) : rows.OrderBy(static row => row.Name).ThenBy(static row => row.Id)).Select(static row => new Place { Id = row.Id });

    private static IQueryable<Place> Merged(IReadOnlyList<IQueryable<Place>> walks, bool isDescending, int? reach)
    {
        // Of several walks a page needs no more than it would of each alone.
        if (walks.Count > 1 && reach is { } most)
            walks = [.. walks.Select(walk => Ordered(walk, isDescending).Take(most))];
        return Ordered(walks.Skip(1).Aggregate(walks[0], static (merged, walk) => merged.Concat(walk)), isDescending);
    }

    // Whatever is ordered by is read as well: else SQLite collects and sorts everything instead of merging walks.
    private static IQueryable<Place> Ordered(IQueryable<Place> places, bool isDescending) =>
        isDescending ? places.OrderByDescending(static place => place.At).ThenByDescending(static place => place.Id) : places.OrderBy(static place => place.At).ThenBy(static place => place.Id);

    private async Task<List<string>> IdsAsync(ResponseDbContext context, InstanceSearch search, InstanceOrder order, bool isDescending, int skipped, int size, bool isMany, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        int? reach = _database.Provider.Dialect.MergesWalks ? null : skipped + size;
        foreach (var part in Parts(context, search, order, isDescending, isMany, reach))
        {
            var found = await part.Skip(skipped).Take(size - ids.Count).ToListAsync(cancellationToken);
            ids.AddRange(found.Select(static place => place.Id));
            if (ids.Count == size)
                break;

            // How much of what is skipped lies in this part is only asked where the page reaches beyond it.
            skipped = found.Count > 0 || skipped == 0 ? 0 : Math.Max(0, skipped - await part.CountAsync(cancellationToken));
        }

        return ids;
    }

    private static bool IsAlive(WorkflowSubStatus subStatus) => subStatus is WorkflowSubStatus.Pending or WorkflowSubStatus.Executing or WorkflowSubStatus.Suspended;

    /// <summary>Where an instance stands in the order.</summary>
    internal sealed record Place
    {
        /// <summary>Its id.</summary>
        public required string Id { get; init; }

        /// <summary>By what it is ordered, where that is an instant.</summary>
        public DateTimeOffset At { get; init; }
    }
}
