using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Organisation.Holdings;

/// <summary>Steps that commands about held roles share.</summary>
internal static class HoldingSteps
{
    private static readonly RowUpdate<RoleHoldingRow> Period = new([nameof(RoleHoldingRow.ValidUntil), nameof(RoleHoldingRow.RowVersion)]);

    /// <summary>Gives a role. Checks everything but who the user is.</summary>
    public static async Task<string> GrantAsync(
        StorageTransaction transaction,
        AuditTrail audit,
        IIdentitySource identities,
        string userId,
        HoldingDetails details,
        DateTimeOffset now,
        Actor actor,
        CancellationToken cancellationToken,
        string roleField = "roleId",
        string unitField = "unitId")
    {
        var from = (details.ValidFrom ?? now).ToUniversalTime();
        var until = details.ValidUntil?.ToUniversalTime();
        new UserChecks().Add(PeriodFaults(from, until, now)).Done();
        await transaction.FlushAsync(cancellationToken);
        var context = transaction.Context;
        var role = await context.Roles.FirstOrDefaultAsync(row => row.Id == details.RoleId, cancellationToken) ?? throw new RefusedException(UserRefusals.RoleUnknown(roleField, details.RoleId));
        if (!actor.May(Permissions.ReadUnits, details.UnitId))
            throw new RefusedException(OrganisationRefusals.UnitNotThere(unitField, details.UnitId));
        await UnitSteps.DemandLiveAsync(context, unitField, details.UnitId, cancellationToken);
        actor.Demand(Permissions.ManageUsers, details.UnitId);

        DemandOwn(role, roleField, details.UnitId, actor);
        var others = context.RoleHoldings.Where(row => row.UserId == userId && row.RoleId == details.RoleId && row.UnitId == details.UnitId && (row.ValidUntil == null || row.ValidUntil > from));
        if (await others.AnyAsync(row => until == null || row.ValidFrom < until, cancellationToken))
            throw new RefusedException(OrganisationRefusals.HoldingTwice(roleField));
        var holding = new RoleHoldingRow
        {
            Id = identities.Next().ToString("N"),
            UserId = userId,
            RoleId = details.RoleId,
            UnitId = details.UnitId,
            ValidFrom = from,
            ValidUntil = until,
            GrantedBy = actor.Name,
            GrantedAt = now,
        };
        transaction.Insert(holding);
        await audit.AppendAsync(transaction, actor.Entry(AuditActs.RoleGranted, AuditSubjects.User(userId), after: Facts(holding)), cancellationToken);
        return holding.Id;
    }

    /// <summary>Ends what is held at an instant. One that has not begun by then has an end before its begin, and so never counts.</summary>
    public static async Task EndAsync(StorageTransaction transaction, AuditTrail audit, RoleHoldingRow row, DateTimeOffset at, Actor actor, CancellationToken cancellationToken)
    {
        var before = Facts(row);
        row.ValidUntil = at;
        row.RowVersion++;
        transaction.Update(Period, row);
        await audit.AppendAsync(transaction, actor.Entry(AuditActs.RoleEnded, AuditSubjects.User(row.UserId), before, Facts(row)), cancellationToken);
    }

    /// <summary>Roles that are held in a unit are held in another one from now on.</summary>
    public static async Task HandOverAsync(StorageTransaction transaction, AuditTrail audit, IIdentitySource identities, string unitId, string successorId, DateTimeOffset now, Actor actor, CancellationToken cancellationToken)
    {
        await transaction.FlushAsync(cancellationToken);
        var context = transaction.Context;
        var held = await context.RoleHoldings.Where(row => row.UnitId == unitId && (row.ValidUntil == null || row.ValidUntil > now)).OrderBy(static row => row.Id).ToListAsync(cancellationToken);
        var roleIds = held.Select(static row => row.RoleId).Distinct(StringComparer.Ordinal).ToList();
        foreach (var role in await context.Roles.Where(role => roleIds.Contains(role.Id)).OrderBy(static role => role.Id).ToListAsync(cancellationToken))
            DemandOwn(role, "successorId", successorId, actor);
        if (held.Count > 0)
            actor.Demand(Permissions.ManageUsers, successorId);
        var present = await context.RoleHoldings.Where(row => row.UnitId == successorId && (row.ValidUntil == null || row.ValidUntil > now)).ToListAsync(cancellationToken);
        foreach (var row in held)
        {
            var until = row.ValidUntil;
            await EndAsync(transaction, audit, row, now, actor, cancellationToken);
            if (present.Exists(other => other.UserId == row.UserId && other.RoleId == row.RoleId && (other.ValidUntil is null || other.ValidUntil >= until)))
                continue;
            var next = new RoleHoldingRow
            {
                Id = identities.Next().ToString("N"),
                UserId = row.UserId,
                RoleId = row.RoleId,
                UnitId = successorId,
                ValidFrom = row.ValidFrom > now ? row.ValidFrom : now,
                ValidUntil = until,
                GrantedBy = actor.Name,
                GrantedAt = now,
            };
            transaction.Insert(next);
            await audit.AppendAsync(transaction, actor.Entry(AuditActs.RoleGranted, AuditSubjects.User(row.UserId), after: Facts(next)), cancellationToken);
        }
    }

    // Nobody can give away more than they have: otherwise whoever manages users could make an administrator.
    private static void DemandOwn(RoleRow role, string field, string unitId, Actor actor)
    {
        if (new PermissionSet(role.Patterns()).Names.FirstOrDefault(permission => !actor.May(permission, unitId)) is { } beyond)
            throw new RefusedException(OrganisationRefusals.RoleBeyondOwn(field, beyond));
    }

    private static object Facts(RoleHoldingRow row) => new { row.RoleId, row.UnitId, row.ValidFrom, row.ValidUntil };

    private static IEnumerable<Refusal> PeriodFaults(DateTimeOffset from, DateTimeOffset? until, DateTimeOffset now)
    {
        if (until <= from)
            yield return OrganisationRefusals.PeriodBackwards("validUntil");
        else if (until <= now)
            yield return OrganisationRefusals.PeriodPast("validUntil");
    }
}
