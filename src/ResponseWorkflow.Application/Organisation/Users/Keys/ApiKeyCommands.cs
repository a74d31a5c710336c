using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Organisation.Users.Keys;

/// <summary>The commands about keys of programs. Safe for use by several threads.</summary>
/// <param name="database">Where keys are stored.</param>
/// <param name="audit">Told of every change, in its transaction.</param>
/// <param name="accounts">Told of every change.</param>
/// <param name="secrets">Makes keys.</param>
/// <param name="identities">Gives ids.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of every change.</param>
public sealed partial class ApiKeyCommands(
    Database database,
    AuditTrail audit,
    AccountDirectory accounts,
    ISecretSource secrets,
    IIdentitySource identities,
    TimeProvider time,
    ILogger<ApiKeyCommands> logger)
{
    /// <summary>Makes a key.</summary>
    /// <exception cref="RefusedException"><c>role.unknown</c>, <c>unit.*</c>, <c>key.expired</c>, <c>text.*</c>, <c>name.unusable</c>.</exception>
    public Task<NewApiKey> MakeAsync(ApiKeyDetails details, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(actor);
        var now = time.GetUtcNow();
        new UserChecks().Name("name", details.Name).Add(details.ExpiresAt <= now ? [UserRefusals.KeyExpired("expiresAt")] : []).Done();
        var key = ApiKeyText.New(secrets);
        return database.RunAsync(
            async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                await RoleCommands.DemandAsync(transaction, details.Roles, token);
                await UnitSteps.DemandLiveAsync(transaction.Context, "unitId", details.UnitId, token);
                var row = new ApiKeyRow
                {
                    Id = identities.Next().ToString("N"),
                    Name = details.Name,
                    Hash = ApiKeyText.HashOf(key),
                    Prefix = key[..ApiKeyText.PrefixLength],
                    UnitId = details.UnitId,
                    Roles = string.Join(' ', details.Roles.Distinct(StringComparer.Ordinal)),
                    CreatedBy = actor.Name,
                    CreatedAt = now,
                    ExpiresAt = details.ExpiresAt?.ToUniversalTime(),
                };
                transaction.Insert(row);
                await audit.AppendAsync(transaction, actor.Entry(AuditActs.KeyMade, AuditSubjects.Key(row.Id), after: KeySteps.Facts(row)), token);
                transaction.AfterCommit(() => LogMade(actor.Name, details.Name, row.Roles));
                return new NewApiKey(row.Id, key);
            },
            cancellationToken);
    }

    /// <summary>Revokes the key of a program; one that is revoked already stays so.</summary>
    /// <exception cref="RefusedException"><c>key.unknown</c>.</exception>
    public Task RevokeAsync(string keyId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.RunAsync(
            async (transaction, token) =>
            {
                var row = await transaction.Context.ApiKeys.FirstOrDefaultAsync(key => key.Id == keyId && key.UserId == null, token) ?? throw UserRefusals.KeyUnknown(keyId);
                if (row.RevokedAt is not null)
                    return;
                await KeySteps.RevokeAsync(transaction, audit, row, time.GetUtcNow(), actor, token);
                transaction.AfterCommit(() =>
                {
                    accounts.Forget();
                    LogRevoked(actor.Name, row.Name);
                });
            },
            cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "{By} made a key for {Name} with the roles {Roles}.")]
    private partial void LogMade(string by, string name, string roles);

    [LoggerMessage(LogLevel.Information, "{By} revoked the key of {Name}.")]
    private partial void LogRevoked(string by, string name);
}
