using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>Finds the unit that owes something to a case by its kind, such as the network construction of the case's branch.</summary>
internal static class UnitsOfKind
{
    /// <summary>The nearest unit of a kind in the branch, province or headquarters to which a unit belongs. What belongs to a branch is none of its province.</summary>
    /// <param name="context">Where units are stored.</param>
    /// <param name="options">The kinds and their levels.</param>
    /// <param name="unitId">The unit from which is looked.</param>
    /// <param name="kind">Id of the kind.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its id; null when there is none.</returns>
    public static async Task<string?> FindAsync(ResponseDbContext context, UnitOptions options, string unitId, string kind, CancellationToken cancellationToken)
    {
        string[] whole = [.. options.Effective().Where(static one => one.Level is not (UnitLevel.Department or UnitLevel.Team)).Select(static one => one.Id)];
        var home = await (from link in context.UnitLinks
                          join unit in context.Units on link.AncestorId equals unit.Id
                          where link.UnitId == unitId && whole.Contains(unit.Kind)
                          orderby link.Distance
                          select unit.Id).FirstOrDefaultAsync(cancellationToken);
        if (home is null)
            return null;
        return await (from link in context.UnitLinks
                      join unit in context.Units on link.UnitId equals unit.Id
                      where link.AncestorId == home && unit.Kind == kind && unit.DissolvedAt == null
                          && !context.UnitLinks.Any(upper => upper.UnitId == unit.Id && upper.AncestorId != home && upper.Distance < link.Distance
                              && context.Units.Any(between => between.Id == upper.AncestorId && whole.Contains(between.Kind)))
                      orderby link.Distance, unit.NormalizedCode
                      select unit.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The nearest unit of a kind in the province to which a unit belongs; the province itself where it has none.</summary>
    /// <param name="context">Where units are stored.</param>
    /// <param name="options">The kinds and their levels.</param>
    /// <param name="unitId">The unit from which is looked.</param>
    /// <param name="kind">Id of the kind.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its id; null when the unit belongs to no province.</returns>
    public static async Task<string?> FindInProvinceAsync(ResponseDbContext context, UnitOptions options, string unitId, string kind, CancellationToken cancellationToken)
    {
        string[] provinces = [.. options.Effective().Where(static one => one.Level == UnitLevel.Province).Select(static one => one.Id)];
        var province = await (from link in context.UnitLinks
                              join unit in context.Units on link.AncestorId equals unit.Id
                              where link.UnitId == unitId && provinces.Contains(unit.Kind)
                              orderby link.Distance
                              select unit.Id).FirstOrDefaultAsync(cancellationToken);
        return province is null ? null : await FindAsync(context, options, province, kind, cancellationToken) ?? province;
    }
}
