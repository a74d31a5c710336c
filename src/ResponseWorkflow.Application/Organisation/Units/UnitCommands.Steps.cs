using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Units;

/// <content>The steps of the commands.</content>
public sealed partial class UnitCommands
{
    /// <summary>What is wrong with details by themselves.</summary>
    internal UserChecks Check(UnitDetails details) => new UserChecks()
        .Code("code", details.Code)
        .Text("nameZh", details.NameZh)
        .Text("nameEn", details.NameEn)
        .Add(options.Value.Find(details.Kind ?? "") is null ? [OrganisationRefusals.KindUnknown("kind", details.Kind ?? "")] : []);

    internal async Task<UnitRow> AddAsync(StorageTransaction transaction, UnitDetails details, string parentId, Actor actor, CancellationToken cancellationToken)
    {
        var parent = await DemandParentAsync(transaction, nameof(parentId), parentId, actor, cancellationToken);
        DemandKind("kind", details.Kind, parent.Kind);
        var row = new UnitRow
        {
            Id = identities.Next().ToString("N"),
            Code = details.Code,
            NormalizedCode = UnitSteps.Normalize(details.Code),
            NameZh = details.NameZh,
            NameEn = details.NameEn,
            Kind = details.Kind,
            ParentId = parentId,
            ValidFrom = time.GetUtcNow(),
        };
        await DemandFreeCodeAsync(transaction, row, cancellationToken);
        transaction.Insert(row);
        await UnitSteps.LinkAsync(transaction, row.Id, parentId, cancellationToken);
        await audit.AppendAsync(transaction, actor.Entry(AuditActs.UnitAdded, AuditSubjects.Unit(row.Id), after: UnitSteps.Facts(row)), cancellationToken);
        return row;
    }

    internal async Task ChangeAsync(StorageTransaction transaction, UnitRow row, UnitDetails details, Actor actor, CancellationToken cancellationToken)
    {
        var before = UnitSteps.Facts(row);
        row.Code = details.Code;
        row.NormalizedCode = UnitSteps.Normalize(details.Code);
        row.NameZh = details.NameZh;
        row.NameEn = details.NameEn;
        row.Kind = details.Kind;
        await DemandFreeCodeAsync(transaction, row, cancellationToken);
        await WriteAsync(transaction, row, AuditActs.UnitChanged, before, actor, cancellationToken);
    }

    /// <summary>Puts a unit under another one.</summary>
    internal async Task PutAsync(StorageTransaction transaction, UnitRow row, string parentId, string field, Actor actor, CancellationToken cancellationToken)
    {
        await transaction.FlushAsync(cancellationToken);
        var parent = await DemandParentAsync(transaction, field, parentId, actor, cancellationToken);
        if (await transaction.Context.UnitLinks.AnyAsync(link => link.AncestorId == row.Id && link.UnitId == parentId, cancellationToken))
            throw new RefusedException(OrganisationRefusals.Circle(field));
        DemandKind(field, row.Kind, parent.Kind);
        var before = UnitSteps.Facts(row);
        row.ParentId = parentId;
        await UnitSteps.RelinkAsync(transaction, row.Id, parentId, cancellationToken);
        foreach (var follower in followers)
            await follower.MovedAsync(transaction, row.Id, cancellationToken);
        await WriteAsync(transaction, row, AuditActs.UnitMoved, before, actor, cancellationToken);
    }

    // What the actor may not see is answered as what is not there.
    private static async Task<UnitRow> FindAsync(StorageTransaction transaction, string unitId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Permissions.ReadUnits, unitId))
            throw OrganisationRefusals.UnitUnknown(unitId);
        var row = await transaction.Context.Units.FirstOrDefaultAsync(unit => unit.Id == unitId, cancellationToken) ?? throw OrganisationRefusals.UnitUnknown(unitId);
        actor.Demand(Permissions.ManageUnits, unitId);
        return row;
    }

    private static async Task<UnitRow> DemandParentAsync(StorageTransaction transaction, string field, string parentId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Permissions.ReadUnits, parentId))
            throw new RefusedException(OrganisationRefusals.UnitNotThere(field, parentId));
        var parent = await UnitSteps.DemandLiveAsync(transaction.Context, field, parentId, cancellationToken);
        actor.Demand(Permissions.ManageUnits, parentId);
        return parent;
    }

    private static void DemandBasis(UnitRow row, long? basis)
    {
        if (basis is { } version && version != row.RowVersion)
            throw OrganisationRefusals.Changed("If-Match");
    }

    private static async Task DemandFreeCodeAsync(StorageTransaction transaction, UnitRow row, CancellationToken cancellationToken)
    {
        await transaction.FlushAsync(cancellationToken);
        if (await transaction.Context.Units.AnyAsync(unit => unit.NormalizedCode == row.NormalizedCode && unit.Id != row.Id, cancellationToken))
            throw new RefusedException(OrganisationRefusals.CodeTaken("code", row.Code));
    }

    private async Task DemandEmptyAsync(StorageTransaction transaction, UnitRow row, CancellationToken cancellationToken)
    {
        var context = transaction.Context;
        var units = await context.Units.CountAsync(unit => unit.ParentId == row.Id && unit.DissolvedAt == null, cancellationToken);
        var users = await context.Users.CountAsync(user => user.UnitId == row.Id && user.IsActive, cancellationToken);
        var holdings = await context.RoleHoldings.CountAsync(holding => holding.UnitId == row.Id && holding.ValidUntil == null, cancellationToken);
        var files = 0;
        foreach (var follower in followers)
            files += await follower.CountAsync(context, row.Id, cancellationToken);
        if (units + users + holdings + files > 0)
            throw OrganisationRefusals.UnitInUse(row.Code, units, users, holdings, files);
    }

    private async Task DemandPlaceAsync(StorageTransaction transaction, UnitRow row, string kind, CancellationToken cancellationToken)
    {
        if (row.ParentId is null)
            throw OrganisationRefusals.RootStays();
        var parent = await transaction.Context.Units.FirstAsync(unit => unit.Id == row.ParentId, cancellationToken);
        DemandKind("kind", kind, parent.Kind);
        var below = await transaction.Context.Units.Where(unit => unit.ParentId == row.Id && unit.DissolvedAt == null).Select(static unit => unit.Kind).Distinct().ToListAsync(cancellationToken);
        foreach (var lower in below)
            DemandKind("kind", lower, kind);
    }

    private void DemandKind(string field, string kind, string parentKind)
    {
        // A kind that was taken out of the settings says nothing about what may stand under its units.
        var isAllowed = options.Value.Find(kind) is { } found && options.Value.Find(parentKind) is { } upper && found.Under.Contains(upper.Level);
        if (!isAllowed)
            throw new RefusedException(OrganisationRefusals.KindMisplaced(field, kind, parentKind));
    }

    private async Task HandOverAsync(StorageTransaction transaction, UnitRow row, string successorId, Actor actor, CancellationToken cancellationToken)
    {
        const string Field = nameof(successorId);
        await DemandParentAsync(transaction, Field, successorId, actor, cancellationToken);
        var context = transaction.Context;
        if (await context.UnitLinks.AnyAsync(link => link.AncestorId == row.Id && link.UnitId == successorId, cancellationToken))
            throw new RefusedException(OrganisationRefusals.Circle(Field));
        foreach (var child in await context.Units.Where(unit => unit.ParentId == row.Id && unit.DissolvedAt == null).OrderBy(static unit => unit.Code).ToListAsync(cancellationToken))
            await PutAsync(transaction, child, successorId, Field, actor, cancellationToken);
        foreach (var user in await context.Users.Where(user => user.UnitId == row.Id).OrderBy(static user => user.Id).ToListAsync(cancellationToken))
        {
            user.UnitId = successorId;
            user.RowVersion++;
            transaction.Update(UserUpdates.Unit, user);
            await audit.AppendAsync(transaction, actor.Entry(AuditActs.UserMoved, AuditSubjects.User(user.Id), new { UnitId = row.Id }, new { user.UnitId }), cancellationToken);
        }

        await HoldingSteps.HandOverAsync(transaction, audit, identities, row.Id, successorId, time.GetUtcNow(), actor, cancellationToken);
        foreach (var follower in followers)
            await follower.SucceededAsync(transaction, row.Id, successorId, actor, cancellationToken);
    }

    private async Task WriteAsync(StorageTransaction transaction, UnitRow row, string act, object before, Actor actor, CancellationToken cancellationToken)
    {
        row.RowVersion++;
        transaction.Update(UnitSteps.Whole, row);
        await audit.AppendAsync(transaction, actor.Entry(act, AuditSubjects.Unit(row.Id), before, UnitSteps.Facts(row)), cancellationToken);
    }
}
