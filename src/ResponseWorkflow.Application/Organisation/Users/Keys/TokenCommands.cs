using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Organisation.Users.Keys;

/// <summary>The commands about tokens, by which users let programs act for them. Safe for use by several threads.</summary>
/// <param name="database">Where tokens are stored.</param>
/// <param name="audit">Told of every change, in its transaction.</param>
/// <param name="accounts">Told of every change.</param>
/// <param name="secrets">Makes tokens.</param>
/// <param name="identities">Gives ids.</param>
/// <param name="options">The limits.</param>
/// <param name="time">The clock.</param>
public sealed class TokenCommands(
    Database database,
    AuditTrail audit,
    AccountDirectory accounts,
    ISecretSource secrets,
    IIdentitySource identities,
    IOptions<TokenOptions> options,
    TimeProvider time)
{
    /// <summary>Makes a token for a user's own account.</summary>
    /// <param name="owner">The user.</param>
    /// <param name="details">The token.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>token.*</c>, <c>key.expired</c>, <c>permission.unknown</c>, <c>text.*</c>, <c>field.*</c>.</exception>
    public Task<NewApiKey> MakeAsync(Account owner, TokenDetails details, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(details);
        var now = time.GetUtcNow();
        new UserChecks().Text("name", details.Name).Add(Faults(owner, details, now)).Done();
        var key = ApiKeyText.New(secrets);
        return database.RunAsync(
            async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                if (await transaction.Context.ApiKeys.CountAsync(row => row.UserId == owner.Id && row.RevokedAt == null && row.ExpiresAt > now, token) >= options.Value.Most)
                    throw UserRefusals.TokenTooMany(options.Value.Most);
                var row = new ApiKeyRow
                {
                    Id = identities.Next().ToString("N"),
                    Name = details.Name,
                    Hash = ApiKeyText.HashOf(key),
                    Prefix = key[..ApiKeyText.PrefixLength],
                    UserId = owner.Id,
                    Roles = "",
                    Scopes = string.Join(' ', details.Scopes.Distinct(StringComparer.Ordinal)),
                    CreatedBy = owner.Name,
                    CreatedAt = now,
                    ExpiresAt = details.ExpiresAt.ToUniversalTime(),
                };
                transaction.Insert(row);
                await audit.AppendAsync(transaction, new Actor { Name = owner.Name }.Entry(AuditActs.KeyMade, AuditSubjects.Key(row.Id), after: KeySteps.Facts(row)), token);
                return new NewApiKey(row.Id, key);
            },
            cancellationToken);
    }

    /// <summary>Revokes a token of a user; one that is revoked already stays so. Users revoke their own, whoever manages them all of theirs.</summary>
    /// <exception cref="RefusedException"><c>key.unknown</c>, <c>user.unknown</c>, <c>access.denied</c>, <c>user.beyondOwn</c>.</exception>
    public Task RevokeAsync(string userId, string tokenId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.RunAsync(
            async (transaction, token) =>
            {
                if (actor.Account?.Id != userId)
                    await UserSteps.FindManagedAsync(transaction, userId, time.GetUtcNow(), actor, token);
                var row = await transaction.Context.ApiKeys.FirstOrDefaultAsync(key => key.Id == tokenId && key.UserId == userId, token) ?? throw UserRefusals.KeyUnknown(tokenId);
                if (row.RevokedAt is not null)
                    return;
                await KeySteps.RevokeAsync(transaction, audit, row, time.GetUtcNow(), actor, token);
                transaction.AfterCommit(accounts.Forget);
            },
            cancellationToken);
    }

    private IEnumerable<Refusal> Faults(Account owner, TokenDetails details, DateTimeOffset now)
    {
        const string Scopes = "scopes";
        const string ExpiresAt = "expiresAt";
        if (details.Scopes.Count == 0)
            yield return UserRefusals.ScopesMissing(Scopes);
        foreach (var scope in details.Scopes)
        {
            if (!PermissionSet.IsKnown(scope))
                yield return UserRefusals.BadPermission(Scopes, scope);
            else if (new PermissionSet([scope]).Names.FirstOrDefault(permission => !owner.May(permission)) is { } beyond)
                yield return UserRefusals.ScopeBeyondOwn(Scopes, beyond);
        }

        if (string.Join(' ', details.Scopes).Length > StorageMetadata.TextLength)
            yield return UserRefusals.TooLong(Scopes, StorageMetadata.TextLength);
        if (details.ExpiresAt <= now)
            yield return UserRefusals.KeyExpired(ExpiresAt);
        else if (details.ExpiresAt > now.AddDays(options.Value.LongestDays))
            yield return UserRefusals.TokenTooLong(ExpiresAt, options.Value.LongestDays);
    }
}
