using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users.Queries;

/// <summary>Reads users, roles and keys. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="time">The clock.</param>
public sealed class UserQueries(Database database, TimeProvider time)
{
    /// <summary>A user.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="scope">The part of the organisation in which users may be seen.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>user.unknown</c>: there is none, or it may not be seen.</exception>
    public async Task<UserSummary> GetUserAsync(string userId, UnitScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var context = database.CreateContext();
        var row = await Seen(context, scope).FirstOrDefaultAsync(user => user.Id == userId, cancellationToken) ?? throw UserRefusals.UserUnknown(userId);
        return (await WithRolesAsync(context, [row], scope, cancellationToken))[0];
    }

    /// <summary>The user of a sign-in name; null when there is none.</summary>
    public async Task<UserSummary?> FindUserAsync(string signInName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(signInName);
        var normalized = SignInName.Normalize(signInName);
        await using var context = database.CreateContext();
        var row = await context.Users.FirstOrDefaultAsync(user => user.NormalizedName == normalized, cancellationToken);
        return row is null ? null : (await WithRolesAsync(context, [row], UnitScope.Everywhere, cancellationToken))[0];
    }

    /// <summary>A page of the users.</summary>
    /// <param name="filter">Which users.</param>
    /// <param name="scope">The part of the organisation in which users may be seen.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Page<UserSummary>> ListUsersAsync(UserFilter filter, UnitScope scope, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(page);
        await using var context = database.CreateContext();
        var rows = Of(filter, context, Seen(context, scope));
        var total = await rows.CountAsync(cancellationToken);
        var shown = await Ordered(rows, filter).Skip((int)Math.Min(int.MaxValue, (long)page.Number * page.Size)).Take(page.Size).ToListAsync(cancellationToken);
        return new(await WithRolesAsync(context, shown, scope, cancellationToken), total);
    }

    /// <summary>All roles, by id.</summary>
    public async Task<IReadOnlyList<RoleRow>> ListRolesAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        return await context.Roles.OrderBy(static role => role.Id).ToListAsync(cancellationToken);
    }

    /// <summary>All keys of programs, the newest first; those that were revoked last.</summary>
    public Task<IReadOnlyList<ApiKeyRow>> ListKeysAsync(CancellationToken cancellationToken) => ListKeysAsync(userId: null, cancellationToken);

    /// <summary>All tokens of a user, the newest first; those that were revoked last.</summary>
    public Task<IReadOnlyList<ApiKeyRow>> ListTokensAsync(string userId, CancellationToken cancellationToken) => ListKeysAsync(userId, cancellationToken);

    private async Task<IReadOnlyList<ApiKeyRow>> ListKeysAsync(string? userId, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var keys = await context.ApiKeys.Where(key => key.UserId == userId).ToListAsync(cancellationToken);
        return [.. keys.OrderBy(static key => key.RevokedAt is not null).ThenByDescending(static key => key.CreatedAt)];
    }

    private static IQueryable<UserRow> Ordered(IQueryable<UserRow> rows, UserFilter filter) => (filter.Order, filter.IsDescending) switch
    {
        (UserOrder.DisplayName, false) => rows.OrderBy(static user => user.DisplayName).ThenBy(static user => user.NormalizedName),
        (UserOrder.DisplayName, true) => rows.OrderByDescending(static user => user.DisplayName).ThenBy(static user => user.NormalizedName),
        (UserOrder.LastSignIn, false) => rows.OrderBy(static user => user.LastSignInAt == null).ThenBy(static user => user.LastSignInAt).ThenBy(static user => user.NormalizedName),
        (UserOrder.LastSignIn, true) => rows.OrderBy(static user => user.LastSignInAt == null).ThenByDescending(static user => user.LastSignInAt).ThenBy(static user => user.NormalizedName),
        (UserOrder.Added, false) => rows.OrderBy(static user => user.CreatedAt).ThenBy(static user => user.NormalizedName),
        (UserOrder.Added, true) => rows.OrderByDescending(static user => user.CreatedAt).ThenBy(static user => user.NormalizedName),
        (_, true) => rows.OrderByDescending(static user => user.NormalizedName),
        _ => rows.OrderBy(static user => user.NormalizedName),
    };

    // In the own unit, or by a role held there.
    private IQueryable<UserRow> Seen(ResponseDbContext context, UnitScope scope)
    {
        if (scope.IsEverywhere)
            return context.Users;
        var now = time.GetUtcNow();
        var units = scope.Units(context);
        return context.Users.Where(user => units.Contains(user.UnitId)
            || context.RoleHoldings.Any(row => row.UserId == user.Id && (row.ValidUntil == null || row.ValidUntil > now) && units.Contains(row.UnitId)));
    }

    private IQueryable<UserRow> Of(UserFilter filter, ResponseDbContext context, IQueryable<UserRow> rows)
    {
        var now = time.GetUtcNow();
        if (filter.Id is { } id)
            rows = rows.Where(user => user.Id == id);
        if (filter.IsActive is { } active)
            rows = rows.Where(user => user.IsActive == active);
        if (filter.UnitId is { } unit)
            rows = rows.Where(user => user.UnitId == unit);
        if (filter.WithinId is { } within)
            rows = rows.Where(user => context.UnitLinks.Any(link => link.AncestorId == within && link.UnitId == user.UnitId));
        if (filter.RoleId is { } role)
            rows = rows.Where(user => context.RoleHoldings.Any(row => row.UserId == user.Id && row.RoleId == role && row.ValidFrom <= now && (row.ValidUntil == null || row.ValidUntil > now)));
        if (string.IsNullOrWhiteSpace(filter.Search))
            return rows;
        var name = TextPattern.Containing(SignInName.Normalize(filter.Search));
        var text = TextPattern.Containing(filter.Search);
#pragma warning disable CA1304, CA1311 // The database lowers the letters: the culture of this process has no say in it.
        return rows.Where(user => EF.Functions.Like(user.NormalizedName.ToLower(), name, TextPattern.Escape) || EF.Functions.Like(user.DisplayName.ToLower(), text, TextPattern.Escape));
#pragma warning restore CA1304, CA1311
    }

    private async Task<IReadOnlyList<UserSummary>> WithRolesAsync(ResponseDbContext context, IReadOnlyList<UserRow> users, UnitScope scope, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ids = users.Select(static user => user.Id).ToArray();
        var seen = scope.IsEverywhere ? context.Units.Select(static unit => unit.Id) : scope.Units(context);
        var held = await (from row in context.RoleHoldings
                          join unit in context.Units on row.UnitId equals unit.Id
                          where ids.Contains(row.UserId) && row.ValidFrom <= now && (row.ValidUntil == null || row.ValidUntil > now)
                          orderby row.RoleId, unit.NormalizedCode
                          select new { row.UserId, row.RoleId, unit.Code, IsSeen = seen.Contains(unit.Id) }).ToListAsync(cancellationToken);
        var byUser = held.ToLookup(static row => row.UserId, StringComparer.Ordinal);
        var unitIds = users.Select(static user => user.UnitId).Distinct(StringComparer.Ordinal).ToArray();
        var units = await context.Units.Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(static unit => unit.Id, StringComparer.Ordinal, cancellationToken);
        return
        [
            .. users.Select(user => new UserSummary(
                user,
                units[user.UnitId],
                [.. byUser[user.Id].Select(static row => row.RoleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                [.. byUser[user.Id].Where(static row => row.IsSeen).Select(static row => new HeldRole(row.RoleId, row.Code)).Distinct()])),
        ];
    }
}
