using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace ResponseWorkflow.Application.Runtime.Work;

/// <summary>Runs the sweeps with the host. A scheduler of this node alone, in memory, wakes each at its interval.</summary>
public sealed class SweepService(SweepLoops loops, ILoggerFactory loggers) : IHostedService, IAsyncDisposable
{
    private StandaloneSchedulerFactory? _factory;
    private IScheduler? _scheduler;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var sweeps = loops.Sweeps.ToArray();
        var wakes = sweeps.ToDictionary(static sweep => sweep.Name, sweep => new Func<Task>(() => Wake(sweep)), StringComparer.Ordinal);
        _factory = QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.ConfigureScheduler(static options => options.InstanceName = "sweeps");

            // A tick only wakes a loop: one thread is enough for all.
            quartz.UseDefaultThreadPool(1);
            quartz.UseInMemoryStore(static _ => { });
            quartz.UseJobFactory(new NamedJobs(wakes));
            quartz.Services.AddSingleton(loggers);
        }).Build();
        _scheduler = await _factory.GetScheduler(cancellationToken);
        foreach (var sweep in sweeps)
            await _scheduler.ScheduleJob(JobOf(sweep), TickOf(sweep), ScheduleJobOptions.Replacing, cancellationToken);
        loops.Start();
        await _scheduler.Start(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_scheduler is not null)
            await _scheduler.Shutdown(waitForJobsToComplete: false, cancellationToken);
        await loops.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_factory is not null)
            await _factory.DisposeAsync();
    }

    private static IJobDetail JobOf(ISweep sweep) => JobBuilder.Create<NamedJob>().WithIdentity(sweep.Name).Build();

    // Ticks that were missed say nothing: one is as good as many.
    private static ITrigger TickOf(ISweep sweep) => TriggerBuilder.Create(null)
        .WithIdentity(sweep.Name)
        .ForJob(sweep.Name)
        .StartNow()
        .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(sweep.Interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
        .Build();

    private Task Wake(ISweep sweep)
    {
        loops.Wake(sweep.Name);
        return Task.CompletedTask;
    }
}
