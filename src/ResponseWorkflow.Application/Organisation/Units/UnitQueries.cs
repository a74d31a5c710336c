using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>Reads units. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
public sealed class UnitQueries(Database database)
{
    /// <summary>A page of the units, by code.</summary>
    /// <param name="filter">Which units.</param>
    /// <param name="scope">The part of the organisation that may be seen.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Page<UnitSummary>> ListAsync(UnitFilter filter, UnitScope scope, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(page);
        await using var context = database.CreateContext();
        var rows = filter.Of(context, Seen(context, scope));
        var total = await rows.CountAsync(cancellationToken);
        var shown = await rows
            .OrderBy(static unit => unit.NormalizedCode)
            .Skip((int)Math.Min(int.MaxValue, (long)page.Number * page.Size))
            .Take(page.Size)
            .Select(unit => new UnitSummary(
                unit,
                context.Units.Count(lower => lower.ParentId == unit.Id && lower.DissolvedAt == null),
                context.Users.Count(user => user.UnitId == unit.Id && user.IsActive),
                context.Units.Where(upper => upper.Id == unit.ParentId).Select(static upper => upper.Code).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return new(shown, total);
    }

    /// <summary>A unit with those above it, the topmost first.</summary>
    /// <exception cref="RefusedException"><c>unit.unknown</c>: there is none, or it may not be seen.</exception>
    public async Task<(UnitSummary Unit, IReadOnlyList<UnitRow> Above)> GetAsync(string unitId, UnitScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var context = database.CreateContext();
        var found = await Seen(context, scope)
            .Where(unit => unit.Id == unitId)
            .Select(unit => new UnitSummary(
                unit,
                context.Units.Count(lower => lower.ParentId == unit.Id && lower.DissolvedAt == null),
                context.Users.Count(user => user.UnitId == unit.Id && user.IsActive),
                context.Units.Where(upper => upper.Id == unit.ParentId).Select(static upper => upper.Code).FirstOrDefault()))
            .FirstOrDefaultAsync(cancellationToken) ?? throw OrganisationRefusals.UnitUnknown(unitId);
        var above = await (from link in context.UnitLinks
                           join unit in context.Units on link.AncestorId equals unit.Id
                           where link.UnitId == unitId && link.Distance > 0
                           orderby link.Distance descending
                           select unit).ToListAsync(cancellationToken);
        return (found, above);
    }

    /// <summary>The unit of a code, in any case; null when there is none.</summary>
    public async Task<UnitRow?> FindByCodeAsync(string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        var normalized = UnitSteps.Normalize(code);
        await using var context = database.CreateContext();
        return await context.Units.FirstOrDefaultAsync(unit => unit.NormalizedCode == normalized, cancellationToken);
    }

    private static IQueryable<UnitRow> Seen(ResponseDbContext context, UnitScope scope)
    {
        if (scope.IsEverywhere)
            return context.Units;
        var units = scope.Units(context);
        return context.Units.Where(unit => units.Contains(unit.Id));
    }
}
