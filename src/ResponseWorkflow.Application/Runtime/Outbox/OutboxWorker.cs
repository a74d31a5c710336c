using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Outbox.Children;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>
/// Makes the calls that instances want. It takes each by a lease, makes it outside of any transaction, and stores the answer with the burst that it causes in one
/// transaction. Starts of child workflows need no other system and are done at once, many in a transaction.
/// </summary>
/// <remarks>
/// Safe for use by several threads, but one loop for each node is enough: <see cref="SweepAsync"/> does not wait for the calls that it begins. Dispose of it, or call
/// <see cref="StopAsync"/>, to let the calls in hand end.
/// </remarks>
public sealed partial class OutboxWorker : IAsyncDisposable
{
    private readonly RuntimeServices _services;
    private readonly OutboxLeases _leases;
    private readonly OutboxCaller _caller;
    private readonly ChildDispatches _dispatches;
    private readonly OutboxMetrics _metrics;
    private readonly OutboxOptions _options;
    private readonly ILogger<OutboxWorker> _logger;
    private readonly SemaphoreSlim _slots;
    private readonly SemaphoreSlim _claiming = new(1, 1);
    private readonly ConcurrentDictionary<OutboxLease, Task> _running = new(ReferenceEqualityComparer.Instance);
    private readonly CancellationTokenSource _cut = new();
    private volatile bool _isStopping;
    private volatile bool _hasMore;
    private long _nextCount;

    internal OutboxWorker(
        RuntimeServices services,
        OutboxLeases leases,
        OutboxCaller caller,
        ChildDispatches dispatches,
        OutboxMetrics metrics,
        IOptions<OutboxOptions> options,
        ILogger<OutboxWorker> logger)
    {
        _services = services;
        _leases = leases;
        _caller = caller;
        _dispatches = dispatches;
        _metrics = metrics;
        _options = options.Value;
        _logger = logger;
        _slots = new SemaphoreSlim(_options.Parallelism, _options.Parallelism);
    }

    /// <summary>
    /// Begins all calls that are due, as far as there is room, and starts all child workflows that are due. Returns when nothing more can be begun, without waiting
    /// for calls; when one ends and makes room for another, <see cref="WorkKind.Outbox"/> is signalled.
    /// </summary>
    /// <returns>How many calls were begun, and child workflows started, put off or ended.</returns>
    /// <exception cref="Storage.StorageUnavailableException">The database is away. Sweep again later.</exception>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (!_isStopping && !cancellationToken.IsCancellationRequested)
        {
            // In turns, so that a crowd of children does not keep calls waiting.
            var done = await BeginAsync(cancellationToken) + await _dispatches.RunBatchAsync(cancellationToken);
            if (done == 0)
                break;
            total += done;
        }

        await CountStuckAsync(cancellationToken);
        return total;
    }

    /// <summary>Waits until the calls that have been begun are over.</summary>
    public async Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        while (!_running.IsEmpty)
            await Task.WhenAll(_running.Values).WaitAsync(cancellationToken);
    }

    /// <summary>
    /// Begins no more calls and waits for those in hand. When their time is over (<see cref="OutboxOptions.StopGrace"/>), or the token is cancelled, they are cut off
    /// and given back, so that another node makes them at once.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _isStopping = true;

        // Whoever is claiming at this moment begins what it has claimed; nobody claims after.
        await _claiming.WaitAsync(CancellationToken.None);
        _claiming.Release();
        try
        {
            using var grace = new CancellationTokenSource(_options.StopGrace, _services.Time);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(grace.Token, cancellationToken);
            await WhenIdleAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            LogCut(_running.Count);
            await _cut.CancelAsync();
            await WhenIdleAsync(CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        _cut.Dispose();
        _slots.Dispose();
        _claiming.Dispose();
    }

    private async Task<int> BeginAsync(CancellationToken cancellationToken)
    {
        await _claiming.WaitAsync(cancellationToken);
        try
        {
            return _isStopping ? 0 : await ClaimAsync(cancellationToken);
        }
        finally
        {
            _claiming.Release();
        }
    }

    private async Task<int> ClaimAsync(CancellationToken cancellationToken)
    {
        var slots = TakeSlots();
        if (slots == 0)
            return 0;
        var used = 0;
        try
        {
            var claim = await _leases.ClaimAsync(slots, cancellationToken);
            _hasMore = claim.Seen == slots;
            foreach (var lease in claim.Leases)
            {
                used++;
                Begin(lease);
            }

            return claim.Seen;
        }
        finally
        {
            if (slots > used)
                _slots.Release(slots - used);
        }
    }

    private int TakeSlots()
    {
        var taken = 0;
        while (taken < _options.Parallelism && _slots.Wait(0, CancellationToken.None))
            taken++;
        if (taken == 0)
            _hasMore = true;
        return taken;
    }

    private void Begin(OutboxLease lease)
    {
        // Known before it runs, so that it cannot end before it is known.
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[lease] = RunAsync(lease, begin.Task);
        begin.SetResult();
    }

    private async Task RunAsync(OutboxLease lease, Task begin)
    {
        await begin;
        _metrics.Began();
        try
        {
            await _caller.RunAsync(lease, _cut.Token);
        }
        catch (Exception exception)
        {
            // Nothing is lost: when the lease ends, the call is due again.
            LogFailed(lease, exception.Message, exception);
        }
        finally
        {
            _metrics.Ended();
            _slots.Release();
            _running.TryRemove(lease, out _);
            if (_hasMore)
                _services.Signals.Raise(WorkKind.Outbox);
        }
    }

    private async Task CountStuckAsync(CancellationToken cancellationToken)
    {
        var now = _services.Time.GetUtcNow().UtcTicks;
        var due = Interlocked.Read(ref _nextCount);
        if (now < due || Interlocked.CompareExchange(ref _nextCount, now + _options.CountStuckEvery.Ticks, due) != due)
            return;
        _metrics.Counted(await _services.Database.RunAsync(
            static (transaction, token) => transaction.Context.Outbox.LongCountAsync(static row => row.State == OutboxState.Pending && row.Attempts > 0, token),
            cancellationToken));
    }

    [LoggerMessage(LogLevel.Warning, "{Count} calls are cut off and given back: the node stops.")]
    private partial void LogCut(int count);

    [LoggerMessage(LogLevel.Error, "Call {Lease} ended unexpectedly; it is taken again when its lease is over: {Reason}")]
    private partial void LogFailed(OutboxLease lease, string reason, Exception exception);
}
