using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Organisation.Users.Keys;

/// <summary>The commands about keys of programs. Safe for use by several threads.</summary>
/// <param name="database">Where keys are stored.</param>
/// <param name="accounts">Told of every change.</param>
/// <param name="secrets">Makes keys.</param>
/// <param name="identities">Gives ids.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of every change.</param>
public sealed partial class ApiKeyCommands(
    Database database,
    AccountDirectory accounts,
    ISecretSource secrets,
    IIdentitySource identities,
    TimeProvider time,
    ILogger<ApiKeyCommands> logger)
{
    // 57 different characters: 40 of them hold more than 230 bits.
    private const int SecretLength = 40;

    private static readonly RowUpdate<ApiKeyRow> Revocation = new([nameof(ApiKeyRow.RevokedAt)]);

    /// <summary>Makes a key.</summary>
    /// <exception cref="RefusedException"><c>role.unknown</c>, <c>key.expired</c>, <c>text.*</c>, <c>name.unusable</c>.</exception>
    public Task<NewApiKey> MakeAsync(ApiKeyDetails details, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        var now = time.GetUtcNow();
        new UserChecks().Name("name", details.Name).Add(details.ExpiresAt <= now ? [UserRefusals.KeyExpired("expiresAt")] : []).Done();
        var key = ApiKeyText.Mark + secrets.Next(SecretLength);
        var id = identities.Next().ToString("N");
        return database.RunAsync(
            async (transaction, token) =>
            {
                await UserLock.TakeAsync(transaction, token);
                await RoleCommands.DemandAsync(transaction, details.Roles, token);
                transaction.Insert(new ApiKeyRow
                {
                    Id = id,
                    Name = details.Name,
                    Hash = ApiKeyText.HashOf(key),
                    Prefix = key[..ApiKeyText.PrefixLength],
                    Roles = string.Join(' ', details.Roles.Distinct(StringComparer.Ordinal)),
                    CreatedBy = by,
                    CreatedAt = now,
                    ExpiresAt = details.ExpiresAt?.ToUniversalTime(),
                });
                transaction.AfterCommit(() => LogMade(by, details.Name, string.Join(' ', details.Roles)));
                return new NewApiKey(id, key);
            },
            cancellationToken);
    }

    /// <summary>Revokes a key; one that is revoked already stays so.</summary>
    /// <exception cref="RefusedException"><c>key.unknown</c>.</exception>
    public Task RevokeAsync(string keyId, string by, CancellationToken cancellationToken) => database.RunAsync(
        async (transaction, token) =>
        {
            var row = await transaction.Context.ApiKeys.FirstOrDefaultAsync(key => key.Id == keyId, token) ?? throw UserRefusals.KeyUnknown(keyId);
            if (row.RevokedAt is not null)
                return;
            row.RevokedAt = time.GetUtcNow();
            transaction.Update(Revocation, row);
            transaction.AfterCommit(() =>
            {
                accounts.Forget();
                LogRevoked(by, row.Name);
            });
        },
        cancellationToken);

    [LoggerMessage(LogLevel.Information, "{By} made a key for {Name} with the roles {Roles}.")]
    private partial void LogMade(string by, string name, string roles);

    [LoggerMessage(LogLevel.Information, "{By} revoked the key of {Name}.")]
    private partial void LogRevoked(string by, string name);
}
