using System.Threading.Channels;
using ResponseWorkflow.Application.Runtime.Work;

namespace ResponseWorkflow.Server.Designer.Instances.Live;

/// <summary>Which instances somebody watches on this node, or whether somebody watches all, and the word that one of them may have changed. Safe for use by several threads.</summary>
internal sealed class InstanceWatch(InstanceChanges changes, TimeProvider time) : IDisposable
{
    // A version that no row has: who begins to watch is told once, as something may have happened since he has read the instance.
    private const long NeverTold = -1;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Watched> _watched = new(StringComparer.Ordinal);
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int _all;
    private IDisposable? _listening;

    /// <summary>Whether anybody watches anything.</summary>
    public bool IsActive
    {
        get
        {
            lock (_lock)
                return IsNeeded;
        }
    }

    private bool IsNeeded => _watched.Count > 0 || _all > 0;

    /// <summary>Watches an instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="changed">Is told the version of its row after each look that found a new one, and once at the beginning; must be quick and must not throw.</param>
    /// <returns>Ends the watching when it is disposed of.</returns>
    public IDisposable Add(string instanceId, Action<long>? changed = null)
    {
        var ticket = new Ticket(this, instanceId, changed);
        lock (_lock)
        {
            if (_watched.TryGetValue(instanceId, out var watched))
                _watched[instanceId] = new Watched(NeverTold, [.. watched.Tickets, ticket]);
            else
                _watched.Add(instanceId, new Watched(NeverTold, [ticket]));
            _listening ??= changes.Listen(Wake);
        }

        _wakes.Writer.TryWrite(true);
        return ticket;
    }

    /// <summary>Watches all instances, and what else the one who looks knows to look for.</summary>
    /// <returns>Ends the watching when it is disposed of.</returns>
    public IDisposable AddAll()
    {
        lock (_lock)
        {
            _all++;
            _listening ??= changes.Listen(Wake);
        }

        _wakes.Writer.TryWrite(true);
        return new AllTicket(this);
    }

    /// <summary>Waits until somebody watches and something may have happened: at once when this node has changed a watched instance, or else after the interval.</summary>
    public async Task WaitAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        if (!IsActive)
        {
            await _wakes.Reader.ReadAsync(cancellationToken);
            return;
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var woken = _wakes.Reader.WaitToReadAsync(waiting.Token).AsTask();
        await Task.WhenAny(woken, Task.Delay(interval, time, waiting.Token));
        await waiting.CancelAsync();
        _wakes.Reader.TryRead(out _);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>The watched instances.</summary>
    public IReadOnlyList<string> Ids()
    {
        lock (_lock)
            return [.. _watched.Keys];
    }

    /// <summary>Takes note of the version that was found.</summary>
    /// <returns>Whether it is another than the one before: then those who watch are to be told.</returns>
    public bool Note(string instanceId, long rowVersion)
    {
        Ticket[] tickets;
        lock (_lock)
        {
            if (!_watched.TryGetValue(instanceId, out var watched) || watched.RowVersion == rowVersion)
                return false;
            _watched[instanceId] = watched with { RowVersion = rowVersion };
            tickets = watched.Tickets;
        }

        foreach (var ticket in tickets)
            ticket.Changed?.Invoke(rowVersion);
        return true;
    }

    /// <summary>They could not be told after all: the next look finds the instance changed again.</summary>
    public void Forget(string instanceId)
    {
        lock (_lock)
        {
            if (_watched.TryGetValue(instanceId, out var watched))
                _watched[instanceId] = watched with { RowVersion = NeverTold };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listening?.Dispose();

    private void Wake(string instanceId)
    {
        lock (_lock)
        {
            if (_all == 0 && !_watched.ContainsKey(instanceId))
                return;
        }

        _wakes.Writer.TryWrite(true);
    }

    private void Remove(Ticket ticket)
    {
        lock (_lock)
        {
            if (!_watched.TryGetValue(ticket.InstanceId, out var watched))
                return;
            var left = watched.Tickets.Where(one => one != ticket).ToArray();
            if (left.Length > 0)
                _watched[ticket.InstanceId] = watched with { Tickets = left };
            else
                _watched.Remove(ticket.InstanceId);
            Rest();
        }
    }

    private void RemoveAll()
    {
        lock (_lock)
        {
            _all--;
            Rest();
        }
    }

    private void Rest()
    {
        if (IsNeeded)
            return;
        _listening?.Dispose();
        _listening = null;
    }

    private sealed class AllTicket(InstanceWatch watch) : IDisposable
    {
        private int _isDisposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
                watch.RemoveAll();
        }
    }

    private sealed record Watched(long RowVersion, Ticket[] Tickets);

    private sealed class Ticket(InstanceWatch watch, string instanceId, Action<long>? changed) : IDisposable
    {
        public string InstanceId => instanceId;

        public Action<long>? Changed => changed;

        public void Dispose() => watch.Remove(this);
    }
}
