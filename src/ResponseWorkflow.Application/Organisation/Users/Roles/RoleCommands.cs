using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users.Roles;

/// <summary>The commands about roles. Safe for use by several threads.</summary>
/// <param name="database">Where roles are stored.</param>
/// <param name="audit">Told of every change, in its transaction.</param>
/// <param name="accounts">Told of every change.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of every change.</param>
public sealed partial class RoleCommands(Database database, AuditTrail audit, AccountDirectory accounts, TimeProvider time, ILogger<RoleCommands> logger)
{
    private const int LongestId = 64;

    private static readonly RowUpdate<RoleRow> Whole = new([nameof(RoleRow.NameZh), nameof(RoleRow.NameEn), nameof(RoleRow.Permissions), nameof(RoleRow.RowVersion)]);

    /// <summary>Makes or changes a role.</summary>
    /// <param name="roleId">The role.</param>
    /// <param name="details">What it shall be.</param>
    /// <param name="basis">The version that the change is made from; null leaves it unchecked.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>permission.unknown</c>, <c>user.lastManager</c>, <c>edit.stale</c>, <c>text.*</c>, <c>name.unusable</c>.</exception>
    public Task PutAsync(string roleId, RoleDetails details, long? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(actor);
        details.Checks().Name("roleId", roleId, LongestId).Done();
        return database.RunAsync(
            async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                var row = await transaction.Context.Roles.FirstOrDefaultAsync(role => role.Id == roleId, token);
                if (basis is { } version && version != row?.RowVersion)
                    throw OrganisationRefusals.Changed("If-Match");
                var before = row is null ? null : Facts(row);
                if (row is null)
                {
                    row = new RoleRow { Id = roleId, NameZh = details.NameZh, NameEn = details.NameEn, Permissions = details.Joined() };
                    transaction.Insert(row);
                }
                else
                {
                    row.NameZh = details.NameZh;
                    row.NameEn = details.NameEn;
                    row.Permissions = details.Joined();
                    row.RowVersion++;
                    transaction.Update(Whole, row);
                    await OrganisationLock.DemandManagerAsync(transaction, time.GetUtcNow(), token);
                }

                await audit.AppendAsync(transaction, actor.Entry(AuditActs.RolePut, AuditSubjects.Role(roleId), before, Facts(row)), token);
                transaction.AfterCommit(() =>
                {
                    accounts.Forget();
                    LogPut(actor.Name, roleId, details.Joined());
                });
            },
            cancellationToken);
    }

    /// <summary>Deletes a role that nobody holds, now or later, and no key has.</summary>
    /// <exception cref="RefusedException"><c>role.unknown</c>, <c>role.inUse</c>.</exception>
    public Task DeleteAsync(string roleId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.RunAsync(
            async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                var context = transaction.Context;
                var row = await context.Roles.FirstOrDefaultAsync(role => role.Id == roleId, token) ?? throw UserRefusals.RoleUnknown(roleId);
                var keys = await context.ApiKeys.Where(static key => key.RevokedAt == null).ToListAsync(token);
                var now = time.GetUtcNow();
                var holdings = await context.RoleHoldings.CountAsync(holding => holding.RoleId == roleId && (holding.ValidUntil == null || holding.ValidUntil > now), token);
                var uses = holdings + keys.Count(key => key.RoleIds().Contains(roleId, StringComparer.Ordinal));
                if (uses > 0)
                    throw UserRefusals.RoleInUse(roleId, uses);
                transaction.Delete(row);
                await audit.AppendAsync(transaction, actor.Entry(AuditActs.RoleDeleted, AuditSubjects.Role(roleId), Facts(row)), token);
                transaction.AfterCommit(() =>
                {
                    accounts.Forget();
                    LogDeleted(actor.Name, roleId);
                });
            },
            cancellationToken);
    }

    /// <summary>Refuses roles that there are not.</summary>
    internal static async Task DemandAsync(StorageTransaction transaction, IReadOnlyList<string> roles, CancellationToken cancellationToken)
    {
        var known = await transaction.Context.Roles.Where(role => roles.Contains(role.Id)).Select(static role => role.Id).ToListAsync(cancellationToken);
        new UserChecks().Add(roles.Except(known, StringComparer.Ordinal).Select(static role => UserRefusals.RoleUnknown("roles", role))).Done();
    }

    private static object Facts(RoleRow row) => new { row.NameZh, row.NameEn, row.Permissions };

    [LoggerMessage(LogLevel.Information, "{By} set the role {Role} to {Permissions}.")]
    private partial void LogPut(string by, string role, string permissions);

    [LoggerMessage(LogLevel.Information, "{By} deleted the role {Role}.")]
    private partial void LogDeleted(string by, string role);
}
