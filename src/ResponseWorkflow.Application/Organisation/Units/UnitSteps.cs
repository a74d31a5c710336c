using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>Steps that commands about units share.</summary>
internal static class UnitSteps
{
    public static readonly RowUpdate<UnitRow> Whole = new(
    [
        nameof(UnitRow.Code), nameof(UnitRow.NormalizedCode), nameof(UnitRow.NameZh), nameof(UnitRow.NameEn), nameof(UnitRow.Kind),
        nameof(UnitRow.ParentId), nameof(UnitRow.DissolvedAt), nameof(UnitRow.RowVersion),
    ]);

    /// <summary>The form of codes that is compared.</summary>
    public static string Normalize(string code) => code.Trim().ToUpperInvariant();

    /// <summary>The unit that a field names: it must exist and not be dissolved.</summary>
    /// <exception cref="RefusedException"><c>unit.unknown</c>, <c>unit.dissolved</c>.</exception>
    public static async Task<UnitRow> DemandLiveAsync(ResponseDbContext context, string field, string unitId, CancellationToken cancellationToken)
    {
        var row = await context.Units.FirstOrDefaultAsync(unit => unit.Id == unitId, cancellationToken) ?? throw new RefusedException(OrganisationRefusals.UnitNotThere(field, unitId));
        return row.DissolvedAt is null ? row : throw new RefusedException(OrganisationRefusals.UnitDissolved(field, row.Code));
    }

    /// <summary>Adds the links of a new unit, whose parent's are there.</summary>
    public static async Task LinkAsync(StorageTransaction transaction, string unitId, string parentId, CancellationToken cancellationToken)
    {
        await transaction.FlushAsync(cancellationToken);
        var above = await transaction.Context.UnitLinks.Where(link => link.UnitId == parentId).ToListAsync(cancellationToken);
        foreach (var link in above)
            transaction.Insert(new UnitLinkRow { AncestorId = link.AncestorId, UnitId = unitId, Distance = link.Distance + 1 });
        transaction.Insert(new UnitLinkRow { AncestorId = unitId, UnitId = unitId });
    }

    /// <summary>Takes a unit with all that stands below it from where it was to another place.</summary>
    public static async Task RelinkAsync(StorageTransaction transaction, string unitId, string parentId, CancellationToken cancellationToken)
    {
        await transaction.FlushAsync(cancellationToken);
        var context = transaction.Context;
        var below = await context.UnitLinks.Where(link => link.AncestorId == unitId).ToListAsync(cancellationToken);
        var old = await context.UnitLinks.Where(link => link.UnitId == unitId && link.AncestorId != unitId).ToListAsync(cancellationToken);
        var above = await context.UnitLinks.Where(link => link.UnitId == parentId).ToListAsync(cancellationToken);
        foreach (var lower in below)
        {
            foreach (var upper in old)
                transaction.Delete(new UnitLinkRow { AncestorId = upper.AncestorId, UnitId = lower.UnitId });
        }

        // The upper part of both paths is the same: what goes must be gone before it comes again.
        await transaction.FlushAsync(cancellationToken);
        foreach (var lower in below)
        {
            foreach (var upper in above)
                transaction.Insert(new UnitLinkRow { AncestorId = upper.AncestorId, UnitId = lower.UnitId, Distance = upper.Distance + lower.Distance + 1 });
        }
    }

    /// <summary>What the audit trail says of a unit.</summary>
    public static object Facts(UnitRow row) => new { row.Code, row.NameZh, row.NameEn, row.Kind, row.ParentId, row.DissolvedAt };
}
