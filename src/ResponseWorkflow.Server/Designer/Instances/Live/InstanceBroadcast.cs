using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Api.Changes;
using ResponseWorkflow.Server.Designer.Instances.Models;

namespace ResponseWorkflow.Server.Designer.Instances.Live;

/// <summary>
/// Tells those who watch instances of their transitions, on whatever node these happen: those of this node at once, those of others by a look at the versions of the
/// watched rows at each interval. The same loop looks for what lists are told of. Nothing is done while nobody watches.
/// </summary>
internal sealed partial class InstanceBroadcast(InstanceWatch watch, ChangeLook changes, IHubContext<WorkflowInstanceHub> hub, Database database, TimeProvider time, IOptions<DesignerInstanceOptions> options, ILogger<InstanceBroadcast> logger) : BackgroundService
{
    private const int BatchSize = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await watch.WaitAsync(options.Value.WatchInterval, stoppingToken);
                foreach (var ids in watch.Ids().Chunk(BatchSize))
                    await LookAsync(ids, stoppingToken);
                await changes.RunAsync(stoppingToken);
                await Task.Delay(options.Value.WatchPause, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // Whatever it is, viewers are told again as soon as it is over.
                LogFailed(exception.Message, exception);
                await PauseAsync(stoppingToken);
            }
        }
    }

    private async Task LookAsync(string[] ids, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var versions = await context.Instances.Where(row => ids.Contains(row.Id)).Select(static row => new { row.Id, row.RowVersion }).ToListAsync(cancellationToken);
        foreach (var row in versions.Where(row => watch.Note(row.Id, row.RowVersion)))
        {
            try
            {
                await TellAsync(context, row.Id, cancellationToken);
            }
            catch
            {
                watch.Forget(row.Id);
                throw;
            }
        }
    }

    private async Task TellAsync(ResponseDbContext context, string instanceId, CancellationToken cancellationToken)
    {
        var watchers = hub.Clients.Group(instanceId);
        var stats = await ActivityBadges.ReadAsync(context, instanceId, nodeIds: null, cancellationToken);
        await watchers.SendAsync("ActivityExecutionLogUpdatedAsync", new StudioActivityReport(stats), cancellationToken);
        await watchers.SendAsync("WorkflowExecutionLogUpdatedAsync", new object(), cancellationToken);
        await watchers.SendAsync("WorkflowInstanceUpdatedAsync", new InstanceUpdate(instanceId), cancellationToken);
    }

    private async Task PauseAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(options.Value.WatchInterval, time, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The node stops.
        }
    }

    [LoggerMessage(LogLevel.Warning, "Viewers of instances could not be told of changes, and are told later: {Reason}")]
    private partial void LogFailed(string reason, Exception exception);
}
