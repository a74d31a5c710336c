using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.TmForum.Requests;

/// <summary>Reads what was handed in, as far as the asker hands in for its unit. Safe for use by several threads.</summary>
/// <param name="database">Where it is stored.</param>
/// <param name="options">How far is counted.</param>
public sealed class NorthQueries(Database database, IOptions<NorthOptions> options)
{
    /// <summary>One of them.</summary>
    /// <exception cref="RefusedException"><c>order.unknown</c>, <c>qualification.unknown</c>: there is none, or it may not be seen.</exception>
    public async Task<NorthSummary> GetAsync(NorthResource resource, string id, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var row = await DemandAsync(context, resource, id, actor, cancellationToken);
        return new(row, await context.Cases.FirstAsync(one => one.Id == row.CaseId, cancellationToken), (await CircuitsAsync(context, [row.CaseId], cancellationToken))[row.CaseId]);
    }

    /// <summary>Some of them, the newest first, and how many there are: of very many, one more than is counted exactly.</summary>
    /// <param name="resource">What.</param>
    /// <param name="filter">Which.</param>
    /// <param name="offset">How many are passed over.</param>
    /// <param name="limit">The most.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(IReadOnlyList<NorthSummary> Items, int Total)> ListAsync(NorthResource resource, NorthFilter filter, int offset, int limit, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var rows = Filtered(Seen(context, resource, actor), filter);
        var count = await rows.Take(options.Value.CountLimit + 1).CountAsync(cancellationToken);
        var shown = rows.OrderByDescending(static row => row.OrderedAt).ThenByDescending(static row => row.CaseId).Skip(offset).Take(limit);
        var found = await (from row in shown join one in context.Cases on row.CaseId equals one.Id select new { Row = row, Case = one }).ToListAsync(cancellationToken);
        var circuits = await CircuitsAsync(context, [.. found.Select(static one => one.Row.CaseId)], cancellationToken);
        var ordered = found.OrderByDescending(static one => one.Row.OrderedAt).ThenByDescending(static one => one.Row.CaseId, StringComparer.Ordinal);
        return ([.. ordered.Select(one => new NorthSummary(one.Row, one.Case, circuits[one.Row.CaseId]))], count);
    }

    /// <summary>The row of one of them.</summary>
    internal static async Task<NorthRequestRow> DemandAsync(ResponseDbContext context, NorthResource resource, string id, Actor actor, CancellationToken cancellationToken) =>
        await context.NorthRequests.FirstOrDefaultAsync(one => one.CaseId == id && one.Resource == resource, cancellationToken) is { } row && actor.May(Permissions.HandInOrders, row.UnitId)
            ? row
            : throw NorthRefusals.Unknown(resource, id);

    private static async Task<Dictionary<string, IReadOnlyDictionary<string, OrderCircuitState>>> CircuitsAsync(ResponseDbContext context, string[] caseIds, CancellationToken cancellationToken)
    {
        var rows = await context.OrderCircuits.Where(row => caseIds.Contains(row.OrderId)).Select(static row => new { row.OrderId, row.Key, row.State }).ToListAsync(cancellationToken);
        return caseIds.ToDictionary(
            static id => id,
            id => (IReadOnlyDictionary<string, OrderCircuitState>)rows.Where(row => row.OrderId == id).ToDictionary(static row => row.Key, static row => row.State, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static IQueryable<NorthRequestRow> Seen(ResponseDbContext context, NorthResource resource, Actor actor)
    {
        var rows = context.NorthRequests.Where(row => row.Resource == resource);
        var scope = actor.Account?.ScopeOf(Permissions.HandInOrders) ?? UnitScope.Everywhere;
        if (scope.IsEverywhere)
            return rows;
        var units = scope.Units(context);
        return rows.Where(row => units.Contains(row.UnitId));
    }

    private static IQueryable<NorthRequestRow> Filtered(IQueryable<NorthRequestRow> rows, NorthFilter filter)
    {
        if (filter.ExternalId is { } externalId)
            rows = rows.Where(row => row.ExternalId == externalId);
        if (filter.States.Count > 0)
        {
            var states = filter.States.ToArray();
            rows = rows.Where(row => states.Contains(row.State));
        }

        if (filter.From is { } from)
            rows = rows.Where(row => row.OrderedAt >= from);
        if (filter.Until is { } until)
            rows = rows.Where(row => row.OrderedAt <= until);
        return rows;
    }
}
