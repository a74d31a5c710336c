using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Orders.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Orders.Board;

/// <summary>How the board is read: which walks along which indexes the database merges.</summary>
/// <remarks>
/// Who sees everything walks along all open circuits. Who sees a few units walks along each of these, and along the orders in which this viewer takes part; a circuit between two of them
/// counts once. Who sees many units walks along all open circuits and passes over what is not seen: of those that there are, much is.
/// </remarks>
/// <param name="context">Where circuits are stored.</param>
/// <param name="actor">Who looks.</param>
/// <param name="options">Up to how many units each has a walk of its own.</param>
/// <param name="now">The instant.</param>
internal sealed class BoardWalks(ResponseDbContext context, Actor actor, OrderOptions options, DateTimeOffset now)
{
    /// <summary>The places of the circuits that the actor sees and the filter lets through: the first so many of them, each once, in no order.</summary>
    /// <param name="filter">Which circuits.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IQueryable<BoardPlace>> OfAsync(BoardFilter filter, int most, CancellationToken cancellationToken)
    {
        var search = await SearchAsync(filter.Search, cancellationToken);
        var scope = OrderSight.ScopeOf(actor);
        var within = filter.WithinId;
        if (scope.IsEverywhere && within is null)
            return First(Places(Circuits()), most);

        // Of the units that are seen those are left that the filter asks for.
        var seen = scope.IsEverywhere ? context.Units.Select(static unit => unit.Id) : scope.Units(context);
        var units = within is null ? seen : seen.Where(id => context.UnitLinks.Any(link => link.AncestorId == within && link.UnitId == id));
        var userId = actor.UserId() ?? "";
        var ids = await units.Distinct().OrderBy(static id => id).Take(options.UnitWalks + 1).ToListAsync(cancellationToken);
        if (ids.Count > options.UnitWalks)
        {
            return First(Places(Circuits().Where(row => context.OrderCircuitUnits.Any(one => one.OrderId == row.OrderId && one.CircuitKey == row.Key && units.Contains(one.UnitId))
                || (within == null && context.CaseParticipants.Any(one => one.CaseId == row.OrderId && one.UserId == userId)))), most);
        }

        var walks = ids.ConvertAll(id => First(OfUnit(id), most));

        // The unit of a circuit narrows what one takes part in like the rest.
        if (within is null && userId.Length > 0)
        {
            var own = context.CaseParticipants.Where(one => one.UserId == userId).Select(static one => one.CaseId);
            walks.Add(First(Places(Circuits().Where(row => own.Contains(row.OrderId))), most));
        }

        return walks.Count == 0 ? First(Places(Circuits().Where(static row => false)), most) : walks.Aggregate(static (merged, walk) => merged.Union(walk));

        IQueryable<OrderCircuitRow> Circuits() => search(Standing(filter, context.OrderCircuits.Where(static row => row.IsOpen)
            .Where(row => filter.CustomerNumber == null || row.CustomerNumber == filter.CustomerNumber)
            .Where(row => filter.OrderId == null || row.OrderId == filter.OrderId)));

        // The index of the unit is walked along; what else is asked for is looked up.
        IQueryable<BoardPlace> OfUnit(string id)
        {
            var places = context.OrderCircuitUnits.Where(one => one.UnitId == id && one.IsOpen);
            return filter is { Search: null, CustomerNumber: null, OrderId: null, Standing: not BoardStanding.Blocked }
                ? Between(filter.Standing, places).Select(static one => new BoardPlace { OrderId = one.OrderId, Key = one.CircuitKey, NextDue = one.NextDue })
                : Places(Circuits().Where(row => places.Any(one => one.OrderId == row.OrderId && one.CircuitKey == row.Key)));
        }
    }

    /// <summary>The order of the board: the most pressing first; ends with the key, so that what is equal keeps its place from page to page.</summary>
    public static IOrderedQueryable<BoardPlace> Ordered(IQueryable<BoardPlace> places) => places.OrderBy(static one => one.NextDue).ThenBy(static one => one.OrderId).ThenBy(static one => one.Key);

    private static IQueryable<BoardPlace> First(IQueryable<BoardPlace> places, int most) => Ordered(places).Take(most);

    private static IQueryable<BoardPlace> Places(IQueryable<OrderCircuitRow> rows) => rows.Select(static row => new BoardPlace { OrderId = row.OrderId, Key = row.Key, NextDue = row.NextDue });

    private IQueryable<OrderCircuitUnitRow> Between(BoardStanding? standing, IQueryable<OrderCircuitUnitRow> rows)
    {
        var (instant, soon) = (now, now + options.DueSoon);
        return standing switch
        {
            BoardStanding.Overdue => rows.Where(row => row.NextDue < instant),
            BoardStanding.DueSoon => rows.Where(row => row.NextDue >= instant && row.NextDue < soon),
            _ => rows,
        };
    }

    private IQueryable<OrderCircuitRow> Standing(BoardFilter filter, IQueryable<OrderCircuitRow> rows)
    {
        var (instant, soon) = (now, now + options.DueSoon);
        return filter.Standing switch
        {
            BoardStanding.Overdue => rows.Where(row => row.NextDue < instant),
            BoardStanding.DueSoon => rows.Where(row => row.NextDue >= instant && row.NextDue < soon),
            BoardStanding.Blocked => rows.Where(static row => row.IsBlocked),
            _ => rows,
        };
    }

    private async Task<Func<IQueryable<OrderCircuitRow>, IQueryable<OrderCircuitRow>>> SearchAsync(string? text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            return static rows => rows;
        var (order, circuit) = (CaseKeys.OfNumber(text), CaseKeys.OfCircuit(text));
        if (await context.OrderCircuits.AnyAsync(row => row.OrderKey == order || (circuit != null && row.NumberKey == circuit), cancellationToken))
            return rows => rows.Where(row => row.OrderKey == order || (circuit != null && row.NumberKey == circuit));
        var pattern = TextPattern.Containing(text);
#pragma warning disable CA1304, CA1311 // The database lowers the letters: the culture of this process has no say in it.
        return rows => rows.Where(row => EF.Functions.Like(row.Name.ToLower(), pattern, TextPattern.Escape)
            || EF.Functions.Like(row.Number.ToLower(), pattern, TextPattern.Escape)
            || (row.CustomerName != null && EF.Functions.Like(row.CustomerName.ToLower(), pattern, TextPattern.Escape)));
#pragma warning restore CA1304, CA1311
    }
}
