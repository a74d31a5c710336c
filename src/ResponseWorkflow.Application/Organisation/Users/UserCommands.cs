using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>The commands about users. Each is one transaction: done as a whole, or refused and nothing stored. Safe for use by several threads.</summary>
/// <param name="database">Where users are stored.</param>
/// <param name="rules">Which passwords are taken.</param>
/// <param name="hashing">Hashes passwords.</param>
/// <param name="passwords">How far back passwords are remembered, and how long those are that are made.</param>
/// <param name="secrets">Makes passwords.</param>
/// <param name="audit">Told of every change, in its transaction.</param>
/// <param name="accounts">Told of every change.</param>
/// <param name="identities">Gives ids.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of every change.</param>
public sealed partial class UserCommands(
    Database database,
    PasswordRules rules,
    PasswordHashing hashing,
    IOptions<PasswordOptions> passwords,
    ISecretSource secrets,
    AuditTrail audit,
    AccountDirectory accounts,
    IIdentitySource identities,
    TimeProvider time,
    ILogger<UserCommands> logger)
{
    private const string PasswordField = "password";

    /// <summary>Adds a user, who must change the password at the first sign-in.</summary>
    /// <param name="details">The user.</param>
    /// <param name="password">The password until then.</param>
    /// <param name="roles">The roles that the user holds from the beginning.</param>
    /// <param name="actor">Who adds the user.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The user's id.</returns>
    /// <exception cref="RefusedException"><c>user.nameTaken</c>, <c>unit.*</c>, <c>role.unknown</c>, <c>holding.*</c>, <c>period.*</c>, <c>password.*</c>, <c>text.*</c>, <c>name.unusable</c>, <c>access.denied</c>.</exception>
    public Task<string> AddAsync(UserDetails details, string password, IReadOnlyList<HoldingDetails> roles, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(roles);
        ArgumentNullException.ThrowIfNull(actor);
        details.Checks().Add(rules.Check(PasswordField, password, details.SignInName, details.DisplayName)).Done();
        var hash = hashing.Hash(password);
        return database.RunAsync(
            async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                var row = await AddAsync(transaction, details, hash, actor, token);
                foreach (var role in roles)
                    await HoldingSteps.GrantAsync(transaction, audit, identities, row.Id, role, time.GetUtcNow(), actor, token);
                transaction.AfterCommit(() => LogAdded(actor.Name, row.SignInName));
                return row.Id;
            },
            cancellationToken);
    }

    /// <summary>Changes what is known of a user.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="details">What shall be known.</param>
    /// <param name="basis">The version that the change is made from; null leaves it unchecked.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>user.unknown</c>, <c>user.nameTaken</c>, <c>user.beyondOwn</c>, <c>edit.stale</c>, <c>unit.*</c>, <c>text.*</c>, <c>name.unusable</c>, <c>access.denied</c>.</exception>
    public Task ChangeAsync(string userId, UserDetails details, long? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(actor);
        return database.RunAsync(
            async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                var row = await UserSteps.FindManagedAsync(transaction, userId, time.GetUtcNow(), actor, token);
                details.Checks().Done();
                DemandBasis(row, basis);
                await ChangeAsync(transaction, row, details, actor, token);
                AfterChange(transaction, () => LogChanged(actor.Name, row.SignInName));
            },
            cancellationToken);
    }

    /// <summary>Lets a user sign in no longer: all sessions end and all tokens are revoked.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="endRoles">Whether the roles that are held, and deputyships on both sides, end too. Otherwise they stay, and count again when the user is enabled.</param>
    /// <param name="basis">The version that the change is made from; null leaves it unchecked.</param>
    /// <param name="actor">Who disables the user.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>user.unknown</c>, <c>user.lastManager</c>, <c>user.beyondOwn</c>, <c>edit.stale</c>, <c>access.denied</c>.</exception>
    public Task DisableAsync(string userId, bool endRoles, long? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.RunAsync(
            async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                var now = time.GetUtcNow();
                var row = await UserSteps.FindManagedAsync(transaction, userId, now, actor, token);
                DemandBasis(row, basis);
                if (!row.IsActive)
                    return;
                await SetActiveAsync(transaction, row, isActive: false, AuditActs.UserDisabled, actor, token);
                await EndWhatIsOpenAsync(transaction, userId, now, actor, token);
                if (endRoles)
                    await EndRolesAsync(transaction, userId, now, actor, token);
                await OrganisationLock.DemandManagerAsync(transaction, now, token);
                AfterChange(transaction, () => LogDisabled(actor.Name, row.SignInName));
            },
            cancellationToken);
    }

    /// <summary>Lets a user sign in again.</summary>
    /// <exception cref="RefusedException"><c>user.unknown</c>, <c>user.beyondOwn</c>, <c>edit.stale</c>, <c>access.denied</c>.</exception>
    public Task EnableAsync(string userId, long? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.RunAsync(
            async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                var row = await UserSteps.FindManagedAsync(transaction, userId, time.GetUtcNow(), actor, token);
                DemandBasis(row, basis);
                if (row.IsActive)
                    return;
                await SetActiveAsync(transaction, row, isActive: true, AuditActs.UserEnabled, actor, token);
                AfterChange(transaction, () => LogEnabled(actor.Name, row.SignInName));
            },
            cancellationToken);
    }

    /// <summary>Gives a user a new password, which must be changed at the next sign-in. All sessions of the user end, and a lock is lifted.</summary>
    /// <exception cref="RefusedException"><c>user.unknown</c>, <c>user.beyondOwn</c>, <c>password.*</c>, <c>access.denied</c>.</exception>
    public Task ResetPasswordAsync(string userId, string password, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.RunAsync(
            async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                var row = await UserSteps.FindManagedAsync(transaction, userId, time.GetUtcNow(), actor, token);
                new UserChecks().Add(rules.Check(PasswordField, password, row.SignInName, row.DisplayName)).Done();
                await PutPasswordAsync(transaction, row, hashing.Hash(password), mustChange: true, AuditActs.PasswordReset, actor, token);
                AfterChange(transaction, () => LogReset(actor.Name, row.SignInName));
            },
            cancellationToken);
    }

    /// <summary>Changes one's own password. All sessions end, so whoever calls must sign in anew.</summary>
    /// <exception cref="RefusedException"><c>user.unknown</c>, <c>password.wrong</c>, <c>password.unchanged</c>, <c>password.usedBefore</c>, <c>password.*</c>.</exception>
    public async Task ChangePasswordAsync(string userId, string currentPassword, string newPassword, CancellationToken cancellationToken)
    {
        // Comparing takes long on purpose: it is done before a transaction is begun, which others would have to wait for.
        var (user, earlier) = await ReadPasswordsAsync(userId, cancellationToken);
        var problems = rules.Check("newPassword", newPassword, user.SignInName, user.DisplayName).ToList();
        if (!hashing.Matches(user.PasswordHash, currentPassword))
            problems.Insert(0, UserRefusals.WrongPassword("currentPassword"));
        else if (currentPassword == newPassword)
            problems.Add(UserRefusals.PasswordUnchanged("newPassword"));
        else if (problems.Count == 0 && earlier.Exists(hash => hashing.Matches(hash, newPassword)))
            problems.Add(UserRefusals.PasswordUsedBefore("newPassword", passwords.Value.History));
        new UserChecks().Add(problems).Done();
        var newHash = hashing.Hash(newPassword);
        await database.RunAsync(
            async (transaction, token) =>
            {
                await OrganisationLock.TakeAsync(transaction, token);
                var row = await transaction.Context.Users.FirstOrDefaultAsync(one => one.Id == userId, token) ?? throw UserRefusals.UserUnknown(userId);
                if (row.PasswordHash != user.PasswordHash)
                    throw UserRefusals.PasswordChangedMeanwhile();
                await PutPasswordAsync(transaction, row, newHash, mustChange: false, AuditActs.PasswordChanged, new Actor { Name = row.SignInName }, token);
                AfterChange(transaction, () => LogOwnPassword(row.SignInName));
            },
            cancellationToken);
    }

    /// <summary>Chooses one's own language.</summary>
    /// <exception cref="RefusedException"><c>user.unknown</c>, <c>language.unknown</c>.</exception>
    public Task ChooseLanguageAsync(string userId, string? language, CancellationToken cancellationToken)
    {
        new UserChecks().Language("language", language).Done();
        return database.RunAsync(
            async (transaction, token) =>
            {
                var row = await transaction.Context.Users.FirstOrDefaultAsync(one => one.Id == userId, token) ?? throw UserRefusals.UserUnknown(userId);
                row.Language = language;
                row.RowVersion++;
                transaction.Update(UserUpdates.Language, row);
                AfterChange(transaction, static () => { });
            },
            cancellationToken);
    }

    private void AfterChange(StorageTransaction transaction, Action log) => transaction.AfterCommit(() =>
    {
        accounts.Forget();
        log();
    });

    [LoggerMessage(LogLevel.Information, "{By} added the user {Name}.")]
    private partial void LogAdded(string by, string name);

    [LoggerMessage(LogLevel.Information, "{By} changed the user {Name}.")]
    private partial void LogChanged(string by, string name);

    [LoggerMessage(LogLevel.Information, "{By} disabled the user {Name}.")]
    private partial void LogDisabled(string by, string name);

    [LoggerMessage(LogLevel.Information, "{By} enabled the user {Name}.")]
    private partial void LogEnabled(string by, string name);

    [LoggerMessage(LogLevel.Information, "{By} gave the user {Name} a new password.")]
    private partial void LogReset(string by, string name);

    [LoggerMessage(LogLevel.Information, "{Name} changed the own password.")]
    private partial void LogOwnPassword(string name);
}
