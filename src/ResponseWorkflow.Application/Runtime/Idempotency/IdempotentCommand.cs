using System.Text.Json;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Runtime.Idempotency;

/// <summary>Carries a command out once for each key, and answers repeats as the first time.</summary>
internal static class IdempotentCommand
{
    /// <summary>Carries the command out, unless its key has been used already.</summary>
    /// <param name="transaction">The transaction; the key is stored in it.</param>
    /// <param name="key">The key; null carries it out in any case.</param>
    /// <param name="fingerprint">Tells the command from others.</param>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException">The key was used for another command (<c>idempotency.reuse</c>).</exception>
    public static async Task<TAnswer> RunAsync<TAnswer>(
        RuntimeTransaction transaction,
        string? key,
        Func<string> fingerprint,
        Func<Task<TAnswer>> command,
        CancellationToken cancellationToken)
    {
        if (key is null)
            return await command();
        var hash = fingerprint();
        var storage = transaction.Storage;
        if (await storage.ReadAsync(storage.Remembered(nameof(IdempotentCommand), static (dialect, _) => Sql(dialect)), key, static reader => new First(reader.GetString(0), reader.GetString(1)), cancellationToken) is { } first)
        {
            return first.CommandHash == hash
                ? JsonSerializer.Deserialize<TAnswer>(first.Answer, JsonSerializerOptions.Web)!
                : throw new RefusedException(RuntimeRefusals.KeyReused(key));
        }

        var answer = await command();
        transaction.Storage.Insert(new IdempotencyRow
        {
            Key = key,
            CommandHash = hash,
            Answer = JsonSerializer.Serialize(answer, JsonSerializerOptions.Web),
            CreatedAt = transaction.Now,
        });
        return answer;
    }

    /// <summary>The statement that looks a key up.</summary>
    internal static string Sql(SqlDialect dialect) =>
        $"SELECT {dialect.Quote("command_hash")}, {dialect.Quote("answer")} FROM {dialect.Quote("idempotency_keys")} WHERE {dialect.Quote("key")} = {dialect.Placeholder(0)}";

    private sealed record First(string CommandHash, string Answer);
}
