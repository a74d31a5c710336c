using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users.Passwords;

/// <summary>Steps that commands about passwords share.</summary>
internal static class PasswordSteps
{
    /// <summary>Writes down the password that a user has now, and forgets those that are older than the rules look back.</summary>
    public static async Task KeepAsync(StorageTransaction transaction, string userId, string hash, int history, CancellationToken cancellationToken)
    {
        await transaction.FlushAsync(cancellationToken);
        var known = await transaction.Context.PasswordHistory.Where(row => row.UserId == userId).OrderBy(static row => row.Number).ToListAsync(cancellationToken);
        transaction.Insert(new PasswordHistoryRow { UserId = userId, Number = known.Count == 0 ? 1 : known[^1].Number + 1, Hash = hash });
        foreach (var old in known.SkipLast(history - 1))
            transaction.Delete(old);
    }
}
