using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Deputies;
using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Application.Organisation.Users.Sessions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users;

/// <content>The steps of the commands.</content>
public sealed partial class UserCommands
{
    /// <summary>Adds a user; the details are checked by themselves already.</summary>
    internal async Task<UserRow> AddAsync(StorageTransaction transaction, UserDetails details, string hash, Actor actor, CancellationToken cancellationToken)
    {
        await DemandUnitAsync(transaction, details.UnitId, actor, cancellationToken);
        var row = new UserRow
        {
            Id = identities.Next().ToString("N"),
            SignInName = details.SignInName,
            NormalizedName = SignInName.Normalize(details.SignInName),
            DisplayName = details.DisplayName,
            UnitId = details.UnitId,
            Email = details.Email,
            Phone = details.Phone,
            Language = details.Language,
            IsActive = true,
            PasswordHash = hash,
            MustChangePassword = true,
            CreatedAt = time.GetUtcNow(),
        };
        await DemandFreeNameAsync(transaction, row, cancellationToken);
        transaction.Insert(row);
        await PasswordSteps.KeepAsync(transaction, row.Id, hash, passwords.Value.History, cancellationToken);
        await audit.AppendAsync(transaction, actor.Entry(AuditActs.UserAdded, AuditSubjects.User(row.Id), after: UserSteps.Facts(row)), cancellationToken);
        return row;
    }

    /// <summary>Changes a user; the details are checked by themselves already.</summary>
    internal async Task ChangeAsync(StorageTransaction transaction, UserRow row, UserDetails details, Actor actor, CancellationToken cancellationToken)
    {
        if (row.UnitId != details.UnitId)
            await DemandUnitAsync(transaction, details.UnitId, actor, cancellationToken);
        var before = UserSteps.Facts(row);
        row.SignInName = details.SignInName;
        row.NormalizedName = SignInName.Normalize(details.SignInName);
        row.DisplayName = details.DisplayName;
        row.UnitId = details.UnitId;
        row.Email = details.Email;
        row.Phone = details.Phone;
        row.Language = details.Language;
        row.RowVersion++;
        await DemandFreeNameAsync(transaction, row, cancellationToken);
        transaction.Update(UserUpdates.Details, row);
        await audit.AppendAsync(transaction, actor.Entry(AuditActs.UserChanged, AuditSubjects.User(row.Id), before, UserSteps.Facts(row)), cancellationToken);
    }

    private static void DemandBasis(UserRow row, long? basis)
    {
        if (basis is { } version && version != row.RowVersion)
            throw OrganisationRefusals.Changed("If-Match");
    }

    private static async Task DemandUnitAsync(StorageTransaction transaction, string unitId, Actor actor, CancellationToken cancellationToken)
    {
        const string Field = "unitId";
        if (!actor.May(Permissions.ReadUnits, unitId))
            throw new RefusedException(OrganisationRefusals.UnitNotThere(Field, unitId));
        await UnitSteps.DemandLiveAsync(transaction.Context, Field, unitId, cancellationToken);
        actor.Demand(Permissions.ManageUsers, unitId);
    }

    private static async Task DemandFreeNameAsync(StorageTransaction transaction, UserRow user, CancellationToken cancellationToken)
    {
        await transaction.FlushAsync(cancellationToken);
        if (await transaction.Context.Users.AnyAsync(row => row.NormalizedName == user.NormalizedName && row.Id != user.Id, cancellationToken))
            throw UserRefusals.NameTaken(user.SignInName);
    }

    private async Task SetActiveAsync(StorageTransaction transaction, UserRow row, bool isActive, string act, Actor actor, CancellationToken cancellationToken)
    {
        var before = new { row.IsActive };
        row.IsActive = isActive;
        row.RowVersion++;
        transaction.Update(UserUpdates.Details, row);
        await audit.AppendAsync(transaction, actor.Entry(act, AuditSubjects.User(row.Id), before, new { row.IsActive }), cancellationToken);
    }

    private async Task EndWhatIsOpenAsync(StorageTransaction transaction, string userId, DateTimeOffset now, Actor actor, CancellationToken cancellationToken)
    {
        await SessionSteps.EndAllAsync(transaction, userId, now, cancellationToken);
        foreach (var key in await transaction.Context.ApiKeys.Where(key => key.UserId == userId && key.RevokedAt == null).OrderBy(static key => key.Id).ToListAsync(cancellationToken))
            await KeySteps.RevokeAsync(transaction, audit, key, now, actor, cancellationToken);
    }

    private async Task EndRolesAsync(StorageTransaction transaction, string userId, DateTimeOffset now, Actor actor, CancellationToken cancellationToken)
    {
        var context = transaction.Context;
        foreach (var row in await context.RoleHoldings.Where(row => row.UserId == userId && (row.ValidUntil == null || row.ValidUntil > now)).OrderBy(static row => row.Id).ToListAsync(cancellationToken))
            await HoldingSteps.EndAsync(transaction, audit, row, now, actor, cancellationToken);
        foreach (var row in await context.Deputies.Where(row => (row.UserId == userId || row.DeputyId == userId) && row.ValidUntil > now).OrderBy(static row => row.Id).ToListAsync(cancellationToken))
            await DeputySteps.EndAsync(transaction, audit, row, now, actor, cancellationToken);
    }

    private async Task<(UserRow User, List<string> Earlier)> ReadPasswordsAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var user = await context.Users.FirstOrDefaultAsync(row => row.Id == userId, cancellationToken) ?? throw UserRefusals.UserUnknown(userId);
        var earlier = await context.PasswordHistory.Where(row => row.UserId == userId).OrderByDescending(static row => row.Number).Take(passwords.Value.History).Select(static row => row.Hash).ToListAsync(cancellationToken);
        return (user, earlier);
    }

    private async Task PutPasswordAsync(StorageTransaction transaction, UserRow row, string hash, bool mustChange, string act, Actor actor, CancellationToken cancellationToken)
    {
        row.PasswordHash = hash;
        row.MustChangePassword = mustChange;
        row.FailedAttempts = 0;
        row.LockedUntil = null;
        row.RowVersion++;
        transaction.Update(UserUpdates.Password, row);
        await PasswordSteps.KeepAsync(transaction, row.Id, hash, passwords.Value.History, cancellationToken);
        await SessionSteps.EndAllAsync(transaction, row.Id, time.GetUtcNow(), cancellationToken);
        await audit.AppendAsync(transaction, actor.Entry(act, AuditSubjects.User(row.Id)), cancellationToken);
    }
}
