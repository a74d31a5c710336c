using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Work.Cluster;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Runtime.Retention;

/// <summary>Removes what has been kept long enough, a small batch at a time, so that other work is not held up.</summary>
/// <remarks>It keeps nothing in between: broken off at any point, the next run goes on with what is left. Two runs at a time do no harm.</remarks>
public sealed partial class RetentionSweep(Database database, LateMatches stimuli, RuntimeMetrics metrics, TimeProvider time, IOptions<RetentionOptions> options, ILogger<RetentionSweep> logger) : IClusterTask
{
    private readonly RetentionOptions _options = options.Value;

    /// <inheritdoc/>
    public string Name => "retention";

    /// <inheritdoc/>
    public string Schedule => _options.Schedule;

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken) => RunAsync(time.GetUtcNow(), cancellationToken);

    /// <summary>Removes everything whose time was over at an instant.</summary>
    /// <param name="until">The instant.</param>
    /// <param name="cancellationToken">Ends it after the batch in hand.</param>
    /// <returns>What was removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is in the future: something would go before its time.</exception>
    /// <exception cref="StorageUnavailableException">The database is away.</exception>
    public async Task<RetentionReport> RunAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(until, time.GetUtcNow());
        var started = time.GetTimestamp();
        var report = new RetentionReport(
            await RemoveInstancesAsync(until, cancellationToken),
            await RemoveIdempotencyKeysAsync(until, cancellationToken),
            await RemoveCallsAsync(until, cancellationToken),
            await BatchesAsync("stimuli", () => stimuli.ExpireAsync(_options.BatchSize, CancellationToken.None), cancellationToken));
        LogRemoved(report.Instances, report.IdempotencyKeys, report.Calls, report.Stimuli, time.GetElapsedTime(started));
        return report;
    }

    private async Task<int> RemoveInstancesAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var rules = new List<RetentionRule> { new(null, until.AddDays(-_options.FinishedInstancesDays)) };
        await using (var context = database.CreateContext())
        {
            var special = await context.Definitions.Where(static row => row.RetentionDays != null).Select(static row => new { row.DefinitionId, row.RetentionDays }).ToListAsync(cancellationToken);
            rules.AddRange(special.Select(row => new RetentionRule(row.DefinitionId, until.AddDays(-row.RetentionDays!.Value))));
        }

        var removed = 0;
        foreach (var rule in rules)
            removed += await RemoveAsync("instances", context => ExpiredInstances.Under(context, rule).OrderBy(static row => row.FinishedAt), static row => row.Id, (context, keys, token) => ExpiredInstances.RemoveAsync(context, rule, keys, token), cancellationToken);
        return removed;
    }

    private Task<int> RemoveIdempotencyKeysAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var last = until.AddDays(-_options.IdempotencyDays);
        return RemoveAsync(
            "idempotency keys",
            context => context.IdempotencyKeys.Where(row => row.CreatedAt <= last).OrderBy(static row => row.CreatedAt),
            static row => row.Key,
            static (context, keys, token) => context.IdempotencyKeys.Where(row => keys.Contains(row.Key)).ExecuteDeleteAsync(token),
            cancellationToken);
    }

    private async Task<int> RemoveCallsAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var last = until.AddDays(-_options.OutboxDays);
        var old = await RemoveAsync("calls", context => Over(context).Where(row => row.CompletedAt <= last).OrderBy(static row => row.CompletedAt), static row => row.Id, DeleteCallsAsync, cancellationToken);
        var orphans = await RemoveAsync(
            "calls",
            context => Over(context).Where(row => !context.Instances.Any(instance => instance.Id == row.InstanceId)).OrderBy(static row => row.CompletedAt),
            static row => row.Id,
            DeleteCallsAsync,
            cancellationToken);
        return old + orphans;
    }

    private static IQueryable<OutboxRow> Over(ResponseDbContext context) =>
        context.Outbox.Where(static row => row.CompletedAt != null && row.State != OutboxState.Pending && row.State != OutboxState.Leased);

    private static async Task<int> DeleteCallsAsync(ResponseDbContext context, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        // Over is checked again: a person may have had a call made once more.
        var removed = await Over(context).Where(row => keys.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        await context.OutboxAttempts
            .Where(row => keys.Contains(row.OutboxId) && !context.Outbox.Any(call => call.Id == row.OutboxId))
            .ExecuteDeleteAsync(cancellationToken);
        return removed;
    }

    // What can go is looked for outside of the transaction that removes it: a long look must not hold anybody up.
    private Task<int> RemoveAsync<TRow>(
        string kind,
        Func<ResponseDbContext, IQueryable<TRow>> find,
        Expression<Func<TRow, string>> key,
        Func<ResponseDbContext, IReadOnlyList<string>, CancellationToken, Task<int>> delete,
        CancellationToken cancellationToken) => BatchesAsync(
            kind,
            async () =>
            {
                List<string> keys;
                await using (var context = database.CreateContext())
                    keys = await find(context).Select(key).Take(_options.BatchSize).ToListAsync(cancellationToken);
                return keys.Count == 0 ? 0 : await database.RunAsync((transaction, token) => delete(transaction.Context, keys, token), CancellationToken.None);
            },
            cancellationToken);

    private async Task<int> BatchesAsync(string kind, Func<Task<int>> batch, CancellationToken cancellationToken)
    {
        var total = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var removed = await batch();
            metrics.Removed(kind, removed);
            total += removed;
            if (removed == 0)
                return total;
            if (_options.Pause > TimeSpan.Zero)
                await Task.Delay(_options.Pause, time, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "Retention removed {Instances} instances, {IdempotencyKeys} idempotency keys, {Calls} calls and {Stimuli} stimuli in {Elapsed}")]
    private partial void LogRemoved(int instances, int idempotencyKeys, int calls, int stimuli, TimeSpan elapsed);
}
