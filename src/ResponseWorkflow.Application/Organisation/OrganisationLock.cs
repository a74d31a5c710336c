using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation;

/// <summary>Changes of units, users and rights run one after the other, so that two of them together cannot break what each of them has checked.</summary>
internal static class OrganisationLock
{
    /// <summary>Waits for its turn.</summary>
    public static ValueTask TakeAsync(StorageTransaction transaction, CancellationToken cancellationToken) => transaction.LockAsync("organisation", exclusive: true, cancellationToken);

    /// <summary>Refuses a change after which nobody may manage all users for good.</summary>
    /// <exception cref="RefusedException"><c>user.lastManager</c>.</exception>
    public static async Task DemandManagerAsync(StorageTransaction transaction, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await transaction.FlushAsync(cancellationToken);
        var context = transaction.Context;
        var roles = await context.Roles.ToListAsync(cancellationToken);
        var managing = roles.Where(static role => new PermissionSet(role.Patterns()).Allows(Permissions.ManageUsers)).Select(static role => role.Id).ToArray();

        // A role that ends some day would leave nobody then, when no command is there to be refused.
        var holdings = context.RoleHoldings.Where(holding => holding.UnitId == UnitTree.RootId && managing.Contains(holding.RoleId) && holding.ValidFrom <= now && holding.ValidUntil == null);
        if (!await context.Users.AnyAsync(user => user.IsActive && holdings.Any(holding => holding.UserId == user.Id), cancellationToken))
            throw UserRefusals.LastManager();
    }
}
