using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users.Accounts;

/// <summary>Reads who somebody is and may do.</summary>
internal sealed class AccountReading(ResponseDbContext context, DateTimeOffset now)
{
    public async Task<AccountFound?> UserAsync(string userId, CancellationToken cancellationToken)
    {
        var user = await context.Users.FirstOrDefaultAsync(row => row.Id == userId && row.IsActive, cancellationToken);
        return user is null ? null : await OfAsync(user, limit: null, cancellationToken);
    }

    public async Task<AccountFound?> SessionAsync(string sessionId, TimeSpan longest, CancellationToken cancellationToken)
    {
        var session = await context.Sessions.FirstOrDefaultAsync(row => row.Id == sessionId && row.EndedAt == null, cancellationToken);
        if (session is null || session.StartedAt + longest is var end && end <= now || await UserAsync(session.UserId, cancellationToken) is not { } found)
            return null;
        return found with { LastSeenAt = session.LastSeenAt, Until = found.Until < end ? found.Until : end };
    }

    public async Task<AccountFound?> KeyAsync(string hash, CancellationToken cancellationToken)
    {
        var key = await context.ApiKeys.FirstOrDefaultAsync(row => row.Hash == hash && row.RevokedAt == null, cancellationToken);
        if (key is null || key.ExpiresAt <= now)
            return null;
        if (key.UserId is { } owner)
            return await TokenAsync(key, owner, cancellationToken);
        var ids = key.RoleIds();
        var roles = await context.Roles.Where(role => ids.Contains(role.Id)).ToListAsync(cancellationToken);
        var account = new Account
        {
            Id = key.Id,
            IsProgram = true,
            KeyId = key.Id,
            Name = $"{Account.ProgramPrefix}{key.Name}",
            DisplayName = key.Name,
            UnitId = key.UnitId,
            Grants = [new(key.UnitId, new PermissionSet(roles.SelectMany(static role => role.Patterns())))],
            Units = await UnitsAsync(cancellationToken),
        };
        return new(account, key.ExpiresAt);
    }

    // A token does in the name of its owner what both the owner and the token may do.
    private async Task<AccountFound?> TokenAsync(ApiKeyRow key, string owner, CancellationToken cancellationToken)
    {
        var user = await context.Users.FirstOrDefaultAsync(row => row.Id == owner && row.IsActive, cancellationToken);
        if (user is null)
            return null;
        var found = await OfAsync(user, new PermissionSet(key.ScopePatterns()), cancellationToken);
        return found with { Account = found.Account with { KeyId = key.Id }, Until = found.Until < key.ExpiresAt ? found.Until : key.ExpiresAt };
    }

    private async Task<AccountFound> OfAsync(UserRow user, PermissionSet? limit, CancellationToken cancellationToken)
    {
        var held = await (from holding in context.RoleHoldings
                          join role in context.Roles on holding.RoleId equals role.Id
                          where holding.UserId == user.Id && (holding.ValidUntil == null || holding.ValidUntil > now)
                          select new { holding.UnitId, holding.ValidFrom, holding.ValidUntil, Role = role }).ToListAsync(cancellationToken);
        var account = new Account
        {
            Id = user.Id,
            Name = user.SignInName,
            DisplayName = user.DisplayName,
            UnitId = user.UnitId,
            Language = user.Language,
            MustChangePassword = user.MustChangePassword,
            Grants = [.. held.Where(one => one.ValidFrom <= now).GroupBy(static one => one.UnitId, StringComparer.Ordinal).Select(unit => new Grant(unit.Key, new PermissionSet(unit.SelectMany(static one => one.Role.Patterns()), limit)))],
            Units = await UnitsAsync(cancellationToken),
        };
        DateTimeOffset?[] changes = [.. held.Where(one => one.ValidFrom > now).Select(static one => (DateTimeOffset?)one.ValidFrom), .. held.Select(static one => one.ValidUntil)];
        return new(account, changes.Min());
    }

    private async Task<UnitTree> UnitsAsync(CancellationToken cancellationToken) =>
        new((await context.Units.Select(static unit => new { unit.Id, unit.ParentId }).ToListAsync(cancellationToken)).Select(static unit => KeyValuePair.Create<string, string?>(unit.Id, unit.ParentId)));
}
