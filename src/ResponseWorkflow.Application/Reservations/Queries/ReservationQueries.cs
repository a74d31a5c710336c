using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Reservations.Queries;

/// <summary>Reads the reservation ledger: whoever sees a case sees its reservations. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="options">How far is counted.</param>
public sealed class ReservationQueries(Database database, IOptions<ReservationOptions> options)
{
    /// <summary>A page of the ledger. Of a list that is longer than is counted exactly, the count is one more than that.</summary>
    public async Task<Page<ReservationSummary>> ListAsync(ReservationFilter filter, ReservationOrder order, bool isDescending, PageRequest page, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var rows = await FilteredAsync(context, Seen(context, actor), filter, cancellationToken);
        var count = await rows.Take(options.Value.CountLimit + 1).CountAsync(cancellationToken);
        var shown = await Ordered(rows, order, isDescending).Skip((int)Math.Min(int.MaxValue, (long)page.Number * page.Size)).Take(page.Size).ToListAsync(cancellationToken);
        return new(await SummariesAsync(context, shown, cancellationToken), count);
    }

    /// <summary>All reservations that a filter leaves, for a file of them.</summary>
    public Task<WholeList<ReservationSummary>> WholeAsync(ReservationFilter filter, ReservationOrder order, bool isDescending, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        return WholeList<ReservationSummary>.OfAsync(
            database, async (context, token) => Ordered(await FilteredAsync(context, Seen(context, actor), filter, token), order, isDescending), SummariesAsync, cancellationToken);
    }

    /// <summary>A reservation with its history, the oldest entry first.</summary>
    /// <exception cref="RefusedException"><c>reservation.unknown</c>: there is none, or its case may not be seen.</exception>
    public async Task<(ReservationSummary Reservation, IReadOnlyList<ReservationEventRow> History)> GetAsync(string reservationId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reservationId);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var row = await Seen(context, actor).FirstOrDefaultAsync(one => one.Id == reservationId, cancellationToken)
            ?? throw ReservationRefusals.Unknown(reservationId);
        var history = await context.ReservationEvents.Where(one => one.ReservationId == row.Id).OrderBy(static one => one.Number).ToListAsync(cancellationToken);
        return ((await SummariesAsync(context, [row], cancellationToken))[0], history);
    }

    /// <summary>Those of the cases that somebody sees.</summary>
    internal static IQueryable<ReservationRow> Seen(ResponseDbContext context, Actor actor)
    {
        var scope = actor.Sight();
        if (scope.IsEverywhere)
            return context.Reservations;
        var units = scope.Units(context);
        var userId = actor.UserId() ?? "";
        return context.Reservations.Where(row => units.Contains(row.UnitId) || context.CaseParticipants.Any(one => one.CaseId == row.CaseId && one.UserId == userId));
    }

    private static IQueryable<ReservationRow> Ordered(IQueryable<ReservationRow> rows, ReservationOrder order, bool isDescending) => (order, isDescending) switch
    {
        (ReservationOrder.Reserved, false) => rows.OrderBy(static row => row.ReservedAt).ThenBy(static row => row.Id),
        (ReservationOrder.Reserved, true) => rows.OrderByDescending(static row => row.ReservedAt).ThenByDescending(static row => row.Id),
        (ReservationOrder.Number, false) => rows.OrderBy(static row => row.NumberKey).ThenBy(static row => row.Id),
        (ReservationOrder.Number, true) => rows.OrderByDescending(static row => row.NumberKey).ThenByDescending(static row => row.Id),
        (_, true) => rows.OrderByDescending(static row => row.Until).ThenByDescending(static row => row.Id),
        _ => rows.OrderBy(static row => row.Until).ThenBy(static row => row.Id),
    };

    private static async Task<IQueryable<ReservationRow>> FilteredAsync(ResponseDbContext context, IQueryable<ReservationRow> rows, ReservationFilter filter, CancellationToken cancellationToken)
    {
        if (filter.State is { } state)
            rows = rows.Where(row => row.State == state);
        if (filter.CaseId is { } caseId)
            rows = rows.Where(row => row.CaseId == caseId);
        if (filter.UntilBefore is { } before)
            rows = rows.Where(row => row.Until < before);
        if (filter.WithinId is { } within)
            rows = rows.Where(row => context.UnitLinks.Any(link => link.AncestorId == within && link.UnitId == row.UnitId));
        if (string.IsNullOrWhiteSpace(filter.Search))
            return rows;
        var key = CaseKeys.OfNumber(filter.Search);
        if (rows.Where(row => row.NumberKey == key) is var byNumber && await byNumber.AnyAsync(cancellationToken))
            return byNumber;
        var byCase = rows.Where(row => context.Cases.Any(one => one.Id == row.CaseId && one.NumberKey == key));
        if (await byCase.AnyAsync(cancellationToken))
            return byCase;
        var text = TextPattern.Containing(filter.Search);
#pragma warning disable CA1304, CA1311 // The database lowers the letters: the culture of this process has no say in it.
        return rows.Where(row => row.CustomerName != null && EF.Functions.Like(row.CustomerName.ToLower(), text, TextPattern.Escape));
#pragma warning restore CA1304, CA1311
    }

    private static async Task<List<ReservationSummary>> SummariesAsync(ResponseDbContext context, IReadOnlyList<ReservationRow> rows, CancellationToken cancellationToken)
    {
        var unitIds = rows.Select(static row => row.UnitId).Distinct(StringComparer.Ordinal).ToArray();
        var units = await context.Units.Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(static unit => unit.Id, StringComparer.Ordinal, cancellationToken);
        return [.. rows.Select(row => new ReservationSummary(row, units[row.UnitId]))];
    }
}
