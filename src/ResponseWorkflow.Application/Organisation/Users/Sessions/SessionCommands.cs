using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Organisation.Users.Sessions;

/// <summary>The commands about sessions. Safe for use by several threads.</summary>
/// <param name="database">Where sessions are stored.</param>
/// <param name="audit">Told of every change, in its transaction.</param>
/// <param name="place">Says where a session comes from.</param>
/// <param name="accounts">Told of sessions that end.</param>
/// <param name="identities">Gives ids.</param>
/// <param name="options">How long sessions last.</param>
/// <param name="time">The clock.</param>
public sealed class SessionCommands(
    Database database,
    AuditTrail audit,
    IAuditPlace place,
    AccountDirectory accounts,
    IIdentitySource identities,
    IOptions<UserSessionOptions> options,
    TimeProvider time)
{
    private static readonly RowUpdate<SessionRow> Touch = new([nameof(SessionRow.LastSeenAt)]);

    /// <summary>Begins a session of somebody who has just proved who it is.</summary>
    /// <returns>Its id, which the cookie holds.</returns>
    public Task<string> BeginAsync(Account account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        var actor = new Actor { Name = account.Name, Account = account };
        return database.RunAsync(
            async (transaction, token) =>
            {
                var now = time.GetUtcNow();
                await ForgetOldAsync(transaction, account.Id, now, token);
                var row = new SessionRow
                {
                    Id = identities.Next().ToString("N"),
                    UserId = account.Id,
                    StartedAt = now,
                    LastSeenAt = now,
                    Address = Cut(place.Address, StorageMetadata.IdLength),
                    Agent = Cut(place.Agent, StorageMetadata.NameLength),
                };
                transaction.Insert(row);
                await audit.AppendAsync(transaction, actor.Entry(AuditActs.SessionBegun, AuditSubjects.User(account.Id), after: new { Session = row.Id }), token);
                return row.Id;
            },
            cancellationToken);
    }

    /// <summary>Ends a session of a user.</summary>
    /// <exception cref="RefusedException"><c>user.unknown</c>, <c>session.unknown</c>, <c>access.denied</c>, <c>user.beyondOwn</c>.</exception>
    public Task EndAsync(string userId, string sessionId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.RunAsync(
            async (transaction, token) =>
            {
                var now = time.GetUtcNow();
                if (actor.Account?.Id != userId)
                    await UserSteps.FindManagedAsync(transaction, userId, now, actor, token);
                var row = await transaction.Context.Sessions.FirstOrDefaultAsync(session => session.Id == sessionId && session.UserId == userId && session.EndedAt == null, token)
                    ?? throw OrganisationRefusals.SessionUnknown(sessionId);
                await SessionSteps.EndAsync(transaction, audit, row, now, actor, token);
                transaction.AfterCommit(accounts.Forget);
            },
            cancellationToken);
    }

    /// <summary>Writes down that a session is used, unless that was done lately.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="lastSeen">When it was last written down.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task TouchAsync(string sessionId, DateTimeOffset lastSeen, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - lastSeen < options.Value.TouchInterval)
            return;
        await database.RunAsync(
            async (transaction, token) =>
            {
                var row = await transaction.Context.Sessions.FirstOrDefaultAsync(session => session.Id == sessionId, token);
                if (row is null || row.LastSeenAt >= now)
                    return;
                row.LastSeenAt = now;
                transaction.Update(Touch, row);
            },
            cancellationToken);
    }

    // Whoever signs in tidies up behind the own earlier sessions: so no worker is needed for it.
    private async Task ForgetOldAsync(StorageTransaction transaction, string userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var limit = now - options.Value.Lifetime - options.Value.Retention;
        foreach (var old in await transaction.Context.Sessions.Where(session => session.UserId == userId && session.LastSeenAt < limit).ToListAsync(cancellationToken))
            transaction.Delete(old);
    }

    private static string? Cut(string? text, int length) => text?.Length > length ? text[..length] : text;
}
