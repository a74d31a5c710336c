using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution.Stimuli;

namespace ResponseWorkflow.Application.Runtime.Timers;

/// <summary>Fires timers that are due: each has its effect and is taken away, or moved on to its next beat, in one transaction, so it fires exactly once.</summary>
public sealed partial class TimerFiring : DueWork<TimerRow>, ISweep
{
    /// <summary>The cause of bursts that timers bring about.</summary>
    public const string Cause = "timer";

    private static readonly RowUpdate<TimerRow> Held = new([nameof(TimerRow.IsHeld)]);

    private static readonly RowUpdate<TimerRow> Moved =
        new([nameof(TimerRow.DueAt), nameof(TimerRow.OwedBeat), nameof(TimerRow.Attempts), nameof(TimerRow.LastError)]);

    private readonly WorkOptions _work;
    private readonly TriggerStarts _starts;
    private readonly RuntimeMetrics _metrics;
    private readonly ILogger _logger;

    /// <summary>Makes the worker.</summary>
    public TimerFiring(RuntimeServices services, IOptions<WorkOptions> work, IOptions<TimerOptions> timers, ILogger<TimerFiring> logger)
        : base(services, logger)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(timers);
        _work = work.Value;
        _metrics = services.Metrics;
        _logger = logger;
        _starts = new TriggerStarts(services, timers.Value, logger);
    }

    /// <inheritdoc/>
    public string Name => "timers";

    /// <inheritdoc/>
    public WorkKind? Kind => WorkKind.Timers;

    /// <inheritdoc/>
    public TimeSpan Interval => _work.TimerInterval;

    /// <inheritdoc/>
    protected override int BatchSize => _work.BatchSize;

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<TimerRow>> ClaimAsync(RuntimeTransaction transaction, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var sql = transaction.Storage.Dialect.Claim("timers", "is_held = {0} AND due_at <= {1}", "due_at", limit);
        return await transaction.Storage.Context.Timers.FromSqlRaw(sql, false, transaction.Storage.Dialect.Instant(transaction.Now)).ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task<TimerRow?> ClaimAsync(RuntimeTransaction transaction, TimerRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(row);
        var sql = transaction.Storage.Dialect.Claim("timers", "id = {0} AND is_held = {1} AND due_at <= {2}", "id", 1);
        var now = transaction.Storage.Dialect.Instant(transaction.Now);
        return (await transaction.Storage.Context.Timers.FromSqlRaw(sql, row.Id, false, now).ToListAsync(cancellationToken)).FirstOrDefault();
    }

    /// <inheritdoc/>
    protected override string? InstanceOf(TimerRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.InstanceId;
    }

    /// <inheritdoc/>
    protected override Task DoAsync(RuntimeTransaction transaction, TimerRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(row);
        return row.Kind == TimerKind.Bookmark ? ResumeAsync(transaction, row, cancellationToken) : StartAsync(transaction, row, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void PutOff(RuntimeTransaction transaction, TimerRow row, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(exception);
        if (row.Kind != TimerKind.Bookmark)
            row.OwedBeat = row.Beat;
        row.Attempts++;
        row.LastError = Texts.Shorten(exception.Message, StorageMetadata.TextLength);
        row.DueAt = transaction.Now + _work.ToBackoff().After(row.Attempts, Services.Seeds.NextSeed());
        transaction.Storage.Update(Moved, row);
    }

    /// <inheritdoc/>
    protected override string Describe(TimerRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return $"Timer {row.Id} ({row.Kind} for {row.InstanceId ?? row.VersionId}, attempt {row.Attempts + 1})";
    }

    private async Task ResumeAsync(RuntimeTransaction transaction, TimerRow row, CancellationToken cancellationToken)
    {
        var transition = await transaction.FindAsync(row.InstanceId!, cancellationToken);

        // Suspended after it was claimed by its index, and before the instance was read.
        if (transition is { IsHeld: true, HasEnded: false })
        {
            row.IsHeld = true;
            transaction.Storage.Update(Held, row);
            CountAfterCommit(transaction, row, "held", null);
            return;
        }

        var hasResumed = transition is not null && transition.Run(new ResumeBookmarks { BookmarkId = row.Id }, Cause);

        // With a bookmark its timer goes too. It is on its own only where there is no bookmark any more, or where the activity keeps it to be resumed again.
        if (!hasResumed || transition!.State.Bookmarks.Any(bookmark => bookmark.Id == row.Id))
            transaction.Storage.Delete(row);
        CountAfterCommit(transaction, row, hasResumed ? "fired" : "gone", hasResumed ? row.DueAt : null);
    }

    private async Task StartAsync(RuntimeTransaction transaction, TimerRow row, CancellationToken cancellationToken)
    {
        var due = await _starts.BeatsOfAsync(transaction, row, cancellationToken);
        foreach (var beat in due.Fire)
        {
            var hasStarted = await _starts.TryStartAsync(transaction, row, beat, cancellationToken);
            CountAfterCommit(transaction, row, hasStarted ? "fired" : "refused", beat);
        }

        if (due.AreLeftOut)
        {
            transaction.Storage.AfterCommit(() => LogLeftOut(row.Id, row.DefinitionId, due.Fire.Count));
            CountAfterCommit(transaction, row, "skipped", null);
        }

        (row.DueAt, row.OwedBeat, row.Attempts, row.LastError) = (due.Next, null, 0, null);
        transaction.Storage.Update(Moved, row);
    }

    private void CountAfterCommit(RuntimeTransaction transaction, TimerRow row, string outcome, DateTimeOffset? beat)
    {
        var kind = row.Kind;
        transaction.Storage.AfterCommit(() => _metrics.TimerFired(kind, outcome, Services.Time.GetUtcNow() - beat));
    }

    [LoggerMessage(LogLevel.Warning, "Timer {TimerId} of definition {DefinitionId} has missed beats; {Started} of them started instances, the others are left out.")]
    private partial void LogLeftOut(string timerId, string? definitionId, int started);
}
