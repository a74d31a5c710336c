using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Migrations.Sqlite;

namespace ResponseWorkflow.Runtime.Tests.Timers;

/// <summary>When sweeps run, and when they do not.</summary>
public sealed class SweepLoopTests : IAsyncDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly WorkSignals _signals = new();
    private readonly LogLines _log = new();
    private readonly LoggerFactory _loggers;
    private readonly Meter _meter = new(RuntimeMetrics.MeterName);
    private readonly SqliteDatabase _provider = new("Data Source=:memory:");
    private readonly StorageOutage _outage;

    public SweepLoopTests()
    {
        _loggers = new LoggerFactory([_log]);
        _outage = new StorageOutage(_provider, _time, _loggers.CreateLogger<StorageOutage>());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sweep_runs_at_once_when_the_node_starts()
    {
        var sweep = new StepSweep();
        await using var loops = Start(sweep);

        await sweep.BeginsAsync(Token);
        sweep.LetEnd();
    }

    [Fact]
    public async Task A_signal_during_a_sweep_causes_another_and_many_cause_one()
    {
        var sweep = new StepSweep(WorkKind.Timers);
        await using var loops = Start(sweep);
        await sweep.BeginsAsync(Token);

        _signals.Raise(WorkKind.Timers);
        sweep.LetEnd();
        await sweep.BeginsAsync(Token);
        for (var i = 0; i < 100; i++)
            loops.Wake(sweep.Name);
        sweep.LetEnd();
        await sweep.BeginsAsync(Token);
        sweep.LetEnd();
        await loops.StopAsync(Token);

        sweep.Begun.ShouldBe(3);
        sweep.HasOverlapped.ShouldBeFalse();
    }

    [Fact]
    public async Task No_signal_is_lost_however_it_falls()
    {
        var sweep = new StepSweep(WorkKind.Stimuli);
        await using var loops = Start(sweep);
        await sweep.BeginsAsync(Token);
        sweep.LetEnd();
        for (var i = 0; i < 2000; i++)
        {
            // Sometimes while the sweep ends, sometimes after.
            if (i % 3 == 0)
                await Task.Yield();
            _signals.Raise(WorkKind.Stimuli);
            await sweep.BeginsAsync(Token);
            sweep.LetEnd();
        }

        await loops.StopAsync(Token);
        sweep.HasOverlapped.ShouldBeFalse();
    }

    [Fact]
    public async Task Stopping_waits_for_the_sweep_in_hand_and_begins_no_other()
    {
        var sweep = new StepSweep(WorkKind.Timers);
        await using var loops = Start(sweep);
        await sweep.BeginsAsync(Token);
        _signals.Raise(WorkKind.Timers);

        var stopped = loops.StopAsync(Token);
        stopped.IsCompleted.ShouldBeFalse();
        sweep.LetEnd();
        await stopped;

        sweep.Ended.ShouldBe(1);
        sweep.Begun.ShouldBe(1);
    }

    [Fact]
    public async Task A_host_that_cannot_wait_longer_is_not_held()
    {
        var sweep = new StepSweep();
        await using var loops = Start(sweep);
        await sweep.BeginsAsync(Token);

        await Should.ThrowAsync<OperationCanceledException>(() => loops.StopAsync(new CancellationToken(true)));
        sweep.LetEnd();
    }

    [Fact]
    public async Task An_outage_is_logged_once_and_passes_by_itself()
    {
        var sweep = new StepSweep();
        await using var loops = Start(sweep);
        for (var failure = 0; failure < 5; failure++)
        {
            await sweep.BeginsAsync(Token);
            sweep.LetEnd(new StorageUnavailableException(StorageFault.Unavailable, new IOException("away")));
            await _time.WaitForTimersAsync(1, Token);
            _outage.Since.ShouldNotBeNull();
            _time.AdvanceToNextTimer().ShouldBeTrue();
        }

        await sweep.BeginsAsync(Token);
        sweep.LetEnd();
        loops.Wake(sweep.Name);
        await sweep.BeginsAsync(Token);
        sweep.LetEnd();

        _outage.Since.ShouldBeNull();
        _log.At(LogLevel.Error).ShouldHaveSingleItem().ShouldContain("away");
        _log.At(LogLevel.Information).ShouldHaveSingleItem();
        (_time.GetUtcNow() - new ManualTimeProvider().GetUtcNow()).ShouldBeLessThan(TimeSpan.FromSeconds(5 * 5));
    }

    [Fact]
    public async Task A_pause_that_a_signal_falls_into_is_not_cut_short()
    {
        var sweep = new StepSweep(WorkKind.Timers);
        await using var loops = Start(sweep);
        await sweep.BeginsAsync(Token);
        sweep.LetEnd(new InvalidOperationException("broken"));
        await _time.WaitForTimersAsync(1, Token);

        _signals.Raise(WorkKind.Timers);
        sweep.Begun.ShouldBe(1);
        _time.AdvanceToNextTimer();
        await sweep.BeginsAsync(Token);
        sweep.LetEnd();

        // The signal may be passed on so late that it causes a sweep of its own.
        sweep.LetAllEnd();
        _log.At(LogLevel.Error).ShouldHaveSingleItem().ShouldContain("broken");
    }

    [Fact]
    public void An_outage_is_over_when_all_who_met_it_have_seen_its_end()
    {
        var error = new IOException("away");
        _outage.Met("a", error);
        _outage.Met("b", error);
        _outage.Passed("c");
        _outage.Passed("a");
        _outage.Since.ShouldNotBeNull();
        _outage.Passed("b");

        _outage.Since.ShouldBeNull();
        _log.At(LogLevel.Error).Count.ShouldBe(1);
        _log.At(LogLevel.Information).Count.ShouldBe(1);
    }

    [Fact]
    public void Two_sweeps_do_not_share_a_signal() =>
        Should.Throw<InvalidOperationException>(() => Make([new StepSweep(WorkKind.Outbox), new StepSweep(WorkKind.Outbox)]));

    [Fact]
    public async Task The_scheduler_wakes_each_sweep_at_its_interval()
    {
        var sweep = new StepSweep(interval: TimeSpan.FromMilliseconds(20));
        await using var loops = Make([sweep]);
        await using var service = new SweepService(loops, NullLoggerFactory.Instance);
        await service.StartAsync(Token);
        for (var i = 0; i < 5; i++)
        {
            await sweep.BeginsAsync(Token);
            sweep.LetEnd();
        }

        sweep.LetAllEnd();
        await service.StopAsync(Token);
        sweep.HasOverlapped.ShouldBeFalse();
    }

    public async ValueTask DisposeAsync()
    {
        _meter.Dispose();
        _loggers.Dispose();
        _log.Dispose();
        await _provider.DisposeAsync();
    }

    private SweepLoops Start(ISweep sweep)
    {
        var loops = Make([sweep]);
        loops.Start();
        return loops;
    }

    private SweepLoops Make(ISweep[] sweeps) =>
        new(sweeps, _signals, _outage, new RandomSeeds(), new RuntimeMetrics(_meter), _time, Options.Create(new WorkOptions()), _loggers.CreateLogger<SweepLoops>());
}
