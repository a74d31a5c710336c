using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users.Queries;

/// <summary>Reads users, roles and keys. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
public sealed class UserQueries(Database database)
{
    private const string Escape = "\\";

    /// <summary>A user.</summary>
    /// <exception cref="RefusedException"><c>user.unknown</c>.</exception>
    public async Task<UserSummary> GetUserAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var row = await context.Users.FirstOrDefaultAsync(user => user.Id == userId, cancellationToken) ?? throw UserRefusals.UserUnknown(userId);
        return (await WithRolesAsync(context, [row], cancellationToken))[0];
    }

    /// <summary>The user of a sign-in name; null when there is none.</summary>
    public async Task<UserSummary?> FindUserAsync(string signInName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(signInName);
        var normalized = SignInName.Normalize(signInName);
        await using var context = database.CreateContext();
        var row = await context.Users.FirstOrDefaultAsync(user => user.NormalizedName == normalized, cancellationToken);
        return row is null ? null : (await WithRolesAsync(context, [row], cancellationToken))[0];
    }

    /// <summary>A page of the users, by sign-in name.</summary>
    /// <param name="search">Part of the sign-in name or the display name, in any case; null for all.</param>
    /// <param name="isActive">Only those who may, or may not, sign in; null for all.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Page<UserSummary>> ListUsersAsync(string? search, bool? isActive, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        await using var context = database.CreateContext();
        IQueryable<UserRow> rows = context.Users;
        if (isActive is { } active)
            rows = rows.Where(user => user.IsActive == active);
        if (!string.IsNullOrWhiteSpace(search))
        {
            var name = $"%{Escaped(SignInName.Normalize(search))}%";
            var text = $"%{Escaped(search.Trim().ToLowerInvariant())}%";
#pragma warning disable CA1304, CA1311 // The database lowers the letters: the culture of this process has no say in it.
            rows = rows.Where(user => EF.Functions.Like(user.NormalizedName, name, Escape) || EF.Functions.Like(user.DisplayName.ToLower(), text, Escape));
#pragma warning restore CA1304, CA1311
        }

        var total = await rows.CountAsync(cancellationToken);
        var shown = await rows.OrderBy(static user => user.NormalizedName).Skip((int)Math.Min(int.MaxValue, (long)page.Number * page.Size)).Take(page.Size).ToListAsync(cancellationToken);
        return new(await WithRolesAsync(context, shown, cancellationToken), total);
    }

    /// <summary>All roles, by id.</summary>
    public async Task<IReadOnlyList<RoleRow>> ListRolesAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        return await context.Roles.OrderBy(static role => role.Id).ToListAsync(cancellationToken);
    }

    /// <summary>All keys, the newest first; those that were revoked last.</summary>
    public async Task<IReadOnlyList<ApiKeyRow>> ListKeysAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var keys = await context.ApiKeys.ToListAsync(cancellationToken);
        return [.. keys.OrderBy(static key => key.RevokedAt is not null).ThenByDescending(static key => key.CreatedAt)];
    }

    private static async Task<IReadOnlyList<UserSummary>> WithRolesAsync(ResponseDbContext context, IReadOnlyList<UserRow> users, CancellationToken cancellationToken)
    {
        var ids = users.Select(static user => user.Id).ToArray();
        var links = await context.UserRoles.Where(link => ids.Contains(link.UserId)).ToListAsync(cancellationToken);
        var byUser = links.ToLookup(static link => link.UserId, static link => link.RoleId, StringComparer.Ordinal);
        return [.. users.Select(user => new UserSummary(user, [.. byUser[user.Id].Order(StringComparer.Ordinal)]))];
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
}
