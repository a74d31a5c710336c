using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Holdings;

/// <summary>Reads who holds which role where. Safe for use by several threads.</summary>
/// <param name="database">Where it is stored.</param>
/// <param name="time">The clock.</param>
public sealed class HoldingQueries(Database database, TimeProvider time)
{
    /// <summary>A page of what is held, by the begin.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="scope">The part of the organisation that may be seen.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Page<HoldingSummary>> ListAsync(HoldingFilter filter, UnitScope scope, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(page);
        await using var context = database.CreateContext();
        var rows = Of(filter, context.RoleHoldings);
        if (!scope.IsEverywhere)
        {
            var units = scope.Units(context);
            rows = rows.Where(row => units.Contains(row.UnitId));
        }

        var total = await rows.CountAsync(cancellationToken);
        var shown = await (from row in rows
                           join user in context.Users on row.UserId equals user.Id
                           join unit in context.Units on row.UnitId equals unit.Id
                           orderby row.ValidFrom, row.Id
                           select new HoldingSummary(row, user, unit))
            .Skip((int)Math.Min(int.MaxValue, (long)page.Number * page.Size))
            .Take(page.Size)
            .ToListAsync(cancellationToken);
        return new(shown, total);
    }

    /// <summary>What a user holds, by the begin.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="withEnded">Whether that which has ended is shown too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<HoldingSummary>> OfUserAsync(string userId, bool withEnded, CancellationToken cancellationToken) =>
        (await ListAsync(new HoldingFilter { UserId = userId, WithEnded = withEnded }, UnitScope.Everywhere, new PageRequest(0, int.MaxValue), cancellationToken)).Items;

    private IQueryable<RoleHoldingRow> Of(HoldingFilter filter, IQueryable<RoleHoldingRow> rows)
    {
        var now = time.GetUtcNow();
        if (!filter.WithEnded)
            rows = rows.Where(row => row.ValidUntil == null || row.ValidUntil > now);
        if (filter.UserId is { } user)
            rows = rows.Where(row => row.UserId == user);
        if (filter.UnitId is { } unit)
            rows = rows.Where(row => row.UnitId == unit);
        return filter.RoleId is { } role ? rows.Where(row => row.RoleId == role) : rows;
    }
}
