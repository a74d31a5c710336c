namespace TestKit;

/// <summary>A clock that stands still until a test moves it; timers and delays on it fire while it moves. Safe for use by several threads.</summary>
/// <param name="start">Where it starts; 2026-01-01 00:00 UTC when null.</param>
public sealed class ManualTimeProvider(DateTimeOffset? start = null) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(int Count, TaskCompletionSource Waiter)> _waiters = [];
    private DateTimeOffset _now = (start ?? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).ToUniversalTime();
    private long _made;

    /// <summary>Always UTC: what depends on a time zone names it.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>When the next timer fires; null when none is set.</summary>
    public DateTimeOffset? NextTimer
    {
        get
        {
            lock (_lock)
                return _timers.Count == 0 ? null : _timers.Min(static timer => timer.DueAt);
        }
    }

    /// <summary>How many timers are set.</summary>
    public int TimerCount
    {
        get
        {
            lock (_lock)
                return _timers.Count;
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves the clock forward. Timers fire in the order in which they are due, each at its instant, on the caller's thread.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public void Advance(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        AdvanceTo(GetUtcNow() + duration);
    }

    /// <summary>Moves the clock forward to an instant; see <see cref="Advance"/>. An instant in the past changes nothing.</summary>
    public void AdvanceTo(DateTimeOffset instant)
    {
        while (TakeDue(instant) is { } timer)
            timer.Fire();
        lock (_lock)
            _now = _now > instant ? _now : instant.ToUniversalTime();
    }

    /// <summary>Moves the clock to the next timer and fires it.</summary>
    /// <returns>False when no timer is set.</returns>
    public bool AdvanceToNextTimer()
    {
        if (NextTimer is not { } next)
            return false;
        AdvanceTo(next);
        return true;
    }

    /// <summary>Waits, in real time, until the program under test has set that many timers: the sign that it is waiting and the clock may move.</summary>
    public Task WaitForTimersAsync(int count, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_timers.Count >= count)
                return Task.CompletedTask;
            var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((count, waiter));
            return waiter.Task.WaitAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private ManualTimer? TakeDue(DateTimeOffset instant)
    {
        lock (_lock)
        {
            var timer = _timers.Where(timer => timer.DueAt <= instant).MinBy(static timer => (timer.DueAt, timer.Order));
            if (timer is null)
                return null;
            _now = _now > timer.DueAt ? _now : timer.DueAt;
            if (timer.Period > TimeSpan.Zero)
                timer.DueAt += timer.Period;
            else
                _timers.Remove(timer);
            return timer;
        }
    }

    private void Set(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            (timer.DueAt, timer.Period, timer.Order) = (_now + dueTime, period, _made++);
            _timers.Add(timer);
            foreach (var (count, waiter) in _waiters.Where(waiting => waiting.Count <= _timers.Count).ToArray())
            {
                _waiters.Remove((count, waiter));
                waiter.SetResult();
            }
        }
    }

    private void Remove(ManualTimer timer)
    {
        lock (_lock)
            _timers.Remove(timer);
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset DueAt { get; set; }

        public TimeSpan Period { get; set; }

        public long Order { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime, period);

            // Due at once means now, not when the clock moves next.
            if (dueTime == TimeSpan.Zero)
                clock.AdvanceTo(DueAt);
            return true;
        }

        public void Dispose() => clock.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
