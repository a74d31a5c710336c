using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ResponseWorkflow.Application.Runtime.Work;

/// <summary>The sweeps of this node, each in a loop of its own that its interval and its signal wake.</summary>
public sealed class SweepLoops : IAsyncDisposable
{
    private readonly IReadOnlyList<SweepLoop> _loops;
    private readonly WorkSignals _signals;
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;
    private bool _isDisposed;

    /// <summary>Makes the loops.</summary>
    /// <exception cref="InvalidOperationException">Two sweeps share a name or a signal.</exception>
    public SweepLoops(
        IEnumerable<ISweep> sweeps,
        WorkSignals signals,
        StorageOutage outage,
        ISeedSource seeds,
        RuntimeMetrics metrics,
        TimeProvider time,
        IOptions<WorkOptions> options,
        ILogger<SweepLoops> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        var pauses = new Backoff(Min(options.Value.FirstRetry, options.Value.LongestPause), options.Value.LongestPause);
        _signals = signals;
        _loops = [.. sweeps.Select(sweep => new SweepLoop(sweep, pauses, outage, seeds, metrics, time, logger))];
        DemandDistinct(_loops.Select(static loop => (object?)loop.Sweep.Name));
        DemandDistinct(_loops.Select(static loop => (object?)loop.Sweep.Kind).Where(static kind => kind is not null));
    }

    /// <summary>The sweeps.</summary>
    public IEnumerable<ISweep> Sweeps => _loops.Select(static loop => loop.Sweep);

    /// <summary>Wakes a sweep.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public void Wake(string name) =>
        (_loops.FirstOrDefault(loop => loop.Sweep.Name == name) ?? throw new ArgumentException($"There is no sweep '{name}'.", nameof(name))).Wake();

    /// <summary>Begins. Each sweep runs once at once, for what was due while no node was there.</summary>
    public void Start()
    {
        var tasks = new List<Task>();
        foreach (var loop in _loops)
        {
            loop.Wake();
            tasks.Add(Task.Run(() => loop.RunAsync(_stopping.Token)));
            if (loop.Sweep.Kind is { } kind)
                tasks.Add(Task.Run(() => PassOnAsync(kind, loop, _stopping.Token)));
        }

        _running = Task.WhenAll(tasks);
    }

    /// <summary>Ends: what the sweeps have in hand is finished, nothing more is begun.</summary>
    /// <param name="cancellationToken">Waits no longer.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host may stop its services once more while it is disposed of.
        if (!Volatile.Read(ref _isDisposed))
            await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static void DemandDistinct(IEnumerable<object?> values)
    {
        if (values.GroupBy(static value => value).FirstOrDefault(static group => group.Skip(1).Any()) is { } twice)
            throw new InvalidOperationException($"Two sweeps share '{twice.Key}'.");
    }

    private async Task PassOnAsync(WorkKind kind, SweepLoop loop, CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await _signals.WaitAsync(kind, stopping);
                loop.Wake();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The node stops.
        }
    }
}
