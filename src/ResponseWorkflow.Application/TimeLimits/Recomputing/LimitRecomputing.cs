using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work.Cluster;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Application.TimeLimits.Terms;

namespace ResponseWorkflow.Application.TimeLimits.Recomputing;

/// <summary>
/// Computes limits that are not over again from their logs when rows or calendars have changed. It goes batch by batch, each a short transaction that passes over what others have
/// in hand; broken off, it goes on with those that are left. Several go at once where the database takes several writers. Safe for use by several threads.
/// </summary>
public sealed class LimitRecomputing : IClusterTask
{
    private readonly RuntimeServices _services;
    private readonly ITimeLimitTerms _terms;
    private readonly LimitOptions _options;

    /// <summary>Makes the task.</summary>
    public LimitRecomputing(RuntimeServices services, ITimeLimitTerms terms, IOptions<LimitOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_services, _terms, _options) = (services, terms, options.Value);
    }

    /// <inheritdoc/>
    public string Name => "time-limits-recomputing";

    /// <inheritdoc/>
    public string Schedule => _options.RecomputeSchedule;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var generation = (await _terms.InForceAsync(cancellationToken)).Generation;

        // Mostly there is nothing to do, and one look tells.
        if (cancellationToken.IsCancellationRequested || await BatchAsync(generation, CancellationToken.None) == 0)
            return;
        var atOnce = _services.Database.Provider.IsShared ? _options.RecomputeParallelism : 1;
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => BatchesAsync(generation, cancellationToken)));
    }

    private async Task BatchesAsync(long generation, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && await BatchAsync(generation, CancellationToken.None) > 0)
        {
        }
    }

    private Task<int> BatchAsync(long generation, CancellationToken cancellationToken) => _services.RunAsync(
        async (transaction, token) =>
        {
            var storage = transaction.Storage;
            var sql = storage.Dialect.Claim(LimitTables.Limits, "state < {0} AND generation < {1}", "state, generation", _options.RecomputeBatch);
            var rows = await storage.Context.RunningLimits.FromSqlRaw(sql, (int)LimitState.Stopped, generation).ToListAsync(token);
            foreach (var clock in await ClocksInHand.Of(transaction).TakeAsync(rows, token))
                clock.NeedsComputing = true;
            return rows.Count;
        },
        cancellationToken);
}
