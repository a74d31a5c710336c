using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Organisation.Users.Sessions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users.Accounts;

/// <summary>Says for each request who calls. Safe for use by several threads.</summary>
/// <remarks>
/// What was found is kept for a short while (<see cref="AccountOptions.Memory"/>), so that a request does not cost a query. A change made on this node
/// counts at once, one made on another node after that while at the latest. Roles begin and end at their instants on every node.
/// </remarks>
/// <param name="database">Where users, keys and units are stored.</param>
/// <param name="options">How long answers are kept.</param>
/// <param name="sessions">How long sessions last.</param>
/// <param name="time">The clock.</param>
public sealed class AccountDirectory(Database database, IOptions<AccountOptions> options, IOptions<UserSessionOptions> sessions, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Remembered> _accounts = new(StringComparer.Ordinal);
    private long _changes;

    /// <summary>The account of an active user; null when there is none.</summary>
    public async Task<Account?> FindUserAsync(string userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        return (await FindAsync($"user {userId}", reading => reading.UserAsync(userId, cancellationToken), cancellationToken))?.Account;
    }

    /// <summary>The account of an active user in a session that is open; null when there is none.</summary>
    public async Task<SessionAccount?> FindSessionAsync(string sessionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sessionId);
        return await FindAsync($"session {sessionId}", reading => reading.SessionAsync(sessionId, sessions.Value.LongestLifetime, cancellationToken), cancellationToken) is { } found
            ? new(found.Account, found.LastSeenAt)
            : null;
    }

    /// <summary>The account of a key that is valid now; null when it is none.</summary>
    /// <param name="key">The key as the program sends it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Account?> FindKeyAsync(string key, CancellationToken cancellationToken)
    {
        var hash = ApiKeyText.HashOf(key);
        return (await FindAsync($"key {hash}", reading => reading.KeyAsync(hash, cancellationToken), cancellationToken))?.Account;
    }

    /// <summary>Forgets everything: somebody's rights have changed.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _accounts.Clear();
    }

    private async Task<Remembered?> FindAsync(string name, Func<AccountReading, Task<AccountFound?>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var now = time.GetUtcNow();
        if (_accounts.TryGetValue(name, out var known) && now < known.Until)
            return known;
        var changes = Interlocked.Read(ref _changes);
        await using var context = database.CreateContext();
        var found = await read(new AccountReading(context, now));
        if (found is null)
        {
            // Only who is known is remembered: guessed keys must not fill the memory.
            _accounts.TryRemove(name, out _);
            return null;
        }

        var remembered = new Remembered(found.Account, found.LastSeenAt, Earlier(now + options.Value.Memory, found.Until));

        // What was read before a change must not outlive it.
        if (Interlocked.Read(ref _changes) == changes)
            _accounts[name] = remembered;
        return remembered;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset? other) => other < one ? other.Value : one;

    private sealed record Remembered(Account Account, DateTimeOffset LastSeenAt, DateTimeOffset Until);
}
