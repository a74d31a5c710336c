using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>Steps that commands about users share.</summary>
internal static class UserSteps
{
    /// <summary>The user, if there is one and the actor may see it: in the own unit, or by a role held there.</summary>
    /// <exception cref="RefusedException"><c>user.unknown</c>.</exception>
    public static async Task<UserRow> FindVisibleAsync(StorageTransaction transaction, string userId, DateTimeOffset now, Actor actor, CancellationToken cancellationToken)
    {
        var row = await transaction.Context.Users.FirstOrDefaultAsync(user => user.Id == userId, cancellationToken) ?? throw UserRefusals.UserUnknown(userId);
        return await SeesAsync(transaction, row, now, actor, cancellationToken) ? row : throw UserRefusals.UserUnknown(userId);
    }

    /// <summary>Whether the actor may see a user: in the own unit, or by a role held there.</summary>
    public static async Task<bool> SeesAsync(StorageTransaction transaction, UserRow row, DateTimeOffset now, Actor actor, CancellationToken cancellationToken) =>
        actor.May(Permissions.ReadUsers, row.UnitId) || (await UnitsOfRolesAsync(transaction, row.Id, now, cancellationToken)).Any(unit => actor.May(Permissions.ReadUsers, unit));

    /// <summary>The user, if the actor manages the user's unit and every unit in which the user holds a role: whoever manages a part must not take over the account of somebody with rights beyond it.</summary>
    /// <exception cref="RefusedException"><c>user.unknown</c>, <c>access.denied</c>, <c>user.beyondOwn</c>.</exception>
    public static async Task<UserRow> FindManagedAsync(StorageTransaction transaction, string userId, DateTimeOffset now, Actor actor, CancellationToken cancellationToken)
    {
        var row = await FindVisibleAsync(transaction, userId, now, actor, cancellationToken);
        actor.Demand(Permissions.ManageUsers, row.UnitId);
        if (!(await UnitsOfRolesAsync(transaction, userId, now, cancellationToken)).TrueForAll(unit => actor.May(Permissions.ManageUsers, unit)))
            throw OrganisationRefusals.UserBeyondOwn();
        return row;
    }

    /// <summary>What the audit trail says of a user.</summary>
    public static object Facts(UserRow row) => new { row.SignInName, row.DisplayName, row.UnitId, row.Email, row.Phone, row.Language, row.IsActive };

    // Those that begin later count too: the account would come with them.
    private static Task<List<string>> UnitsOfRolesAsync(StorageTransaction transaction, string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        transaction.Context.RoleHoldings.Where(row => row.UserId == userId && (row.ValidUntil == null || row.ValidUntil > now)).Select(static row => row.UnitId).Distinct().ToListAsync(cancellationToken);
}
