using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users.Roles;

/// <summary>The commands about roles. Safe for use by several threads.</summary>
/// <param name="database">Where roles are stored.</param>
/// <param name="accounts">Told of every change.</param>
/// <param name="logger">Told of every change.</param>
public sealed partial class RoleCommands(Database database, AccountDirectory accounts, ILogger<RoleCommands> logger)
{
    private const int LongestId = 64;

    private static readonly RowUpdate<RoleRow> Whole = new([nameof(RoleRow.NameZh), nameof(RoleRow.NameEn), nameof(RoleRow.Permissions), nameof(RoleRow.RowVersion)]);

    /// <summary>Makes or changes a role.</summary>
    /// <exception cref="RefusedException"><c>permission.unknown</c>, <c>user.lastManager</c>, <c>text.*</c>, <c>name.unusable</c>.</exception>
    public Task PutAsync(string roleId, RoleDetails details, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        details.Checks().Name("roleId", roleId, LongestId).Done();
        return database.RunAsync(
            async (transaction, token) =>
            {
                await UserLock.TakeAsync(transaction, token);
                var row = await transaction.Context.Roles.FirstOrDefaultAsync(role => role.Id == roleId, token);
                if (row is null)
                {
                    transaction.Insert(new RoleRow { Id = roleId, NameZh = details.NameZh, NameEn = details.NameEn, Permissions = details.Joined() });
                }
                else
                {
                    row.NameZh = details.NameZh;
                    row.NameEn = details.NameEn;
                    row.Permissions = details.Joined();
                    row.RowVersion++;
                    transaction.Update(Whole, row);
                    await UserLock.DemandManagerAsync(transaction, token);
                }

                transaction.AfterCommit(() =>
                {
                    accounts.Forget();
                    LogPut(by, roleId, details.Joined());
                });
            },
            cancellationToken);
    }

    /// <summary>Deletes a role that nobody has.</summary>
    /// <exception cref="RefusedException"><c>role.unknown</c>, <c>role.inUse</c>.</exception>
    public Task DeleteAsync(string roleId, string by, CancellationToken cancellationToken) => database.RunAsync(
        async (transaction, token) =>
        {
            await UserLock.TakeAsync(transaction, token);
            var context = transaction.Context;
            var row = await context.Roles.FirstOrDefaultAsync(role => role.Id == roleId, token) ?? throw UserRefusals.RoleUnknown(roleId);
            var keys = await context.ApiKeys.Where(static key => key.RevokedAt == null).ToListAsync(token);
            var users = await context.UserRoles.CountAsync(link => link.RoleId == roleId, token) + keys.Count(key => key.RoleIds().Contains(roleId, StringComparer.Ordinal));
            if (users > 0)
                throw UserRefusals.RoleInUse(roleId, users);
            transaction.Delete(row);
            transaction.AfterCommit(() =>
            {
                accounts.Forget();
                LogDeleted(by, roleId);
            });
        },
        cancellationToken);

    /// <summary>Refuses roles that there are not.</summary>
    internal static async Task DemandAsync(StorageTransaction transaction, IReadOnlyList<string> roles, CancellationToken cancellationToken)
    {
        var known = await transaction.Context.Roles.Where(role => roles.Contains(role.Id)).Select(static role => role.Id).ToListAsync(cancellationToken);
        new UserChecks().Add(roles.Except(known, StringComparer.Ordinal).Select(static role => UserRefusals.RoleUnknown("roles", role))).Done();
    }

    [LoggerMessage(LogLevel.Information, "{By} set the role {Role} to {Permissions}.")]
    private partial void LogPut(string by, string role, string permissions);

    [LoggerMessage(LogLevel.Information, "{By} deleted the role {Role}.")]
    private partial void LogDeleted(string by, string role);
}
