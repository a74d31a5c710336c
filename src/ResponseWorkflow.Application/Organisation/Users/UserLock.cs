using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>Changes of rights run one after the other, so that two of them together cannot leave nobody who manages users.</summary>
internal static class UserLock
{
    /// <summary>Waits for its turn.</summary>
    public static ValueTask TakeAsync(StorageTransaction transaction, CancellationToken cancellationToken) => transaction.LockAsync("users", exclusive: true, cancellationToken);

    /// <summary>Refuses a change after which nobody may manage users.</summary>
    /// <exception cref="RefusedException"><c>user.lastManager</c>.</exception>
    public static async Task DemandManagerAsync(StorageTransaction transaction, CancellationToken cancellationToken)
    {
        await transaction.FlushAsync(cancellationToken);
        var context = transaction.Context;
        var roles = await context.Roles.ToListAsync(cancellationToken);
        var managing = roles.Where(static role => new PermissionSet(role.Patterns()).Allows(Permissions.ManageUsers)).Select(static role => role.Id).ToArray();
        if (!await context.Users.AnyAsync(user => user.IsActive && context.UserRoles.Any(link => link.UserId == user.Id && managing.Contains(link.RoleId)), cancellationToken))
            throw UserRefusals.LastManager();
    }
}
