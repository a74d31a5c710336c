using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Customers.Queries;

/// <summary>Reads circuits, as far as whoever asks may see them. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="options">How far is counted.</param>
public sealed class CircuitQueries(Database database, IOptions<CustomerOptions> options)
{
    /// <summary>A circuit by its id or number.</summary>
    /// <exception cref="RefusedException"><c>circuit.unknown</c>: there is none, or it may not be seen.</exception>
    public async Task<CircuitSummary> GetAsync(string circuitId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(circuitId);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var row = await CustomerFinding.DemandCircuitAsync(context, circuitId, actor, cancellationToken);
        return (await SummariesAsync(context, [row], cancellationToken))[0];
    }

    /// <summary>What happened to a circuit, the newest first, at most as many as wanted.</summary>
    /// <exception cref="RefusedException"><c>circuit.unknown</c>.</exception>
    public async Task<Page<CircuitEventRow>> HistoryAsync(string circuitId, PageRequest page, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(circuitId);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var row = await CustomerFinding.DemandCircuitAsync(context, circuitId, actor, cancellationToken);
        var events = context.CircuitEvents.Where(one => one.CircuitId == row.Id);
        var shown = await events.OrderByDescending(static one => one.Number).Skip((int)Math.Min(int.MaxValue, (long)page.Number * page.Size)).Take(page.Size).ToListAsync(cancellationToken);
        return new(shown, row.EventCount);
    }

    /// <summary>A page of the circuits. Of a list that is longer than is counted exactly, the count is one more than that.</summary>
    public async Task<Page<CircuitSummary>> ListAsync(CircuitFilter filter, CircuitOrder order, bool isDescending, PageRequest page, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var rows = await FilteredAsync(context, CustomerSight.Circuits(context, actor), filter, cancellationToken);
        var count = await rows.Take(options.Value.CountLimit + 1).CountAsync(cancellationToken);
        var shown = await Ordered(rows, order, isDescending).Skip((int)Math.Min(int.MaxValue, (long)page.Number * page.Size)).Take(page.Size).ToListAsync(cancellationToken);
        return new(await SummariesAsync(context, shown, cancellationToken), count);
    }

    /// <summary>All circuits that a filter leaves, for a file of them.</summary>
    public Task<WholeList<CircuitSummary>> WholeAsync(CircuitFilter filter, CircuitOrder order, bool isDescending, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        return WholeList<CircuitSummary>.OfAsync(
            database, async (context, token) => Ordered(await FilteredAsync(context, CustomerSight.Circuits(context, actor), filter, token), order, isDescending), SummariesAsync, cancellationToken);
    }

    private static IQueryable<CircuitRow> Ordered(IQueryable<CircuitRow> rows, CircuitOrder order, bool isDescending) => (order, isDescending) switch
    {
        (CircuitOrder.Bandwidth, false) => rows.OrderBy(static row => row.Bandwidth ?? 0).ThenBy(static row => row.NumberKey),
        (CircuitOrder.Bandwidth, true) => rows.OrderByDescending(static row => row.Bandwidth ?? 0).ThenBy(static row => row.NumberKey),
        (CircuitOrder.Updated, false) => rows.OrderBy(static row => row.UpdatedAt).ThenBy(static row => row.NumberKey),
        (CircuitOrder.Updated, true) => rows.OrderByDescending(static row => row.UpdatedAt).ThenBy(static row => row.NumberKey),
        (_, true) => rows.OrderByDescending(static row => row.NumberKey),
        _ => rows.OrderBy(static row => row.NumberKey),
    };

    private static async Task<IQueryable<CircuitRow>> FilteredAsync(ResponseDbContext context, IQueryable<CircuitRow> rows, CircuitFilter filter, CancellationToken cancellationToken)
    {
        if (filter.CustomerId is { } customerId)
            rows = rows.Where(row => row.CustomerId == customerId);
        if (filter.Order is { } order)
            rows = rows.Where(row => row.OrderNumber == order);
        if (filter.Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind);
        if (filter.State is { } state)
            rows = rows.Where(row => row.State == state);
        if (filter.Grade is { } grade)
            rows = rows.Where(row => row.Grade == grade || (row.Grade == null && context.Customers.Any(customer => customer.Id == row.CustomerId && customer.Grade == grade)));
        if (filter.WithinId is { } within)
            rows = rows.Where(row => context.UnitLinks.Any(link => link.AncestorId == within && (link.UnitId == row.UnitId || context.CircuitUnits.Any(one => one.CircuitId == row.Id && one.UnitId == link.UnitId))));
        if (string.IsNullOrWhiteSpace(filter.Search))
            return rows;

        // What is a number of a circuit or of a customer finds exactly those, by one look into an index each.
        var (circuit, customerNumber) = (CaseKeys.OfCircuit(filter.Search), CaseKeys.OfNumber(filter.Search));
        if (circuit is not null && rows.Where(row => row.NumberKey == circuit) is var byNumber && await byNumber.AnyAsync(cancellationToken))
            return byNumber;
        var byCustomer = rows.Where(row => context.Customers.Any(customer => customer.Id == row.CustomerId && customer.NumberKey == customerNumber));
        if (await byCustomer.AnyAsync(cancellationToken))
            return byCustomer;
        var text = TextPattern.Containing(filter.Search);
#pragma warning disable CA1304, CA1311 // The database lowers the letters: the culture of this process has no say in it.
        return rows.Where(row => EF.Functions.Like(row.Number.ToLower(), text, TextPattern.Escape)
            || (row.Name != null && EF.Functions.Like(row.Name.ToLower(), text, TextPattern.Escape))
            || (row.EndA != null && EF.Functions.Like(row.EndA.ToLower(), text, TextPattern.Escape))
            || (row.EndZ != null && EF.Functions.Like(row.EndZ.ToLower(), text, TextPattern.Escape))
            || context.Customers.Any(customer => customer.Id == row.CustomerId && EF.Functions.Like(customer.Name.ToLower(), text, TextPattern.Escape)));
#pragma warning restore CA1304, CA1311
    }

    private static async Task<List<CircuitSummary>> SummariesAsync(ResponseDbContext context, IReadOnlyList<CircuitRow> rows, CancellationToken cancellationToken)
    {
        var unitIds = rows.Select(static row => row.UnitId).Distinct(StringComparer.Ordinal).ToArray();
        var ids = rows.Select(static row => row.Id).ToArray();
        var customerIds = rows.Select(static row => row.CustomerId).Distinct(StringComparer.Ordinal).ToArray();
        var units = await context.Units.Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(static unit => unit.Id, StringComparer.Ordinal, cancellationToken);
        var customers = await context.Customers.Where(customer => customerIds.Contains(customer.Id)).ToDictionaryAsync(static customer => customer.Id, StringComparer.Ordinal, cancellationToken);
        var managerIds = customers.Values.Select(static customer => customer.ManagerId).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var managers = await context.Users.Where(user => managerIds.Contains(user.Id)).ToDictionaryAsync(static user => user.Id, static user => user.DisplayName, StringComparer.Ordinal, cancellationToken);
        var cooperating = (await (from one in context.CircuitUnits
                                  join unit in context.Units on one.UnitId equals unit.Id
                                  where ids.Contains(one.CircuitId)
                                  orderby unit.NormalizedCode
                                  select new { one.CircuitId, unit }).ToListAsync(cancellationToken)).ToLookup(static one => one.CircuitId, static one => one.unit, StringComparer.Ordinal);
        return [.. rows.Select(row => new CircuitSummary(
            row, customers[row.CustomerId], units[row.UnitId], [.. cooperating[row.Id]], customers[row.CustomerId].ManagerId is { } manager ? managers.GetValueOrDefault(manager) : null))];
    }
}
