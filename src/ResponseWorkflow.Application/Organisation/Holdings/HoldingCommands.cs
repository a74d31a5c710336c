using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Organisation.Holdings;

/// <summary>The commands about roles that users hold in units. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="audit">Told of every change, in its transaction.</param>
/// <param name="accounts">Told of every change.</param>
/// <param name="identities">Gives ids.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of every change.</param>
public sealed partial class HoldingCommands(
    Database database,
    AuditTrail audit,
    AccountDirectory accounts,
    IIdentitySource identities,
    TimeProvider time,
    ILogger<HoldingCommands> logger)
{
    /// <summary>Gives a user a role in a unit.</summary>
    /// <returns>Id of what is held.</returns>
    /// <exception cref="RefusedException">
    /// <c>user.unknown</c>, <c>user.disabled</c>, <c>role.unknown</c>, <c>unit.unknown</c>, <c>unit.dissolved</c>, <c>period.*</c>, <c>holding.twice</c>,
    /// <c>holding.beyondOwn</c>, <c>access.denied</c>.
    /// </exception>
    public Task<string> GrantAsync(string userId, HoldingDetails details, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(actor);
        return database.RunAsync(
            async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                var user = await UserSteps.FindVisibleAsync(transaction, userId, time.GetUtcNow(), actor, token);
                if (!user.IsActive)
                    throw OrganisationRefusals.UserDisabled();
                var id = await HoldingSteps.GrantAsync(transaction, audit, identities, userId, details, time.GetUtcNow(), actor, token);
                Tell(transaction, () => LogGranted(actor.Name, user.SignInName, details.RoleId, details.UnitId));
                return id;
            },
            cancellationToken);
    }

    /// <summary>Ends a role that is held; one that has ended stays as it is.</summary>
    /// <param name="userId">Who holds it.</param>
    /// <param name="holdingId">What is held.</param>
    /// <param name="at">When it ends; null for now.</param>
    /// <param name="actor">Who ends it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>user.unknown</c>, <c>holding.unknown</c>, <c>period.past</c>, <c>user.lastManager</c>, <c>access.denied</c>.</exception>
    public Task EndAsync(string userId, string holdingId, DateTimeOffset? at, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.RunAsync(
            async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                var now = time.GetUtcNow();
                var user = await UserSteps.FindVisibleAsync(transaction, userId, now, actor, token);
                var row = await transaction.Context.RoleHoldings.FirstOrDefaultAsync(holding => holding.Id == holdingId && holding.UserId == userId, token)
                    ?? throw OrganisationRefusals.HoldingUnknown(holdingId);
                actor.Demand(Permissions.ManageUsers, row.UnitId);
                if (row.ValidUntil <= now)
                    return;
                new UserChecks().Add(at < now ? [OrganisationRefusals.PeriodPast("at")] : []).Done();
                await HoldingSteps.EndAsync(transaction, audit, row, (at ?? now).ToUniversalTime(), actor, token);
                await OrganisationLock.DemandManagerAsync(transaction, now, token);
                Tell(transaction, () => LogEnded(actor.Name, user.SignInName, row.RoleId, row.UnitId));
            },
            cancellationToken);
    }

    private void Tell(StorageTransaction transaction, Action log) => transaction.AfterCommit(() =>
    {
        accounts.Forget();
        log();
    });

    [LoggerMessage(LogLevel.Information, "{By} gave {Name} the role {Role} in the unit {Unit}.")]
    private partial void LogGranted(string by, string name, string role, string unit);

    [LoggerMessage(LogLevel.Information, "{By} ended the role {Role} of {Name} in the unit {Unit}.")]
    private partial void LogEnded(string by, string name, string role, string unit);
}
