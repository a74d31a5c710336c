using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users.Accounts;

/// <summary>Says for each request who calls. Safe for use by several threads.</summary>
/// <remarks>
/// What was found is kept for a short while (<see cref="AccountOptions.Memory"/>), so that a request does not cost a query. A change made on this node
/// counts at once, one made on another node after that while at the latest.
/// </remarks>
/// <param name="database">Where users and keys are stored.</param>
/// <param name="options">How long answers are kept.</param>
/// <param name="time">The clock.</param>
public sealed class AccountDirectory(Database database, IOptions<AccountOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Remembered> _accounts = new(StringComparer.Ordinal);
    private long _changes;

    /// <summary>The account of an active user; null when there is none.</summary>
    public Task<Account?> FindUserAsync(string userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        return FindAsync($"user {userId}", context => ReadUserAsync(context, userId, cancellationToken));
    }

    /// <summary>The account of a key that is valid now; null when it is none.</summary>
    /// <param name="key">The key as the program sends it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<Account?> FindKeyAsync(string key, CancellationToken cancellationToken)
    {
        var hash = ApiKeyText.HashOf(key);
        return FindAsync($"key {hash}", context => ReadKeyAsync(context, hash, cancellationToken));
    }

    /// <summary>Forgets everything: somebody's rights have changed.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _accounts.Clear();
    }

    private async Task<Account?> FindAsync(string name, Func<ResponseDbContext, Task<(Account? Account, DateTimeOffset? Until)>> read)
    {
        var now = time.GetUtcNow();
        if (_accounts.TryGetValue(name, out var known) && now < known.Until)
            return known.Account;
        var changes = Interlocked.Read(ref _changes);
        await using var context = database.CreateContext();
        var (account, until) = await read(context);

        // Only who is known is remembered: guessed keys must not fill the memory. What was read before a change must not outlive it.
        if (account is null)
            _accounts.TryRemove(name, out _);
        else if (Interlocked.Read(ref _changes) == changes)
            _accounts[name] = new(account, Earlier(now + options.Value.Memory, until));
        return account;
    }

    private static async Task<(Account? Account, DateTimeOffset? Until)> ReadUserAsync(ResponseDbContext context, string userId, CancellationToken cancellationToken)
    {
        var user = await context.Users.FirstOrDefaultAsync(row => row.Id == userId && row.IsActive, cancellationToken);
        if (user is null)
            return (null, null);
        var roles = await context.Roles.Where(role => context.UserRoles.Any(link => link.UserId == userId && link.RoleId == role.Id)).ToListAsync(cancellationToken);
        return (Of(user, new PermissionSet(roles.SelectMany(static role => role.Patterns()))), null);
    }

    private async Task<(Account? Account, DateTimeOffset? Until)> ReadKeyAsync(ResponseDbContext context, string hash, CancellationToken cancellationToken)
    {
        var key = await context.ApiKeys.FirstOrDefaultAsync(row => row.Hash == hash && row.RevokedAt == null, cancellationToken);
        if (key is null || key.ExpiresAt <= time.GetUtcNow())
            return (null, null);
        var ids = key.RoleIds();
        var roles = await context.Roles.Where(role => ids.Contains(role.Id)).ToListAsync(cancellationToken);
        var account = new Account
        {
            Id = key.Id,
            IsProgram = true,
            Name = $"key:{key.Name}",
            DisplayName = key.Name,
            Permissions = new PermissionSet(roles.SelectMany(static role => role.Patterns())),
        };
        return (account, key.ExpiresAt);
    }

    private static Account Of(UserRow user, PermissionSet permissions) => new()
    {
        Id = user.Id,
        Name = user.SignInName,
        DisplayName = user.DisplayName,
        Language = user.Language,
        Permissions = permissions,
        MustChangePassword = user.MustChangePassword,
        SecurityStamp = user.SecurityStamp,
    };

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset? other) => other < one ? other.Value : one;

    private sealed record Remembered(Account Account, DateTimeOffset Until);
}
