using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Links;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Queries;

namespace ResponseWorkflow.Application.Orders.Queries;

/// <summary>Reads the dispatch-order ledger, as far as whoever asks may see it. Safe for use by several threads.</summary>
/// <param name="database">Where it is stored.</param>
/// <param name="options">How far is counted.</param>
public sealed class OrderQueries(Database database, IOptions<OrderOptions> options)
{
    /// <summary>The most documents that a detail tells.</summary>
    private const int MostDocuments = 200;

    /// <summary>A page of the ledger. Of a list that is longer than is counted exactly, the count is one more than that.</summary>
    public async Task<Page<OrderSummary>> ListAsync(OrderFilter filter, OrderSort sort, bool isDescending, PageRequest page, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var rows = await FilteredAsync(context, OrderSight.Orders(context, actor), filter, cancellationToken);
        var count = await rows.Take(options.Value.CountLimit + 1).CountAsync(cancellationToken);
        var found = await Ordered(rows, sort, isDescending).Skip((int)Math.Min(int.MaxValue, (long)page.Number * page.Size)).Take(page.Size).ToListAsync(cancellationToken);
        return new(await SummariesAsync(context, found, cancellationToken), count);
    }

    /// <summary>All of the ledger that a filter leaves, for a file of it.</summary>
    public Task<WholeList<OrderSummary>> WholeAsync(OrderFilter filter, OrderSort sort, bool isDescending, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        return WholeList<OrderSummary>.OfAsync(
            database, async (context, token) => Ordered(await FilteredAsync(context, OrderSight.Orders(context, actor), filter, token), sort, isDescending), SummariesAsync, cancellationToken);
    }

    /// <summary>An order by its id or number.</summary>
    /// <exception cref="RefusedException"><c>order.unknown</c>: there is none, or it may not be seen.</exception>
    public async Task<OrderDetail> GetAsync(string orderId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(orderId);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var key = CaseKeys.OfNumber(orderId);
        var row = await OrderSight.Orders(context, actor).FirstOrDefaultAsync(one => one.Id == orderId || one.NumberKey == key, cancellationToken) ?? throw OrderRefusals.Unknown(orderId);
        var versions = await context.DispatchOrderVersions.Where(one => one.OrderId == row.Id).OrderByDescending(static one => one.Version).ToListAsync(cancellationToken);
        return new OrderDetail((await SummariesAsync(context, [row], cancellationToken))[0], versions, await CircuitsAsync(context, row.Id, cancellationToken), await DocumentsAsync(context, row.Id, cancellationToken));
    }

    private static IQueryable<DispatchOrderRow> Ordered(IQueryable<DispatchOrderRow> rows, OrderSort sort, bool isDescending) => (sort, isDescending) switch
    {
        (OrderSort.Limit, false) => rows.OrderBy(static row => row.LimitOrder).ThenBy(static row => row.Id),
        (OrderSort.Limit, true) => rows.OrderByDescending(static row => row.LimitOrder).ThenByDescending(static row => row.Id),
        (OrderSort.Number, false) => rows.OrderBy(static row => row.NumberKey),
        (OrderSort.Number, true) => rows.OrderByDescending(static row => row.NumberKey),
        (_, false) => rows.OrderBy(static row => row.ReceivedAt).ThenBy(static row => row.Id),
        _ => rows.OrderByDescending(static row => row.ReceivedAt).ThenByDescending(static row => row.Id),
    };

    private static async Task<IQueryable<DispatchOrderRow>> FilteredAsync(ResponseDbContext context, IQueryable<DispatchOrderRow> rows, OrderFilter filter, CancellationToken cancellationToken)
    {
        if (filter.State is { } state)
            rows = rows.Where(row => row.State == state);
        if (filter.Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind);
        if (filter.CustomerNumber is { } customer)
            rows = rows.Where(row => row.CustomerNumber == customer);
        if (filter.ReceivedFrom is { } from)
            rows = rows.Where(row => row.ReceivedAt >= from);
        if (filter.ReceivedBefore is { } before)
            rows = rows.Where(row => row.ReceivedAt < before);
        if (filter.LimitBefore is { } limit)
            rows = rows.Where(row => row.LimitOrder < limit && row.State != DispatchOrderState.Completed && row.State != DispatchOrderState.Cancelled);
        if (filter.WithinId is { } within)
        {
            var units = context.UnitLinks.Where(link => link.AncestorId == within).Select(static link => link.UnitId);
            rows = rows.Where(row => units.Contains(row.UnitId) || context.OrderCircuitUnits.Any(one => one.OrderId == row.Id && units.Contains(one.UnitId)));
        }

        if (string.IsNullOrWhiteSpace(filter.Search))
            return rows;
        var (key, given, circuit) = (CaseKeys.OfNumber(filter.Search), filter.Search.Trim(), CaseKeys.OfCircuit(filter.Search));
        if (rows.Where(row => row.NumberKey == key || row.ExternalId == given) is var byNumber && await byNumber.AnyAsync(cancellationToken))
            return byNumber;
        if (circuit is not null && rows.Where(row => context.OrderCircuits.Any(one => one.OrderId == row.Id && one.NumberKey == circuit)) is var byCircuit && await byCircuit.AnyAsync(cancellationToken))
            return byCircuit;
        var text = TextPattern.Containing(filter.Search);
#pragma warning disable CA1304, CA1311 // The database lowers the letters: the culture of this process has no say in it.
        return rows.Where(row => EF.Functions.Like(row.Title.ToLower(), text, TextPattern.Escape) || (row.CustomerName != null && EF.Functions.Like(row.CustomerName.ToLower(), text, TextPattern.Escape)));
#pragma warning restore CA1304, CA1311
    }

    private static async Task<List<OrderSummary>> SummariesAsync(ResponseDbContext context, IReadOnlyList<DispatchOrderRow> rows, CancellationToken cancellationToken)
    {
        var names = await TaskNames.ReadAsync(context, [], rows.SelectMany(static row => new[] { row.UnitId, row.LeadUnitId }), [], cancellationToken);
        return [.. rows.Select(row => new OrderSummary(row, names.Unit(row.UnitId), names.Unit(row.LeadUnitId)))];
    }

    private static async Task<List<OrderCircuitSummary>> CircuitsAsync(ResponseDbContext context, string orderId, CancellationToken cancellationToken)
    {
        var rows = await context.OrderCircuits.Where(row => row.OrderId == orderId).OrderBy(static row => row.Key).ToListAsync(cancellationToken);
        var units = await context.OrderCircuitUnits.Where(row => row.OrderId == orderId).OrderBy(static row => row.Role).ThenBy(static row => row.UnitId).ToListAsync(cancellationToken);
        var names = await TaskNames.ReadAsync(context, [], units.Select(static row => row.UnitId), [], cancellationToken);
        string[] caseIds = [.. rows.Select(static row => row.CaseId).OfType<string>()];
        var numbers = await context.Cases.Where(row => caseIds.Contains(row.Id)).Select(static row => new { row.Id, row.Number }).ToDictionaryAsync(static row => row.Id, static row => row.Number, StringComparer.Ordinal, cancellationToken);
        return
        [
            .. rows.Select(row => new OrderCircuitSummary(
                row,
                row.CaseId is { } caseId ? numbers.GetValueOrDefault(caseId) : null,
                [.. units.Where(unit => unit.CircuitKey == row.Key).Select(unit => (Unit: names.Unit(unit.UnitId), unit.Role)).Where(static one => one.Unit is not null).Select(static one => (one.Unit!, one.Role))])),
        ];
    }

    // Those of its circuits and branches are made in cases that are parts of it, and parts of these.
    private static async Task<List<OrderDocument>> DocumentsAsync(ResponseDbContext context, string orderId, CancellationToken cancellationToken)
    {
        var parts = context.CaseLinks.Where(link => link.Kind == CaseLinkKind.PartOf && link.OtherId == orderId).Select(static link => link.CaseId);
        var partsOfParts = context.CaseLinks.Where(link => link.Kind == CaseLinkKind.PartOf && parts.Contains(link.OtherId)).Select(static link => link.CaseId);
        return await (
            from row in context.CaseDocuments
            join one in context.Cases on row.CaseId equals one.Id
            where row.CaseId == orderId || parts.Contains(row.CaseId) || partsOfParts.Contains(row.CaseId)
            orderby row.MadeAt descending, row.Id descending
            select new OrderDocument(row.Id, row.Number, one.Number, row.TitleZh, row.TitleEn, row.MadeAt, row.FilingPlace)).Take(MostDocuments).ToListAsync(cancellationToken);
    }
}
