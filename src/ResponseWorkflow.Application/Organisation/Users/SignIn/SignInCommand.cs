using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users.SignIn;

/// <summary>Checks name and password. Safe for use by several threads.</summary>
/// <remarks>
/// An unknown name, a wrong password, a disabled and a locked account get the same answer, and the same work is done for each. An attempt is counted
/// before the password is looked at, so that many at once get no more tries than one after the other.
/// </remarks>
/// <param name="database">Where users are stored.</param>
/// <param name="hashing">Compares passwords.</param>
/// <param name="audit">Told of accounts that are locked.</param>
/// <param name="accounts">Says what the user may do.</param>
/// <param name="options">When guessing is stopped.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of every attempt.</param>
public sealed partial class SignInCommand(
    Database database,
    PasswordHashing hashing,
    AuditTrail audit,
    AccountDirectory accounts,
    IOptions<LockOutOptions> options,
    TimeProvider time,
    ILogger<SignInCommand> logger)
{
    /// <summary>Signs a user in.</summary>
    /// <param name="name">Sign-in name, in any case.</param>
    /// <param name="password">Password.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>signIn.refused</c>, <c>field.missing</c>.</exception>
    public async Task<Account> RunAsync(string name, string password, CancellationToken cancellationToken)
    {
        new UserChecks().Add(Missing(name, password)).Done();
        var normalized = SignInName.Normalize(name);
        var attempt = await database.RunAsync((transaction, token) => CountAsync(transaction, normalized, token), cancellationToken);
        var isRight = hashing.Matches(attempt.User?.PasswordHash, password);
        if (!isRight || attempt is not { MayTry: true, User.IsActive: true })
        {
            LogRefused(attempt.User?.SignInName ?? "?", attempt.MayTry);
            throw UserRefusals.SignInRefused();
        }

        var userId = attempt.User.Id;
        await database.RunAsync((transaction, token) => SucceedAsync(transaction, userId, token), cancellationToken);
        accounts.Forget();
        LogSignedIn(attempt.User.SignInName);
        return await accounts.FindUserAsync(userId, cancellationToken) ?? throw UserRefusals.SignInRefused();
    }

    private static IEnumerable<Refusal> Missing(string name, string password)
    {
        if (string.IsNullOrWhiteSpace(name))
            yield return UserRefusals.Missing(nameof(name));
        if (string.IsNullOrEmpty(password))
            yield return UserRefusals.Missing(nameof(password));
    }

    private async Task<Attempt> CountAsync(StorageTransaction transaction, string normalized, CancellationToken cancellationToken)
    {
        var user = await transaction.Context.Users.FirstOrDefaultAsync(row => row.NormalizedName == normalized, cancellationToken);
        if (user is null)
            return new(null, MayTry: true);
        var now = time.GetUtcNow();
        if (user.LockedUntil > now)
            return new(user, MayTry: false);
        user.FailedAttempts++;
        user.LockedUntil = null;
        if (user.FailedAttempts >= options.Value.Attempts)
        {
            user.FailedAttempts = 0;
            user.LockedUntil = now + options.Value.Duration;
        }

        user.RowVersion++;
        transaction.Update(UserUpdates.SignIn, user);
        if (user.LockedUntil is not null)
            await audit.AppendAsync(transaction, Actor.Program("sign-in").Entry(AuditActs.UserLocked, AuditSubjects.User(user.Id), after: new { user.LockedUntil }), cancellationToken);
        return new(user, MayTry: true);
    }

    private async Task SucceedAsync(StorageTransaction transaction, string userId, CancellationToken cancellationToken)
    {
        var user = await transaction.Context.Users.FirstOrDefaultAsync(row => row.Id == userId, cancellationToken) ?? throw UserRefusals.SignInRefused();
        user.FailedAttempts = 0;
        user.LockedUntil = null;
        user.LastSignInAt = time.GetUtcNow();
        user.RowVersion++;
        transaction.Update(UserUpdates.SignIn, user);
    }

    [LoggerMessage(LogLevel.Information, "{Name} signed in.")]
    private partial void LogSignedIn(string name);

    // A name that nobody has is not written down: it may be a password that was typed into the wrong field.
    [LoggerMessage(LogLevel.Warning, "An attempt to sign in as {Name} was refused; the password was looked at: {MayTry}.")]
    private partial void LogRefused(string name, bool mayTry);

    private sealed record Attempt(UserRow? User, bool MayTry);
}
