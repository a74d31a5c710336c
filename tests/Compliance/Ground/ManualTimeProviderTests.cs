using TestKit;

namespace Compliance.Ground;

/// <summary>The clock that tests move.</summary>
public sealed class ManualTimeProviderTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void It_stands_still_until_it_is_moved()
    {
        var began = _time.GetTimestamp();
        var start = _time.GetUtcNow();
        _time.Advance(TimeSpan.FromMinutes(5));

        _time.GetUtcNow().ShouldBe(start + TimeSpan.FromMinutes(5));
        _time.GetElapsedTime(began).ShouldBe(TimeSpan.FromMinutes(5));
        Should.Throw<ArgumentOutOfRangeException>(() => _time.Advance(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void Timers_fire_in_the_order_in_which_they_are_due_each_at_its_instant()
    {
        var fired = new List<(string Name, TimeSpan After)>();
        var start = _time.GetUtcNow();
        using var late = Timer("late", 30, 0);
        using var early = Timer("early", 10, 0);
        using var often = Timer("often", 15, 15);
        using var never = Timer("never", 5, 0);
        never.Dispose();

        _time.Advance(TimeSpan.FromSeconds(31));

        fired.ShouldBe([("early", Seconds(10)), ("often", Seconds(15)), ("late", Seconds(30)), ("often", Seconds(30))]);
        _time.NextTimer.ShouldBe(start + Seconds(45));

        ITimer Timer(string name, int due, int period) =>
            _time.CreateTimer(_ => fired.Add((name, _time.GetUtcNow() - start)), null, Seconds(due), period == 0 ? Timeout.InfiniteTimeSpan : Seconds(period));
    }

    [Fact]
    public async Task Delays_end_when_the_clock_has_moved_far_enough()
    {
        var token = TestContext.Current.CancellationToken;
        var delay = Task.Delay(TimeSpan.FromHours(1), _time, token);
        await _time.WaitForTimersAsync(1, token);
        _time.Advance(TimeSpan.FromMinutes(59));
        delay.IsCompleted.ShouldBeFalse();
        _time.AdvanceToNextTimer().ShouldBeTrue();
        await delay;
        _time.AdvanceToNextTimer().ShouldBeFalse();
    }

    [Fact]
    public async Task Waiting_for_timers_ends_when_they_are_set()
    {
        var token = TestContext.Current.CancellationToken;
        var waiting = _time.WaitForTimersAsync(2, token);
        _ = Task.Delay(TimeSpan.FromHours(1), _time, token);
        waiting.IsCompleted.ShouldBeFalse();
        _ = Task.Delay(TimeSpan.FromHours(1), _time, token);
        await waiting;
    }

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
