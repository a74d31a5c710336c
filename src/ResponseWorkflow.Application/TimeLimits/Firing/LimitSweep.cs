using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Running;

namespace ResponseWorkflow.Application.TimeLimits.Firing;

/// <summary>Does the steps of limits that have come: each is noted with all that it causes in one transaction, so it comes exactly once, whatever dies in between and however many nodes look.</summary>
public sealed class LimitSweep(RuntimeServices services, IOptions<LimitOptions> options, IOptions<WorkOptions> work, ILogger<LimitSweep> logger) : DueWork<RunningLimitRow>(services, logger), ISweep
{
    private static readonly RowUpdate<RunningLimitRow> Failed =
        new([nameof(RunningLimitRow.NextAt), nameof(RunningLimitRow.Attempts), nameof(RunningLimitRow.LastError), nameof(RunningLimitRow.RowVersion)]);

    /// <inheritdoc/>
    public string Name => "time-limits";

    /// <inheritdoc/>
    public WorkKind? Kind => null;

    /// <inheritdoc/>
    public TimeSpan Interval => options.Value.SweepInterval;

    /// <inheritdoc/>
    protected override int BatchSize => options.Value.BatchSize;

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<RunningLimitRow>> ClaimAsync(RuntimeTransaction transaction, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var sql = transaction.Storage.Dialect.Claim(LimitTables.Limits, "next_at <= {0}", "next_at", limit);
        var rows = await transaction.Storage.Context.RunningLimits.FromSqlRaw(sql, transaction.Storage.Dialect.Instant(transaction.Now)).ToListAsync(cancellationToken);
        await ClocksInHand.Of(transaction).TakeAsync(rows, cancellationToken);
        return rows;
    }

    /// <inheritdoc/>
    protected override async Task<RunningLimitRow?> ClaimAsync(RuntimeTransaction transaction, RunningLimitRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(row);
        var sql = transaction.Storage.Dialect.Claim(LimitTables.Limits, "id = {0} AND next_at <= {1}", "id", 1);
        return (await transaction.Storage.Context.RunningLimits.FromSqlRaw(sql, row.Id, transaction.Storage.Dialect.Instant(transaction.Now)).ToListAsync(cancellationToken)).FirstOrDefault();
    }

    /// <inheritdoc/>
    protected override async Task DoAsync(RuntimeTransaction transaction, RunningLimitRow row, CancellationToken cancellationToken)
    {
        // It is computed, and what has come is done, when the transaction settles.
        foreach (var clock in await ClocksInHand.Of(transaction).TakeAsync([row], cancellationToken))
            clock.NeedsComputing = true;
    }

    /// <inheritdoc/>
    protected override void PutOff(RuntimeTransaction transaction, RunningLimitRow row, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(exception);
        row.Attempts++;
        row.RowVersion++;
        row.LastError = Texts.Shorten(exception.Message, StorageMetadata.TextLength);
        row.NextAt = transaction.Now + work.Value.ToBackoff().After(row.Attempts, Services.Seeds.NextSeed());
        transaction.Storage.Update(Failed, row);
    }

    /// <inheritdoc/>
    protected override string Describe(RunningLimitRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return $"Time limit {row.Id} ({row.Key} of instance {row.InstanceId}, attempt {row.Attempts + 1})";
    }
}
