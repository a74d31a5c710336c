using System.Data;
using Microsoft.Extensions.Logging;
using ResponseWorkflow.Application.Runtime;

namespace ResponseWorkflow.Application.Storage;

/// <summary>Runs transactions on the database, again when another one was in the way. Safe for use by several threads.</summary>
public sealed partial class Database
{
    /// <summary>How often a transaction is run before it is given up.</summary>
    public const int MaxAttempts = 60;

    private readonly IDatabaseProvider _provider;
    private readonly TimeProvider _time;
    private readonly ILogger<Database> _logger;
    private readonly RuntimeMetrics? _metrics;
    private readonly StorageMetrics? _times;
    private readonly Lazy<StorageSchema> _schema;
    private long _writesRefusedAt;

    /// <summary>Makes the access to a database.</summary>
    public Database(IDatabaseProvider provider, TimeProvider time, ILogger<Database> logger, RuntimeMetrics? metrics = null, StorageMetrics? times = null)
    {
        _metrics = metrics;
        _times = times;
        _provider = provider;
        _time = time;
        _logger = logger;
        _schema = new(() =>
        {
            using var context = provider.CreateContext();
            return new StorageSchema(context.Model, provider.Dialect);
        });
    }

    /// <summary>The database product.</summary>
    public IDatabaseProvider Provider => _provider;

    /// <summary>
    /// When the database refused a write last, for want of room or of rights or because it went away meanwhile; null when a write has succeeded since. Reading may
    /// well succeed all the time.
    /// </summary>
    public DateTimeOffset? WritesRefusedAt => Interlocked.Read(ref _writesRefusedAt) is var ticks and not 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>A context for reading, with a connection of its own, that tracks nothing.</summary>
    public ResponseDbContext CreateContext()
    {
        var context = _provider.CreateContext();
        context.Metrics = _times;
        return context;
    }

    /// <summary>Runs work in a transaction and commits it.</summary>
    /// <param name="work">
    /// The work. It is run again, from its beginning and in a new transaction, when another transaction was in the way; so it must not keep anything from
    /// one run for the next.
    /// </param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <returns>What the work returned, after the commit.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be used now.</exception>
    /// <exception cref="LostRaceException">Others were in the way again and again.</exception>
    public async Task<T> RunAsync<T>(Func<StorageTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunTimedAsync(work, attempt, cancellationToken);
            }
            catch (Exception exception) when (exception is not (OperationCanceledException or StorageUnavailableException))
            {
                var fault = exception is LostRaceException ? StorageFault.Race : _provider.Dialect.Classify(exception);
                if (fault is StorageFault.Unavailable or StorageFault.Forbidden)
                    throw new StorageUnavailableException(fault, exception);
                if (fault is StorageFault.Other || attempt == MaxAttempts)
                    throw;
                _metrics?.RaceLost();
                LogRace(attempt, exception.Message);

                // In real time, whatever clock the product goes by: the other transaction does not wait for a clock that is set by hand.
                await Task.Delay(Pause(attempt), TimeProvider.System, cancellationToken);
            }
        }
    }

    /// <summary>Runs work in a transaction and commits it; see <see cref="RunAsync{T}"/>.</summary>
    public Task RunAsync(Func<StorageTransaction, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        RunAsync(
            async (transaction, token) =>
            {
                await work(transaction, token);
                return true;
            },
            cancellationToken);

    private async Task<T> RunTimedAsync<T>(Func<StorageTransaction, CancellationToken, Task<T>> work, int attempt, CancellationToken cancellationToken)
    {
        var (begun, isCommitted) = (Begin(), false);
        try
        {
            var result = await RunOnceAsync(work, attempt, cancellationToken);
            isCommitted = true;
            return result;
        }
        finally
        {
            _times?.Ended(isCommitted, Since(begun));
        }
    }

    private async Task<T> RunOnceAsync<T>(Func<StorageTransaction, CancellationToken, Task<T>> work, int attempt, CancellationToken cancellationToken)
    {
        var begun = Begin();
        await using var lease = await _provider.OpenWriterAsync(cancellationToken);
        _times?.Took(StorageMetrics.Wait, Since(begun));
        StorageTransaction? unit = null;
        try
        {
            await using var transaction = await lease.Connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
            unit = new StorageTransaction(_provider, _schema.Value, lease.Connection, transaction, attempt, _times);
            T result;
            try
            {
                result = await work(unit, cancellationToken);
                await unit.FlushAsync(cancellationToken);
            }
            finally
            {
                await unit.DisposeContextAsync();
            }

            // Once begun, a commit is not given up half-way: whoever asked must not be told less than what happened.
            begun = Begin();
            await transaction.CommitAsync(CancellationToken.None);
            _times?.Took(StorageMetrics.Commit, Since(begun));
            if (unit.HasWritten)
                Interlocked.Exchange(ref _writesRefusedAt, 0);
            unit.RunAfterCommit();
            return result;
        }
        catch (Exception exception) when (_provider.Dialect.Classify(exception) is StorageFault.Unavailable or StorageFault.Forbidden)
        {
            if (unit is { HasWritten: true })
                Interlocked.Exchange(ref _writesRefusedAt, _time.GetUtcNow().UtcTicks);
            lease.Discard();
            throw;
        }
    }

    // In real time: it is this machine that is measured.
    private static long Begin() => TimeProvider.System.GetTimestamp();

    private static TimeSpan Since(long begun) => TimeProvider.System.GetElapsedTime(begun);

    // The first repeats come at once: with short transactions the way is mostly free by then.
    private static TimeSpan Pause(int attempt) => TimeSpan.FromMilliseconds(attempt < 4 ? 0 : Math.Min(2 << Math.Min(attempt - 4, 5), 50));

    [LoggerMessage(LogLevel.Debug, "A transaction is run again after attempt {Attempt}: {Reason}")]
    private partial void LogRace(int attempt, string reason);
}
