using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Runtime.Work.Cluster;

/// <summary>Has the tasks of the cluster run when they are due, each by one node.</summary>
/// <remarks>When the database is away at start it goes on trying, so that a node may be started before its database.</remarks>
public sealed partial class ClusterSchedule : BackgroundService
{
    private readonly IReadOnlyList<IClusterTask> _tasks;
    private readonly IDatabaseProvider _provider;
    private readonly StorageOutage _outage;
    private readonly ISeedSource _seeds;
    private readonly TimeProvider _time;
    private readonly WorkOptions _options;
    private readonly TimeZoneInfo _zone;
    private readonly ILoggerFactory _loggers;
    private readonly ILogger<ClusterSchedule> _logger;

    /// <summary>Makes the schedule.</summary>
    public ClusterSchedule(
        IEnumerable<IClusterTask> tasks,
        IDatabaseProvider provider,
        StorageOutage outage,
        ISeedSource seeds,
        TimeProvider time,
        IOptions<WorkOptions> work,
        IOptions<RuntimeOptions> runtime,
        ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(runtime);
        ArgumentNullException.ThrowIfNull(loggers);
        _tasks = [.. tasks];
        _provider = provider;
        _outage = outage;
        _seeds = seeds;
        _time = time;
        _options = work.Value;
        _zone = TimeZoneInfo.FindSystemTimeZoneById(runtime.Value.TimeZone);
        _loggers = loggers;
        _logger = loggers.CreateLogger<ClusterSchedule>();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var work = _tasks.ToDictionary(static task => task.Name, task => new Func<Task>(() => RunAsync(task, stoppingToken)), StringComparer.Ordinal);
        var pauses = new Backoff(_options.FirstRetry, _options.LongestPause);
        for (var failures = 1; !stoppingToken.IsCancellationRequested; failures++)
        {
            await using var factory = ClusterScheduler.Make(_provider, work, _options, _loggers);
            try
            {
                var scheduler = await factory.GetScheduler(stoppingToken);
                foreach (var task in _tasks)
                    await PlanAsync(scheduler, task, stoppingToken);
                await scheduler.Start(stoppingToken);
                _outage.Passed(nameof(ClusterSchedule));
                await UntilStopped(stoppingToken);
                await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
                return;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                if (_outage.Explains(exception))
                    _outage.Met(nameof(ClusterSchedule), exception);
                else
                    LogNotStarted(exception.Message, exception);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await UntilStopped(stoppingToken, pauses.After(failures, _seeds.NextSeed()));
        }
    }

    // A plan that stands is left alone: replacing it would make the scheduler forget that it is late.
    private async Task PlanAsync(IScheduler scheduler, IClusterTask task, CancellationToken cancellationToken)
    {
        var key = new TriggerKey(task.Name);
        var known = await scheduler.GetTrigger(key, cancellationToken);
        if (known is ICronTrigger cron && cron.CronExpressionString == task.Schedule && cron.TimeZone.Id == _zone.Id)
            return;
        var job = JobBuilder.Create<NamedJob>().WithIdentity(task.Name).StoreDurably().Build();
        var trigger = TriggerBuilder.Create(null)
            .WithIdentity(key)
            .ForJob(job)
            .WithSchedule(CronScheduleBuilder.Create(task.Schedule).InTimeZone(_zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .Build();
        await scheduler.ScheduleJob(job, trigger, ScheduleJobOptions.Replacing, cancellationToken);
    }

    private async Task RunAsync(IClusterTask task, CancellationToken stopping)
    {
        try
        {
            stopping.ThrowIfCancellationRequested();
            await task.RunAsync(stopping);
            _outage.Passed(task.Name);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The node stops; the task goes on where it was when it is due next.
        }
        catch (Exception exception) when (_outage.Explains(exception))
        {
            _outage.Met(task.Name, exception);
        }
        catch (Exception exception)
        {
            // The next time it is due is its retry; the scheduler must not take it off its plan.
            LogFailed(task.Name, exception.Message, exception);
        }
    }

    private async Task UntilStopped(CancellationToken stopping, TimeSpan? span = null)
    {
        try
        {
            await Task.Delay(span ?? Timeout.InfiniteTimeSpan, _time, stopping);
        }
        catch (OperationCanceledException)
        {
            // That is what it waits for.
        }
    }

    [LoggerMessage(LogLevel.Error, "The scheduler of the cluster could not be started and is tried again after a pause: {Reason}")]
    private partial void LogNotStarted(string reason, Exception exception);

    [LoggerMessage(LogLevel.Error, "The task '{ClusterTask}' failed and is tried again when it is due next: {Reason}")]
    private partial void LogFailed(string clusterTask, string reason, Exception exception);
}
