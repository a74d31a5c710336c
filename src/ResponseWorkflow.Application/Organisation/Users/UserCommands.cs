using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>The commands about users. Each is one transaction: done as a whole, or refused and nothing stored. Safe for use by several threads.</summary>
/// <param name="database">Where users are stored.</param>
/// <param name="rules">Which passwords are taken.</param>
/// <param name="hashing">Hashes passwords.</param>
/// <param name="accounts">Told of every change.</param>
/// <param name="identities">Gives ids and stamps.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of every change.</param>
public sealed partial class UserCommands(
    Database database,
    PasswordRules rules,
    PasswordHashing hashing,
    AccountDirectory accounts,
    IIdentitySource identities,
    TimeProvider time,
    ILogger<UserCommands> logger)
{
    private const string PasswordField = "password";

    /// <summary>Adds a user, who must change the password at the first sign-in.</summary>
    /// <returns>The user's id.</returns>
    /// <exception cref="RefusedException"><c>user.nameTaken</c>, <c>role.unknown</c>, <c>password.*</c>, <c>text.*</c>, <c>name.unusable</c>.</exception>
    public Task<string> AddAsync(UserDetails details, string password, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        details.Checks().Add(rules.Check(PasswordField, password, details.SignInName ?? "")).Done();
        var hash = hashing.Hash(password);
        return database.RunAsync(
            async (transaction, token) =>
            {
                await UserLock.TakeAsync(transaction, token);
                var row = new UserRow
                {
                    Id = NewId(),
                    SignInName = details.SignInName!,
                    NormalizedName = SignInName.Normalize(details.SignInName!),
                    DisplayName = details.DisplayName,
                    Email = details.Email,
                    Phone = details.Phone,
                    Language = details.Language,
                    IsActive = details.IsActive,
                    PasswordHash = hash,
                    MustChangePassword = true,
                    SecurityStamp = NewId(),
                    CreatedAt = time.GetUtcNow(),
                };
                await DemandFreeNameAsync(transaction, row, token);
                transaction.Insert(row);
                await PutRolesAsync(transaction, row.Id, details.Roles, token);
                transaction.AfterCommit(() => LogAdded(by, row.SignInName, string.Join(' ', details.Roles)));
                return row.Id;
            },
            cancellationToken);
    }

    /// <summary>Changes a user. One that is disabled is signed out.</summary>
    /// <exception cref="RefusedException"><c>user.unknown</c>, <c>user.nameTaken</c>, <c>user.lastManager</c>, <c>role.unknown</c>, <c>text.*</c>, <c>name.unusable</c>.</exception>
    public Task ChangeAsync(string userId, UserDetails details, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        details.Checks().Done();
        return database.RunAsync(
            async (transaction, token) =>
            {
                await UserLock.TakeAsync(transaction, token);
                var row = await FindAsync(transaction, userId, token);
                if (row.IsActive && !details.IsActive)
                    row.SecurityStamp = NewId();
                row.SignInName = details.SignInName;
                row.NormalizedName = SignInName.Normalize(details.SignInName);
                row.DisplayName = details.DisplayName;
                row.Email = details.Email;
                row.Phone = details.Phone;
                row.Language = details.Language;
                row.IsActive = details.IsActive;
                row.RowVersion++;
                await DemandFreeNameAsync(transaction, row, token);
                transaction.Update(UserUpdates.Details, row);
                await PutRolesAsync(transaction, row.Id, details.Roles, token);
                await UserLock.DemandManagerAsync(transaction, token);
                AfterChange(transaction, () => LogChanged(by, row.SignInName, row.IsActive, string.Join(' ', details.Roles)));
            },
            cancellationToken);
    }

    /// <summary>Gives a user a new password, which must be changed at the next sign-in. All sessions of the user end, and a lock is lifted.</summary>
    /// <exception cref="RefusedException"><c>user.unknown</c>, <c>password.*</c>.</exception>
    public Task ResetPasswordAsync(string userId, string password, string by, CancellationToken cancellationToken) => database.RunAsync(
        async (transaction, token) =>
        {
            var row = await FindAsync(transaction, userId, token);
            new UserChecks().Add(rules.Check(PasswordField, password, row.SignInName)).Done();
            PutPassword(transaction, row, password, mustChange: true);
            AfterChange(transaction, () => LogReset(by, row.SignInName));
        },
        cancellationToken);

    /// <summary>Changes one's own password. All sessions end, so whoever calls must sign in anew.</summary>
    /// <exception cref="RefusedException"><c>user.unknown</c>, <c>password.wrong</c>, <c>password.unchanged</c>, <c>password.*</c>.</exception>
    public Task ChangePasswordAsync(string userId, string currentPassword, string newPassword, CancellationToken cancellationToken) => database.RunAsync(
        async (transaction, token) =>
        {
            var row = await FindAsync(transaction, userId, token);
            var problems = rules.Check("newPassword", newPassword, row.SignInName).ToList();
            if (!hashing.Matches(row.PasswordHash, currentPassword))
                problems.Insert(0, UserRefusals.WrongPassword("currentPassword"));
            else if (currentPassword == newPassword)
                problems.Add(UserRefusals.PasswordUnchanged("newPassword"));
            new UserChecks().Add(problems).Done();
            PutPassword(transaction, row, newPassword, mustChange: false);
            AfterChange(transaction, () => LogOwnPassword(row.SignInName));
        },
        cancellationToken);

    /// <summary>Chooses one's own language.</summary>
    /// <exception cref="RefusedException"><c>user.unknown</c>, <c>language.unknown</c>.</exception>
    public Task ChooseLanguageAsync(string userId, string? language, CancellationToken cancellationToken)
    {
        new UserChecks().Language("language", language).Done();
        return database.RunAsync(
            async (transaction, token) =>
            {
                var row = await FindAsync(transaction, userId, token);
                row.Language = language;
                row.RowVersion++;
                transaction.Update(UserUpdates.Language, row);
                AfterChange(transaction, static () => { });
            },
            cancellationToken);
    }

    private void PutPassword(StorageTransaction transaction, UserRow row, string password, bool mustChange)
    {
        row.PasswordHash = hashing.Hash(password);
        row.MustChangePassword = mustChange;
        row.SecurityStamp = NewId();
        row.FailedAttempts = 0;
        row.LockedUntil = null;
        row.RowVersion++;
        transaction.Update(UserUpdates.Password, row);
    }

    private void AfterChange(StorageTransaction transaction, Action log) => transaction.AfterCommit(() =>
    {
        accounts.Forget();
        log();
    });

    private string NewId() => identities.Next().ToString("N");

    private static async Task<UserRow> FindAsync(StorageTransaction transaction, string userId, CancellationToken cancellationToken) =>
        await transaction.Context.Users.FirstOrDefaultAsync(row => row.Id == userId, cancellationToken) ?? throw UserRefusals.UserUnknown(userId);

    private static async Task DemandFreeNameAsync(StorageTransaction transaction, UserRow user, CancellationToken cancellationToken)
    {
        if (await transaction.Context.Users.AnyAsync(row => row.NormalizedName == user.NormalizedName && row.Id != user.Id, cancellationToken))
            throw UserRefusals.NameTaken(user.SignInName);
    }

    private static async Task PutRolesAsync(StorageTransaction transaction, string userId, IReadOnlyList<string> wanted, CancellationToken cancellationToken)
    {
        await RoleCommands.DemandAsync(transaction, wanted, cancellationToken);
        var present = await transaction.Context.UserRoles.Where(link => link.UserId == userId).ToListAsync(cancellationToken);
        foreach (var link in present.Where(link => !wanted.Contains(link.RoleId, StringComparer.Ordinal)))
            transaction.Delete(link);
        foreach (var role in wanted.Distinct(StringComparer.Ordinal).Except(present.Select(static link => link.RoleId), StringComparer.Ordinal))
            transaction.Insert(new UserRoleRow { UserId = userId, RoleId = role });
    }

    [LoggerMessage(LogLevel.Information, "{By} added the user {Name} with the roles {Roles}.")]
    private partial void LogAdded(string by, string name, string roles);

    [LoggerMessage(LogLevel.Information, "{By} changed the user {Name}: active {IsActive}, roles {Roles}.")]
    private partial void LogChanged(string by, string name, bool isActive, string roles);

    [LoggerMessage(LogLevel.Information, "{By} gave the user {Name} a new password.")]
    private partial void LogReset(string by, string name);

    [LoggerMessage(LogLevel.Information, "{Name} changed the own password.")]
    private partial void LogOwnPassword(string name);
}
