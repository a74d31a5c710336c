using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>The commands about units. Each is one transaction: done as a whole, or refused and nothing stored. Safe for use by several threads.</summary>
/// <param name="database">Where units are stored.</param>
/// <param name="options">The kinds of units.</param>
/// <param name="audit">Told of every change, in its transaction.</param>
/// <param name="accounts">Told of every change.</param>
/// <param name="identities">Gives ids.</param>
/// <param name="time">The clock.</param>
/// <param name="followers">What belongs to units and must follow them.</param>
/// <param name="logger">Told of every change.</param>
public sealed partial class UnitCommands(
    Database database,
    IOptions<UnitOptions> options,
    AuditTrail audit,
    AccountDirectory accounts,
    IIdentitySource identities,
    TimeProvider time,
    IEnumerable<IFollowsUnits> followers,
    ILogger<UnitCommands> logger)
{
    /// <summary>Adds a unit under another one.</summary>
    /// <returns>The unit's id.</returns>
    /// <exception cref="RefusedException"><c>unit.*</c>, <c>field.*</c>, <c>text.*</c>, <c>access.denied</c>.</exception>
    public Task<string> AddAsync(UnitDetails details, string parentId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(actor);
        Check(details).Done();
        return RunAsync(
            async (transaction, token) =>
            {
                var row = await AddAsync(transaction, details, parentId, actor, token);
                Tell(transaction, actor, row.Code, "added");
                return row.Id;
            },
            cancellationToken);
    }

    /// <summary>Changes code, names and kind of a unit.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="details">What it shall be.</param>
    /// <param name="basis">The version that the change is made from; null leaves it unchecked.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>unit.*</c>, <c>edit.stale</c>, <c>field.*</c>, <c>text.*</c>, <c>access.denied</c>.</exception>
    public Task ChangeAsync(string unitId, UnitDetails details, long? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(actor);
        return RunAsync(
            async (transaction, token) =>
            {
                var row = await FindAsync(transaction, unitId, actor, token);
                Check(details).Done();
                DemandBasis(row, basis);
                if (row.Kind != details.Kind)
                    await DemandPlaceAsync(transaction, row, details.Kind, token);
                await ChangeAsync(transaction, row, details, actor, token);
                Tell(transaction, actor, row.Code, "changed");
            },
            cancellationToken);
    }

    /// <summary>Puts a unit, with all that stands below it, under another one.</summary>
    /// <exception cref="RefusedException"><c>unit.circle</c>, <c>unit.kindMisplaced</c>, <c>unit.*</c>, <c>edit.stale</c>, <c>access.denied</c>.</exception>
    public Task MoveAsync(string unitId, string parentId, long? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return RunAsync(
            async (transaction, token) =>
            {
                var row = await FindAsync(transaction, unitId, actor, token);
                DemandBasis(row, basis);
                if (row.ParentId is null)
                    throw OrganisationRefusals.RootStays();

                // It leaves one part of the organisation: whoever manages only the unit itself may not give it away.
                actor.Demand(Permissions.ManageUnits, row.ParentId);
                if (row.ParentId != parentId)
                    await PutAsync(transaction, row, parentId, nameof(parentId), actor, token);
                Tell(transaction, actor, row.Code, "moved");
            },
            cancellationToken);
    }

    /// <summary>Ends a unit. Its units, users and held roles pass to a successor, if one is named; without one, it must have none.</summary>
    /// <exception cref="RefusedException"><c>unit.inUse</c>, <c>unit.dissolved</c>, <c>holding.beyondOwn</c>, <c>unit.*</c>, <c>edit.stale</c>, <c>access.denied</c>.</exception>
    public Task DissolveAsync(string unitId, string? successorId, long? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return RunAsync(
            async (transaction, token) =>
            {
                var row = await FindAsync(transaction, unitId, actor, token);
                DemandBasis(row, basis);
                if (row.ParentId is null)
                    throw OrganisationRefusals.RootStays();
                if (row.DissolvedAt is not null)
                    throw new RefusedException(OrganisationRefusals.UnitDissolved(nameof(unitId), row.Code));
                if (successorId is null)
                    await DemandEmptyAsync(transaction, row, token);
                else
                    await HandOverAsync(transaction, row, successorId, actor, token);
                var before = UnitSteps.Facts(row);
                row.DissolvedAt = time.GetUtcNow();
                await WriteAsync(transaction, row, AuditActs.UnitDissolved, before, actor, token);
                await OrganisationLock.DemandManagerAsync(transaction, time.GetUtcNow(), token);
                Tell(transaction, actor, row.Code, "dissolved");
            },
            cancellationToken);
    }

    /// <summary>Brings a dissolved unit back, empty, where it was.</summary>
    /// <exception cref="RefusedException"><c>unit.notDissolved</c>, <c>unit.dissolved</c>, <c>unit.*</c>, <c>edit.stale</c>, <c>access.denied</c>.</exception>
    public Task RestoreAsync(string unitId, long? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return RunAsync(
            async (transaction, token) =>
            {
                var row = await FindAsync(transaction, unitId, actor, token);
                DemandBasis(row, basis);
                if (row.DissolvedAt is null)
                    throw OrganisationRefusals.NotDissolved(row.Code);
                await UnitSteps.DemandLiveAsync(transaction.Context, nameof(unitId), row.ParentId ?? UnitTree.RootId, token);
                var before = UnitSteps.Facts(row);
                row.DissolvedAt = null;
                await WriteAsync(transaction, row, AuditActs.UnitRestored, before, actor, token);
                Tell(transaction, actor, row.Code, "restored");
            },
            cancellationToken);
    }

    private Task<T> RunAsync<T>(Func<StorageTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => database.RunAsync(
        async (transaction, token) =>
        {
            await OrganisationLock.TakeAsync(transaction, token);
            return await work(transaction, token);
        },
        cancellationToken);

    private async Task RunAsync(Func<StorageTransaction, CancellationToken, Task> work, CancellationToken cancellationToken) => await RunAsync(
        async (transaction, token) =>
        {
            await work(transaction, token);
            return true;
        },
        cancellationToken);

    private void Tell(StorageTransaction transaction, Actor actor, string code, string act) => transaction.AfterCommit(() =>
    {
        accounts.Forget();
        LogChange(actor.Name, code, act);
    });

    [LoggerMessage(LogLevel.Information, "{By}: the unit {Code} was {Act}.")]
    private partial void LogChange(string by, string code, string act);
}
